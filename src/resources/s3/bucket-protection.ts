import { bool, list, map, nullable, number, object, string } from '../field-type.ts';
import { field } from '../resource-type.ts';
import { ofBucket } from './of-bucket.ts';
import { s3 } from './service.ts';

const versioning = s3.call('GetBucketVersioning', { actions: ['s3:GetBucketVersioning'], ...ofBucket });

const encryption = s3.call('GetBucketEncryption', {
  actions: ['s3:GetEncryptionConfiguration'],
  ...ofBucket,
  absentOn: ['ServerSideEncryptionConfigurationNotFoundError'],
});

const objectLock = s3.call('GetObjectLockConfiguration', {
  actions: ['s3:GetBucketObjectLockConfiguration'],
  ...ofBucket,
  absentOn: ['ObjectLockConfigurationNotFoundError'],
});

const tagging = s3.call('GetBucketTagging', {
  actions: ['s3:GetBucketTagging'],
  ...ofBucket,
  absentOn: ['NoSuchTagSet'],
});

/** Fields of a bucket that say how its objects are kept. */
export const bucketProtection = {
  VersioningConfiguration: field(
    versioning,
    object({ Status: nullable(string) }),
    'Enabled or Suspended; the status is absent on a bucket that was never versioned.',
    (answer) => answer,
  ),
  BucketEncryption: field(
    encryption,
    nullable(
      object({
        ServerSideEncryptionConfiguration: list(
          object({
            ServerSideEncryptionByDefault: nullable(
              object({ SSEAlgorithm: string, KMSMasterKeyID: nullable(string) }),
            ),
            BucketKeyEnabled: nullable(bool),
          }),
        ),
      }),
    ),
    'How new objects are encrypted by default, one rule: AES256, which S3 applies where nobody chose, aws:kms or aws:kms:dsse, and the key.',
    (answer) =>
      answer.ServerSideEncryptionConfiguration && {
        ServerSideEncryptionConfiguration: answer.ServerSideEncryptionConfiguration.Rules?.map((rule) => ({
          ServerSideEncryptionByDefault: rule.ApplyServerSideEncryptionByDefault,
          BucketKeyEnabled: rule.BucketKeyEnabled,
        })),
      },
  ),
  ObjectLockConfiguration: field(
    objectLock,
    nullable(
      object({
        ObjectLockEnabled: nullable(string),
        Rule: nullable(
          object({
            DefaultRetention: nullable(
              object({ Mode: nullable(string), Days: nullable(number), Years: nullable(number) }),
            ),
          }),
        ),
      }),
    ),
    'Write-once protection and the retention that new objects get; absent when the bucket has none.',
    (answer) => answer.ObjectLockConfiguration,
  ),
  Tags: field(tagging, map(string), 'Tags.', (answer) =>
    Object.fromEntries((answer.TagSet ?? []).map(({ Key, Value }) => [String(Key), Value])),
  ),
};
