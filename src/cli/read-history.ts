import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { PassedOver, SavedReport } from '../model/history.ts';
import { UserError } from '../model/user-error.ts';
import { slim } from '../report/history/slim.ts';
import { readReport } from './read-report.ts';

export interface ReportFolder {
  reports: SavedReport[];
  /** JSON of another kind. */
  passedOver: PassedOver[];
  /** Files that are no JSON by their name. */
  otherFiles: number;
}

/**
 * Reads every report below a folder, without the evidence in it. JSON that is no report is passed over and named; a
 * report that cannot be read is refused, because a trend without it would call gaps new or fixed that are not.
 * @throws UserError when the folder cannot be read, and for every report that is not whole, one line each.
 */
export async function readReports(folder: string): Promise<ReportFolder> {
  const names = await filesBelow(folder);
  const candidates = names.filter((name) => /\.json(\.gz)?$/.test(name));
  const found: ReportFolder = { reports: [], passedOver: [], otherFiles: names.length - candidates.length };
  const refusals: string[] = [];
  // One after the other: a report may have tens of megabytes.
  for (const file of candidates)
    try {
      found.reports.push({ file, report: slim(await readReport(join(folder, file))) });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      if (error.code === 'not-a-report') found.passedOver.push({ file, reason: 'not a ringdown report' });
      else refusals.push(error.message);
    }
  if (refusals.length > 0) throw new UserError('invalid-history', refusals.join('\n'));
  return found;
}

async function filesBelow(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, '/'))
      .sort();
  } catch (error) {
    throw new UserError(
      'no-folder',
      `cannot read the folder ${folder}: ${(error as Error).message}; name one with saved report.json files`,
    );
  }
}
