import type { Exercise } from '../../model/history.ts';
import type { Report } from '../../model/report.ts';

/** What this module reads of a report's section `drills`. */
interface DrillsSection {
  records: {
    id: string;
    type: string;
    from: string;
    result: string;
    corroboration: { state: string };
    concerns: object[];
  }[];
}

/** Exercises that people recorded, the newest first; null where a report has no such section. */
export function exercisesOf(report: Report): Exercise[] | null {
  const { drills } = report as { drills?: DrillsSection };
  if (!drills) return null;
  return drills.records
    .map(({ id, type, from, result, corroboration, concerns }) => ({
      id,
      type,
      from,
      result,
      corroboration: corroboration.state,
      concerns: concerns.length,
    }))
    .sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : a.id < b.id ? -1 : 1));
}
