import type { LifecycleRule } from '@aws-sdk/client-s3';
import { bool, list, nullable, number, object, string, timestamp } from '../field-type.ts';
import { field } from '../resource-type.ts';
import { ofBucket } from './of-bucket.ts';
import { s3 } from './service.ts';

const lifecycle = s3.call('GetBucketLifecycleConfiguration', {
  actions: ['s3:GetLifecycleConfiguration'],
  ...ofBucket,
  absentOn: ['NoSuchLifecycleConfiguration'],
});

const rule = object({
  Id: nullable(string),
  Status: string,
  Prefix: string,
  TagFilters: list(object({ Key: string, Value: string })),
  ObjectSizeGreaterThan: nullable(number),
  ObjectSizeLessThan: nullable(number),
  ExpirationInDays: nullable(number),
  ExpirationDate: nullable(timestamp),
  ExpiredObjectDeleteMarker: nullable(bool),
  NoncurrentVersionExpiration: nullable(
    object({ NoncurrentDays: nullable(number), NewerNoncurrentVersions: nullable(number) }),
  ),
});

export const bucketLifecycle = {
  LifecycleConfiguration: field(
    lifecycle,
    nullable(object({ Rules: list(rule) })),
    'When objects and their old versions expire; an empty prefix takes in the whole bucket. Absent when nothing ever expires.',
    (answer) => ({ Rules: answer.Rules?.map(lifecycleRule) }),
  ),
};

/** CloudFormation writes the filter and the expiry flat; the API nests them, the filter in three ways. */
const lifecycleRule = ({ ID, Status, Prefix, Filter, Expiration, ...rest }: LifecycleRule) => ({
  Id: ID,
  Status,
  Prefix: Filter?.Prefix ?? Filter?.And?.Prefix ?? Prefix ?? '',
  TagFilters: [...(Filter?.Tag ? [Filter.Tag] : []), ...(Filter?.And?.Tags ?? [])],
  ObjectSizeGreaterThan: Filter?.ObjectSizeGreaterThan ?? Filter?.And?.ObjectSizeGreaterThan,
  ObjectSizeLessThan: Filter?.ObjectSizeLessThan ?? Filter?.And?.ObjectSizeLessThan,
  ExpirationInDays: Expiration?.Days,
  ExpirationDate: Expiration?.Date,
  ExpiredObjectDeleteMarker: Expiration?.ExpiredObjectDeleteMarker,
  NoncurrentVersionExpiration: rest.NoncurrentVersionExpiration,
});
