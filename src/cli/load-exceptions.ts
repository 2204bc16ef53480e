import type { Exception } from '../rules/exceptions/exception.ts';
import type { Grounds } from '../rules/exceptions/lint.ts';
import { loadExceptions } from '../rules/exceptions/load.ts';
import type { Framework } from '../rules/frameworks/framework.ts';
import { readRecordFiles } from '../rules/records/read-files.ts';
import type { RuleDefinition } from '../rules/rule.ts';
import { readSchema } from './assets.ts';
import type { RuleChoice } from './settings.ts';

/** The exceptions that were named. @throws UserError for a file that is missing, broken or refused. */
export const exceptionsIn = (
  choice: RuleChoice,
  rules: readonly RuleDefinition[],
  frameworks: readonly Framework[],
): Exception[] =>
  choice.exceptions.length === 0
    ? []
    : loadExceptions(
        readSchema('exception'),
        readRecordFiles('exceptions', choice.exceptions),
        groundsOf(choice, rules, frameworks),
      );

/** Only the frameworks that were asked for bind, or all when none was. */
export const groundsOf = (
  { frameworks: asked, roles }: Pick<RuleChoice, 'frameworks' | 'roles'>,
  rules: readonly RuleDefinition[],
  frameworks: readonly Framework[],
): Grounds => ({
  rules,
  frameworks: frameworks.filter(({ id }) => asked.length === 0 || asked.includes(id)),
  roles,
});
