import { severities } from '../model/finding.ts';
import { didYouMean } from '../model/suggest.ts';
import { UserError } from '../model/user-error.ts';
import { registry } from '../resources/index.ts';
import { comparable, showType } from '../rules/cel-type.ts';
import { paramType } from '../rules/compile.ts';
import { compileRules, readRuleFiles } from '../rules/load.ts';
import type { ParamValue, Rule } from '../rules/rule.ts';
import { readSchema, rulesFolder } from './assets.ts';
import type { RuleChoice } from './settings.ts';

/**
 * Loads the bundled rules and the user's, checks the parameters, and picks what was asked for.
 * @throws UserError for a broken rule file, a pattern that meets no rule, an unknown framework or a wrong parameter.
 */
export function selectRules(choice: RuleChoice): Rule[] {
  const all = loadRules(choice.folders);
  checkParams(all, choice.params);
  checkFrameworks(all, choice.frameworks);
  const chosen = byPattern(all, choice.patterns)
    .filter(
      ({ definition }) => severities.indexOf(definition.severity) <= severities.indexOf(choice.severity),
    )
    .filter(
      ({ definition }) =>
        choice.frameworks.length === 0 || choice.frameworks.some((f) => f in (definition.frameworks ?? {})),
    );
  if (chosen.length === 0)
    throw new UserError('no-rules', 'no rule is left to run; widen --rules, --severity or --framework');
  return chosen;
}

/** Every bundled rule and every rule of the given folders. */
export const loadRules = (folders: readonly string[] = []): Rule[] =>
  compileRules(
    registry,
    readSchema('rule'),
    [rulesFolder, ...folders].flatMap((folder) => readRuleFiles(folder)),
  );

function byPattern(rules: readonly Rule[], patterns: readonly string[]): Rule[] {
  const ids = rules.map(({ definition }) => definition.id);
  for (const pattern of patterns) {
    const plain = pattern.replace(/^!/, '');
    if (!ids.some((id) => matches(plain, id)))
      throw new UserError(
        'unknown-rule',
        `no rule is called "${plain}"${didYouMean(plain, ids)}; list them with \`ringdown rules list\``,
      );
  }
  const wanted = patterns.filter((p) => !p.startsWith('!'));
  const unwanted = patterns.filter((p) => p.startsWith('!')).map((p) => p.slice(1));
  return rules.filter(
    ({ definition: { id } }) =>
      (wanted.length === 0 || wanted.some((p) => matches(p, id))) && !unwanted.some((p) => matches(p, id)),
  );
}

const matches = (pattern: string, id: string): boolean =>
  new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  ).test(id);

function checkFrameworks(rules: readonly Rule[], frameworks: readonly string[]): void {
  const known = [
    ...new Set(rules.flatMap(({ definition }) => Object.keys(definition.frameworks ?? {}))),
  ].sort();
  for (const framework of frameworks)
    if (!known.includes(framework))
      throw new UserError(
        'unknown-framework',
        `no rule speaks to the framework "${framework}"${didYouMean(framework, known)}; known are ${known.join(', ')}`,
      );
}

function checkParams(rules: readonly Rule[], params: RuleChoice['params']): void {
  const byId = new Map(rules.map((rule) => [rule.definition.id, rule]));
  for (const [id, values] of Object.entries(params)) {
    const rule = byId.get(id);
    if (!rule)
      throw new UserError(
        'unknown-rule',
        `params name the rule "${id}", which does not exist${didYouMean(id, byId.keys())}`,
      );
    for (const [name, value] of Object.entries(values)) checkParam(rule, name, value);
  }
}

function checkParam({ definition: { id, params = {} } }: Rule, name: string, value: ParamValue): void {
  const declared = params[name];
  if (!declared)
    throw new UserError(
      'unknown-param',
      `the rule ${id} has no parameter "${name}"${didYouMean(name, Object.keys(params))}`,
    );
  const [wanted, given] = [paramType(declared.default), paramType(value)];
  if (!comparable(wanted, given))
    throw new UserError(
      'wrong-param',
      `parameter ${name} of ${id} is a ${showType(wanted)}, not a ${showType(given)}`,
    );
}
