import { tableArn } from '../backup/backups.ts';
import { primary, type Region, recovery } from '../place.ts';
import { rdsArn } from '../rds/databases.ts';
import { doomedKey } from './data-flaw.ts';
import { databaseFlaws } from './databases.ts';
import { type Flaw, one } from './flaw.ts';
import { secretFlaws } from './secrets.ts';
import { streamFlaws } from './streams.ts';

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
      Object.assign(vault('main'), { deniesDeletion: false, tells: ['RECOVERY_POINT_MODIFIED'] });
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
  ...streamFlaws,
  ...secretFlaws,
  ...databaseFlaws,
  ...backups,
  ...routes,
];
