import type { Report } from '../../model/report.ts';
import { wholeAccount } from '../../model/scope-choice.ts';

/** What of an account was judged, as text to compare. Reports that do not say judged all of it. */
export function judgedOf({ scope: { judged = wholeAccount } }: Report): string {
  const { breadth, tags } = judged;
  return breadth === 'account' ? breadth : `${breadth} ${JSON.stringify(tags)}`;
}
