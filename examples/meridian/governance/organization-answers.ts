import { Answers } from '../answers.ts';
import { primary } from '../place.ts';
import { type ControlPolicy, organizationId as id, type Membership } from './organization.ts';
import { managementAccount } from './trails.ts';

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
  for (const { target, policies, guards } of levels)
    for (const [Filter, those] of [
      ['SERVICE_CONTROL_POLICY', policies],
      ['RESOURCE_CONTROL_POLICY', guards],
    ] as const)
      answers.give(
        'ListPoliciesForTarget',
        { TargetId: target, Filter },
        { Policies: those.map((policy) => summaryOf(policy, Filter)) },
      );
  for (const policy of new Set(levels.flatMap(({ policies, guards }) => [...policies, ...guards])))
    answers.give(
      'DescribePolicy',
      { PolicyId: policy.id },
      {
        Policy: {
          Content: JSON.stringify({ Version: '2012-10-17', Statement: policy.statements }),
        },
      },
    );
  return answers.fixtures;
}

const summaryOf = ({ id: Id, name: Name }: ControlPolicy, Type: string) => ({
  ...{ Id, Name, Type, AwsManaged: Id.endsWith('FullAWSAccess') },
  Arn: arnOf('policy', `${Type.toLowerCase()}/${Id}`),
});
