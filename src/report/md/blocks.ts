import { type Finding, severities } from '../../model/finding.ts';
import type { Report, RuleSummary } from '../../model/report.ts';
import { attestationNotes } from '../attestation-notes.ts';
import { clip } from '../clip.ts';
import { groupBy } from '../group.ts';
import { plural } from '../html/format.ts';
import { outcomeLabel, type Shown, shownAs } from '../html/labels.ts';
import { exceptionText } from '../reasons.ts';
import { rulesOf } from '../rules-of.ts';
import { exceptionNotes } from '../standing.ts';
import { code, literal } from './text.ts';

/** Lines that stand or fall together, and how many findings or causes they tell of. */
export interface Block {
  text: string;
  size: number;
}

/** Open failures by rule, the gravest first. */
export function gapBlocks(report: Report): Block[] {
  const failures = groupBy(of(report, 'fail'), ({ rule }) => rule);
  return rulesOf(report)
    .filter(({ id }) => failures.has(id))
    .sort(gravestFirst)
    .map((rule) => gapBlock(rule, failures.get(rule.id)!));
}

const gravestFirst = (a: RuleSummary, b: RuleSummary): number =>
  severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
  b.counts.fail - a.counts.fail ||
  (a.id < b.id ? -1 : 1);

const mostListed = 10;

function gapBlock(rule: RuleSummary, found: readonly Finding[]): Block {
  const more = found.length - mostListed;
  const lines = [
    `**${rule.severity}** · ${literal(clip(rule.title, 200))} · ${code(rule.id)}`,
    '',
    ...found.slice(0, mostListed).map((finding) => `- ${where(finding)}: ${code(finding.message, 300)}`),
    ...(more > 0 ? [`- … and ${more} more`] : []),
  ];
  return { text: lines.join('\n'), size: found.length };
}

const where = ({ resource: { type, id, account, region } }: Finding): string =>
  `${code(`${type} ${id}`)} in ${code(`${account} ${region}`)}`;

/** What was not read, by cause. */
export const unreadBlocks = ({ completeness }: Report): Block[] =>
  completeness.gaps.map(({ operation, outcome, account, region, reason, actions, findings }) => {
    const what = operation === '' ? 'Not examined' : `${code(operation)} ${outcomeLabel(outcome)}`;
    const grant =
      outcome === 'denied' && actions.length > 0 ? `; grant ${actions.map((a) => code(a)).join(', ')}` : '';
    const text = `- ${what} in ${code(`${account} ${region}`)}: ${plural(findings, 'finding')} unknown: ${code(reason, 300)}${grant}`;
    return { text, size: 1 };
  });

export const errorBlocks = (report: Report): Block[] =>
  of(report, 'error').map((finding) => ({
    text: `- ${code(finding.rule)} on ${where(finding)}: ${code(finding.message, 300)}`,
    size: 1,
  }));

export const exceptedBlocks = (report: Report): Block[] =>
  of(report, 'excepted').map((finding) => ({
    text: `- **${finding.severity}** ${code(finding.rule)} on ${where(finding)}: ${code(exceptionText(finding.exception!), 400)}`,
    size: 1,
  }));

/** Exceptions that lapsed, end soon or meet nothing. */
export const exceptionBlocks = (report: Report): Block[] =>
  exceptionNotes(report).map(({ exception: { id }, text }) => ({
    text: `- ${code(id)}: ${code(text, 300)}`,
    size: 1,
  }));

/** Attestations that a check belies, that lapsed, end soon or answer nothing. */
export const attestationBlocks = (report: Report): Block[] =>
  attestationNotes(report).map(({ id, text }) => ({ text: `- ${code(id)}: ${code(text, 300)}`, size: 1 }));

const of = ({ findings }: Report, shown: Shown): Finding[] =>
  findings.filter((finding) => shownAs(finding) === shown);
