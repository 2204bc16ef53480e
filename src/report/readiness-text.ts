import {
  type GateName,
  gateNames,
  type ReadinessGate,
  type ReadinessLine,
  type ReportReadiness,
} from '../model/readiness.ts';
import { plural } from './html/format.ts';

const column = 13;

/** One row a line: its gates, and how far it has come. None where no line was judged. */
export function readinessLines(readiness: ReportReadiness | undefined): string[] {
  const judged = (readiness?.lines ?? []).filter(wasJudged);
  if (judged.length === 0) return [];
  const width = Math.max(...judged.map(({ title }) => title.length)) + 2;
  const left = readiness!.lines.length - judged.length;
  return [
    `${' '.repeat(width)}${gateNames.map((gate) => gate.padEnd(column)).join('')}`.trimEnd(),
    ...judged.map(
      (line) =>
        `${line.title.padEnd(width)}${line.gates.map((gate) => word(gate).padEnd(column)).join('')}${levelText(line)}`,
    ),
    ...(left > 0 ? [`${plural(left, 'line')} had nothing to judge`] : []),
  ];
}

const wasJudged = ({ gates }: ReadinessLine): boolean =>
  gates.some(({ holding, minor }) =>
    [holding, minor].some((counts) => Object.values(counts).some((n) => n > 0)),
  );

function word({ state, failing }: ReadinessGate): string {
  switch (state) {
    case 'met':
      return 'met';
    case 'unknown':
      return '?';
    case 'not-met':
      return failing.length > 0 ? `no (${failing.length})` : 'no';
    default:
      return '-';
  }
}

/** How far a line has come, as people say it: `provisioned, not replicated`. */
export function levelText({ level, stoppedBy, gates }: ReadinessLine): string {
  if (level === 'nothing-to-judge') return 'nothing to judge';
  if (stoppedBy === undefined) return 'proven';
  const stop = gates.find(({ gate }) => gate === stoppedBy)!;
  const open = stop.state === 'unknown' ? `unknown whether ${stoppedBy}` : `not ${stoppedBy}`;
  return level === 'none' ? open : `${level satisfies GateName}, ${open}`;
}
