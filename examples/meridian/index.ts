import type { Fixture } from '../../src/endpoint/fixture.ts';
import { accountAnswers } from './account/account-answers.ts';
import { type Centre, readyCentre } from './centre.ts';
import { eventAnswers } from './cloudtrail/event-answers.ts';
import { alarmAnswers } from './cloudwatch/alarm-answers.ts';
import { lagAnswers } from './cloudwatch/lag-answers.ts';
import { executionAnswers, usageAnswers } from './cloudwatch/usage-answers.ts';
import { connectAnswers } from './connect/connect-answers.ts';
import { crmAnswers } from './crm/crm.ts';
import { dataAnswers } from './data/data-answers.ts';
import { tableAnswers } from './dynamodb/table-answers.ts';
import { edgeAnswers } from './edge/edge-answers.ts';
import { notificationAnswers } from './events/event-answers.ts';
import { flaws } from './flaws/index.ts';
import { governanceAnswers } from './governance/governance-answers.ts';
import { iamAnswers } from './iam/iam-answers.ts';
import { keyAnswers } from './kms/key-answers.ts';
import { functionAnswers } from './lambda/function-answers.ts';
import { botAnswers } from './lex/bot-answers.ts';
import { networkAnswers } from './network/network-answers.ts';
import { type Ago, agoFrom, dataAccount, primary, production, recovery } from './place.ts';
import { roleArn } from './policy.ts';
import { quotaAnswers } from './quotas/quota-answers.ts';
import { bucketAnswers } from './s3/bucket-answers.ts';

export const regions = { primary, recovery } as const;

/** The accounts that the demo reads; the first is the caller's own. */
export const accounts: [
  { id: string; name: string },
  ...{ id: string; name: string; roleArn?: string; externalId?: string }[],
] = [
  { id: production, name: 'meridian-production' },
  {
    id: dataAccount,
    name: 'meridian-data',
    roleArn: roleArn('ringdown-audit', dataAccount),
    externalId: 'meridian-audit',
  },
];

/** What AWS answers about Meridian Mutual, an insurer with a contact centre in two Regions. */
export function meridian({
  now,
  ready,
  enlarge = () => undefined,
}: {
  now: Date;
  ready: boolean;
  /** Makes the centre larger than it is, to measure by. */
  enlarge?: (centre: Centre) => void;
}): Fixture[] {
  const ago = agoFrom(now);
  const centre = readyCentre(ago);
  if (!ready) for (const { spoil } of flaws) spoil(centre, ago);
  enlarge(centre);
  return answersOf(centre, ago);
}

const answersOf = (centre: Centre, ago: Ago): Fixture[] => [
  ...connectAnswers(centre, ago),
  ...functionAnswers(centre),
  ...botAnswers(centre.bots),
  ...alarmAnswers({ alarms: centre.alarms, muted: centre.events.muted }, ago),
  ...usageAnswers(centre.usage, ago),
  ...lagAnswers(centre, ago),
  ...executionAnswers(centre.executions, ago),
  ...quotaAnswers(centre.quotas, centre.quotaRequests),
  ...eventAnswers(centre.drills, ago),
  ...bucketAnswers(centre.buckets),
  ...keyAnswers(centre.keys),
  ...tableAnswers(centre.tables, ago),
  ...dataAnswers(centre.data, ago),
  ...crmAnswers(centre.crm, ago),
  ...edgeAnswers(centre.edge, ago),
  ...networkAnswers(centre.network, ago),
  ...governanceAnswers(centre.governance),
  ...notificationAnswers(centre.events, ago),
  ...centre.accounts.flatMap((facts) => {
    const here = <T extends { account: string }>(all: readonly T[]) =>
      all.filter(({ account }) => account === facts.account);
    const { users, iamGroups, roles, policies } = centre;
    const iam = { users: here(users), groups: here(iamGroups), roles: here(roles), policies: here(policies) };
    return [...accountAnswers(facts), ...iamAnswers({ facts, ...iam }, ago)];
  }),
];
