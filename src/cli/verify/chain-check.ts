import type { EvidenceRecord, PreviousPackage } from '../../evidence/evidence.ts';
import { moment } from '../../report/html/format.ts';
import { type Check, failed, ok, skipped } from './check.ts';

const name = 'chain';

/** Whether the package follows the one that it names. `given`: that package, whose files were checked. */
export function chainCheck({ previous, run }: EvidenceRecord, given: PreviousPackage | undefined): Check {
  if (previous === null)
    return given === undefined
      ? ok(name, 'it says that it is the first of its chain')
      : failed(name, 'it says that it is the first of its chain, and a previous package was given');
  const named = `the run of ${moment(previous.startedAt)}, manifest sha256:${previous.manifest}`;
  if (previous.startedAt > run.startedAt)
    return failed(name, `it follows a later run than its own: ${named}`);
  if (given === undefined) return skipped(name, `it follows ${named}; --previous PACKAGE compares`);
  const same = (['manifest', 'startedAt', 'finishedAt'] as const).every(
    (key) => previous[key] === given[key],
  );
  return same
    ? ok(name, `it follows ${named}, which is the package that was given, and whole`)
    : failed(
        name,
        `it follows ${named}; the package that was given is another: manifest sha256:${given.manifest}`,
      );
}
