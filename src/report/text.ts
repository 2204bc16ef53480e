import { styleText } from 'node:util';
import { severities } from '../model/finding.ts';
import type { Report, RuleSummary } from '../model/report.ts';
import { attestationNotes } from './attestation-notes.ts';
import { drillLines } from './drill-text.ts';
import { outsideSentence } from './outside-scope.ts';
import { readinessLines } from './readiness-text.ts';
import { recoverySummary } from './recovery-text.ts';
import { ageTexts, baselineTexts, exceptionNotes } from './standing.ts';

export interface TextOptions {
  color: boolean;
  columns: number;
  /** Files that were written, to name at the end. */
  files: readonly string[];
  /** What to say of them. */
  notes?: readonly string[];
}

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

const severityStyle: Record<string, Style> = {
  critical: ['bold', 'red'],
  high: 'red',
  medium: 'yellow',
  low: 'cyan',
  info: 'dim',
};

/** The summary that a person reads at the end of a scan: the verdict, the worst gaps, and what nobody could see. */
export function renderText(report: Report, { color, columns, files, notes = [] }: TextOptions): string {
  const paint: Paint = (style, text) => (color ? styleText(style, text, { validateStream: false }) : text);
  const width = Math.min(Math.max(columns, 60), 120);
  const sections = [
    headline(report, paint),
    scope(report),
    table(report, paint),
    standing(report, width),
    report.recovery ? recoverySummary(report.recovery) : [],
    worst(report, paint, width),
    readiness(report, paint),
    drills(report, paint, width),
    gaps(report, paint, width),
    outside(report, paint, width),
    files.length > 0 ? [`Written: ${files.join(', ')}`, ...notes, ...nextStep(report)] : [],
  ];
  return `\n${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => `  ${line}`.trimEnd()).join('\n'))
    .join('\n\n')}\n\n`;
}

function headline({ summary, run }: Report, paint: Paint): string[] {
  const { critical, high } = summary.bySeverity;
  const said = {
    'not-ready': paint(
      ['bold', 'red'],
      `NOT READY: ${critical.fail} critical and ${high.fail} high gaps are open`,
    ),
    gaps: paint(['bold', 'yellow'], `GAPS: ${summary.counts.fail} of medium severity or lower are open`),
    unproven: paint(
      ['bold', 'yellow'],
      `UNPROVEN: no gap found, but ${summary.counts.unknown + summary.counts.error} results are unknown`,
    ),
    ready: paint(
      ['bold', 'green'],
      `READY: everything examined, no gap open${summary.counts.excepted > 0 ? ` but ${summary.counts.excepted} excepted` : ''}`,
    ),
    'nothing-examined': paint(['bold', 'yellow'], 'NOTHING EXAMINED: no rule met a resource'),
  }[summary.verdict];
  return [
    said,
    ...(run.interrupted ? [paint('yellow', 'The scan was interrupted: what was not read is unknown.')] : []),
  ];
}

function scope({ scope: { primary, recovery, accounts }, rules, calls }: Report): string[] {
  const requests = calls.reduce((sum, row) => sum + row.calls, 0);
  const names = accounts.map(({ id, name }) => (name === undefined ? id : `${name} (${id})`));
  return [
    `${accounts.length === 1 ? 'Account' : 'Accounts'} ${names.join(', ')}`,
    `${primary}${recovery === undefined ? ' (no recovery Region was named)' : ` → ${recovery}`} · ${rules.length} rules · ${requests} read-only calls`,
  ];
}

function table({ summary }: Report, paint: Paint): string[] {
  const cells = (name: string, numbers: readonly number[]) =>
    `${name.padEnd(10)}${numbers.map((n) => String(n).padStart(9)).join('')}`;
  const rows = severities
    .filter((severity) => Object.values(summary.bySeverity[severity]).some((n) => n > 0))
    .map((severity) => {
      const { fail, unknown, pass, excepted } = summary.bySeverity[severity];
      const line = cells(severity, [fail, unknown, pass, excepted]);
      return fail > 0 ? paint(severityStyle[severity]!, line) : line;
    });
  return [
    paint(
      'dim',
      `${''.padEnd(10)}${['gaps', 'unknown', 'passed', 'excepted'].map((h) => h.padStart(9)).join('')}`,
    ),
    ...rows,
  ];
}

/** How it stands to the baseline, and which exceptions and attestations need somebody. */
function standing(report: Report, width: number): string[] {
  return [
    ...baselineTexts(report),
    ...(report.baseline?.notes ?? []).map((note) => visible(note)),
    ...ageTexts(report).map((text) => visible(text)),
    ...exceptionNotes(report).map(({ exception: { id }, text }) =>
      clipped(visible(`Exception ${id} ${text}`), width),
    ),
    ...attestationNotes(report).map(({ id, text }) => clipped(visible(`Attestation ${id} ${text}`), width)),
  ];
}

function worst({ rules }: Report, paint: Paint, width: number): string[] {
  const failing = rules.filter((rule) => rule.counts.fail > 0).sort(bySeverityAndCount);
  if (failing.length === 0) return [];
  const shown = failing.slice(0, 8);
  const more = failing.length - shown.length;
  return [
    `${paint('bold', 'Worst gaps')} ${paint('dim', '(what should be true, and how often it is not)')}`,
    ...shown.map((rule) => {
      const line = `${rule.severity.padEnd(9)}${String(rule.counts.fail).padStart(4)}  ${clipped(rule.title, width - 18)}`;
      return `${paint(severityStyle[rule.severity]!, line)}\n  ${' '.repeat(15)}${paint('dim', rule.id)}`;
    }),
    ...(more > 0 ? [paint('dim', `… and ${more} more rules with gaps`)] : []),
  ];
}

function readiness(report: Report, paint: Paint): string[] {
  const lines = readinessLines(report.readiness);
  return lines.length === 0
    ? []
    : [
        `${paint('bold', 'Readiness')} ${paint('dim', '(how far recovery has come, and how many rules hold each gate)')}`,
        ...lines,
      ];
}

function drills({ drills: told }: Report, paint: Paint, width: number): string[] {
  if (!told || told.records.length === 0) return [];
  return [
    `${paint('bold', 'Drills')} ${paint('dim', "(the records, and what AWS's own make of them)")}`,
    ...drillLines(told).map((line) => clipped(visible(line), width)),
  ];
}

function gaps({ completeness }: Report, paint: Paint, width: number): string[] {
  if (completeness.complete) return [];
  const lines = completeness.gaps
    .slice(0, 6)
    .map(({ operation, actions, outcome, findings, account, region, reason }) => {
      const grant =
        outcome === 'denied' && actions.length > 0
          ? `; grant ${actions.join(', ')}`
          : operation === ''
            ? `: ${reason}`
            : '';
      const line = `${String(findings).padStart(4)} results: ${operation || 'not examined'} ${outcome === 'not-examined' ? '' : outcome} in ${account} ${region}${grant}`;
      return clipped(visible(line.replace(/ {2,}/g, ' ').trimStart()), width);
    });
  const more = completeness.gaps.length - lines.length;
  return [
    paint(
      'bold',
      `Could not be read (${completeness.applicable - completeness.decided} of ${completeness.applicable} results are unknown)`,
    ),
    ...lines,
    ...(more > 0 ? [paint('dim', `… and ${more} more causes`)] : []),
  ];
}

/** What the contact centre does not use. A count that is not told would look like a whole account. */
const outside = (report: Report, paint: Paint, width: number): string[] =>
  wrapped(visible(outsideSentence(report) ?? ''), width).map((line) => paint('dim', line));

/** The report shows everything; `explain` shows how one verdict came to be. */
function nextStep({ rules }: Report): string[] {
  const [first] = rules.filter((rule) => rule.counts.fail + rule.counts.unknown > 0).sort(bySeverityAndCount);
  return first ? [`Why?     ringdown explain ${first.id}`] : [];
}

const bySeverityAndCount = (a: RuleSummary, b: RuleSummary): number =>
  severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
  b.counts.fail - a.counts.fail ||
  (a.id < b.id ? -1 : 1);

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter((one) => one !== '')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

const clipped = (text: string, width: number): string =>
  text.length <= width ? text : `${text.slice(0, width - 1)}…`;

/** Names come from the account: control characters and terminal escapes are shown, not obeyed. */
export const visible = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}]/gu, (char) => `\\u{${char.codePointAt(0)!.toString(16)}}`);
