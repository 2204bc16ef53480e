import { bool, list, nullable, object, string, timestamp } from '../field-type.ts';
import { field } from '../resource-type.ts';
import { describeKey } from './key-calls.ts';

const relatedKey = object({ Arn: string, Region: string });

/** Fields of a key that DescribeKey yields. */
export const keyMetadata = {
  KeyManager: field(
    describeKey,
    string,
    'AWS or CUSTOMER; only a customer key can be replicated or shared.',
    (answer) => answer.KeyMetadata?.KeyManager,
  ),
  KeyState: field(
    describeKey,
    string,
    'Enabled, Disabled, PendingDeletion …; anything but Enabled refuses to decrypt.',
    (answer) => answer.KeyMetadata?.KeyState,
  ),
  KeySpec: field(
    describeKey,
    nullable(string),
    'Such as SYMMETRIC_DEFAULT.',
    (answer) => answer.KeyMetadata?.KeySpec,
  ),
  Origin: field(
    describeKey,
    nullable(string),
    'AWS_KMS, EXTERNAL, AWS_CLOUDHSM or EXTERNAL_KEY_STORE.',
    (answer) => answer.KeyMetadata?.Origin,
  ),
  DeletionDate: field(
    describeKey,
    nullable(timestamp),
    'When the key will be deleted, if that is pending.',
    (answer) => answer.KeyMetadata?.DeletionDate,
  ),
  MultiRegion: field(
    describeKey,
    bool,
    'Whether the key is multi-Region.',
    (answer) => answer.KeyMetadata?.MultiRegion ?? false,
  ),
  MultiRegionConfiguration: field(
    describeKey,
    nullable(
      object({ MultiRegionKeyType: string, PrimaryKey: nullable(relatedKey), ReplicaKeys: list(relatedKey) }),
    ),
    'Primary and replicas of a multi-Region key; absent on a single-Region key.',
    (answer) => answer.KeyMetadata?.MultiRegionConfiguration,
  ),
};
