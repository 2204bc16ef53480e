import type { Answers } from '../answers.ts';
import { hex } from '../place.ts';
import type { Instance, StorageConfig } from './instances.ts';

const kinds = [
  'CHAT_TRANSCRIPTS',
  'CALL_RECORDINGS',
  'SCHEDULED_REPORTS',
  'MEDIA_STREAMS',
  'CONTACT_TRACE_RECORDS',
  'AGENT_EVENTS',
  'REAL_TIME_CONTACT_ANALYSIS_SEGMENTS',
  'REAL_TIME_CONTACT_ANALYSIS_CHAT_SEGMENTS',
  'REAL_TIME_CONTACT_ANALYSIS_VOICE_SEGMENTS',
  'ATTACHMENTS',
  'CONTACT_EVALUATIONS',
  'SCREEN_RECORDINGS',
  'EMAIL_MESSAGES',
];

/** Every kind of data is asked about by itself; a kind that is not stored answers an empty list. */
export function giveStorage(answers: Answers, { id, region, storage }: Instance): void {
  for (const kind of kinds) {
    const found = storage.filter((config) => config.kind === kind);
    answers.give(
      'ListInstanceStorageConfigs',
      { InstanceId: id, ResourceType: kind },
      {
        StorageConfigs: found.map((config) => ({
          AssociationId: hex(`${id} ${region} ${kind}`, 64),
          ...answerOf(config),
        })),
      },
    );
  }
}

function answerOf({ bucket, stream, video, key }: StorageConfig) {
  const encryption = key !== undefined && { EncryptionConfig: { EncryptionType: 'KMS', KeyId: key } };
  if (bucket)
    return {
      StorageType: 'S3',
      S3Config: { BucketName: bucket.name, BucketPrefix: bucket.prefix, ...encryption },
    };
  if (video)
    return {
      StorageType: 'KINESIS_VIDEO_STREAM',
      KinesisVideoStreamConfig: { Prefix: video.prefix, RetentionPeriodHours: video.hours, ...encryption },
    };
  return { StorageType: 'KINESIS_STREAM', KinesisStreamConfig: { StreamArn: stream } };
}
