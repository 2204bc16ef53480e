import { type Severity, severities } from '../../model/finding.ts';
import type { Counts, Report } from '../../model/report.ts';
import { headline } from '../html/headline.ts';
import { outsideSentence } from '../outside-scope.ts';
import { presentable } from '../presentable.ts';
import {
  attestationBlocks,
  type Block,
  errorBlocks,
  exceptedBlocks,
  exceptionBlocks,
  gapBlocks,
  unreadBlocks,
} from './blocks.ts';
import { code } from './text.ts';

/**
 * A page for a pull-request comment or a job summary: at most 60,000 characters, of the 65,536 that GitHub takes.
 * Each section has a share of them, and says what it leaves out.
 */
export function renderMarkdown(from: Report): string {
  const report = presentable(from);
  const sections = [
    section('Gaps', gapBlocks(report), { most: 34_000, of: 'gaps' }),
    section('Could not be read', unreadBlocks(report), { most: 10_000, of: 'causes' }),
    section('Rules that failed', errorBlocks(report), { most: 4_000, of: 'rule errors' }),
    section('Excepted, and still open', exceptedBlocks(report), { most: 6_000, of: 'exceptions' }),
    section('Exceptions to look at', exceptionBlocks(report), { most: 2_000, of: 'exceptions' }),
    section('Attestations to look at', attestationBlocks(report), { most: 1_500, of: 'attestations' }),
  ];
  const outside = outsideSentence(report);
  return [title(report), scope(report), table(report), ...(outside ? [outside] : []), ...sections.flat()]
    .map((p) => `${p}\n`)
    .join('\n');
}

function title(report: Report): string {
  const { word, rest, lede } = headline(report);
  const cut = report.run.interrupted ? '**The scan was interrupted: what was not read is unknown.**' : '';
  return [`## ringdown: ${word}: ${rest}`, cut, lede].filter((line) => line !== '').join('\n\n');
}

function scope({ scope: { primary, recovery, accounts }, rules, run, tool }: Report): string {
  const shown = accounts
    .slice(0, 10)
    .map(({ id, name }) => code(name === undefined ? id : `${name} (${id})`));
  const more = accounts.length - shown.length;
  const regions = recovery === undefined ? code(primary) : `${code(primary)} → ${code(recovery)}`;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more accounts` : ''} · ${regions} · ${rules.length} rules · ${code(run.finishedAt)} · ringdown ${code(tool.version)}`;
}

function table({ summary }: Report): string {
  const row = (name: Severity | 'all', { fail, unknown, error, excepted, pass }: Counts) =>
    `| ${name} | ${[fail, unknown + error, excepted, pass].join(' | ')} |`;
  const met = severities.filter((severity) => Object.values(summary.bySeverity[severity]).some((n) => n > 0));
  return [
    '| severity | gaps | unknown | excepted | passed |',
    '|---|--:|--:|--:|--:|',
    ...met.map((severity) => row(severity, summary.bySeverity[severity])),
    row('all', summary.counts),
  ].join('\n');
}

/** As many blocks as fit, in their order, and how much the others hold. */
function section(
  title: string,
  blocks: readonly Block[],
  { most, of }: { most: number; of: string },
): string[] {
  if (blocks.length === 0) return [];
  let left = most;
  const fitting = blocks.findIndex(({ text }) => {
    left -= text.length + 2;
    return left < 0;
  });
  const shown = fitting === -1 ? blocks : blocks.slice(0, fitting);
  const more = blocks.slice(shown.length).reduce((sum, { size }) => sum + size, 0);
  const rest = more > 0 ? [`… and ${more} more ${of}: see \`report.json\`.`] : [];
  return [`### ${title}`, ...shown.map(({ text }) => text), ...rest];
}
