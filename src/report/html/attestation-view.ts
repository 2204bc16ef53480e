import type { AttestationAnswer, AttestationMethod, AttestationSummary } from '../../model/attestation.ts';
import type { Report } from '../../model/report.ts';
import { attestationNotes } from '../attestation-notes.ts';
import { controlAnchors } from './control-view.ts';
import { evidenceView, type RecordView } from './drill-record.ts';
import { plural } from './format.ts';
import { visible, visibleProse } from './visible.ts';

/** What people answered where no scan can. */
export interface AttestationsView {
  statement: string;
  rows: AttestationRow[];
  unlisted: string;
}

interface AttestationRow {
  id: string;
  state: AttestationSummary['state'];
  label: string;
  icon: string;
  /** What somebody has to do about it. */
  notes: string[];
  expires: string;
  controls: { framework: string; ids: { id: string; anchor: string }[] }[];
  answer: string;
  words: string;
  people: string;
  evidence: RecordView['evidence'];
}

const states: { [state in AttestationSummary['state']]: { label: string; icon: string } } = {
  expired: { label: 'Lapsed', icon: 'v-error' },
  changed: { label: 'Lapsed', icon: 'v-error' },
  holds: { label: 'Holds', icon: 'c-attested' },
  unused: { label: 'Unused', icon: 'v-not-applicable' },
};
const answers: { [answer in AttestationAnswer]: string } = {
  yes: 'Yes',
  no: 'No',
  partly: 'In part',
  'not-applicable': 'Not applicable',
};
const methods: { [method in AttestationMethod]: string } = {
  examine: 'documents were examined',
  interview: 'people were asked',
  test: 'it was tried',
};
const order = ['expired', 'changed', 'holds', 'unused'];
const mostRows = 300;

/** Every attestation that was given: what lapsed first, then what ends first. */
export function attestationsView(report: Report): AttestationsView {
  const all = report.attestations ?? [];
  const anchors = controlAnchors(report);
  const notes = attestationNotes(report);
  const rows = [...all].sort(
    (a, b) =>
      order.indexOf(a.state) - order.indexOf(b.state) ||
      (a.expires === b.expires ? (a.id < b.id ? -1 : 1) : a.expires < b.expires ? -1 : 1),
  );
  const rest = rows.length - mostRows;
  return {
    statement: statementOf(all),
    rows: rows.slice(0, mostRows).map((one) => rowOf(one, { anchors, notes: notesOn(one, notes) })),
    unlisted: rest > 0 ? `${plural(rest, 'more attestation')} in report.json.` : '',
  };
}

const notesOn = ({ id }: AttestationSummary, notes: readonly { id: string; text: string }[]): string[] =>
  notes
    .filter((note) => note.id === id)
    .map(({ text }) => sentence(visibleProse(text.replace(/^lapsed: /, ''))));

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function rowOf(
  attestation: AttestationSummary,
  { anchors, notes }: { anchors: ReadonlyMap<string, string>; notes: string[] },
): AttestationRow {
  const { id, state, controls, answer, statement, method, evidence, expires } = attestation;
  return {
    ...{ id: visible(id), state, ...states[state], notes, expires: visible(expires) },
    controls: Object.entries(controls).map(([framework, ids]) => ({
      framework: visible(framework),
      ids: ids.map((control) => ({
        id: visible(control),
        anchor: anchors.get(`${framework}|${control}`) ?? '',
      })),
    })),
    answer: answers[answer],
    words: visibleProse(statement),
    people: peopleOf(attestation, methods[method]),
    evidence: evidence.map(evidenceView),
  };
}

const peopleOf = (
  { answeredBy, answeredOn, approvedBy, approvedOn, period }: AttestationSummary,
  method: string,
): string =>
  visible(
    [
      `Answered by ${answeredBy}, ${answeredOn}: ${method}`,
      `approved by ${approvedBy}, ${approvedOn}`,
      ...(period ? [`for ${period.from} to ${period.to}`] : []),
    ].join('; '),
  );

function statementOf(all: readonly AttestationSummary[]): string {
  const lapsed = all.filter(({ state }) => state === 'expired' || state === 'changed').length;
  const belied = all.filter(
    ({ state, contradictedBy }) => state === 'holds' && contradictedBy.length > 0,
  ).length;
  return [
    'Somebody answered and somebody else approved. No scan can confirm these answers, and a check that fails counts more than any of them.',
    ...(lapsed > 0 ? [`${plural(lapsed, 'attestation has', 'attestations have')} lapsed.`] : []),
    ...(belied > 0 ? [`${plural(belied, 'is', 'are')} contradicted by a check.`] : []),
  ].join(' ');
}
