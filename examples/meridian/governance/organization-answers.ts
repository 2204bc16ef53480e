import { Answers } from '../answers.ts';
import { primary } from '../place.ts';
import type { ControlPolicy, Membership } from './organization.ts';
import { managementAccount } from './trails.ts';

const id = 'o-meridian01';
const arnOf = (kind: string, rest: string) =>
  `arn:aws:organizations::${managementAccount}:${kind}/${id}/${rest}`;

/** What Organizations answers one account; a policy of the organization lets it read what applies to it. */
export function organizationAnswers({ account, levels }: Membership) {
  const answers = new Answers('organizations', { account, region: primary })
    .give(
      'DescribeOrganization',
      {},
      {
        Organization: {
          ...{
            Id: id,
            Arn: `arn:aws:organizations::${managementAccount}:organization/${id}`,
            FeatureSet: 'ALL',
          },
          ...{ MasterAccountId: managementAccount, MasterAccountArn: arnOf('account', managementAccount) },
        },
      },
    )
    .give(
      'DescribeAccount',
      { AccountId: account },
      {
        Account: {
          ...{ Id: account, Arn: arnOf('account', account), State: 'ACTIVE' },
          Paths: [`${id}/${levels.map(({ target }) => target).join('/')}/`],
        },
      },
    );
  for (const { target, policies } of levels)
    answers.give('ListPoliciesForTarget', { TargetId: target }, { Policies: policies.map(summaryOf) });
  for (const policy of new Set(levels.flatMap(({ policies }) => policies)))
    answers.give(
      'DescribePolicy',
      { PolicyId: policy.id },
      {
        Policy: {
          PolicySummary: summaryOf(policy),
          Content: JSON.stringify({ Version: '2012-10-17', Statement: policy.statements }),
        },
      },
    );
  return answers.fixtures;
}

const summaryOf = ({ id: Id, name: Name }: ControlPolicy) => ({
  ...{ Id, Name, Type: 'SERVICE_CONTROL_POLICY', AwsManaged: Id === 'p-FullAWSAccess' },
  Arn: arnOf('policy', `service_control_policy/${Id}`),
});
