import { type Estate, scopeRegions } from '../model/estate.ts';
import type { Journey, SimulatedJourney, Simulation } from '../model/journey.ts';
import { type JourneyRecovery, noObjectives, type ReportRecovery } from '../model/recovery.ts';
import { UserError } from '../model/user-error.ts';
import type { Registry } from '../resources/registry.ts';
import { EstateIndex } from './estate-index.ts';
import { journeysOf } from './journeys/journeys.ts';
import { recoveryWithout } from './recovery/report-recovery.ts';
import { couldNotRead } from './unread.ts';

/** What a simulation needs beyond journeys: how soon somebody would notice. */
export const simulationNeeds = [
  { type: 'Ringdown::Connect::Journey', member: 'Id' },
  { type: 'AWS::CloudWatch::Alarm', member: 'Period' },
  { type: 'Ringdown::JourneyRecovery', member: 'Id' },
  { type: 'Ringdown::DataRecovery', member: 'Id' },
];

/**
 * Works out what becomes of every way in while a Region is lost. `primary` and `recovery` stand for the Regions of
 * the estate.
 * @throws UserError when the estate knows no such Region, or no second one.
 */
export function simulate(
  registry: Registry,
  estate: Estate,
  region: string,
  objectives = noObjectives,
): Simulation {
  const index = new EstateIndex(registry, estate, { objectives });
  const { lost, left } = regionsOf(estate, region);
  const { journeys, unlisted } = journeysOf(index);
  const estimates = recoveryWithout(index, lost);
  return {
    lost,
    left,
    journeys: journeys.map((journey) => simulated(journey, lost)).sort(worstFirst),
    recovery: recoveryOf(estimates),
    estimates,
    unseen: unlisted.map(({ account, region: where, unknown }) => ({
      where: `${account} ${where}`,
      why: couldNotRead(unknown),
    })),
  };
}

/** Of each instance the way in that has the most to wait for; a dead one waits for nothing. */
function recoveryOf({ journeys }: ReportRecovery): Simulation['recovery'] {
  const longest = new Map<string, JourneyRecovery>();
  for (const journey of journeys.filter(({ fate, instance }) => fate !== 'dead' && instance.id !== '')) {
    const key = `${journey.account}|${journey.instance.id}`;
    const known = longest.get(key);
    if (!known || known.estimate.terms.length < journey.estimate.terms.length) longest.set(key, journey);
  }
  return [...longest.values()].map(({ instance, entry, estimate }) => ({ instance, entry, estimate }));
}

function regionsOf({ scope }: Estate, wanted: string): { lost: string; left: string } {
  const regions = scopeRegions(scope);
  const lost = wanted === 'primary' ? scope.primary : wanted === 'recovery' ? scope.recovery : wanted;
  const left = regions.find((region) => region !== lost);
  if (scope.recovery === undefined)
    throw new UserError(
      'no-recovery-region',
      `the estate has one Region only, ${scope.primary}: collect again with a second --region`,
    );
  if (lost === undefined || !regions.includes(lost))
    throw new UserError(
      'unknown-region',
      `--lose ${wanted}: the estate has ${regions.join(' and ')}; name one of them, or primary or recovery`,
    );
  return { lost, left: left! };
}

function simulated(
  { id, entry, account, instance, whenLost, notes }: Journey,
  lost: string,
): SimulatedJourney {
  const { fate, breaks, open, agents } = whenLost[lost]!;
  const { name, kind, flow } = entry;
  return { id, entry: name, kind, flow, account, instance, fate, breaks, open, agents, notes };
}

const order = ['dead', 'unknown', 'degraded', 'answered'];
const worstFirst = (a: SimulatedJourney, b: SimulatedJourney): number =>
  order.indexOf(a.fate) - order.indexOf(b.fate);
