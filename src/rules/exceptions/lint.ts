import { didYouMean } from '../../model/suggest.ts';
import type { Framework } from '../frameworks/framework.ts';
import type { Problem } from '../problem.ts';
import type { RuleDefinition } from '../rule.ts';
import type { YamlSource } from '../yaml-source.ts';
import { type Exception, type ExceptionFile, exceptionOf } from './exception.ts';
import { refusals } from './refusals.ts';

/** What exceptions are judged by. */
export interface Grounds {
  rules: readonly RuleDefinition[];
  /** Frameworks that bind the entity; proposals bind nobody. */
  frameworks: readonly Framework[];
  /** What else the entity is: controls for others do not bind it. */
  roles: readonly string[];
}

/** A year, and one day for leap years. */
const mostDays = 366;

/** What the schema cannot say of an exception. */
export function lintException(source: YamlSource, grounds: Grounds): Problem[] {
  const exception = exceptionOf(source.value as ExceptionFile);
  const rule = grounds.rules.find(({ id }) => id === exception.rule);
  return [...datesProblems(source, exception), ...approvalProblems(source, exception), ...ruleProblems()];

  function ruleProblems(): Problem[] {
    if (!rule) {
      const near = didYouMean(
        exception.rule,
        grounds.rules.map(({ id }) => id),
      );
      return [source.problemAt(['rule'], 'unknown-rule', `no rule is called "${exception.rule}"${near}`)];
    }
    return [...selectorProblems(source, exception, rule), ...refusals(source, { exception, rule, grounds })];
  }
}

function datesProblems(source: YamlSource, { approvedOn, expires }: Exception): Problem[] {
  const days = { approved_on: approvedOn, expires };
  const wrong = Object.entries(days).filter(([, day]) => !isDay(day));
  if (wrong.length > 0)
    return wrong.map(([key, day]) =>
      source.problemAt([key], 'not-a-day', `${key} is "${day}", which is no day of the calendar`),
    );
  const lasts = (Date.parse(expires) - Date.parse(approvedOn)) / 86_400_000;
  if (lasts < 0)
    return [source.problemAt(['expires'], 'order', `expires on ${expires}, before it was approved`)];
  if (lasts > mostDays)
    return [
      source.problemAt(
        ['expires'],
        'too-long',
        `lasts ${lasts} days; an exception is approved for a year at most and then looked at again`,
      ),
    ];
  return [];
}

/** `2026-02-31` is read as a day of March. */
function isDay(text: string): boolean {
  const time = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().slice(0, 10) === text;
}

function approvalProblems(source: YamlSource, { requestedBy, approvedBy }: Exception): Problem[] {
  return sameName(requestedBy) === sameName(approvedBy)
    ? [
        source.problemAt(
          ['approved_by'],
          'own-approval',
          `${approvedBy} asked for it and approved it; somebody else must approve`,
        ),
      ]
    : [];
}

const sameName = (name: string): string => name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/** Whoever approves a grave gap looked at each resource. */
function selectorProblems(
  source: YamlSource,
  { resource: { id, arn } }: Exception,
  rule: RuleDefinition,
): Problem[] {
  const named = [id, arn].some((patterns) => patterns?.every((pattern) => !pattern.includes('*')));
  return named || (rule.severity !== 'critical' && rule.severity !== 'high')
    ? []
    : [
        source.problemAt(
          ['resource'],
          'too-wide',
          `${rule.id} is ${rule.severity}: name each resource by id or arn, without *`,
        ),
      ];
}
