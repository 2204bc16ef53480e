import { outdatedPolicy } from '../edge/balancers.ts';
import type { Edge } from '../edge/edge.ts';
import type { HealthCheck } from '../edge/health-checks.ts';
import { checkId, failoverName } from '../edge/health-checks.ts';
import { balancerHost } from '../edge/names.ts';
import type { RecordSet } from '../edge/records.ts';
import { type Ago, primary, type Region, recovery } from '../place.ts';
import { type Flaw, one } from './flaw.ts';

const at = (why: string, spoil: (edge: Edge, ago: Ago) => void): Flaw => ({
  why,
  spoil: ({ edge }, ago) => spoil(edge, ago),
});

const check = (watches: string, why: string, changes: Partial<HealthCheck['config']>): Flaw =>
  at(why, ({ checks }) => {
    Object.assign(one(checks, (each) => each.watches === watches, watches).config, changes);
  });

const isRouted = (service: string, region: Region) => (record: RecordSet) =>
  record.service === service && record.leadsTo === region && record.policy !== undefined;

const record = (service: string, region: Region, why: string, spoil: (one: RecordSet) => void): Flaw =>
  at(why, ({ records }) => spoil(one(records, isRouted(service, region), `${service} in ${region}`)));

const balancer = (service: string, why: string, changes: Partial<Edge['balancers'][number]>): Flaw =>
  at(why, ({ balancers }) => {
    const is = (each: Edge['balancers'][number]) => each.service === service && each.region === recovery;
    Object.assign(one(balancers, is, `${service} in ${recovery}`), changes);
  });

const named = <T extends { name: string }>(all: readonly T[], name: string): T =>
  one(all, (each) => each.name === name, name);

const names: readonly Flaw[] = [
  at('The broker portal was never built in the second Region, and nothing waits there', (edge) => {
    edge.records = edge.records.filter(({ service, leadsTo }) => service !== 'broker' || leadsTo === primary);
    edge.balancers = edge.balancers.filter(
      ({ service, region }) => service !== 'broker' || region === primary,
    );
    edge.certificates = edge.certificates.filter(
      ({ name, region }) => name !== failoverName('broker') || region === primary,
    );
  }),
  record('upload', recovery, 'The stack was copied, and its target with it', (upload) => {
    Object.assign(upload, { leadsTo: primary, host: balancerHost('upload', primary) });
  }),
  record('knowledge', primary, 'Evaluation was switched off while targets moved', (knowledge) => {
    knowledge.evaluates = false;
  }),
  record('partners', recovery, 'One check was thought to do for both', (partners) => {
    partners.check = checkId(`partners ${primary}`);
  }),
  record('billing', primary, 'An hour, because the payment provider asked for it', (billing) => {
    billing.ttl = 3600;
  }),
  record(
    'survey',
    primary,
    'Made before load balancers were evaluated, and stopped with the last survey',
    (survey) => {
      Object.assign(survey, { evaluates: false, policy: { Weight: 0 } });
    },
  ),
  record('branches', recovery, 'Travellers were to see the same map as everybody', (branches) => {
    Object.assign(branches, { leadsTo: primary, host: balancerHost('branches', primary) });
  }),
  at('Weights were for a release, and the standby was left for later', (edge) => {
    edge.records = edge.records.filter((each) => !isRouted('forms', recovery)(each));
  }),
  at('Media was to follow callers, and then the project ended', (edge) => {
    edge.records = edge.records.filter((each) => !isRouted('media', recovery)(each));
  }),
  at('Chat was moved by hand last time, and never put back', (edge) => {
    edge.records = edge.records.filter((each) => !isRouted('chat', recovery)(each));
    delete one(edge.records, isRouted('chat', primary), 'chat').policy;
  }),
  check(`desk ${primary}`, 'Disabled for a maintenance window in spring', { Disabled: true }),
  check(`desk ${recovery}`, 'Inverted to force a drill', { Inverted: true }),
  check(`report ${primary}`, 'Asks the name that it decides', {
    FullyQualifiedDomainName: failoverName('report'),
  }),
  check(`upload ${primary}`, 'Its children were counted down and the threshold with them', {
    HealthThreshold: 0,
  }),
  check(`quotes ${primary}`, 'Waits for word from the Region that has gone', {
    InsufficientDataHealthStatus: 'LastKnownStatus',
  }),
  check(`quotes ${recovery}`, 'No news was taken for good news', { InsufficientDataHealthStatus: 'Healthy' }),
  check(`renewals ${recovery}`, 'The alarm was renamed', {
    AlarmIdentifier: { Region: recovery, Name: 'fnol-intake-errors' },
  }),
  at('Nobody looks at the standby of the tracker', ({ checks }) => {
    one(checks, ({ watches }) => watches === `track ${recovery}`, 'track').reached = false;
  }),
  at('The zone came with an acquisition', ({ zones }) => {
    Object.assign(named(zones, 'meridian-claims.example'), {
      ...{ accelerated: false, logged: false, dnssec: 'NOT_SIGNING' },
    });
  }),
  at('The key of the zone was disabled in a clean-up', ({ zones }) => {
    named(zones, 'meridian-roadside.example').dnssec = 'ACTION_NEEDED';
  }),
  at('Only the VPC that asked for it knows the policy system', ({ zones }) => {
    named(zones, 'policy.meridian.internal').vpcs = [primary];
  }),
  at('Registered by a marketing agency, on a card that has expired', ({ registrations }, ago) => {
    Object.assign(named(registrations, 'meridian-claims.example'), {
      ...{ expires: ago(-11), renews: false, locked: false },
    });
  }),
];

const switches: readonly Flaw[] = [
  at('A cluster costs more than it seemed to be worth', (edge) => {
    edge.switches.status = 'PENDING_DELETION';
  }),
  record('handover', recovery, 'The check of the standby was taken off during a drill', (handover) => {
    delete handover.check;
  }),
  at('The plan for the web was written after the last drill, and only for the way back', ({ plans }) => {
    const web = named(plans, 'meridian-web');
    web.activates = [primary];
    web.warnings = ['The execution role has no permission for route53:ChangeResourceRecordSets'];
    delete web.minutes;
    delete web.drilled;
    delete web.reports;
    web.timedIn = [primary];
  }),
  at('The last drill waited for a database that the second Region had no room for', ({ plans }) => {
    Object.assign(named(plans, 'meridian-voice'), { took: 'PT47M10S', lacking: ['DB instances'] });
  }),
  at('The assertion stood in the way of the last drill', (edge) => {
    named(edge.switches.panels, 'payments').guarded = false;
  }),
];

const doors: readonly Flaw[] = [
  balancer('desk', 'Made from a template of 2016', { policy: outdatedPolicy }),
  balancer('knowledge', 'One zone had addresses left', { zones: [`${recovery}a`] }),
  balancer('report', 'Scaled to nothing, to save', { healthy: 0 }),
  balancer('track', 'Its redirect was lost in the copy', { redirects: false }),
  balancer('partners', 'Protection stood in the way of a rebuild', { protects: false }),
  balancer('billing', 'The bucket for logs was in the other Region', { logs: false }),
  at('The web ACL of the second Region was forgotten here', ({ balancers }) => {
    delete one(balancers, (b) => b.service === 'renewals' && b.region === recovery, 'renewals').guard;
  }),
  at('Still counting since the trial, without a log to see what', ({ webAcls }) => {
    const acl = one(
      webAcls,
      (each) => each.name === 'meridian-partners' && each.scope === recovery,
      'partners',
    );
    acl.logs = false;
    for (const rule of acl.rules) rule.counts = true;
  }),
  at('The help pages are older than everything else', ({ distributions }) => {
    const help = one(distributions, ({ id }) => id === 'E3HELPPAGES', 'help');
    Object.assign(help, { origins: [primary], policy: 'TLSv1.2_2018', openPath: '/print/*' });
    delete help.guard;
  }),
  at('Set up from a blog post', ({ distributions }) => {
    Object.assign(
      one(distributions, ({ id }) => id === 'E2DESKTOP', 'workspace'),
      { codes: [500, 503], speaks: 'match-viewer' },
    );
  }),
  at('The validation record went in a clean-up of the zone', ({ certificates }, ago) => {
    const is = (each: Edge['certificates'][number]) =>
      each.name === failoverName('partners') && each.region === primary;
    Object.assign(one(certificates, is, 'partners'), { expires: ago(-12), renewal: 'PENDING_VALIDATION' });
  }),
  at('Requested in time, and used by nothing', ({ certificates }) => {
    const is = (each: Edge['certificates'][number]) =>
      each.name === failoverName('survey') && each.region === recovery;
    one(certificates, is, 'survey').usedBy = [];
  }),
  at('The standby was kept quiet by its weight', ({ accelerators }) => {
    const [east, west] = named(accelerators, 'meridian-voice').groups;
    east!.threshold = 10;
    west!.weight = 0;
  }),
  at('The security group of the standby admits no checkers', ({ accelerators }) => {
    const softphones = named(accelerators, 'meridian-softphones');
    softphones.logs = false;
    softphones.groups[1]!.healthy = false;
  }),
  at('Outsourcers were asked to allow one Region only, and later to use another way', ({ accelerators }) => {
    const outsourcers = named(accelerators, 'meridian-outsourcers');
    outsourcers.groups = outsourcers.groups.filter(({ region }) => region === primary);
    outsourcers.enabled = false;
  }),
];

/** What happened to names, doors and guards. */
export const edgeFlaws: readonly Flaw[] = [...names, ...switches, ...doors];
