import type {
  DataRecovery,
  Estimate,
  JourneyRecovery,
  Judged,
  ObjectiveState,
  RecoverySource,
} from '../../model/recovery.ts';
import { durationWords, estimateWords } from '../../model/recovery-words.ts';
import type { Report } from '../../model/report.ts';
import { count, listed, plural } from './format.ts';
import { type BarView, barOf, ticks } from './recovery-axis.ts';
import { visible, visibleProse } from './visible.ts';

/** How long recovery takes and what it costs, against the objectives. */
export interface RecoveryView {
  shown: boolean;
  lost: string;
  ticks: readonly { x: string; label: string }[];
  parts: PartView[];
  notes: string[];
}

interface PartView {
  anchor: string;
  title: string;
  statement: string;
  rows: RowView[];
}

interface RowView extends Worded {
  names: string;
  more: string[];
  kind: string;
}

interface Worded {
  state: ObjectiveState;
  icon: string;
  label: string;
  estimate: string;
  objective: string;
  bar: BarView;
  why: string;
  terms: { label: string; span: string; why: string; source: string; url: string }[];
  causes: string[];
}

export function recoveryView({ recovery }: Report): RecoveryView {
  if (!recovery) return { shown: false, lost: '', ticks: [], parts: [], notes: [] };
  return {
    shown: true,
    lost: visible(recovery.lost),
    ticks,
    parts: [
      {
        ...{ anchor: 'recovery-time', title: 'Until callers are answered again' },
        statement: statementOf(recovery.journeys, 'way in', 'ways in'),
        rows: rowsOf(recovery.journeys, {
          nameOf: ({ entry }: JourneyRecovery) => entry,
          kindOf: ({ fate }) => fate,
        }),
      },
      {
        ...{ anchor: 'recovery-point', title: 'Data that is lost' },
        statement: statementOf(recovery.data, 'store of data', 'stores of data'),
        rows: rowsOf(recovery.data, {
          nameOf: ({ name }: DataRecovery) => name,
          kindOf: (datum) => datum.class,
        }),
      },
    ].filter(({ rows }) => rows.length > 0),
    notes: [
      ...recovery.unusedObjectives.map((name) => `An objective meets nothing: ${visible(name)}`),
      ...recovery.unseen.map(
        ({ where, why }) => `There may be more in ${visible(where)}: ${visibleProse(why)}`,
      ),
    ],
  };
}

const order: readonly ObjectiveState[] = ['missed', 'not-estimable', 'met', 'no-objective'];
const labels: { [state in ObjectiveState]: string } = {
  missed: 'Missed',
  'not-estimable': 'Not estimable',
  met: 'Met',
  'no-objective': 'No objective',
};
const icons: { [state in ObjectiveState]: string } = {
  missed: 'v-fail',
  'not-estimable': 'v-unknown',
  met: 'v-pass',
  'no-objective': 'v-not-applicable',
};

function statementOf(all: readonly Judged[], one: string, many: string): string {
  const parts = order
    .map((state) => ({ state, size: all.filter((judged) => judged.state === state).length }))
    .filter(({ size }) => size > 0)
    .map(({ state, size }) => `${count(size)} ${labels[state].toLowerCase()}`);
  return `${plural(all.length, one, many)}: ${listed(parts)}.`;
}

/** What has the same estimate for the same reasons is one row. */
function rowsOf<T extends Judged>(
  all: readonly T[],
  { nameOf, kindOf }: { nameOf: (one: T) => string; kindOf: (one: T) => string },
): RowView[] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const { terms, unbounded, notEstimable } = one.estimate;
    // Sources differ by resource and say nothing of the time.
    const arithmetic = terms.map(({ label, lower, upper, why }) => [label, lower, upper, why]);
    const key = JSON.stringify([
      one.state,
      one.objectiveSeconds,
      kindOf(one),
      arithmetic,
      unbounded,
      notEstimable.length,
    ]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()]
    .map((same) => {
      const names = same.map((one) => visible(nameOf(one)));
      return { ...worded(same[0]!), names: names[0]!, more: names.slice(1), kind: visible(kindOf(same[0]!)) };
    })
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}

function worded({ estimate, objectiveSeconds, state }: Judged): Worded {
  return {
    ...{ state, icon: icons[state], label: labels[state], estimate: estimateWords(estimate) },
    objective: objectiveSeconds === null ? '' : durationWords(objectiveSeconds),
    bar: barOf(estimate, { state, objectiveSeconds }),
    why: whyOf(estimate, state),
    terms: estimate.terms.map(({ label, lower, upper, why, source }) => ({
      ...{ label: visible(label), span: spanWords(lower, upper), why: visibleProse(why) },
      ...sourceWords(source),
    })),
    causes: state === 'met' ? [] : estimate.notEstimable.map(causeWords),
  };
}

const whyOf = ({ unbounded, notEstimable }: Estimate, state: ObjectiveState): string =>
  visibleProse(unbounded ?? (state === 'met' ? '' : (notEstimable[0]?.reason ?? '')));

const spanWords = (lower: number, upper: number | null): string =>
  upper === null
    ? '?'
    : lower === upper
      ? durationWords(upper)
      : `${durationWords(lower)} to ${durationWords(upper)}`;

const basisWords: { [basis in RecoverySource['basis']]: string } = {
  sla: 'agreement of AWS',
  documented: 'documented',
  configured: 'configured',
  observed: 'observed',
  declared: 'declared',
};

const sourceWords = (source: RecoverySource | null): { source: string; url: string } =>
  source
    ? { source: `${basisWords[source.basis]}: ${visible(source.name)}`, url: urlOf(source.url) }
    : { source: '', url: '' };

/** A saved report may be anybody's: only links to the web are links. */
const urlOf = (url = ''): string => (/^https:\/\//.test(url) ? visible(url) : '');

const causeWords = ({
  operation,
  outcome,
  actions,
  reason,
  resource,
}: Estimate['notEstimable'][number]): string =>
  visibleProse(
    operation === undefined
      ? `${resource}: ${reason}`
      : `${operation} ${outcome}${actions.length > 0 ? ` (${actions.join(', ')})` : ''}: ${reason}`,
  );
