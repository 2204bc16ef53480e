import type { Report } from '../../model/report.ts';

interface Judged {
  breadth?: string;
  tags?: object;
}

/** What of an account was judged, as text to compare. Reports that do not say judged all of it. */
export function judgedOf({ scope }: Report): string {
  const { breadth = 'account', tags = {} } = (scope as { judged?: Judged }).judged ?? {};
  return breadth === 'account' ? breadth : `${breadth} ${JSON.stringify(tags)}`;
}
