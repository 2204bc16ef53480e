import { MalformedAnswer, nullable, string } from '../field-type.ts';
import { parsePolicy, policyDocument } from '../policy-document.ts';
import { field, listing, resourceType, toOne } from '../resource-type.ts';
import { authorizationDetails, documents, isAwsManaged } from './authorization-details.ts';
import { type Principal, principalsOf } from './principals.ts';

const policies = listing(authorizationDetails, (answer) => {
  const documentOf = documents(answer);
  return principalsOf(answer).flatMap((principal) =>
    policiesOf(principal).map((policy) => ({ principal, documentOf, ...policy })),
  );
});

type Item = ReturnType<typeof policiesOf>[number] & { documentOf: (policyArn: string) => string };

export const appliedPolicy = resourceType({
  type: 'Ringdown::IAM::AppliedPolicy',
  scope: 'account',
  doc: 'One policy that applies to one user, group or role: written into it, attached to it, or its permissions boundary.',
  list: policies,
  id: ({ PrincipalType, PrincipalName, Kind, PolicyName }) =>
    `${PrincipalType}/${PrincipalName}/${Kind}/${PolicyName}`,
  arn: null,
  fields: {
    PrincipalType: field(policies, string, 'User, Group or Role.', (p) => p.principal.type),
    PrincipalName: field(policies, string, 'Name of the user, group or role.', (p) => p.principal.name),
    PrincipalArn: field(policies, string, 'ARN of the user, group or role.', (p) => p.principal.arn),
    Kind: field(
      policies,
      string,
      'Inline, Attached or Boundary; a boundary limits and grants nothing.',
      (p) => p.kind,
    ),
    PolicyName: field(policies, string, 'Name of the policy.', (p) => p.name),
    PolicyArn: field(
      policies,
      nullable(string),
      'ARN of the policy; absent for an inline one.',
      (p) => p.arn,
    ),
    PolicyDocument: field(
      policies,
      nullable(policyDocument),
      'What the policy says, in the version in force; absent for policies that AWS manages, which are known by ARN.',
      documentIn,
    ),
  },
  relations: {
    ManagedPolicy: toOne('AWS::IAM::ManagedPolicy', {
      doc: 'The customer-managed policy; absent for inline policies and for those that AWS manages.',
      uses: ['PolicyArn'],
      name: ({ PolicyArn }) => (typeof PolicyArn !== 'string' || isAwsManaged(PolicyArn) ? null : PolicyArn),
    }),
  },
});

const policiesOf = ({ inline, attached, boundary }: Principal) => [
  ...inline.map((p) => ({ kind: 'Inline', name: p.PolicyName, arn: undefined, text: p.PolicyDocument })),
  ...attached.map((p) => ({ kind: 'Attached', name: p.PolicyName, arn: p.PolicyArn, text: undefined })),
  ...(boundary === undefined
    ? []
    : [{ kind: 'Boundary', name: boundary.split('/').at(-1), arn: boundary, text: undefined }]),
];

function documentIn({ arn, text, documentOf }: Item): object | undefined {
  if (arn !== undefined && isAwsManaged(arn)) return undefined;
  const policy = arn === undefined ? text : documentOf(arn);
  if (policy === undefined) throw new MalformedAnswer('the answer lacks the document of an inline policy');
  return parsePolicy(policy);
}
