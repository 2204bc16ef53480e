import { bool, list, map, nullable, object, string, timestamp } from '../field-type.ts';
import { parsePolicy, policyDocument } from '../policy-document.ts';
import { counterpart, field, resourceType, toMany, toOne } from '../resource-type.ts';
import { type Known, text } from '../service.ts';
import { describe, policy, secrets } from './calls.ts';

export const secret = resourceType({
  type: 'AWS::SecretsManager::Secret',
  scope: 'region',
  doc: 'A secret, never its value. A replica is a secret of its own Region with the same name and PrimaryRegion set.',
  list: secrets,
  id: 'Name',
  arn: 'Arn',
  names: { uses: ['Arn'], of: ({ Arn }) => [text(Arn).replace(/-[A-Za-z0-9]{6}$/, '')] },
  fields: {
    Name: field(secrets, string, 'Name, unique in the Region.', (s) => s.Name),
    Arn: field(secrets, string, 'Amazon Resource Name.', (s) => s.ARN),
    KmsKeyId: field(
      secrets,
      nullable(string),
      'Key that encrypts the value, by id, alias or ARN; absent when it is the one that AWS manages.',
      (s) => s.KmsKeyId,
    ),
    RotationEnabled: field(
      secrets,
      nullable(bool),
      'Whether the value is changed on a schedule; absent where that was never set up.',
      (s) => s.RotationEnabled,
    ),
    RotationLambdaArn: field(
      secrets,
      nullable(string),
      'Function that changes the value; absent where there is none, or where the service that owns the secret does it.',
      (s) => s.RotationLambdaARN,
    ),
    LastRotatedDate: field(
      secrets,
      nullable(timestamp),
      'When the value was last rotated; absent before the first time.',
      (s) => s.LastRotatedDate,
    ),
    LastChangedDate: field(
      secrets,
      nullable(timestamp),
      'When the secret, its value included, was last changed; absent where AWS does not know.',
      (s) => s.LastChangedDate,
    ),
    DeletedDate: field(
      secrets,
      nullable(timestamp),
      'When deletion was asked for: since then nobody can read the value. Absent on a secret in use.',
      (s) => s.DeletedDate,
    ),
    PrimaryRegion: field(
      secrets,
      nullable(string),
      'Region of the secret that this is a replica of, or the own one; absent where nothing is replicated.',
      (s) => s.PrimaryRegion,
    ),
    OwningService: field(
      secrets,
      nullable(string),
      'AWS service that made the secret and keeps it, such as rds; absent on secrets of the customer.',
      (s) => s.OwningService,
    ),
    Tags: field(secrets, map(string), 'Tags.', (s) =>
      Object.fromEntries((s.Tags ?? []).map(({ Key, Value }) => [String(Key), Value ?? ''])),
    ),
    ReplicaRegions: field(
      describe,
      list(
        object({
          Region: string,
          KmsKeyId: nullable(string),
          Status: string,
          StatusMessage: nullable(string),
        }),
      ),
      'Regions that the secret is replicated to, with the key there and InSync, InProgress or Failed.',
      (answer) => answer.ReplicationStatus,
    ),
    ResourcePolicy: field(
      policy,
      nullable(policyDocument),
      'Who may do what with the secret besides what IAM says; absent when there is none.',
      (answer) => parsePolicy(answer.ResourcePolicy),
    ),
  },
  relations: {
    Counterpart: counterpart('AWS::SecretsManager::Secret', 'Name'),
    KmsKey: toOne('AWS::KMS::Key', {
      doc: 'The key that encrypts the value here; absent when it is the one that AWS manages.',
      uses: ['KmsKeyId'],
      name: ({ KmsKeyId }) => KmsKeyId as string | null,
      region: 'same',
    }),
    RotationFunction: toOne('AWS::Lambda::Function', {
      doc: 'The function that rotates the secret; absent where there is none.',
      uses: ['RotationLambdaArn'],
      name: rotationFunction,
    }),
    References: toMany('Ringdown::Lambda::EnvironmentReference', {
      doc: 'The functions of the same Region whose environment variables name the secret by its whole ARN.',
      on: 'ReferencedArn',
      from: 'Arn',
    }),
  },
});

/** The function without the version or alias that may follow. */
function rotationFunction({ RotationLambdaArn }: Known): string | null {
  return RotationLambdaArn === null ? null : text(RotationLambdaArn).split(':').slice(0, 7).join(':');
}
