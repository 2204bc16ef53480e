import type { CheckedEvidence } from '../../model/attestation.ts';
import type { DrillSummary } from '../../model/drill.ts';
import type { Unread } from '../../model/provenance.ts';
import { durationWords } from '../../model/recovery-words.ts';
import { corroborations, files, results, signs, types } from './drill-labels.ts';
import { listed, plural } from './format.ts';
import { outcomeLabel } from './labels.ts';
import { visible, visibleProse } from './visible.ts';

/** A record of an exercise: what people say of it, and what AWS's own records say. */
export interface RecordView {
  anchor: string;
  id: string;
  type: string;
  state: string;
  icon: string;
  label: string;
  meaning: string;
  when: string;
  result: string;
  scenario: string;
  concerns: string[];
  facts: { term: string; text: string }[];
  signs: { icon: string; outcome: string; label: string; text: string }[];
  unread: string[];
  events: { at: string; text: string; by: string }[];
  moreEvents: string;
  followups: { finding: string; action: string; owner: string; due: string; done: string }[];
  evidence: { uri: string; note: string }[];
}

const mostEvents = 60;

export function recordView(record: DrillSummary, anchor: string): RecordView {
  const { corroboration, concerns, followups } = record;
  const { state } = corroboration;
  const events = eventsOf(record);
  return {
    ...{ anchor, id: visible(record.id), type: types[record.type], state, ...corroborations[state] },
    when: whenOf(record),
    result: results[record.result],
    scenario: visibleProse(record.scenario),
    concerns: concerns.map(({ text }) => visibleProse(text)),
    facts: factsOf(record),
    signs: corroboration.signs.map(({ outcome, text }) => ({
      outcome,
      ...signs[outcome],
      text: visibleProse(text),
    })),
    unread: corroboration.unread.map(unreadWords),
    events: events.slice(0, mostEvents),
    moreEvents:
      events.length > mostEvents ? `${plural(events.length - mostEvents, 'more line')} in report.json.` : '',
    followups: followups.map(({ finding, action, owner, due, done }) => ({
      ...{
        finding: visible(finding),
        action: visibleProse(action),
        owner: visible(owner),
        due: visible(due),
      },
      done: done === undefined ? 'not done' : `done on ${visible(done)}`,
    })),
    evidence: record.evidence.map(evidenceView),
  };
}

/** `2026-10-19, 17:41 to 21:03 UTC`, or two days with their hours. */
function whenOf({ from, to }: Pick<DrillSummary, 'from' | 'to'>): string {
  const [start, end] = [minuteOf(from), minuteOf(to)];
  const sameDay = start.slice(0, 10) === end.slice(0, 10);
  return visible(`${start} to ${sameDay ? end.slice(11) : end}`);
}

/** `2026-10-19 17:41 UTC`; a day alone for what is known to the day. Text that is no timestamp is returned as it came. */
function minuteOf(iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  const text = time.toISOString();
  return `${text.slice(0, 10)} ${text.slice(11, 16)} UTC`;
}

/** Counts of a whole day carry its first instant. */
const momentOf = (iso: string): string =>
  visible(/T00:00:00(\.0+)?Z$/.test(iso) ? iso.slice(0, 10) : minuteOf(iso));

function factsOf({ serviceLines, objectives, measured, production, ledBy, approvedBy }: DrillSummary) {
  const facts: [term: string, text: string][] = [
    ['Services', listed(serviceLines.map(visible))],
    ['In production', production === undefined ? '' : production ? 'yes' : 'no'],
    [
      'Objectives',
      objectives
        ? `${listed([...timed('recovery time', objectives.rto), ...timed('recovery point', objectives.rpo)])}; declared on ${visible(objectives.declaredOn)}`
        : 'none declared',
    ],
    ['Measured', measuredWords(measured)],
    ['Led by', visible(ledBy)],
    ['Approved by', visible(approvedBy)],
  ];
  return facts.flatMap(([term, text]) => (text === '' ? [] : [{ term, text }]));
}

const timed = (what: string, seconds: number | undefined): string[] =>
  seconds === undefined ? [] : [`${what} ${durationWords(seconds)}`];

function measuredWords(measured: DrillSummary['measured']): string {
  if (!measured) return 'nothing recorded';
  const { rto, rtoAgents, rpo = {}, abandonedCalls } = measured;
  return listed([
    ...timed('recovery time', rto),
    ...timed('until agents answered', rtoAgents),
    ...Object.entries(rpo).flatMap(([data, seconds]) => timed(`recovery point of ${visible(data)}`, seconds)),
    ...(abandonedCalls === undefined ? [] : [plural(abandonedCalls, 'abandoned call')]),
  ]);
}

/** `first-call-answered-in-dr` as people say it. */
const eventWords = (event: string): string =>
  visibleProse(event.replaceAll('-', ' ').replace(/ in dr$/, ' in the recovery Region'));

/** What people wrote down and what AWS recorded, in one order of time. */
function eventsOf({ timeline, corroboration }: DrillSummary): RecordView['events'] {
  const told = timeline.map(({ at, event }) => ({
    at,
    text: eventWords(event),
    by: 'the record',
  }));
  const traced = corroboration.signs.flatMap(({ traces }) =>
    traces.map(({ at, account, region, text }) => ({
      ...{ at, text: visibleProse(text) },
      by: visible(`AWS, ${account} ${region}`),
    })),
  );
  return [...told, ...traced]
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || 0)
    .map(({ at, ...event }) => ({ at: momentOf(at), ...event }));
}

const unreadWords = ({ operation, outcome, actions, reason, resource }: Unread): string =>
  visibleProse(
    operation === undefined
      ? `${resource}: ${reason}`
      : `${operation} ${outcomeLabel(outcome)}${actions.length > 0 ? ` (${actions.join(', ')})` : ''}: ${reason}`,
  );

/** A piece of evidence in words; never a link, as it is anybody's text. */
export const evidenceView = ({
  uri,
  note,
  collected,
  state,
}: CheckedEvidence): RecordView['evidence'][number] => ({
  uri: visible(uri),
  note: [note && visibleProse(note), collected && `collected on ${visible(collected)}`, files[state]]
    .filter(Boolean)
    .join('; '),
});
