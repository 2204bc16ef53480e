import { join, resolve } from 'node:path';
import type { Report } from '../model/report.ts';
import { UserError } from '../model/user-error.ts';
import { withBaseline } from '../report/baseline.ts';
import { withHistory, withOpenings } from '../report/history/openings.ts';
import { readReports } from './read-history.ts';
import { readReport } from './read-report.ts';

/** Reports that a new one is set beside. */
export interface EarlierReports {
  /** Decides what is new or worse. */
  baseline?: Report;
  /** Decides how old gaps are. */
  history?: Report[];
}

/**
 * The reports that `--baseline` and `--history` name.
 * @throws UserError as `readReport` and `readReports`, and when this run would write over one of them: the next would
 * find nothing new, or call everything young.
 */
export async function earlierReports(
  { baseline, history }: { baseline?: string; history?: string },
  { out, formats }: { out: string; formats: readonly string[] },
): Promise<EarlierReports> {
  const own = formats.includes('json') ? resolve(out, 'report.json') : undefined;
  if (baseline !== undefined && resolve(baseline) === own)
    throw new UserError(
      'baseline-in-out',
      `this run would write over its baseline ${baseline}; keep the baseline elsewhere, or choose another --out`,
    );
  const saved = history === undefined ? [] : (await readReports(history)).reports;
  const overwritten = saved.find(({ file }) => resolve(join(history!, file)) === own);
  if (overwritten)
    throw new UserError(
      'history-in-out',
      `this run would write over ${overwritten.file} in its history ${history}; choose another --out`,
    );
  return {
    ...(baseline !== undefined && { baseline: await readReport(baseline) }),
    ...(history !== undefined && { history: saved.map(({ report }) => report) }),
  };
}

/** The report beside earlier ones: what is new or worse, and how old its gaps are. */
export function besideEarlier(made: Report, { baseline, history }: EarlierReports): Report {
  const compared = baseline ? withBaseline(made, baseline) : made;
  if (history) return withHistory(compared, history, baseline);
  return baseline ? withOpenings(compared, [baseline]) : compared;
}
