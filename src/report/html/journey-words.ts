import type { ReportJourneys } from '../../model/journey.ts';
import type { Report } from '../../model/report.ts';
import { count, listed, plural } from './format.ts';
import { sizeOf } from './journey-cases.ts';

/** What was looked at, and what that leaves open. */
export function statementOf(
  { completeness }: Report,
  { list, regions }: { list: ReportJourneys['list']; regions: readonly string[] },
): string {
  if (list.length === 0)
    return `No number, address or flow was found that lets anybody in${completeness.complete ? '.' : '; what could not be read may hold some.'}`;
  const all = `${plural(list.length, 'way')} into the contact centre ${list.length === 1 ? 'was' : 'were'}`;
  return regions.length === 0
    ? `${all} found. No recovery Region was named, so what becomes of callers was not worked out.`
    : `${all} followed through flows, modules and what those use, once for each Region that may be lost. Configuration shows this much; a drill may find more.${completeness.complete ? '' : ' Ways in that could not be listed are not among them.'}`;
}

/** What becomes of callers while a Region is lost, after the words that say so. */
export function fatesInWords(journeys: ReportJourneys, lost: string): string {
  const sizes = (['answered', 'degraded', 'dead', 'unknown'] as const).map((fate) => ({
    fate,
    size: sizeOf(journeys, { lost, fate }),
  }));
  const all = sizes.reduce((sum, { size }) => sum + size, 0);
  const [answered, ...others] = sizes;
  const rest = others.filter(({ size }) => size > 0).map(({ fate, size }) => `${count(size)} ${fate}`);
  const only = all === 1 ? sizes.find(({ size }) => size === 1) : undefined;
  if (only) return `the one way in is ${only.fate}`;
  if (rest.length === 0) return `all ${count(all)} ways in are answered`;
  return listed([`${count(answered!.size)} of ${count(all)} ways in are answered`, ...rest]);
}

/** How to read a picture. */
export const pictureHint =
  'Open a way in to see it drawn: from left to right the flows that it leads to, what they use, and what that needs in turn. What is lost has sharp corners and a cross, what is degraded cut corners and a triangle, what is unknown a dashed border.';
