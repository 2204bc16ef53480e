import { scopeRegions } from '../../model/estate.ts';
import type { Estimate, Judged, ObjectiveState, ReportRecovery } from '../../model/recovery.ts';
import type { Rule } from '../../rules/rule.ts';
import type { EstateIndex } from '../estate-index.ts';
import { journeysOf } from '../journeys/journeys.ts';
import { couldNotRead } from '../unread.ts';
import { stateOf } from './estimate.ts';
import { dataObjective, journeyObjective, type Objective, unusedObjectives } from './objectives.ts';
import { recoveryOf } from './recovery.ts';

const told = ['Ringdown::JourneyRecovery', 'Ringdown::DataRecovery'];

/** Recovery times and points for a report whose rules speak of them; there are none without a second Region. */
export function reportRecovery(index: EstateIndex, rules: readonly Rule[]): ReportRecovery | undefined {
  if (index.estate.scope.recovery === undefined) return undefined;
  if (!rules.some(({ definition }) => told.includes(definition.resource))) return undefined;
  return recoveryWithout(index, index.estate.scope.primary);
}

/** Recovery times and points while one Region of an estate that has two is lost. */
export function recoveryWithout(index: EstateIndex, lost: string): ReportRecovery {
  const { objectives } = index;
  const { journeys, data, unlistedData } = recoveryOf(index, lost);
  const { unlisted } = journeysOf(index);
  return {
    lost,
    left: scopeRegions(index.estate.scope).find((region) => region !== lost)!,
    journeys: journeys.map(({ journey, estimate }) => ({
      ...{ id: journey.id, entry: journey.entry.name, kind: journey.entry.kind },
      ...{ account: journey.account, region: journey.region, instance: journey.instance },
      fate: journey.whenLost[lost]!.fate,
      ...judged(estimate, journeyObjective(objectives, journey)),
    })),
    data: data.map((datum) => ({
      ...{ id: datum.id, class: datum.class, name: datum.name, account: datum.account, region: datum.region },
      ...judged(datum.estimate, dataObjective(objectives, datum)),
    })),
    unseen: [...unlisted, ...unlistedData].map(({ account, region, unknown }) => ({
      where: `${account} ${region}`,
      why: couldNotRead(unknown),
    })),
    unusedObjectives: unusedObjectives(objectives, {
      journeys: journeys.map(({ journey }) => journey),
      data,
    }),
  };
}

/** Which objective applies may be unknown by itself. */
function judged(estimate: Estimate, objective: Objective): Judged {
  if ('value' in objective)
    return { estimate, objectiveSeconds: objective.value, state: stateOf(estimate, objective.value) };
  const state: ObjectiveState = 'not-estimable';
  const notEstimable = [...estimate.notEstimable, ...objective.unread];
  return { estimate: { ...estimate, notEstimable }, objectiveSeconds: null, state };
}
