import { bucketName } from './buckets.ts';
import { multiRegionKeyArn } from './keys.ts';
import { type Ago, hex, primary, production, type Region, recovery, uuid } from './place.ts';

export const instanceId = uuid('meridian mutual');

export const instanceArn = (region: Region): string =>
  `arn:aws:connect:${region}:${production}:instance/${instanceId}`;

/** A security key: the public half that card numbers are encrypted with, as PEM. */
export interface SecurityKey {
  associationId: string;
  key: string;
  created: string;
}

export interface StorageConfig {
  kind: string;
  bucket?: { name: string; prefix: string };
  stream?: string;
  video?: { prefix: string; hours: number };
  key?: string;
}

/** An instance as one Region has it. */
export interface Instance {
  region: Region;
  alias: string;
  status: string;
  identity: 'SAML' | 'CONNECT_MANAGED';
  replication: { [region: string]: string };
  globalSignIn: string;
  /** Regions that cross-Region routing leaves out. */
  isolated: Region[];
  attributes: { [attribute: string]: boolean };
  origins: string[];
  securityKeys: SecurityKey[];
  storage: StorageConfig[];
  created: string;
}

/** Kinds of data, where they go, and the key. */
const storage: [kind: string, target: string, key: string][] = [
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

export const instancesOf = (ago: Ago): Instance[] => [
  instanceIn(primary, { alias: 'meridian', created: ago(1290) }, ago),
  instanceIn(recovery, { alias: 'meridian-west', created: ago(610) }, ago),
];

const instanceIn = (
  region: Region,
  { alias, created }: { alias: string; created: string },
  ago: Ago,
): Instance => ({
  region,
  alias,
  status: 'ACTIVE',
  identity: 'SAML',
  replication: {
    [primary]: 'INSTANCE_REPLICATION_COMPLETE',
    [recovery]: 'INSTANCE_REPLICATION_COMPLETE',
  },
  globalSignIn: `https://${instanceId}.${primary}.sign-in.connect.aws/saml`,
  isolated: [],
  attributes: { ...attributes },
  origins: [...origins],
  securityKeys: [securityKey('card-capture', ago(64))],
  storage: storage.map((row) => storageIn(region, alias, row)),
  created,
});

function storageIn(
  region: Region,
  alias: string,
  [kind, target, key]: (typeof storage)[number],
): StorageConfig {
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

export const securityKey = (name: string, created: string): SecurityKey => ({
  associationId: hex(`security key ${name}`, 64),
  key: publicKey(name),
  created,
});

/** PEM text as long as that of a real RSA key; nobody will encrypt with it. */
function publicKey(name: string): string {
  const bytes = Buffer.from(
    [0, 1, 2, 3, 4, 5, 6, 7, 8].map((part) => hex(`${name} ${part}`, 64)).join(''),
    'hex',
  );
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN PUBLIC KEY-----', ...lines, '-----END PUBLIC KEY-----'].join('\n');
}
