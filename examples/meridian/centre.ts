import { type AccountFacts, accountFactsOf } from './account/account-facts.ts';
import { type DrillStep, drillsOf } from './cloudtrail/drills.ts';
import { type Alarm, alarmsOf } from './cloudwatch/alarms.ts';
import { type Usage, usageOf } from './cloudwatch/usage.ts';
import { type Contents, contentsOf } from './connect/contents.ts';
import { type Group, groupsOf } from './connect/groups.ts';
import { type Instance, instancesOf } from './connect/instances.ts';
import { numbersOf, type PhoneNumber } from './connect/numbers.ts';
import { type Crm, crmOf } from './crm/crm.ts';
import { type Data, dataOf } from './data/data.ts';
import { useData } from './data/uses-data.ts';
import { type Table, tablesOf } from './dynamodb/tables.ts';
import { type Edge, edgeOf } from './edge/edge.ts';
import { type Events, eventsOf } from './events/events.ts';
import { useEvents } from './events/uses-events.ts';
import { type Governance, governanceOf } from './governance/governance.ts';
import { type Group as IamGroup, iamGroupsOf } from './iam/groups.ts';
import { type Policy, policiesOf } from './iam/policies.ts';
import { type Role, rolesOf } from './iam/roles.ts';
import { type User, usersOf } from './iam/users.ts';
import { type Key, keysOf } from './kms/keys.ts';
import { functionsOf, type LambdaFunction } from './lambda/functions.ts';
import { type Bot, botsOf } from './lex/bots.ts';
import { type Network, networkOf } from './network/network.ts';
import type { Ago, Region } from './place.ts';
import { type QuotaRequest, quotaRequestsOf } from './quotas/quota-requests.ts';
import { type Quota, quotasOf } from './quotas/quotas.ts';
import { type Bucket, bucketsOf } from './s3/buckets.ts';

/** Everything that Meridian Mutual has in its two accounts. */
export interface Centre {
  instances: Instance[];
  groups: Group[];
  numbers: PhoneNumber[];
  /** What the instances hold. */
  contents: Contents[];
  functions: LambdaFunction[];
  /** Executions that Lambda allows the production account at one time. */
  concurrency: { [region in Region]: number };
  /** Most executions of functions at one time. */
  executions: { [region in Region]: number };
  bots: Bot[];
  alarms: Alarm[];
  usage: Usage[];
  quotas: Quota[];
  quotaRequests: QuotaRequest[];
  /** What was practised, as CloudTrail has it. */
  drills: DrillStep[];
  buckets: Bucket[];
  keys: Key[];
  tables: Table[];
  data: Data;
  crm: Crm;
  /** Who is told, what happens by itself, what is written down. */
  events: Events;
  /** Names, load balancers and what guards them. */
  edge: Edge;
  network: Network;
  /** Who looks after the accounts, and what builds them. */
  governance: Governance;
  accounts: AccountFacts[];
  users: User[];
  iamGroups: IamGroup[];
  roles: Role[];
  policies: Policy[];
}

/** The centre as it should be: nothing that a rule finds fault with. Nothing of it is shared with another one. */
export function readyCentre(ago: Ago): Centre {
  const services = { functions: functionsOf(ago), bots: botsOf(ago) };
  const made = { ...services, contents: contentsOf(services, ago) };
  const watched = { alarms: alarmsOf(), usage: usageOf(), quotas: quotasOf(), drills: drillsOf() };
  // These are written anew each time; what is below holds constants.
  const rest = structuredClone({
    concurrency: { 'us-east-1': 3000, 'us-west-2': 3000 },
    executions: { 'us-east-1': 1_386, 'us-west-2': 1_290 },
    quotaRequests: quotaRequestsOf(ago),
    instances: instancesOf(ago),
    groups: groupsOf(),
    numbers: numbersOf(),
    buckets: bucketsOf(ago),
    keys: keysOf(ago),
    tables: tablesOf(ago),
    edge: edgeOf(ago),
    network: networkOf(ago),
    governance: governanceOf(ago),
    accounts: accountFactsOf(ago),
    users: usersOf(ago),
    iamGroups: iamGroupsOf(),
    roles: rolesOf(ago),
    policies: policiesOf(ago),
  });
  const centre = { ...made, ...watched, ...rest, data: dataOf(ago), crm: crmOf(), events: eventsOf() };
  useData(centre);
  useEvents(centre);
  return centre;
}
