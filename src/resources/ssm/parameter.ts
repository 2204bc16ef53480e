import { nullable, string, timestamp } from '../field-type.ts';
import { counterpart, field, listing, resourceType, toMany, toOne } from '../resource-type.ts';
import { type Known, nextToken, type Place, text } from '../service.ts';
import { ssm } from './service.ts';

/** Metadata only; the values are in answers that ringdown never asks for. */
const parameters = listing(
  ssm.call('DescribeParameters', { actions: ['ssm:DescribeParameters'], pages: nextToken(50) }),
  (answer) => answer.Parameters,
);

export const parameter = resourceType({
  type: 'AWS::SSM::Parameter',
  scope: 'region',
  doc: 'A parameter of Parameter Store, never its value. Systems Manager copies none to another Region.',
  list: parameters,
  id: 'Name',
  arn: 'Arn',
  fields: {
    Name: field(parameters, string, 'Name, often a path.', (p) => p.Name),
    Arn: field(parameters, string, 'Amazon Resource Name.', (p, _, place) => p.ARN ?? arnOf(p, place)),
    Type: field(parameters, string, 'String, StringList or SecureString.', (p) => p.Type),
    Tier: field(parameters, string, 'Standard or Advanced.', (p) => p.Tier ?? 'Standard'),
    KeyId: field(
      parameters,
      nullable(string),
      'Key that encrypts a SecureString, by id, alias or ARN; absent for other types.',
      (p) => (p.Type === 'SecureString' ? (p.KeyId ?? 'alias/aws/ssm') : undefined),
    ),
    LastModifiedDate: field(
      parameters,
      timestamp,
      'When the parameter was last written.',
      (p) => p.LastModifiedDate,
    ),
  },
  relations: {
    Counterpart: counterpart('AWS::SSM::Parameter', 'Name'),
    KmsKey: toOne('AWS::KMS::Key', {
      doc: 'The key that encrypts the value; absent for other types than SecureString.',
      uses: ['KeyId'],
      name: ({ KeyId }) => KeyId as string | null,
      region: 'same',
    }),
    References: toMany('Ringdown::Lambda::EnvironmentReference', {
      doc: 'The functions of the same Region whose environment variables name the parameter by its ARN.',
      on: 'ReferencedArn',
      from: 'Arn',
    }),
  },
});

/** A name that is a path brings its own slash. */
function arnOf({ Name }: Known | { Name?: string | undefined }, { account, region }: Place): string {
  const partition = /^(cn|us-gov)-/.exec(region)?.[1];
  const path = text(Name).replace(/^\/?/, '/');
  return `arn:aws${partition ? `-${partition}` : ''}:ssm:${region}:${account}:parameter${path}`;
}
