import type { Report } from '../../model/report.ts';

/** Fragments of the drill records, by their ids. */
export const drillAnchors = ({ drills }: Report): Map<string, string> =>
  new Map((drills?.records ?? []).map(({ id }, at) => [id, `drill-${at + 1}`]));
