import type { RoleDetail } from '@aws-sdk/client-iam';
import { nullable, string } from '../field-type.ts';
import { parsePolicy } from '../policy-document.ts';
import { field, listing, resourceType, toOne } from '../resource-type.ts';
import { text } from '../service.ts';
import { authorizationDetails, documents, isAwsManaged } from './authorization-details.ts';

interface Statement {
  Effect: string;
  Action: string[];
  Resource: string[];
  Condition: { Operator: string; Key: string; Values: string[] }[];
}

const federations = listing(authorizationDetails, (answer) => {
  const documentOf = documents(answer);
  return (answer.RoleDetailList ?? []).filter(trustsSaml).flatMap((role) => {
    const instances = statementsOf(role, documentOf).filter(federates).flatMap(instancesOf);
    return [...new Set(instances)].map((instance) => ({ role, instance }));
  });
});

export const connectFederation = resourceType({
  type: 'Ringdown::IAM::ConnectFederation',
  scope: 'account',
  doc: 'A way for people to sign in to Amazon Connect through a SAML identity provider: a role that trusts one, and an instance that its policies let it federate into (connect:GetFederationToken). Only inline and customer-managed policies that name the action are considered.',
  list: federations,
  id: ({ RoleName, InstanceId }) => `${RoleName}/${InstanceId ?? '*'}`,
  arn: null,
  fields: {
    RoleName: field(federations, string, 'Name of the role.', (f) => f.role.RoleName),
    RoleArn: field(federations, string, 'ARN of the role.', (f) => f.role.Arn),
    InstanceId: field(
      federations,
      nullable(string),
      'Instance that the policies name; absent when they name none, so that the role fits every instance.',
      (f) => f.instance,
    ),
  },
  relations: {
    Role: toOne('AWS::IAM::Role', {
      doc: 'The role that people assume.',
      uses: ['RoleArn'],
      name: ({ RoleArn }) => text(RoleArn),
    }),
    Instance: toOne('AWS::Connect::Instance', {
      doc: 'The instance they sign in to; a replicated instance has the same id in both Regions.',
      uses: ['InstanceId'],
      name: ({ InstanceId }) => InstanceId as string | null,
    }),
  },
});

const trustsSaml = ({ AssumeRolePolicyDocument }: RoleDetail): boolean =>
  parsed(AssumeRolePolicyDocument).some(
    ({ Effect, Action }) => Effect === 'Allow' && Action.some((a) => /^sts:AssumeRoleWithSAML$/i.test(a)),
  );

const statementsOf = (role: RoleDetail, documentOf: (policyArn: string) => string): Statement[] => [
  ...(role.RolePolicyList ?? []).flatMap((policy) => parsed(policy.PolicyDocument)),
  ...(role.AttachedManagedPolicies ?? [])
    .flatMap(({ PolicyArn }) => (PolicyArn === undefined || isAwsManaged(PolicyArn) ? [] : [PolicyArn]))
    .flatMap((policyArn) => parsed(documentOf(policyArn))),
];

/** `connect:*` is an administrator's policy; who federates agents names the action. */
const federates = ({ Effect, Action }: Statement): boolean =>
  Effect === 'Allow' && Action.some((action) => /^connect:GetFed/i.test(action));

/** Instance ids from the condition, else from the resources; `undefined` where any instance will do. */
function instancesOf({ Condition, Resource }: Statement): (string | undefined)[] {
  const condition = Condition.find(
    ({ Operator, Key }) => /^String(Equals|Like)$/i.test(Operator) && /^connect:InstanceId$/i.test(Key),
  );
  const named = condition?.Values ?? Resource.map((arn) => /:instance\/([^/]+)/.exec(arn)?.[1]);
  return named.map((id) => (id === undefined || /[*?]/.test(id) ? undefined : id));
}

const parsed = (policy: string | undefined): Statement[] =>
  (parsePolicy(policy) as { Statement: Statement[] } | undefined)?.Statement ?? [];
