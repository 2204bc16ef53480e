import type { Resource } from '../../model/estate.ts';
import type { Unread } from '../../model/provenance.ts';
import type { DataClass, Estimate } from '../../model/recovery.ts';
import type { EstateIndex } from '../estate-index.ts';
import { ofInstance, read } from '../journeys/find.ts';
import { bucketPoint } from './bucket.ts';
import { configurationPoint } from './configuration.ts';
import { figure, missing, sum } from './estimate.ts';
import { streamPoint } from './stream.ts';

/** Data whose loss is estimated. */
export interface Datum {
  id: string;
  class: DataClass;
  name: string;
  /** Why the name is not the one that people know it by; empty where it is. */
  nameless: readonly Unread[];
  account: string;
  region: string;
  estimate: Estimate;
}

export interface Loss {
  lost: string;
  left: string;
}

const classes: { [kind: string]: DataClass } = {
  CALL_RECORDINGS: 'call-recordings',
  SCREEN_RECORDINGS: 'screen-recordings',
  CHAT_TRANSCRIPTS: 'chat-transcripts',
  CONTACT_TRACE_RECORDS: 'contact-records',
  AGENT_EVENTS: 'agent-events',
  REAL_TIME_CONTACT_ANALYSIS_SEGMENTS: 'contact-analysis',
  REAL_TIME_CONTACT_ANALYSIS_CHAT_SEGMENTS: 'contact-analysis',
  REAL_TIME_CONTACT_ANALYSIS_VOICE_SEGMENTS: 'contact-analysis',
  MEDIA_STREAMS: 'media-streams',
  ATTACHMENTS: 'attachments',
  EMAIL_MESSAGES: 'email-messages',
  SCHEDULED_REPORTS: 'reports',
  CONTACT_EVALUATIONS: 'evaluations',
};

const configType = 'AWS::Connect::InstanceStorageConfig';

/** What an instance of the lost Region stores, and its own configuration; more where `unread` says so. */
export function storedBy(
  index: EstateIndex,
  instance: Resource,
  loss: Loss,
): { data: Datum[]; unread: Unread[] } {
  const { account, id, region } = instance;
  const of = { type: configType, account, instance: id, region };
  const { resources, unread } = ofInstance(index, of);
  const alias = read(index, instance, 'InstanceAlias');
  const own: Datum = {
    ...{ id: `configuration/${id}`, class: 'configuration', account, region },
    name: 'value' in alias && typeof alias.value === 'string' ? alias.value : id,
    nameless: 'unread' in alias ? alias.unread : [],
    estimate: configurationPoint(index, instance, loss),
  };
  const kindless = resources.flatMap((config) => {
    const kind = read(index, config, 'ResourceType');
    return 'unread' in kind ? kind.unread : [];
  });
  return {
    data: [own, ...resources.flatMap((config) => dataOf(index, { instance, config, loss }))],
    unread: [...unread, ...kindless],
  };
}

interface Stored {
  instance: Resource;
  config: Resource;
  loss: Loss;
}

function dataOf(index: EstateIndex, stored: Stored): Datum[] {
  const { account, region, id, fields } = stored.config;
  const kind = String(fields['ResourceType']);
  const main = placeOf(index, stored.config);
  const named = classes[kind];
  if (named === undefined) return [];
  const nameless = 'unread' in main ? main.unread : [];
  const datum = { id: `${named}/${id}`, class: named, name: main.name, nameless, account, region };
  return [{ ...datum, estimate: pointOf(index, stored, main) }, ...analysed(index, stored, kind)];
}

type Where = { name: string } & (
  | { bucket: { BucketName: string; BucketPrefix: string }; encrypted: boolean }
  | { stream: string }
  | { hours: number }
  | { unread: Unread[] }
);

function placeOf(index: EstateIndex, config: Resource): Where {
  const names = ['S3Config', 'StreamArn', 'KinesisVideoStreamConfig', 'EncryptionKeyId'];
  const [s3, stream, video, key] = names.map((name) => read(index, config, name));
  const unread = [s3!, stream!, video!, key!].flatMap((field) => ('unread' in field ? field.unread : []));
  const value = (field: typeof s3) => (field && 'value' in field ? field.value : null);
  if (unread.length > 0) return { name: config.id, unread };
  const bucket = value(s3) as { BucketName: string; BucketPrefix: string } | null;
  if (bucket)
    return { name: `${bucket.BucketName}/${bucket.BucketPrefix}`, bucket, encrypted: value(key) !== null };
  const arn = value(stream);
  if (typeof arn === 'string') return { name: arn.split('/').at(-1)!, stream: arn };
  const media = value(video) as { Prefix: string; RetentionPeriodHours: number } | null;
  return media
    ? { name: `video streams ${media.Prefix}`, hours: media.RetentionPeriodHours }
    : { name: config.id, hours: 0 };
}

function pointOf(index: EstateIndex, { config, loss }: Stored, where: Where): Estimate {
  const { account } = config;
  if ('unread' in where)
    return sum([missing({ label: 'storage', why: 'where it is stored is not known' }, where.unread)]);
  if ('stream' in where) return streamPoint(index, { account, arn: where.stream, lost: loss.lost });
  if ('bucket' in where)
    return bucketPoint(index, {
      ...{ account, ...loss, encrypted: where.encrypted },
      ...{ name: where.bucket.BucketName, prefix: where.bucket.BucketPrefix },
    });
  return sum([
    figure(
      {
        label: 'video streams',
        why: `audio stays in the Region; no more is lost than the streams keep: ${where.hours} h`,
      },
      { lower: 0, upper: where.hours * 3600 },
      { basis: 'configured', name: `${config.type} ${config.id}: KinesisVideoStreamConfig`, url: routing },
    ),
  ]);
}

const routing =
  'https://docs.aws.amazon.com/connect/latest/adminguide/global-routing-across-acgr-regions.html';

/**
 * Contact Lens writes at the top of the bucket, not below the prefix that is configured.
 * https://docs.aws.amazon.com/connect/latest/adminguide/example-contact-lens-output-locations.html
 */
const analyses: { [kind: string]: string } = {
  CALL_RECORDINGS: 'Analysis/Voice/',
  CHAT_TRANSCRIPTS: 'Analysis/Chat/',
};

function analysed(index: EstateIndex, stored: Stored, kind: string): Datum[] {
  const { config, instance, loss } = stored;
  const prefix = analyses[kind];
  if (prefix === undefined) return [];
  const attributes = read(index, instance, 'Attributes');
  if ('value' in attributes && (attributes.value as { [name: string]: string })['CONTACT_LENS'] !== 'true')
    return [];
  const where = placeOf(index, config);
  if (!('bucket' in where) && !('unread' in where)) return [];
  const name = 'bucket' in where ? `${where.bucket.BucketName}/${prefix}` : where.name;
  const estimate =
    'unread' in attributes
      ? sum([missing({ label: 'Contact Lens', why: 'whether it is on is not known' }, attributes.unread)])
      : pointOf(
          index,
          { config, instance, loss },
          'bucket' in where ? { ...where, bucket: { ...where.bucket, BucketPrefix: prefix } } : where,
        );
  const { id, account, region } = config;
  const nameless = 'unread' in where ? where.unread : [];
  return [{ id: `contact-lens/${id}`, class: 'contact-lens', name, nameless, account, region, estimate }];
}
