import type { Centre } from '../centre.ts';
import { one } from '../flaws/flaw.ts';
import { shiftTraffic } from '../iam/trust.ts';
import { keyArn } from '../kms/keys.ts';
import { functionArn, functionName } from '../lambda/functions.ts';
import { bothRegions, production, type Region } from '../place.ts';
import { machineArn } from '../stepfunctions/machines.ts';

/** Makes the rest of the centre use what tells, starts and writes down. */
export function useEvents(centre: Centre): void {
  for (const region of bothRegions) {
    addAutomation(centre, region);
    addQueues(centre, region);
    addLogGroups(centre, region);
    centre.events.schedules.push(
      { name: 'meridian-callbacks-due', region, target: functionArn('callback-scheduler', region) },
      { name: 'meridian-quarterly-drill', region, target: machineArn('meridian-failover', region) },
    );
    centre.alarms.push({
      ...{ name: 'canary-silent', region, namespace: 'CloudWatchSynthetics', metric: 'Failed' },
      ...{ statistic: 'Sum', threshold: 0, acts: true, dimensions: { CanaryName: 'meridian-answers' } },
    });
  }
  const beacon = one(centre.roles, ({ name }) => name === 'meridian-fn-drill-beacon', 'role of the beacon');
  beacon.inline['shift-traffic'] = structuredClone(shiftTraffic);
}

/** A function that alarms start, and one that carries them to the on-call tool. */
function addAutomation({ functions, alarms }: Centre, region: Region): void {
  const beacon = functions.find((fn) => fn.name === 'drill-beacon' && fn.region === region)!;
  const alarm = alarms.find(({ name, region: where }) => name === 'calls-beyond-quota' && where === region)!;
  alarm.invokes = functionArn('failover-switch', region);
  alarms.find(({ name, region: where }) => name === 'calls-near-quota' && where === region)!.topic =
    'meridian-duty-manager';
  const source = `arn:aws:cloudwatch:${region}:${production}:alarm:${alarm.name}`;
  functions.push(
    {
      ...structuredClone(beacon),
      ...{ name: 'failover-switch', description: 'Moves callers to the other Region', role: 'drill-beacon' },
      ...{ code: 'release of failover-switch', admits: [{ service: 'lambda.alarms.cloudwatch', source }] },
    },
    {
      ...structuredClone(beacon),
      ...{
        name: 'on-call-forwarder',
        description: 'Carries alarms to the on-call tool',
        role: 'survey-writer',
      },
      ...{ code: 'release of on-call-forwarder', admits: [{ service: 'sns' }] },
    },
  );
}

function addQueues({ functions, events }: Centre, region: Region): void {
  const failing = functions.filter(
    (fn) => fn.region === region && (fn.keepsFailures || fn.stream !== undefined),
  );
  events.queues.push(
    ...failing.map(({ name }) => ({ name: `${functionName(name)}-failed`, region, days: 14, waiting: 0 })),
    { name: 'meridian-contacts-failed', region, days: 14, waiting: 0 },
    { name: 'meridian-profiles-failed', region, days: 14, waiting: 0 },
    { name: 'meridian-callbacks', region, days: 4, waiting: 3, deadLetters: 'meridian-callbacks-dead' },
    { name: 'meridian-callbacks-dead', region, days: 14, waiting: 0 },
  );
}

function addLogGroups({ instances, functions, keys, events }: Centre, region: Region): void {
  const key = keyArn(
    keys.find((k) => k.name === 'cloudwatch-logs' && k.region === region && k.account === production)!,
  );
  events.logGroups.push(
    ...instances
      .filter((instance) => instance.region === region)
      .map(({ alias }) => ({ name: `/aws/connect/${alias}`, region, days: 400, key, forwarded: true })),
    ...functions
      .filter((fn) => fn.region === region)
      .map(({ name }) => ({
        ...{ name: `/aws/lambda/${functionName(name)}`, region, days: 90, key, forwarded: false },
      })),
  );
}
