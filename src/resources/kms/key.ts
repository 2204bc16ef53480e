import { bool, list, nullable, object, string, timestamp } from '../field-type.ts';
import { counterpart, field, listing, resourceType } from '../resource-type.ts';
import { type Pages, text } from '../service.ts';
import { kms } from './service.ts';

const marker = (max: number): Pages => ({
  inputToken: 'Marker',
  outputToken: 'NextMarker',
  size: { member: 'Limit', max },
});

const keys = listing(
  kms.call('ListKeys', { actions: ['kms:ListKeys'], pages: marker(1000) }),
  (answer) => answer.Keys,
);

const describe = kms.call('DescribeKey', {
  actions: ['kms:DescribeKey'],
  uses: ['KeyId'],
  input: ({ KeyId }) => ({ KeyId: text(KeyId) }),
});

/** One listing serves every key: the same input is asked once. */
const aliases = kms.call('ListAliases', { actions: ['kms:ListAliases'], pages: marker(100) });

export const key = resourceType({
  type: 'AWS::KMS::Key',
  scope: 'region',
  doc: 'A KMS key, whoever manages it. A multi-Region key has the same key id in every Region.',
  list: keys,
  id: 'KeyId',
  arn: 'Arn',
  names: { uses: ['Aliases', 'Arn'], of: ({ Aliases, Arn }) => aliasNames(Aliases as string[], text(Arn)) },
  fields: {
    KeyId: field(keys, string, 'Key id.', (k) => k.KeyId),
    Arn: field(keys, string, 'Amazon Resource Name.', (k) => k.KeyArn),
    Aliases: field(aliases, list(string), 'Names such as alias/recordings.', (answer, { KeyId }) =>
      answer.Aliases?.filter((a) => a.TargetKeyId === KeyId).map((a) => a.AliasName),
    ),
    KeyManager: field(
      describe,
      string,
      'AWS or CUSTOMER; only a customer key can be replicated or shared.',
      (answer) => answer.KeyMetadata?.KeyManager,
    ),
    KeyState: field(
      describe,
      string,
      'Enabled, Disabled, PendingDeletion …; anything but Enabled refuses to decrypt.',
      (answer) => answer.KeyMetadata?.KeyState,
    ),
    KeySpec: field(describe, nullable(string), 'Such as SYMMETRIC_DEFAULT.', (answer) => answer.KeyMetadata?.KeySpec),
    Origin: field(describe, nullable(string), 'AWS_KMS, EXTERNAL, AWS_CLOUDHSM or EXTERNAL_KEY_STORE.', (answer) => answer.KeyMetadata?.Origin),
    DeletionDate: field(
      describe,
      nullable(timestamp),
      'When the key will be deleted, if that is pending.',
      (answer) => answer.KeyMetadata?.DeletionDate,
    ),
    MultiRegion: field(describe, bool, 'Whether the key is multi-Region.', (answer) => answer.KeyMetadata?.MultiRegion ?? false),
    MultiRegionConfiguration: field(
      describe,
      nullable(
        object({
          MultiRegionKeyType: string,
          PrimaryKey: nullable(object({ Arn: string, Region: string })),
          ReplicaKeys: list(object({ Arn: string, Region: string })),
        }),
      ),
      'Primary and replicas of a multi-Region key; absent on a single-Region key.',
      (answer) => answer.KeyMetadata?.MultiRegionConfiguration,
    ),
  },
  relations: { Counterpart: counterpart('AWS::KMS::Key', 'KeyId') },
});

/** Other services name a key by id, ARN, alias or the alias's ARN. */
const aliasNames = (names: readonly string[], arn: string): string[] =>
  names.flatMap((name) => [name, `${arn.slice(0, arn.lastIndexOf(':'))}:${name}`]);
