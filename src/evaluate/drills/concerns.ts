import type { Corroboration, DrillConcern } from '../../model/drill.ts';
import type { Drill } from '../../rules/drills/drill.ts';
import { isOver } from '../../rules/records/dates.ts';
import { spokenDuration } from '../../rules/records/durations.ts';

/** What is not as it should be about a record, at the time of the scan. */
export const concernsOf = (drill: Drill, corroboration: Corroboration, at: string): DrillConcern[] =>
  corroboration.state === 'planned'
    ? []
    : [
        ...contradiction(corroboration),
        ...objectivesFirst(drill),
        ...objectivesMet(drill),
        ...followups(drill, at),
        ...papers(drill),
      ];

const contradiction = ({ state, signs }: Corroboration): DrillConcern[] =>
  state === 'contradicted'
    ? signs
        .filter(({ outcome }) => outcome === 'absent' || outcome === 'refuted')
        .map(({ text }) => ({ code: 'contradicted', text: `${upper(text)}.` }))
    : [];

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Types that have a time to meet. */
const timed: ReadonlySet<Drill['type']> = new Set(['failover', 'actual-event', 'backup-restore']);

/** Objectives and criteria that are written afterwards are always met. An outage does not wait for them. */
function objectivesFirst({ type, from, objectives, successCriteria }: Drill): DrillConcern[] {
  const day = from.slice(0, 10);
  const missing: DrillConcern[] =
    timed.has(type) && !objectives
      ? [{ code: 'objectives-missing', text: 'No recovery objective was declared.' }]
      : [];
  const late: DrillConcern[] =
    objectives && objectives.declaredOn >= day
      ? [
          {
            code: 'objectives-late',
            text: `Objectives were declared on ${objectives.declaredOn}, not before the day of the drill, ${day}.`,
          },
        ]
      : [];
  const bare: DrillConcern[] =
    successCriteria.length === 0 && type !== 'actual-event'
      ? [{ code: 'criteria-missing', text: 'No criterion of success is recorded.' }]
      : [];
  return [...missing, ...late, ...bare];
}

/** From the declaration to the first call that an agent answered in the recovery Region, as the timeline has it. */
export function timelineRto({ timeline }: Pick<Drill, 'timeline'>): number | undefined {
  const at = (name: string) => timeline.find(({ event }) => event === name)?.at;
  const [from, to] = [at('declared'), at('first-call-answered-in-dr')];
  return from === undefined || to === undefined
    ? undefined
    : Math.round((Date.parse(to) - Date.parse(from)) / 1000);
}

function objectivesMet(drill: Drill): DrillConcern[] {
  const { objectives = { declaredOn: '' }, measured = {} } = drill;
  const told = timelineRto(drill);
  const taken = told ?? measured.rto;
  const over = (what: string, value: number | undefined, most: number | undefined): DrillConcern[] =>
    value !== undefined && most !== undefined && value > most
      ? [
          {
            code: 'objective-missed',
            text: `${what} was ${spokenDuration(value)}; the objective is ${spokenDuration(most)}.`,
          },
        ]
      : [];
  return [
    ...over('The recovery time', taken, objectives.rto),
    ...Object.entries(measured.rpo ?? {}).flatMap(([data, value]) =>
      over(`The recovery point of ${data}`, value, objectives.rpo),
    ),
    ...(told !== undefined && measured.rto !== undefined && Math.abs(told - measured.rto) > 60
      ? [
          {
            code: 'time-differs' as const,
            text: `The record gives a recovery time of ${spokenDuration(measured.rto)}; its timeline gives ${spokenDuration(told)}, which counts.`,
          },
        ]
      : []),
  ];
}

function followups({ findings, followups: planned }: Drill, at: string): DrillConcern[] {
  const untraced = findings.filter(({ id }) => !planned.some(({ finding }) => finding === id));
  const overdue = planned.filter(({ due, done }) => done === undefined && isOver(due, at));
  return [
    ...untraced.map(
      ({ id, severity }): DrillConcern => ({
        code: 'finding-without-followup',
        text: `Nothing follows from finding ${id} (${severity}).`,
      }),
    ),
    ...overdue.map(
      ({ finding, owner, due }): DrillConcern => ({
        code: 'followup-overdue',
        text: `The follow-up of ${finding} by ${owner} was due on ${due}.`,
      }),
    ),
  ];
}

function papers({ plan, evidence }: Drill): DrillConcern[] {
  const gone = (state: string) => (state === 'missing' ? 'is not there' : 'has changed since');
  const isOff = ({ state }: { state: string }) => state === 'differs' || state === 'missing';
  return [
    ...(plan && isOff(plan)
      ? [
          {
            code: 'plan-changed' as const,
            text: `The plan that was tried, ${plan.uri}, ${gone(plan.state)}.`,
          },
        ]
      : []),
    ...evidence.filter(isOff).map(
      ({ uri, state }): DrillConcern => ({
        code: 'evidence-changed',
        text: `Evidence ${uri} ${gone(state)}.`,
      }),
    ),
  ];
}
