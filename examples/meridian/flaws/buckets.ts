import { keyArn } from '../kms/keys.ts';
import { abroad, primary, production, uuid } from '../place.ts';
import type { Bucket, ReplicationRule } from '../s3/buckets.ts';
import type { Flaw } from './flaw.ts';
import { one } from './flaw.ts';

/** A flaw of one bucket, by the end of its name. */
const of = (name: string, why: string, spoil: (bucket: Bucket) => void): Flaw => ({
  why,
  spoil: ({ buckets }) => spoil(one(buckets, (bucket) => bucket.name === `meridian-${name}`, name)),
});

const rule = (name: string, why: string, changes: Partial<ReplicationRule>): Flaw =>
  of(name, why, ({ replication: [first] }) => Object.assign(first!, changes));

const noWayBack = (name: string): Flaw =>
  of(name, 'Built as a copy: what is written there during a failover stays there', (bucket) => {
    bucket.replication = [];
  });

const sentimentKey = { account: production, region: abroad, id: uuid('sentiment') } as const;

const sentiment: Flaw = {
  why: 'A supplier’s pilot of sentiment analysis: its key was disabled when the contract ended, the copying was not',
  spoil: ({ buckets, keys }) => {
    const like = one(keys, (key) => key.name === 'connect-text' && key.region === primary, 'a key');
    keys.push({ ...like, ...sentimentKey, name: 'sentiment', multiRegion: false, state: 'Disabled' });
    const transcripts = one(
      buckets,
      ({ name }) => name === 'meridian-connect-transcripts-use1',
      'transcripts',
    );
    const [across] = transcripts.replication;
    const copy = { id: 'to-sentiment', to: 'meridian-sentiment', replicaKey: keyArn(sentimentKey) };
    transcripts.replication.push({ ...across!, ...copy });
    const pilot = { name: 'meridian-sentiment', region: abroad, key: keyArn(sentimentKey) } as const;
    buckets.push({ ...transcripts, ...pilot, replication: [] });
  },
};

/** What happened to buckets and their replication. */
export const bucketFlaws: readonly Flaw[] = [
  sentiment,
  rule('connect-recordings-use1', 'Replication still asks for the prefix of the pilot', {
    prefix: 'connect/meridian-pilot/',
  }),
  rule('connect-email-use1', 'Paused for a migration that ended in spring', { status: 'Disabled' }),
  rule('connect-evaluations-use1', 'Written before the bucket got its KMS key', { kmsObjects: false }),
  rule('roadside-photos-use1', 'Photographs were thought not to need it', { timeControl: false }),
  rule('lambda-packages-use1', 'A replication time costs money, and packages can be built again', {
    timeControl: false,
  }),
  rule('connect-screen-use1', 'The key is throttled on the first Monday of a month', { lag: 5400 }),
  rule('connect-reports-use1', 'The role lost the key of the copies for an afternoon', { failed: 212 }),
  rule('wfm-exports-use1', 'The oldest rule of all', { timeControl: false, metrics: false }),
  rule('agent-desktop-use1', 'Deletes are copied: a wrong clean-up empties both Regions', {
    deleteMarkers: true,
  }),
  of('wfm-exports-usw2', 'Versioning was suspended to save storage', (bucket) => {
    bucket.versioning = 'Suspended';
  }),
  of('ivr-prompts-usw2', 'Made by hand, without the key', (bucket) => {
    delete bucket.key;
  }),
  of('connect-screen-usw2', 'Object Lock can only be asked for at once, and was not', (bucket) => {
    delete bucket.lockDays;
  }),
  of('datalake-curated-usw2', 'Keeps thirteen months where seven years are promised', (bucket) => {
    bucket.expireAfter = 400;
  }),
  of('ivr-prompts-usw2', 'Made by hand, without the policy', (bucket) => {
    bucket.tlsOnly = false;
  }),
  of('datalake-queries-use1', 'Opened for a supplier’s crawler, and found by others', (bucket) => {
    Object.assign(bucket, { open: true, publicAccess: 'unset' });
  }),
  of('datalake-raw-use1', 'Copies belong to whoever wrote them …', (bucket) => {
    bucket.ownership = 'BucketOwnerPreferred';
  }),
  of('connect-evaluations-use1', '… and this rule does not hand them over', ({ replication: [, toLake] }) => {
    toLake!.handsOver = false;
  }),
  of('connect-attachments-usw2', 'Access logs were forgotten', (bucket) => {
    delete bucket.logTo;
  }),
  noWayBack('agent-desktop-usw2'),
  noWayBack('lambda-packages-usw2'),
  noWayBack('terraform-state-usw2'),
];
