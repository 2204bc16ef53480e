import { type Scope, scopeRegions } from '../../model/estate.ts';
import type { History, PassedOver, SavedReport } from '../../model/history.ts';
import type { Report } from '../../model/report.ts';
import { groupBy } from '../group.ts';
import { seriesOf } from './series.ts';

/**
 * What saved reports tell over time. Reports of other accounts or Regions make a series of their own, the one with
 * the newest report first. A report that is there twice counts once.
 */
export function buildHistory(from: {
  reports: readonly SavedReport[];
  passedOver: readonly PassedOver[];
  otherFiles: number;
  version: string;
}): History {
  const { kept, twice } = onlyOnce([...from.reports].sort(byTime));
  const groups = [...groupBy(kept, ({ report }) => scopeKey(report.scope)).values()];
  return {
    schema: 'ringdown-history',
    version: 1,
    tool: { name: 'ringdown', version: from.version },
    series: groups.map(seriesOf).sort((a, b) => compared(newestOf(b), newestOf(a))),
    passedOver: [...from.passedOver, ...twice].sort((a, b) => compared(a.file, b.file)),
    otherFiles: from.otherFiles,
  };
}

const newestOf = ({ runs }: History['series'][number]): string => instant(runs[runs.length - 1]!.startedAt);

/** Timestamps may be written with different precision. */
const instant = (iso: string): string => new Date(iso).toISOString();

/** The scan decides, not the file: an old estate may have been judged today. */
function byTime(a: SavedReport, b: SavedReport): number {
  const [left, right] = [instant(a.report.run.startedAt), instant(b.report.run.startedAt)];
  return compared(left, right) || compared(a.file, b.file);
}

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Names of accounts may change; what was read is told by their ids and the Regions. */
export const scopeKey = (scope: Scope): string =>
  JSON.stringify([scopeRegions(scope), scope.accounts.map(({ id }) => id).sort()]);

function onlyOnce(sorted: readonly SavedReport[]): { kept: SavedReport[]; twice: PassedOver[] } {
  const first = new Map<string, string>();
  const kept: SavedReport[] = [];
  const twice: PassedOver[] = [];
  for (const one of sorted) {
    const key = sameness(one.report);
    const known = first.get(key);
    if (known === undefined) {
      first.set(key, one.file);
      kept.push(one);
    } else twice.push({ file: one.file, reason: `the same report as ${known}` });
  }
  return { kept, twice };
}

/** One scan may be judged twice, by other rules or with other exceptions; these are two reports. */
const sameness = ({ run, tool, scope, rules, findings }: Report): string =>
  JSON.stringify([
    run,
    tool.version,
    scopeKey(scope),
    rules.map(({ id, digest, params }) => [id, digest, params]),
    findings.map(({ verdict, exception }) => [verdict, exception?.expires]),
  ]);
