import type { Estimate } from '../../model/recovery.ts';
import { estimateWords } from '../../model/recovery-words.ts';
import type { EstateIndex } from '../estate-index.ts';
import { journeysOf } from '../journeys/journeys.ts';
import { stateOf } from '../recovery/estimate.ts';
import {
  asksForPoints,
  asksForTimes,
  dataObjective,
  journeyObjective,
  type Objective,
} from '../recovery/objectives.ts';
import { recoveryOf } from '../recovery/recovery.ts';
import type { Unlisted } from '../unlisted.ts';
import type { Derive, Derived } from './derivation.ts';
import { noRecovery } from './no-recovery.ts';

/** How soon callers of each way in are answered again while the primary Region is lost. */
export const deriveJourneyRecoveries: Derive = (index) => {
  if (!asksForTimes(index.objectives)) return { items: [], unlisted: [] };
  const { primary, recovery } = index.estate.scope;
  const { unlisted } = journeysOf(index);
  if (recovery === undefined) return { items: [], unlisted: [...unlisted, ...nothingLeft(index)] };
  return {
    items: recoveryOf(index, primary).journeys.map(({ journey, estimate }) => ({
      account: journey.account,
      region: journey.region,
      fields: {
        Id: { value: journey.id },
        EntryKind: { value: journey.entry.kind },
        Entry: { value: journey.entry.name },
        InstanceId: { value: journey.instance.id },
        ...fieldsOf(estimate, journeyObjective(index.objectives, journey)),
      },
    })),
    unlisted,
  };
};

/** How much of each kind of data the loss of the primary Region takes with it. */
export const deriveDataRecoveries: Derive = (index) => {
  if (!asksForPoints(index.objectives)) return { items: [], unlisted: [] };
  const { primary, recovery } = index.estate.scope;
  if (recovery === undefined) return { items: [], unlisted: nothingLeft(index) };
  const { data, unlistedData } = recoveryOf(index, primary);
  return {
    items: data.map((datum) => ({
      account: datum.account,
      region: datum.region,
      fields: {
        Id: { value: datum.id },
        DataClass: { value: datum.class },
        Name: datum.nameless.length > 0 ? { unread: [...datum.nameless] } : { value: datum.name },
        ...fieldsOf(datum.estimate, dataObjective(index.objectives, datum)),
      },
    })),
    unlisted: unlistedData,
  };
};

function fieldsOf(estimate: Estimate, objective: Objective): { [field: string]: Derived } {
  const { lower, upper, unbounded, notEstimable, terms } = estimate;
  const open = { unread: notEstimable };
  // A bound that missing facts can only lower is all that a rule needs to know when it is low enough.
  const isEnough = 'value' in objective && stateOf(estimate, objective.value) === 'met';
  const isKnown = unbounded !== null || notEstimable.length === 0 || isEnough;
  const words = unbounded === null ? estimateWords(estimate) : `no bound: ${unbounded}`;
  return {
    ObjectiveSeconds: objective,
    AtLeastSeconds: { value: lower },
    AtMostSeconds: isKnown ? { value: upper } : open,
    Estimate: { value: words },
    Arithmetic: isKnown ? { value: terms.map(({ label, why }) => `${label}: ${why}`) } : open,
  };
}

/** Objectives are about the loss of a Region, of which there has to be another. */
const nothingLeft = ({ estate }: EstateIndex): Unlisted[] =>
  estate.scope.accounts.map(({ id: account }) => ({
    ...{ account, region: estate.scope.primary, parent: null },
    unknown: [noRecovery],
  }));
