import type { Judged, ObjectiveState, ReportRecovery } from '../model/recovery.ts';
import { durationWords, estimateWords } from '../model/recovery-words.ts';

const words: { [state in ObjectiveState]: string } = {
  missed: 'missed',
  'not-estimable': 'not estimable',
  met: 'met',
  'no-objective': 'without an objective',
};

/** One line each for recovery times and points: how many objectives are met, and how many are not. */
export function recoverySummary({ journeys, data }: ReportRecovery): string[] {
  const line = (name: string, all: readonly Judged[]): string[] =>
    all.some(({ state }) => state !== 'no-objective') ? [`${name.padEnd(16)}${tally(all)}`] : [];
  return [...line('Recovery times', journeys), ...line('Recovery points', data)];
}

const tally = (all: readonly Judged[]): string =>
  (['met', 'missed', 'not-estimable', 'no-objective'] as const)
    .map((state) => ({ state, size: all.filter((one) => one.state === state).length }))
    .filter(({ size }) => size > 0)
    .map(({ state, size }) => `${size} ${words[state]}`)
    .join(', ');

export interface RecoveryLine {
  state: ObjectiveState;
  /** How many are alike. */
  size: number;
  name: string;
  estimate: string;
  objective: string;
  why: string;
}

/**
 * What misses its objective or cannot be estimated, what is alike once, worst first. Lines on which callers reach
 * nobody are told of already.
 */
export function recoveryLines({ journeys, data }: ReportRecovery): RecoveryLine[] {
  const all = [
    ...journeys
      .filter(({ fate }) => fate !== 'dead')
      .map((one) => ({ ...one, name: one.entry, group: 'journey' })),
    ...data.map((one) => ({ ...one, name: `${one.class} ${one.name}`, group: one.class })),
  ];
  const groups = new Map<string, RecoveryLine>();
  for (const { state, estimate, objectiveSeconds, name, group } of all) {
    if (state !== 'missed' && state !== 'not-estimable') continue;
    const why = estimate.unbounded ?? estimate.notEstimable[0]?.reason ?? estimate.terms.at(-1)?.why ?? '';
    const key = JSON.stringify([state, group, estimateWords(estimate), objectiveSeconds, why]);
    const known = groups.get(key);
    if (known) known.size += 1;
    else
      groups.set(key, {
        ...{ state, size: 1, name, why, estimate: estimateWords(estimate) },
        objective: objectiveSeconds === null ? 'none' : durationWords(objectiveSeconds),
      });
  }
  return [...groups.values()].sort((a, b) => (a.state === b.state ? 0 : a.state === 'missed' ? -1 : 1));
}
