import type { Result } from 'sarif';
import { type Finding, severities } from '../../model/finding.ts';
import type { AbsentFinding, Report } from '../../model/report.ts';
import { needsAttention, type Shown, shownAs } from '../html/labels.ts';
import { type Identified, identify } from '../identify.ts';
import { exceptionText, unreadReasons } from '../reasons.ts';
import { rulesOf } from '../rules-of.ts';
import { levels } from './levels.ts';
import { location } from './location.ts';
import { messageText } from './message.ts';

/** Results that somebody has to act on, the gravest first, and all others, with what only the baseline has. */
export function results(report: Report): { open: Result[]; rest: Result[] } {
  const indexes = new Map(rulesOf(report).map(({ id }, index) => [id, index]));
  const absent = report.baseline?.absent ?? [];
  const all = identify(report.findings);
  const isOpen = ({ finding }: Identified) => needsAttention.includes(shownAs(finding));
  const written = (one: Identified) => result(one, indexes.get(one.finding.rule)!);
  return {
    open: all.filter(isOpen).sort(gravestFirst).map(written),
    rest: [
      ...all.filter((one) => !isOpen(one)).map(written),
      ...absent.map((one) => absentResult(one, indexes)),
    ],
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
  const { rule, verdict, severity, exception, resource, evidence, unknown, baselineState } = finding;
  const kind = kinds[shownAs(finding)];
  return {
    ruleId: rule,
    ruleIndex,
    kind,
    // §3.27.10: anything but a failure has no level.
    level: kind === 'fail' ? levels[severity] : 'none',
    message: { text: messageText(textOf(finding)) },
    locations: [location(finding)],
    partialFingerprints: fingerprints(id),
    ...(baselineState && { baselineState }),
    // §3.48.3: the start of the run that detected it first.
    ...(finding.firstSeen !== undefined && { provenance: { firstDetectionTimeUtc: finding.firstSeen } }),
    ...(exception && {
      suppressions: [{ kind: 'external', status: 'accepted', justification: exceptionText(exception) }],
    }),
    properties: { verdict, severity, resource, evidence, unknown },
  };
}

/** `absent` is read as fixed. What nobody can tell about is therefore a result without a decision. */
function absentResult(finding: AbsentFinding, indexes: ReadonlyMap<string, number>): Result {
  const { rule, verdict, severity, resource, message, fingerprint, outOfSight, why } = finding;
  const ruleIndex = indexes.get(rule);
  const kind = outOfSight ? 'open' : kinds[verdict];
  const note = outOfSight ? `Was open, and nobody can tell now: ${why}` : `In the baseline only: ${why}`;
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    kind,
    level: kind === 'fail' ? levels[severity] : 'none',
    message: { text: messageText([message, note].filter((line) => line !== '').join('\n')) },
    locations: [location(finding)],
    partialFingerprints: fingerprints(fingerprint),
    baselineState: outOfSight ? 'updated' : 'absent',
    properties: { verdict, severity, resource },
  };
}

/** The first is the only one that GitHub looks at. */
const fingerprints = (id: string): Result['partialFingerprints'] => ({
  primaryLocationLineHash: `${id}:1`,
  'ringdownFinding/v1': id,
});

function textOf(finding: Finding): string {
  const { message, exception } = finding;
  return [message, ...unreadReasons(finding), ...(exception ? [exceptionText(exception)] : [])]
    .filter((line) => line !== '')
    .join('\n');
}
