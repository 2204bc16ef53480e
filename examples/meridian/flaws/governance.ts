import type { Centre } from '../centre.ts';
import type { Governance } from '../governance/governance.ts';
import { fence, resourceFence } from '../governance/organization.ts';
import { stackName } from '../governance/stacks.ts';
import type { Watch } from '../governance/watches.ts';
import { type Ago, bothRegions, dataAccount, primary, production, type Region, recovery } from '../place.ts';
import { bucketName } from '../s3/buckets.ts';
import { type Flaw, one } from './flaw.ts';

const at = (why: string, spoil: (governance: Governance, ago: Ago, centre: Centre) => void): Flaw => ({
  why,
  spoil: (centre, ago) => spoil(centre.governance, ago, centre),
});

const watch = (account: string, region: Region, why: string, spoil: (watch: Watch) => void): Flaw =>
  at(why, ({ watches }) =>
    spoil(one(watches, (each) => each.account === account && each.region === region, `${account} ${region}`)),
  );

const stack = (stem: string, region: Region, why: string, changes: (ago: Ago) => object): Flaw =>
  at(why, ({ stacks }, ago) => {
    const name = stackName(stem, region);
    Object.assign(
      one(stacks, (each) => each.name === name, name),
      changes(ago),
    );
  });

const records: readonly Flaw[] = [
  at('The data account came to the organization late, with a trail of its own', ({ trails }) => {
    const shared = one(trails, ({ name }) => name === 'meridian-organization', 'trail');
    shared.accounts = [production];
    trails.push({
      ...{ name: 'lake', owner: dataAccount, accounts: [dataAccount], objects: [] },
      ...{ everyRegion: false, signed: false, bucket: bucketName('datalake-access-logs', primary) },
    });
  }),
  at('The selector was written before there were two Regions', ({ trails }) => {
    const trail = one(trails, ({ name }) => name === 'meridian-recordings', 'trail');
    trail.objects = ['recordings', 'screen', 'transcripts', 'attachments', 'email'].map(
      (stem) => `arn:aws:s3:::${bucketName(`connect-${stem}`, primary)}/`,
    );
    trail.refusedFrom = recovery;
  }),
];

const watches: readonly Flaw[] = [
  watch(dataAccount, recovery, 'Nobody thought of the second Region here', (lake) => {
    delete lake.recorder;
    delete lake.guards;
    delete lake.standards;
    delete lake.macie;
    delete lake.analyzer;
  }),
  watch(dataAccount, primary, 'The role of the recorder was replaced', (lake) => {
    lake.recorder!.status = 'Failure';
  }),
  watch(production, recovery, 'Set up by hand, to save, by somebody who has left', (west) => {
    Object.assign(west.recorder!, {
      excluded: ['AWS::Lambda::Function', 'AWS::KMS::Key'],
      delivery: 'Failure',
    });
    west.packs = west.packs.filter((pack) => pack !== 'meridian-pci');
    west.guards = ['CLOUD_TRAIL', 'DNS_LOGS', 'FLOW_LOGS'];
    west.standards = west.standards!.filter((standard) => !standard.includes('pci-dss'));
    west.macie = { samples: false };
  }),
  at('People moved to the other Region, and what they look at did not', ({ watches: all }) => {
    const [east, west] = bothRegions.map((region) =>
      one(all, (each) => each.account === production && each.region === region, region),
    );
    delete west!.gathers;
    delete west!.leftOut;
    Object.assign(east!, { gathers: [primary], leftOut: [recovery] });
  }),
  watch(production, primary, 'An outsourcer was let in for a trial', (east) => {
    const bucket = bucketName('connect-recordings', primary);
    east.open = [{ resource: `arn:aws:s3:::${bucket}`, type: 'AWS::S3::Bucket' }];
  }),
  at('Analytics has a unit of its own, whose rules were made for another purpose', ({ memberships }) => {
    const { levels } = one(memberships, ({ account }) => account === dataAccount, 'membership');
    const unit = one(levels, ({ target }) => target.startsWith('ou-'), 'unit');
    unit.target = 'ou-m3r1-analytic';
    const everything = one(unit.policies, ({ name }) => name === 'FullAWSAccess', 'policy');
    const noCalls = {
      ...{ id: 'p-m3nocalls', name: 'meridian-no-telephony' },
      statements: [{ Effect: 'Deny' as const, Action: ['connect:*', 'route53:*'], Resource: '*' }],
    };
    unit.policies = [everything, { ...fence(primary, 'eu-central-1'), id: 'p-m3lake' }, noCalls];
    unit.guards = [{ ...resourceFence(primary, 'eu-central-1'), id: 'p-m3lakestores' }];
  }),
];

const builds: readonly Flaw[] = [
  at('Payments was built in one Region, and copied by hand', ({ stacks }) => {
    const name = stackName('payments', recovery);
    stacks.splice(stacks.indexOf(one(stacks, (each) => each.name === name, name)), 1);
  }),
  stack('alarms', recovery, 'A quota was reached', () => ({ status: 'UPDATE_ROLLBACK_FAILED' })),
  stack('contact-records', recovery, 'The release went to one Region only', () => ({ release: 31 })),
  stack('fnol-intake', primary, 'Mended at night', () => ({ drift: 'DRIFTED' })),
  stack('agent-desktop', recovery, 'It never changes, people say', (ago) => ({ checked: ago(412) })),
  stack('caller-lookup', recovery, 'Protection stood in the way of a rebuild', () => ({ guarded: false })),
  at('The data account was added by a form with one field for the Region', ({ stackSets }) => {
    const roles = one(stackSets, ({ name }) => name === 'meridian-roles', 'stack set');
    roles.instances = roles.instances.filter((i) => i.account === production || i.region === primary);
    const alerts = one(stackSets, ({ name }) => name === 'meridian-alerts', 'stack set');
    one(alerts.instances, ({ region }) => region === recovery, 'instance').status = 'OUTDATED';
  }),
  at('The state was cleaned up after a mistake, and its rules with it', (_, __, { buckets, tables }) => {
    const [east, west] = bothRegions.map((region) =>
      one(buckets, ({ name }) => name === bucketName('terraform-state', region), `state of ${region}`),
    );
    for (const rule of east!.replication) rule.status = 'Disabled';
    west!.versioning = 'Suspended';
    const isLock = (region: Region) => (each: { name: string; region: Region }) =>
      each.name === 'meridian-terraform-locks' && each.region === region;
    one(tables, isLock(primary), 'lock').global = 'no';
    tables.splice(tables.indexOf(one(tables, isLock(recovery), 'lock')), 1);
  }),
];

/** What happened to those who look after the accounts, and to what builds them. */
export const governanceFlaws: readonly Flaw[] = [...records, ...watches, ...builds];
