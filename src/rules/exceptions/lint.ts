import { didYouMean } from '../../model/suggest.ts';
import type { Framework } from '../frameworks/framework.ts';
import type { Problem } from '../problem.ts';
import { daysFrom, isDay, yearInDays } from '../records/dates.ts';
import { isSamePerson } from '../records/people.ts';
import type { RuleDefinition } from '../rule.ts';
import type { YamlSource } from '../yaml-source.ts';
import type { Exception } from './exception.ts';
import { refusals } from './refusals.ts';

/** What exceptions are judged by. */
export interface Grounds {
  rules: readonly RuleDefinition[];
  /** Frameworks that bind the entity; proposals bind nobody. */
  frameworks: readonly Framework[];
  /** What else the entity is: controls for others do not bind it. */
  roles: readonly string[];
}

/** What the schema cannot say of an exception. */
export function lintException(source: YamlSource, exception: Exception, grounds: Grounds): Problem[] {
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
  const lasts = daysFrom(approvedOn, expires);
  if (lasts < 0)
    return [source.problemAt(['expires'], 'order', `expires on ${expires}, before it was approved`)];
  if (lasts > yearInDays)
    return [
      source.problemAt(
        ['expires'],
        'too-long',
        `lasts ${lasts} days; an exception is approved for a year at most and then looked at again`,
      ),
    ];
  return [];
}

function approvalProblems(source: YamlSource, { requestedBy, approvedBy }: Exception): Problem[] {
  return isSamePerson(requestedBy, approvedBy)
    ? [
        source.problemAt(
          ['approved_by'],
          'own-approval',
          `${approvedBy} asked for it and approved it; somebody else must approve`,
        ),
      ]
    : [];
}

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
