import type { Exception } from '../rules/exceptions/exception.ts';
import type { Grounds } from '../rules/exceptions/lint.ts';
import { loadExceptions } from '../rules/exceptions/load.ts';
import type { Framework } from '../rules/frameworks/framework.ts';
import type { RuleFile } from '../rules/load.ts';
import type { RuleDefinition } from '../rules/rule.ts';
import { readSchema } from './assets.ts';
import type { RuleChoice } from './settings.ts';

/** The exceptions of some files. @throws UserError for a file that is broken or refused. */
export const exceptionsFrom = (files: readonly RuleFile[], grounds: Grounds): Exception[] =>
  files.length === 0 ? [] : loadExceptions(readSchema('exception'), files, grounds);

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
