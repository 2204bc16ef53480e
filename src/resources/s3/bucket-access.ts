import { bool, list, nullable, object, string } from '../field-type.ts';
import { parsePolicy, policyDocument } from '../policy-document.ts';
import { field } from '../resource-type.ts';
import { ofBucket } from './of-bucket.ts';
import { s3 } from './service.ts';

const policy = s3.call('GetBucketPolicy', {
  actions: ['s3:GetBucketPolicy'],
  ...ofBucket,
  absentOn: ['NoSuchBucketPolicy'],
});

const policyStatus = s3.call('GetBucketPolicyStatus', {
  actions: ['s3:GetBucketPolicyStatus'],
  ...ofBucket,
  absentOn: ['NoSuchBucketPolicy'],
});

const publicAccessBlock = s3.call('GetPublicAccessBlock', {
  actions: ['s3:GetBucketPublicAccessBlock'],
  ...ofBucket,
  absentOn: ['NoSuchPublicAccessBlockConfiguration'],
});

const ownership = s3.call('GetBucketOwnershipControls', {
  actions: ['s3:GetBucketOwnershipControls'],
  ...ofBucket,
  absentOn: ['OwnershipControlsNotFoundError'],
});

const logging = s3.call('GetBucketLogging', { actions: ['s3:GetBucketLogging'], ...ofBucket });

/** Fields of a bucket that say who may reach it, and whether that is logged. */
export const bucketAccess = {
  BucketPolicy: field(
    policy,
    nullable(policyDocument),
    'Bucket policy; absent when there is none.',
    (answer) => parsePolicy(answer.Policy ?? ''),
  ),
  PolicyStatus: field(
    policyStatus,
    nullable(object({ IsPublic: bool })),
    'Whether S3 calls the bucket policy public, whatever Block Public Access then makes of it; absent without a policy.',
    (answer) => answer.PolicyStatus ?? {},
  ),
  PublicAccessBlockConfiguration: field(
    publicAccessBlock,
    nullable(
      object({
        BlockPublicAcls: nullable(bool),
        BlockPublicPolicy: nullable(bool),
        IgnorePublicAcls: nullable(bool),
        RestrictPublicBuckets: nullable(bool),
      }),
    ),
    'What the bucket itself blocks, besides what its account blocks; absent when it blocks nothing.',
    (answer) => answer.PublicAccessBlockConfiguration,
  ),
  OwnershipControls: field(
    ownership,
    nullable(object({ Rules: list(object({ ObjectOwnership: string })) })),
    'BucketOwnerEnforced, BucketOwnerPreferred or ObjectWriter; absent means ObjectWriter.',
    (answer) => answer.OwnershipControls,
  ),
  LoggingConfiguration: field(
    logging,
    nullable(object({ DestinationBucketName: string, LogFilePrefix: nullable(string) })),
    'Where server access logs go; absent when they are off.',
    ({ LoggingEnabled }) =>
      LoggingEnabled && {
        DestinationBucketName: LoggingEnabled.TargetBucket,
        LogFilePrefix: LoggingEnabled.TargetPrefix,
      },
  ),
};
