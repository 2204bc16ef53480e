import { tableArn } from '../backup/backups.ts';
import type { Data } from '../data/data.ts';
import { keyArn } from '../kms/keys.ts';
import { functionArn } from '../lambda/functions.ts';
import { type Ago, primary, production, type Region, recovery, uuid } from '../place.ts';
import { rdsArn } from '../rds/databases.ts';
import { bucketName } from '../s3/buckets.ts';
import { databaseFlaws } from './databases.ts';
import { type Flaw, one } from './flaw.ts';

type Listed = 'streams' | 'deliveryStreams' | 'secrets' | 'parameters';

/** A flaw of one of the things that have a name and a Region. */
const of = <L extends Listed>(
  list: L,
  [name, region]: [name: string, region: Region],
  why: string,
  spoil: (thing: Data[L][number], ago: Ago) => void,
): Flaw => ({
  why,
  spoil: ({ data }, ago) =>
    spoil(
      one<Data[L][number]>(data[list], (each) => each.name === name && each.region === region, name),
      ago,
    ),
});

const lost = (list: Listed, name: string, why: string): Flaw => ({
  why,
  spoil: ({ data }) => {
    const is = (each: { name: string; region: Region }) => each.name === name && each.region === recovery;
    one<{ name: string; region: Region }>(data[list], is, name);
    Object.assign(data, { [list]: data[list].filter((each) => !is(each)) });
  },
});

const noAlarm = (name: string, region: Region, why: string): Flaw => ({
  why,
  spoil: (centre) => {
    one(centre.alarms, (alarm) => alarm.name === name && alarm.region === region, name);
    centre.alarms = centre.alarms.filter((alarm) => alarm.name !== name || alarm.region !== region);
  },
});

/** The key of payments that tables.ts tells of: it is to be deleted. */
const doomedKey = keyArn({ account: production, region: recovery, id: uuid('payments-2021') });

const streams: Flaw[] = [
  lost('streams', 'meridian-analysis-segments', 'Deleted as unused: nobody had seen a record in it'),
  lost('streams', 'meridian-journey-events', 'Made by hand for a pilot that has long been in production'),
  of('streams', ['meridian-contact-records', recovery], 'A stream that only waits was made small', (s) => {
    Object.assign(s, { shards: 1, consumers: [] });
  }),
  of('streams', ['meridian-agent-events', recovery], 'Made with what the form proposes', (s) => {
    s.hours = 24;
    delete s.key;
  }),
  noAlarm('meridian-agent-events-behind', recovery, 'Went off at night, and was deleted'),
  lost('deliveryStreams', 'meridian-agent-archive', 'The archive of agent events is still a project'),
  of('deliveryStreams', ['meridian-agent-archive', primary], '… and writes where logs are kept', (s) => {
    s.bucket = bucketName('access-logs', primary);
  }),
  of('deliveryStreams', ['meridian-contact-archive', recovery], 'Copied together with its bucket', (s) => {
    Object.assign(s, { bucket: bucketName('connect-reports', primary), logs: false });
  }),
  of('deliveryStreams', ['meridian-flow-logs', recovery], 'The collector was to follow', (s) => {
    delete s.collector;
    s.encrypted = false;
  }),
  noAlarm('meridian-flow-logs-stale', recovery, 'Nothing had ever been delivered, so it never stopped'),
];

const secrets: Flaw[] = [
  lost('secrets', 'roadside-network', 'The supplier gave a new password, and replication was forgotten'),
  of('secrets', ['roadside-network', primary], 'See above', (secret) => {
    delete secret.replica;
  }),
  of('secrets', ['payment-gateway', primary], 'A secret of that name was there before', (secret) => {
    secret.replica = { status: 'Failed', message: 'a secret with this name already exists' };
  }),
  of('secrets', ['payment-gateway', recovery], 'Opened for the payment provider, in a hurry', (secret) => {
    secret.policy = [
      { Effect: 'Allow', Principal: '*', Action: 'secretsmanager:GetSecretValue', Resource: '*' },
    ];
  }),
  of('secrets', ['telephony', recovery], 'Still under the payments key', (secret) => {
    secret.key = doomedKey;
  }),
  of('secrets', ['text-messages', recovery], 'Taken for a left-over', (secret, ago) => {
    secret.deleted = ago(3);
  }),
  of('secrets', ['crm', primary], 'Rotation has failed since the CRM moved', (secret, ago) => {
    secret.rotated = ago(200);
  }),
  {
    why: 'The function that rotates has never been deployed to the other Region',
    spoil: (centre) => {
      const arn = functionArn('secret-rotation', recovery);
      centre.functions = centre.functions.filter((each) => functionArn(each.name, each.region) !== arn);
    },
  },
];

const parameters: Flaw[] = [
  lost('parameters', '/contact-centre/routing/overflow-number', 'Written by hand, here and not there'),
  of('parameters', ['/contact-centre/crm/client-token', recovery], 'A key that nobody made there', (p) => {
    p.key = 'alias/contact-centre-parameters';
  }),
  of('parameters', ['/contact-centre/crm/url', recovery], 'The CRM moved last winter', (p, ago) => {
    p.written = ago(330);
  }),
  ...[primary, recovery].map((region) =>
    of('parameters', ['/contact-centre/wallboard/api-key', region], 'It was only to be a test', (p) => {
      p.type = 'String';
      delete p.key;
    }),
  ),
];

const backups: Flaw[] = [
  {
    why: 'AWS Backup was set up by three people, one after the other',
    spoil: ({ data: { backups: all } }, ago) => {
      const plan = (name: string, region: Region) =>
        one(all.plans, (each) => each.name === `meridian-${name}` && each.region === region, name);
      const vault = (name: string) => one(all.vaults, (each) => each.name === `meridian-${name}`, name);
      delete plan('monthly', primary).copiesFor;
      plan('nightly', primary).copiesFor = 7;
      plan('nightly', recovery).selects = false;
      vault('main').deniesDeletion = false;
      Object.assign(vault('copies'), { locked: false, key: doomedKey });
      all.testedVaults = ['meridian-copies'];
      all.optedIn[recovery] = ['DynamoDB', 'RDS', 'S3'];
      all.tests = [
        { type: 'RDS', hours: 0.7, validation: 'TIMED_OUT' },
        { type: 'Aurora', hours: 7.5 },
      ];
      for (const { holds } of all.vaults)
        one(holds, ({ arn }) => arn === tableArn('roadside-providers'), 'a table').saved = ago(61);
      const ledger = rdsArn('cluster', 'meridian-ledger', primary);
      for (const each of all.vaults.filter(({ region }) => region === recovery))
        each.holds = each.holds.filter(({ arn }) => arn !== ledger);
    },
  },
];

const routes: Flaw[] = [
  {
    why: 'Left as the drill of spring made it',
    spoil: ({ data: { accessPoints } }) => {
      one(accessPoints, ({ stem }) => stem === 'ivr-prompts', 'prompts').active = [recovery];
    },
  },
  {
    why: 'Made for one bucket, with the second to follow; buckets cannot be added',
    spoil: ({ data: { accessPoints } }) => {
      const stem = 'agent-desktop';
      const regions: Region[] = [primary];
      accessPoints.push({ name: `meridian-${stem}`, stem, regions, active: regions });
    },
  },
  {
    why: 'Each Region has its own mapping, and this one was made by hand',
    spoil: ({ functions }) => {
      const isTold = ({ name, region }: { name: string; region: Region }) =>
        name === 'provider-eta' && region === recovery;
      delete one(functions, isTold, 'provider-eta').stream;
    },
  },
];

/** What happened to streams, secrets, parameters, databases and backups. */
export const dataFlaws: readonly Flaw[] = [
  ...streams,
  ...secrets,
  ...parameters,
  ...databaseFlaws,
  ...backups,
  ...routes,
];
