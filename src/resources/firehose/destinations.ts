import type { DestinationDescription, S3DestinationDescription } from '@aws-sdk/client-firehose';
import { bool, type FieldType, nullable, object, string } from '../field-type.ts';

/** What is told of where a stream delivers. Tokens, access keys and user names of destinations are never kept. */
export const destination: FieldType = nullable(
  object({
    Kind: string,
    Host: nullable(string),
    BucketArn: nullable(string),
    BackupBucketArn: nullable(string),
    S3BackupMode: nullable(string),
    LoggingEnabled: bool,
  }),
);

interface Described {
  S3DestinationDescription?: S3DestinationDescription | undefined;
  S3BackupDescription?: S3DestinationDescription | undefined;
  S3BackupMode?: string | undefined;
  CloudWatchLoggingOptions?: { Enabled?: boolean | undefined } | undefined;
}

/** A delivery stream has one destination, in a member named after its kind. */
export function destinationOf(described: DestinationDescription | undefined) {
  if (described === undefined) return undefined;
  const { ExtendedS3DestinationDescription: s3 = described.S3DestinationDescription, ...others } = described;
  if (s3) return { ...common('S3', s3), BucketArn: s3.BucketARN };
  const [kind, other] = Object.entries(others).find(([, value]) => isRecord(value)) ?? ['Unknown', {}];
  const { S3DestinationDescription: through } = other as Described;
  return {
    ...common(kind.replace('DestinationDescription', ''), other as Described),
    Host: hostOf(described),
    BackupBucketArn: through?.BucketARN,
  };
}

const common = (Kind: string, described: Described) => ({
  Kind,
  BackupBucketArn: described.S3BackupDescription?.BucketARN,
  S3BackupMode: described.S3BackupMode,
  LoggingEnabled: described.CloudWatchLoggingOptions?.Enabled ?? false,
});

/** The host only: the path and the query of a collector's URL may hold its key. */
function hostOf({
  SplunkDestinationDescription: splunk,
  HttpEndpointDestinationDescription: http,
}: DestinationDescription): string | undefined {
  const url = splunk?.HECEndpoint ?? http?.EndpointConfiguration?.Url;
  if (url === undefined) return undefined;
  return /^(?:[a-z]+:\/\/)?(?:[^/@]*@)?([^/:?#]+)/i.exec(url)?.[1];
}

const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null;
