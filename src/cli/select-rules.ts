import type { FrameworkChoice } from '../evaluate/frameworks.ts';
import { mappedTo, mappingIndex } from '../evaluate/mappings.ts';
import { severities } from '../model/finding.ts';
import { didYouMean } from '../model/suggest.ts';
import { UserError } from '../model/user-error.ts';
import { isLike } from '../model/wildcard.ts';
import { comparable, showType } from '../rules/cel-type.ts';
import { paramType } from '../rules/compile.ts';
import type { Exception } from '../rules/exceptions/exception.ts';
import type { Framework } from '../rules/frameworks/framework.ts';
import { readRuleFiles } from '../rules/load.ts';
import type { ParamValue, Rule } from '../rules/rule.ts';
import { rulesFolder } from './assets.ts';
import { rulesIn } from './checked-files.ts';
import { exceptionsIn } from './load-exceptions.ts';
import { frameworksIn, unknownFramework } from './load-frameworks.ts';
import type { RuleChoice } from './settings.ts';

/** The rules to run, which frameworks the report shows, and which deviations were approved. */
export interface Selection {
  rules: Rule[];
  frameworks: FrameworkChoice;
  exceptions?: Exception[];
}

/**
 * Loads the bundled rules and the user's, checks the parameters, and picks what was asked for.
 * @throws UserError for a broken rule file, a pattern that meets no rule, an unknown framework or a wrong parameter.
 */
export const selectRules = (choice: RuleChoice): Rule[] =>
  chosenOf(
    loadRules(choice.folders),
    choice,
    choice.frameworks.length > 0 ? frameworksIn(choice.folders) : [],
  );

/** As {@link selectRules}, with what a report must know of frameworks. */
export function selectForReport(choice: RuleChoice): Selection {
  const all = loadRules(choice.folders);
  const frameworks = frameworksIn(choice.folders);
  const rules = chosenOf(all, choice, frameworks);
  const run = new Set(rules);
  return {
    rules,
    frameworks: {
      frameworks,
      only: choice.frameworks,
      leftOut: all.filter((rule) => !run.has(rule)).map(({ definition }) => definition),
      params: choice.params,
      roles: choice.roles,
    },
    exceptions: exceptionsIn(
      choice,
      all.map(({ definition }) => definition),
      frameworks,
    ),
  };
}

/** The exceptions alone, for who shows no frameworks. @throws UserError as {@link exceptionsIn}. */
export const exceptionsFor = (choice: RuleChoice): Exception[] =>
  choice.exceptions.length === 0
    ? []
    : exceptionsIn(
        choice,
        loadRules(choice.folders).map(({ definition }) => definition),
        frameworksIn(choice.folders),
      );

function chosenOf(all: readonly Rule[], choice: RuleChoice, frameworks: readonly Framework[]): Rule[] {
  checkParams(all, choice.params);
  const speaking = speakingTo(all, choice.frameworks, frameworks);
  const chosen = byPattern(all, choice.patterns)
    .filter(
      ({ definition }) => severities.indexOf(definition.severity) <= severities.indexOf(choice.severity),
    )
    .filter(({ definition }) => speaking === undefined || speaking.has(definition.id));
  if (chosen.length === 0)
    throw new UserError('no-rules', 'no rule is left to run; widen --rules, --severity or --framework');
  return chosen;
}

/** Every bundled rule and every rule of the given folders. */
export const loadRules = (folders: readonly string[] = []): Rule[] =>
  rulesIn([rulesFolder, ...folders].flatMap((folder) => readRuleFiles(folder)));

/** Without patterns, all but those that run on request only. */
function byPattern(rules: readonly Rule[], patterns: readonly string[]): Rule[] {
  const ids = rules.map(({ definition }) => definition.id);
  for (const pattern of patterns) {
    const plain = pattern.replace(/^!/, '');
    if (!ids.some((id) => isLike(plain, id)))
      throw new UserError(
        'unknown-rule',
        `no rule is called "${plain}"${didYouMean(plain, ids)}; list them with \`ringdown rules list\``,
      );
  }
  const wanted = patterns.filter((p) => !p.startsWith('!'));
  const unwanted = patterns.filter((p) => p.startsWith('!')).map((p) => p.slice(1));
  return rules.filter(
    ({ definition: { id, optional = false } }) =>
      (wanted.length === 0 ? !optional : wanted.some((p) => isLike(p, id) && (p !== '*' || !optional))) &&
      !unwanted.some((p) => isLike(p, id)),
  );
}

/** Ids of the rules that speak to one of the frameworks; undefined when none was asked for. */
function speakingTo(
  rules: readonly Rule[],
  wanted: readonly string[],
  frameworks: readonly Framework[],
): ReadonlySet<string> | undefined {
  if (wanted.length === 0) return undefined;
  const index = mappingIndex(rules.map(({ definition }) => definition));
  const known = [...new Set([...frameworks.map(({ id }) => id), ...index.keys()])].sort();
  for (const id of wanted) if (!known.includes(id)) throw unknownFramework(id, known);
  return new Set(
    wanted.flatMap((id) => {
      const controls = frameworks.find((framework) => framework.id === id)?.controls ?? [];
      const own = [...(index.get(id)?.values() ?? [])].flat();
      const shared = controls.flatMap((control) => mappedTo(index, id, control));
      return [...own, ...shared].map(({ rule }) => rule.id);
    }),
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
