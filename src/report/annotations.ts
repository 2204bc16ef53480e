import { type Finding, type Severity, severities } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { clip } from './clip.ts';
import { plural } from './html/format.ts';
import { shownAs } from './html/labels.ts';
import { visibleLines } from './html/visible.ts';
import { unreadReasons } from './reasons.ts';
import { rulesOf } from './rules-of.ts';

/** GitHub shows ten of each kind a step and drops the others without a word. */
const mostOfAKind = 10;

/**
 * Workflow commands that make GitHub show the worst findings beside a run; with a baseline, those that are new or
 * worse. One line each, whatever the account's names hold.
 */
export function renderAnnotations(report: Report): string {
  const titles = new Map(rulesOf(report).map(({ id, title }) => [id, title]));
  const open = report.findings.filter(
    (finding) =>
      ['fail', 'unknown', 'error'].includes(shownAs(finding)) &&
      (report.baseline === undefined || finding.change !== undefined),
  );
  const sorted = open.sort((a, b) => rank(a) - rank(b));
  const shown = (['error', 'warning', 'notice'] as const).flatMap((kind) => {
    const most = kind === 'notice' ? mostOfAKind - 1 : mostOfAKind;
    return sorted.filter((finding) => kindOf(finding) === kind).slice(0, most);
  });
  const more = open.length - shown.length;
  return [
    ...shown.map((finding) => annotation(finding, titles.get(finding.rule)!)),
    ...(more > 0 ? [command('notice', 'ringdown', `${plural(more, 'more finding')}: see the report`)] : []),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

type Kind = 'error' | 'warning' | 'notice';

const kinds: Record<Severity, Kind> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'notice',
  info: 'notice',
};

/** What is unknown is a warning at most: it is no gap. */
function kindOf(finding: Finding): Kind {
  const kind = kinds[finding.severity];
  return finding.verdict === 'unknown' && kind === 'error' ? 'warning' : kind;
}

const order: readonly Finding['verdict'][] = ['error', 'fail', 'unknown'];
const rank = ({ severity, verdict }: Finding): number =>
  severities.indexOf(severity) * order.length + order.indexOf(verdict);

function annotation(finding: Finding, title: string): string {
  const { rule, severity, verdict, message, resource, change } = finding;
  const said = verdict === 'unknown' ? [message, ...unreadReasons(finding).slice(0, 3)] : [message];
  const text = [
    ...said.map((line) => clip(line, 500)),
    `${resource.type} ${clip(resource.id, 200)} in ${resource.account} ${resource.region}`,
    rule,
  ];
  const state = verdict === 'fail' ? severity : `${severity}, ${verdict}`;
  return command(
    kindOf(finding),
    `${title} (${state}${change === undefined ? '' : `, ${change}`})`,
    text.join('\n'),
  );
}

const command = (kind: Kind, title: string, message: string): string =>
  `::${kind} title=${escapeProperty(visibleLines(title))}::${escapeData(visibleLines(message))}`;

/** As the runner takes them apart: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
