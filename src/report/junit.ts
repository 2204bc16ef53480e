import type { Finding } from '../model/finding.ts';
import type { Report, RuleSummary } from '../model/report.ts';
import { oneLine } from './clip.ts';
import { groupBy } from './group.ts';
import { type Shown, shownAs } from './html/labels.ts';
import { presentable } from './presentable.ts';
import { exceptionText, unreadReasons } from './reasons.ts';
import { rulesOf } from './rules-of.ts';
import { type Attributes, element, textElement } from './xml.ts';

/**
 * A test suite a rule, a test case a resource. What could not be read is an `<error>`: no build server may draw
 * it green. Excepted and inapplicable findings are skipped, and say why.
 */
export function renderJunit(from: Report): string {
  const report = presentable(from);
  const { startedAt, finishedAt } = report.run;
  const seconds = Math.max(0, Date.parse(finishedAt) - Date.parse(startedAt)) / 1000;
  const found = groupBy(report.findings, ({ rule }) => rule);
  const suites = rulesOf(report).map((rule) => suite(rule, found.get(rule.id) ?? [], startedAt));
  const root = { name: 'ringdown', ...totals(report.findings), time: seconds };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', root, suites)}\n`;
}

function suite({ id, title, severity, domain }: RuleSummary, found: Finding[], startedAt: string): string {
  const properties = Object.entries({ title, severity, domain }).map(([name, value]) =>
    element('property', { name, value: oneLine(value) }),
  );
  return element(
    'testsuite',
    // The schema of Jenkins knows no fraction of a second and no zone.
    { name: id, ...totals(found), time: 0, timestamp: startedAt.slice(0, 19) },
    [element('properties', {}, properties), ...found.map(testCase)],
  );
}

function testCase(finding: Finding): string {
  const { type, id, account, region } = finding.resource;
  const name = oneLine(`${type} ${id} (${account} ${region})`);
  return element('testcase', { classname: finding.rule, name, time: 0 }, outcome(finding));
}

function outcome(finding: Finding): string[] {
  const { message, severity } = finding;
  const details = [message, ...unreadReasons(finding)].join('\n');
  const of = (name: string, type: string) => textElement(name, { message: oneLine(message), type }, details);
  return {
    pass: () => [],
    fail: () => [of('failure', severity)],
    unknown: () => [of('error', 'unknown')],
    error: () => [of('error', 'rule-error')],
    excepted: () => [element('skipped', { message: oneLine(exceptionText(finding.exception!)) })],
    'not-applicable': () => [element('skipped', { message: oneLine(message) })],
  }[shownAs(finding)]();
}

function totals(findings: readonly Finding[]): Attributes {
  const count = (...kinds: Shown[]) => findings.filter((finding) => kinds.includes(shownAs(finding))).length;
  return {
    tests: findings.length,
    failures: count('fail'),
    errors: count('unknown', 'error'),
    skipped: count('excepted', 'not-applicable'),
  };
}
