import fc from 'fast-check';
import type { Finding } from '../../src/model/finding.ts';
import type { Report } from '../../src/model/report.ts';
import { findingOf, formatReport } from './format-report.ts';
import { hostileTexts } from './hostile-texts.ts';

/** Any text at all, and often one that means something to some format. */
export const nastyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(...'`|\\[](){}<>@#*_~!&;:="\'\r\n\t ,+-/.a1'), maxLength: 30 }),
  fc.constantFrom(...hostileTexts, ']]>', '{0}', '@octocat', '=1+1', '＝1+1', '..', '', ' '),
);

/** One finding of each verdict, and an exception, in which every text of the account is the given one. */
export const reportWith = (text: string): Report => {
  const exception = { reason: text, approvedBy: text, expires: '2027-01-31' };
  const all: Finding[] = [
    ...(['fail', 'pass', 'unknown', 'error', 'not-applicable'] as const).map((verdict) =>
      findingOf(verdict, text, { message: text }),
    ),
    { ...findingOf('fail', `${text}2`, { message: text }), exception },
  ];
  for (const { unknown, evidence } of all) {
    for (const item of unknown) Object.assign(item, { reason: text, resource: text });
    for (const item of evidence) Object.assign(item, { field: `f${text}`, value: [text, { [text]: text }] });
  }
  const report = formatReport(all);
  for (const gap of report.completeness.gaps)
    Object.assign(gap, { reason: text, region: text, actions: [text] });
  return report;
};
