import type { Centre } from '../centre.ts';
import type { Contents } from '../connect/contents.ts';
import { bareContents, fewContents } from '../connect/few-contents.ts';
import { groupIn } from '../connect/groups.ts';
import { instanceArn, instanceIdOf, instanceIn, type StorageConfig } from '../connect/instances.ts';
import { awsManagedKeyArn } from '../kms/keys.ts';
import { connectSource } from '../lambda/functions.ts';
import { type Ago, primary, production, type Region, recovery } from '../place.ts';
import type { Bucket } from '../s3/buckets.ts';
import { type Flaw, one } from './flaw.ts';

/** The source and the replica of a pair that should not be there any more. */
const pairOf = (name: string, days: number, ago: Ago) => {
  const at = { created: ago(days) };
  const stored = ['CALL_RECORDINGS', 'CHAT_TRANSCRIPTS', 'SCHEDULED_REPORTS', 'CONTACT_TRACE_RECORDS'];
  const pair = [
    instanceIn(name, { ...at, region: primary, alias: name }, ago),
    instanceIn(name, { ...at, region: recovery, alias: `${name}-west` }, ago),
  ] as const;
  for (const instance of pair) {
    delete instance.isolated;
    instance.storage = instance.storage.filter(({ kind }) => stored.includes(kind));
    instance.origins = instance.origins.slice(0, 1);
  }
  return pair;
};

/** What one of these instances holds in the primary Region; functions admit it, for it asked them to. */
function few(
  { functions, bots }: Centre,
  [name, ends, agents, group]: [name: string, ends: string, agents: number, group: string],
  ago: Ago,
): Contents {
  for (const one of functions)
    if (one.region === primary && one.admits.some(({ service }) => service === 'connect'))
      one.admits.push(connectSource(primary, name));
  const home = { name, region: primary } as const;
  return fewContents({ home, services: { functions, bots }, ends: ends.split(' '), agents, group }, ago);
}

/** An instance that was not made has not even what every instance has. */
const nothingIn = (contents: Contents): Contents => ({
  ...contents,
  ...{ flows: [], queues: [], profiles: [], hours: [], prompts: [], statuses: [], securityProfiles: [] },
  authentication: [],
});

/** Claims numbers, by their last digits, for an instance in the primary Region. */
function numbersOf(name: string, ends: string, why: string): Flaw {
  const target = instanceArn({ id: instanceIdOf(name), region: primary });
  const spoil = ({ numbers }: Centre) => {
    for (const end of ends.split(' '))
      one(numbers, ({ address }) => address.endsWith(end), end).target = target;
  };
  return { why, spoil };
}

/** Instances that were to be folded into the one pair and are still there. */
export const extraInstances: readonly Flaw[] = [
  {
    why: 'Commercial lines replicated in 2022, before configuration was mirrored, and nobody asked AWS to begin',
    spoil: (centre, ago) => {
      const { instances, groups, contents } = centre;
      const [source, replica] = pairOf('meridian-commercial', 1500, ago);
      const mirroring = { ...source.replication, [recovery]: 'RESOURCE_REPLICATION_NOT_STARTED' };
      Object.assign(source, { replication: mirroring });
      Object.assign(replica, { replication: mirroring });
      replica.attributes = { ...replica.attributes, INBOUND_CALLS: false, CONTACT_LENS: false };
      instances.push(source, replica);
      contents.push(
        few(centre, ['meridian-commercial', '0109 0141 0143', 31, 'meridian-commercial-default'], ago),
      );
      contents.push(bareContents({ name: 'meridian-commercial', region: recovery }, ago));
      groups.push(
        groupIn('meridian-commercial', ['meridian-commercial-default', 'Came with the replica', 100]),
      );
    },
  },
  numbersOf(
    'meridian-commercial',
    '0109 0141 0143',
    'Commercial numbers never left it, and no distribution moves them',
  ),
  numbersOf('meridian', '0126 0142', 'Claimed in the console since, which claims for the instance at hand'),
  {
    why: 'Training tried to replicate its instance yesterday; the replica was not made',
    spoil: (centre, ago) => {
      const { instances, contents } = centre;
      const [source, replica] = pairOf('meridian-training', 400, ago);
      const failed = {
        [primary]: 'INSTANCE_REPLICATION_COMPLETE',
        [recovery]: 'INSTANCE_REPLICATION_FAILED',
      };
      instances.push(
        { ...source, replication: failed, storage: source.storage.slice(0, 2) },
        { ...replica, replication: failed, status: 'CREATION_FAILED', storage: [], created: ago(0.6) },
      );
      contents.push(few(centre, ['meridian-training', '', 6, ''], ago));
      contents.push(nothingIn(bareContents({ name: 'meridian-training', region: recovery }, ago)));
    },
  },
  {
    why: 'Meridian Life came with an acquisition: its own users, no replica, a developer’s laptop among its origins',
    spoil: (centre, ago) => {
      const { instances, buckets, contents } = centre;
      const [life] = pairOf('meridian-life', 950, ago);
      delete life.replication;
      life.identity = 'CONNECT_MANAGED';
      life.origins.push('http://localhost:3000');
      life.securityKeys = [];
      life.storage = lifeStorage(life.region);
      buckets.push(lifeBucket(ago));
      instances.push(life);
      contents.push(few(centre, ['meridian-life', '0137', 9, ''], ago));
    },
  },
  numbersOf('meridian-life', '0137', 'Its only number'),
];

const lifeBucketName = 'amazon-connect-9d74c03fb2a1';

/** What the console makes when nobody changes anything. */
const lifeStorage = (region: Region): StorageConfig[] => [
  {
    kind: 'CALL_RECORDINGS',
    bucket: { name: lifeBucketName, prefix: 'connect/meridian-life/CallRecordings' },
  },
  {
    kind: 'CHAT_TRANSCRIPTS',
    bucket: { name: lifeBucketName, prefix: 'connect/meridian-life/ChatTranscripts' },
    key: awsManagedKeyArn('connect', { account: production, region }),
  },
];

const lifeBucket = (ago: Ago): Bucket => ({
  ...{ account: production, region: primary, name: lifeBucketName, created: ago(950) },
  ...{ replicationRole: '', replication: [], tlsOnly: false, open: false },
  ...{ publicAccess: 'blocked', ownership: 'BucketOwnerEnforced', tags: {} },
});
