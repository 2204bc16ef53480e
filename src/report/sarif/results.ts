import type { Result } from 'sarif';
import { type Finding, severities } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import { needsAttention, type Shown, shownAs } from '../html/labels.ts';
import { type Identified, identify } from '../identify.ts';
import { exceptionText, unreadReasons } from '../reasons.ts';
import { rulesOf } from '../rules-of.ts';
import { levels } from './levels.ts';
import { location } from './location.ts';
import { messageText } from './message.ts';

/** Results that somebody has to act on, the gravest first, and all others. */
export function results(report: Report): { open: Result[]; rest: Result[] } {
  const indexes = new Map(rulesOf(report).map(({ id }, index) => [id, index]));
  const all = identify(report.findings);
  const isOpen = ({ finding }: Identified) => needsAttention.includes(shownAs(finding));
  const written = (one: Identified) => result(one, indexes.get(one.finding.rule)!);
  return {
    open: all.filter(isOpen).sort(gravestFirst).map(written),
    rest: all.filter((one) => !isOpen(one)).map(written),
  };
}

const gravestFirst = (a: Identified, b: Identified): number =>
  severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity) ||
  needsAttention.indexOf(shownAs(a.finding)) - needsAttention.indexOf(shownAs(b.finding));

/** `open` is the standard's word for too little information to decide; a rule that broke is for people to look at. */
const kinds: Record<Shown, Result.kind> = {
  fail: 'fail',
  excepted: 'fail',
  unknown: 'open',
  error: 'review',
  pass: 'pass',
  'not-applicable': 'notApplicable',
};

function result({ finding, id }: Identified, ruleIndex: number): Result {
  const { rule, verdict, severity, exception, resource, evidence, unknown } = finding;
  const kind = kinds[shownAs(finding)];
  return {
    ruleId: rule,
    ruleIndex,
    kind,
    // §3.27.10: anything but a failure has no level.
    level: kind === 'fail' ? levels[severity] : 'none',
    message: { text: messageText(textOf(finding)) },
    locations: [location(finding)],
    // The first is the only one that GitHub looks at.
    partialFingerprints: { primaryLocationLineHash: `${id}:1`, 'ringdownFinding/v1': id },
    ...(exception && {
      suppressions: [{ kind: 'external', status: 'accepted', justification: exceptionText(exception) }],
    }),
    properties: { verdict, severity, resource, evidence, unknown },
  };
}

function textOf(finding: Finding): string {
  const { message, exception } = finding;
  return [message, ...unreadReasons(finding), ...(exception ? [exceptionText(exception)] : [])]
    .filter((line) => line !== '')
    .join('\n');
}
