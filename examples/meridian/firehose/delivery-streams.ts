import { streamArn } from '../kinesis/streams.ts';
import { bothRegions, production, type Region } from '../place.ts';
import { bucketName } from '../s3/buckets.ts';

/** A Firehose stream of the production account, in one Region. */
export interface DeliveryStream {
  name: string;
  region: Region;
  /** Kinesis stream that it reads; producers write to it directly without. */
  source?: string;
  /** A bucket, or the collector's host and the bucket for what it refuses. */
  bucket: string;
  collector?: string;
  logs: boolean;
  encrypted: boolean;
}

export const deliveryStreamArn = (name: string, region: Region): string =>
  `arn:aws:firehose:${region}:${production}:deliverystream/${name}`;

export const deliveryStreamsOf = (): DeliveryStream[] =>
  bothRegions.flatMap((region) => [
    archive('contact', 'meridian-contact-records', region),
    archive('agent', 'meridian-agent-events', region),
    {
      ...{ name: 'meridian-flow-logs', region, logs: true, encrypted: true },
      bucket: bucketName('wfm-exports', region),
      collector: 'collector.meridian-mutual.example',
    },
  ]);

const archive = (what: string, source: string, region: Region): DeliveryStream => ({
  ...{ name: `meridian-${what}-archive`, region, logs: true, encrypted: false },
  source: streamArn(source, region),
  bucket: bucketName('connect-reports', region),
});
