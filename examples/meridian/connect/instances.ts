import { multiRegionKeyArn } from '../kms/keys.ts';
import { type Ago, primary, production, type Region, recovery, uuid } from '../place.ts';
import { bucketName } from '../s3/buckets.ts';
import { type SecurityKey, securityKey } from './security-key.ts';

export interface StorageConfig {
  kind: string;
  bucket?: { name: string; prefix: string };
  stream?: string;
  video?: { prefix: string; hours: number };
  key?: string;
}

/** An instance as one Region has it; a replica keeps the id of its source. */
export interface Instance {
  id: string;
  region: Region;
  alias: string;
  status: string;
  identity: 'SAML' | 'CONNECT_MANAGED';
  /** Status by Region; absent on an instance that was never replicated. */
  replication?: { [region: string]: string };
  /** Regions that cross-Region routing leaves out; absent without that routing. */
  isolated?: Region[];
  attributes: { [attribute: string]: boolean };
  origins: string[];
  securityKeys: SecurityKey[];
  storage: StorageConfig[];
  created: string;
}

/** The id of an instance and of its replica. */
export const instanceIdOf = (name: string): string => uuid(`instance ${name}`);

export const instanceArn = ({ id, region }: Pick<Instance, 'id' | 'region'>): string =>
  `arn:aws:connect:${region}:${production}:instance/${id}`;

type Stored = [kind: string, target: string, key: string];

/** Kinds of data, where they go, and the key. */
const storage: Stored[] = [
  ['CALL_RECORDINGS', 's3:connect-recordings:CallRecordings', 'connect-media'],
  ['SCREEN_RECORDINGS', 's3:connect-screen:ScreenRecordings', 'connect-media'],
  ['CHAT_TRANSCRIPTS', 's3:connect-transcripts:ChatTranscripts', 'connect-text'],
  ['ATTACHMENTS', 's3:connect-attachments:Attachments', 'connect-text'],
  ['EMAIL_MESSAGES', 's3:connect-email:EmailMessages', 'connect-text'],
  ['SCHEDULED_REPORTS', 's3:connect-reports:Reports', 'connect-reports'],
  ['CONTACT_EVALUATIONS', 's3:connect-evaluations:ContactEvaluations', 'connect-reports'],
  ['MEDIA_STREAMS', 'video:meridian', 'connect-streams'],
  ['CONTACT_TRACE_RECORDS', 'stream:meridian-contact-records', 'connect-streams'],
  ['AGENT_EVENTS', 'stream:meridian-agent-events', 'connect-streams'],
  ['REAL_TIME_CONTACT_ANALYSIS_SEGMENTS', 'stream:meridian-analysis-segments', 'connect-streams'],
  ['REAL_TIME_CONTACT_ANALYSIS_CHAT_SEGMENTS', 'stream:meridian-analysis-segments', 'connect-streams'],
  ['REAL_TIME_CONTACT_ANALYSIS_VOICE_SEGMENTS', 'stream:meridian-analysis-segments', 'connect-streams'],
];

const attributes = {
  INBOUND_CALLS: true,
  OUTBOUND_CALLS: true,
  CONTACTFLOW_LOGS: true,
  CONTACT_LENS: true,
  AUTO_RESOLVE_BEST_VOICES: true,
  USE_CUSTOM_TTS_VOICES: false,
  EARLY_MEDIA: true,
  MULTI_PARTY_CONFERENCE: true,
  HIGH_VOLUME_OUTBOUND: false,
  ENHANCED_CONTACT_MONITORING: true,
  ENHANCED_CHAT_MONITORING: true,
  MULTI_PARTY_CHAT_CONFERENCE: false,
  MESSAGE_STREAMING: true,
};

const origins = [
  'https://desktop.meridian-mutual.example',
  'https://claims.meridian-mutual.example',
  'https://brokers.meridian-mutual.example',
  'https://wfm.meridian-mutual.example',
];

interface Place {
  region: Region;
  alias: string;
  created: string;
}

/** The pair that takes all calls. */
export const instancesOf = (ago: Ago): Instance[] => [
  instanceIn('meridian', { region: primary, alias: 'meridian', created: ago(1290) }, ago),
  instanceIn('meridian', { region: recovery, alias: 'meridian-west', created: ago(610) }, ago),
];

/** An instance with nothing to find fault with. */
export const instanceIn = (name: string, { region, alias, created }: Place, ago: Ago): Instance => ({
  id: instanceIdOf(name),
  ...{ region, alias, created, status: 'ACTIVE', identity: 'SAML' },
  replication: {
    [primary]: 'INSTANCE_REPLICATION_COMPLETE',
    [recovery]: 'INSTANCE_REPLICATION_COMPLETE',
  },
  isolated: [],
  attributes: { ...attributes },
  origins: [...origins],
  securityKeys: [securityKey(`card capture ${name}`, ago(64))],
  storage: storage.map((row) => storageIn(region, alias, row)),
});

function storageIn(region: Region, alias: string, [kind, target, key]: Stored): StorageConfig {
  const [type, name = '', folder = ''] = target.split(':');
  const encryption = { key: multiRegionKeyArn(key, { account: production, region }) };
  if (type === 's3')
    return {
      kind,
      ...encryption,
      bucket: { name: bucketName(name, region), prefix: `connect/${alias}/${folder}` },
    };
  if (type === 'video')
    return { kind, ...encryption, video: { prefix: `${name}-connect-${alias}-contact-`, hours: 24 } };
  return { kind, stream: `arn:aws:kinesis:${region}:${production}:stream/${name}` };
}
