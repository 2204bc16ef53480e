import { styleText } from 'node:util';
import { clip, oneLine } from '../clip.ts';
import { moment } from '../html/format.ts';
import { visible } from '../text.ts';
import type { Change, Comparison } from './compare.ts';
import { countsOf, countsText, noteOf, type Section, sections, stepOf, subjectOf } from './view.ts';

const mostListed = 25;

/** What changed, for a terminal. */
export function renderDiffText(
  comparison: Comparison,
  { color, columns }: { color: boolean; columns: number },
): string {
  const bold = (text: string) => (color ? styleText('bold', text, { validateStream: false }) : text);
  const width = Math.max(columns, 60) - 4;
  const { before, after, notes } = comparison;
  const blocks = [
    [
      bold(countsText(countsOf(comparison))),
      `${moment(before.run.startedAt)} → ${moment(after.run.startedAt)}`,
      ...notes,
    ],
    ...sections(comparison).map((section) => sectionLines(section, width, bold)),
  ];
  return `\n${blocks.map((lines) => lines.map((line) => `  ${line}\n`).join('')).join('\n')}\n`;
}

function sectionLines({ title, changes }: Section, width: number, bold: (text: string) => string): string[] {
  const more = changes.length - mostListed;
  return [
    bold(`${title} (${changes.length})`),
    ...changes.slice(0, mostListed).flatMap((change) => changeLines(change, width)),
    ...(more > 0 ? [`… and ${more} more; --format json has all`] : []),
  ];
}

function changeLines(change: Change, width: number): string[] {
  const { rule, severity, message, verdict, resource } = subjectOf(change);
  const note = noteOf(change);
  const step = `${stepOf(change)}${note === undefined ? '' : ` (${note})`}`;
  const line = (text: string) => visible(clip(oneLine(text), width));
  return [
    `${severity.padEnd(9)}${line(`${rule}: ${step}`)}`,
    `         ${line(`${resource.type} ${resource.id} in ${resource.account} ${resource.region}`)}`,
    ...(verdict === 'pass' || change.after === undefined ? [] : [`         ${line(message)}`]),
  ];
}
