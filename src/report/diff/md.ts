import { moment } from '../html/format.ts';
import { visible } from '../html/visible.ts';
import { code } from '../md/text.ts';
import type { Change, Comparison } from './compare.ts';
import { countsOf, countsText, noteOf, type Section, sections, stepOf, subjectOf } from './view.ts';

/** GitHub takes 65,536 characters of a comment. */
const most = 60_000;
const mostListed = 50;

/** What changed, for a pull-request comment: at most 60,000 characters; each section says what it leaves out. */
export function renderDiffMarkdown(comparison: Comparison): string {
  const { before, after, notes } = comparison;
  const shown = sections(comparison);
  const room = Math.floor((most - 4000) / Math.max(1, shown.length));
  return [
    `## ringdown: ${countsText(countsOf(comparison))}`,
    `${text(moment(before.run.startedAt))} → ${text(moment(after.run.startedAt))}`,
    ...(notes.length > 0 ? [notes.map((note) => `- ${text(note, 300)}`).join('\n')] : []),
    ...shown.map((section) => sectionText(section, room)),
  ]
    .map((block) => `${block}\n`)
    .join('\n');
}

function sectionText({ title, changes }: Section, room: number): string {
  const lines: string[] = [];
  let left = room;
  for (const change of changes.slice(0, mostListed)) {
    const line = changeLine(change);
    left -= line.length + 1;
    if (left < 0) break;
    lines.push(line);
  }
  const more = changes.length - lines.length;
  return [
    `### ${title} (${changes.length})`,
    '',
    ...lines,
    ...(more > 0 ? [`- … and ${more} more`] : []),
  ].join('\n');
}

function changeLine(change: Change): string {
  const { rule, severity, message, verdict, resource } = subjectOf(change);
  const note = noteOf(change);
  const where = `${text(`${resource.type} ${resource.id}`)} in ${text(`${resource.account} ${resource.region}`)}`;
  const said = verdict === 'pass' || change.after === undefined ? '' : `: ${text(message, 300)}`;
  return `- **${severity}** ${text(rule)}: ${stepOf(change)}${note === undefined ? '' : ` (${text(note)})`} on ${where}${said}`;
}

const text = (from: string, length?: number): string => code(visible(from), length);
