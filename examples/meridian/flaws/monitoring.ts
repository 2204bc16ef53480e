import type { Centre } from '../centre.ts';
import type { DrillStep } from '../cloudtrail/drills.ts';
import type { Alarm } from '../cloudwatch/alarms.ts';
import type { Usage } from '../cloudwatch/usage.ts';
import { instanceIdOf } from '../connect/instances.ts';
import { primary, type Region, recovery } from '../place.ts';
import { type Flaw, one } from './flaw.ts';

const alarm = (name: string, where: Region, why: string, spoil: (alarm: Alarm) => void): Flaw => ({
  why,
  spoil: ({ alarms }) => spoil(one(alarms, (each) => each.name === name && each.region === where, name)),
});

const usage = (where: Region, why: string, spoil: (usage: Usage) => void): Flaw => ({
  why,
  spoil: (centre) =>
    spoil(one(centre.usage, ({ instance, region }) => instance === pair && region === where, 'usage')),
});

const pair = instanceIdOf('meridian');

/** The replica has no value of its own for a quota, and lives with that of the account. */
const neverRaised = (code: string) => (centre: Centre) => {
  centre.quotas = centre.quotas.filter(
    (quota) => !(quota.code === code && quota.region === recovery && quota.instance === pair),
  );
};

/** The first 14 of some days, each with its own. */
const lately = (of: (daysAgo: number) => number): { [daysAgo: number]: number } =>
  Object.fromEntries(Array.from({ length: 13 }, (_, day) => [day, of(day)]));

const alarmFlaws: readonly Flaw[] = [
  alarm('calls-near-quota', recovery, 'Eighty percent, wrote who had the chats in mind', (near) => {
    near.threshold = 80;
  }),
  alarm(
    'calls-misconfigured',
    recovery,
    'Typed in the console, and one of two dimensions was left out',
    (calls) => {
      delete calls.dimensions['MetricGroup'];
    },
  ),
  alarm(
    'queue-long-roadside',
    recovery,
    'Its topic does not exist there, and was to be made later',
    (queue) => {
      queue.acts = false;
    },
  ),
  alarm('queue-long-claims', primary, 'The queue was called Claims until spring', (queue) => {
    queue.dimensions['QueueName'] = 'Claims';
    queue.blindFor = 203;
  }),
  alarm('calls-missed', primary, 'Raised after a noisy week, where it was noisy', (missed) => {
    missed.threshold = 60;
  }),
  alarm(
    'flow-errors-roadside',
    primary,
    'Woke somebody twice for nothing, and now takes its time',
    (errors) => {
      errors.period = 900;
    },
  ),
];

const usageFlaws: readonly Flaw[] = [
  usage(
    recovery,
    'The functions that are missing there send a quarter of the callers down an error branch',
    (west) => {
      const errors = lately((day) => Math.round((west.counts['CallsPerInterval']![day] ?? 0) * 0.24));
      west.flows['ContactFlowErrors'] = { 'Inbound Billing': errors };
    },
  ),
  usage(recovery, 'A flow was mirrored with a block that the Region did not know for two days', (west) => {
    west.flows['ContactFlowFatalErrors'] = { 'Inbound Glass claims': { 8: 4, 9: 11 } };
  }),
  usage(recovery, 'A number was claimed on a Friday, and given its flow on the Monday after', (west) => {
    west.counts['MisconfiguredPhoneNumbers'] = { 17: 38, 18: 51, 19: 14 };
  }),
  usage(
    recovery,
    'The policy of the recordings’ key was tightened and left out the service for a morning',
    (west) => {
      west.counts['CallRecordingUploadError'] = { 6: 58 };
    },
  ),
  usage(recovery, 'The firewall of the Omaha office knows the addresses of one Region', (west) => {
    const missed = lately((day) => Math.round((west.counts['CallsPerInterval']![day] ?? 0) * 0.31));
    west.counts['MissedCalls'] = { ...west.counts['MissedCalls'], ...missed };
  }),
  {
    why: 'Commercial lines has not sent a call to its replica since it was made',
    spoil: (centre) => {
      const calls = Object.fromEntries(Array.from({ length: 91 }, (_, day) => [day, 1_900 + (day % 7) * 40]));
      centre.usage.push({
        ...{ instance: instanceIdOf('meridian-commercial'), region: primary },
        counts: { CallsPerInterval: calls },
        levels: { ConcurrentCalls: 7, ConcurrentCallsPercentage: 0.7 },
        flows: {},
      });
    },
  },
];

const quotaFlaws: readonly Flaw[] = [
  {
    why: 'The replica was given 300 calls when it was built, and met them in the drill',
    spoil: (centre, ago) => {
      one(
        centre.quotas,
        ({ code, region, instance }) => code === 'L-12AB7C57' && region === recovery && instance === pair,
        'calls of the replica',
      ).value = 300;
      const request = one(
        centre.quotaRequests,
        ({ region }) => region === recovery,
        'request of the replica',
      );
      Object.assign(request, { status: 'CASE_OPENED', when: ago(19) });
      const { counts, levels } = one(
        centre.usage,
        ({ instance, region }) => instance === pair && region === recovery,
        'usage',
      );
      Object.assign(levels, { ConcurrentCalls: 300, ConcurrentCallsPercentage: 1 });
      Object.assign(counts, {
        CallsBreachingConcurrencyQuota: { 26: 214, 27: 37 },
        ThrottledCalls: { 26: 18 },
      });
    },
  },
  {
    why: 'Chat was raised after the web site was down, where the chats were',
    spoil: (centre) => {
      neverRaised('L-D4BA6F6E')(centre);
      const east = one(
        centre.usage,
        ({ instance, region }) => instance === pair && region === primary,
        'usage',
      );
      east.levels['ConcurrentActiveChats'] = 641;
      east.counts['ChatsBreachingActiveChatQuota'] = { 21: 19 };
    },
  },
  { why: 'Queues were raised in the source alone', spoil: neverRaised('L-19A87C94') },
  {
    why: 'The wallboard was given a higher rate of requests, where it was',
    spoil: (centre) => {
      // Service Quotas leaves out what has only a default.
      centre.quotas = centre.quotas.filter(
        ({ code, region }) => !(code === 'L-2E719449' && region === recovery),
      );
    },
  },
];

const readsOfTables: Flaw = {
  why: 'Tables were given more reads in the storm, where it was',
  spoil: ({ quotas }) => {
    one(quotas, ({ code, region }) => code === 'L-CF0CBE56' && region === recovery, 'reads').value = 40_000;
  },
};

const groups = ['meridian-claims', 'meridian-default'];

/** How many days ago it was. */
export const clumsyDrillDay = 27;

/** Moved out by hand in the primary Region, calls alone, and back when somebody noticed. */
const clumsyDrill: DrillStep[] = [
  ...groups.map((group, i) => ({ ...step(primary, clumsyDrillDay - i / 500), group, calls: 80 })),
  {
    ...step(recovery, clumsyDrillDay - 0.01),
    group: 'meridian-urgent',
    calls: 100,
    agents: 100,
    error: 'AccessDeniedException',
  },
  ...groups.map((group, i) => ({ ...step(primary, 21 - i / 500), group, calls: 10 })),
];

function step(region: Region, days: number): DrillStep {
  return { region, operation: 'UpdateTrafficDistribution', days };
}

const drillFlaws: readonly Flaw[] = [
  {
    why: 'The last drill was asked of the Region at hand, for two groups, without agents, and ended days later',
    spoil: (centre) => {
      centre.drills = clumsyDrill.map((one) => ({ ...one }));
      // The two groups have seven tenths of all calls.
      const west = one(
        centre.usage,
        ({ instance, region }) => instance === pair && region === recovery,
        'usage',
      );
      west.counts['CallsPerInterval'] = { ...west.counts['CallsPerInterval'], [clumsyDrillDay]: 12_480 };
    },
  },
  {
    why: 'Test cases were written for the lines of the project that bought them, and one has failed since the merger',
    spoil: ({ contents }) => {
      const tested = ['Claims', 'Roadside', 'Policy service', 'Broker line', 'Drill line'];
      for (const inside of contents)
        inside.testCases = inside.testCases
          .filter(({ line }) => tested.includes(line))
          .map((test) => ({ ...test, ...(test.line === 'Broker line' && { fails: true }) }));
    },
  },
];

export const monitoringFlaws: readonly Flaw[] = [
  ...alarmFlaws,
  ...usageFlaws,
  ...quotaFlaws,
  readsOfTables,
  ...drillFlaws,
];
