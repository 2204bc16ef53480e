import type { FrameworkChoice } from '../evaluate/frameworks.ts';
import { mappedTo, mappingIndex } from '../evaluate/mappings.ts';
import { severities } from '../model/finding.ts';
import { didYouMean } from '../model/suggest.ts';
import { UserError } from '../model/user-error.ts';
import { isLike } from '../model/wildcard.ts';
import { comparable, showType } from '../rules/cel-type.ts';
import { paramType } from '../rules/compile.ts';
import type { Drill } from '../rules/drills/drill.ts';
import type { Exception } from '../rules/exceptions/exception.ts';
import type { Framework } from '../rules/frameworks/framework.ts';
import { readFrameworkFiles } from '../rules/frameworks/load.ts';
import { type RuleFile, readRuleFiles } from '../rules/load.ts';
import type { ReadinessTable } from '../rules/readiness/readiness.ts';
import { readRecordFiles } from '../rules/records/read-files.ts';
import type { ParamValue, Rule } from '../rules/rule.ts';
import { rulesFolder } from './assets.ts';
import { frameworksOf, rulesIn } from './checked-files.ts';
import { attestationsFrom } from './load-attestations.ts';
import { drillsFrom } from './load-drills.ts';
import { exceptionsFrom, groundsOf } from './load-exceptions.ts';
import { frameworksIn, unknownFramework } from './load-frameworks.ts';
import { readinessFile, readinessFrom } from './load-readiness.ts';
import type { RuleChoice } from './settings.ts';

/** The rules to run, which frameworks the report shows, and which deviations were approved. */
export interface Selection {
  rules: Rule[];
  frameworks: FrameworkChoice;
  exceptions?: Exception[];
  /** Absent where nobody named any. */
  drills?: Drill[];
  readiness?: ReadinessTable;
  /** The files that all of this was made from, as they were then. */
  sources?: Sources;
}

/** Files as they were read. */
export interface Sources {
  rules: RuleFile[];
  frameworks: RuleFile[];
  /** The table of which rules hold which gate. */
  readiness: RuleFile[];
  exceptions: RuleFile[];
  attestations: RuleFile[];
  /** Absent where nobody named any; an empty folder says that there are none. */
  drills?: RuleFile[];
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
export const selectForReport = (choice: RuleChoice): Selection => selectionOf(readSources(choice), choice);

/** The bundled files and the user's. @throws UserError for a folder or file that cannot be read. */
export const readSources = ({
  folders,
  exceptions,
  attestations,
  drills,
}: Pick<RuleChoice, 'folders' | 'exceptions' | 'attestations' | 'drills'>): Sources => ({
  rules: readRules(folders),
  frameworks: readFrameworkFiles([rulesFolder, ...folders]),
  readiness: [readinessFile()],
  exceptions: readRecordFiles('exceptions', exceptions),
  attestations: readRecordFiles('attestations', attestations),
  ...(drills.length > 0 && { drills: readRecordFiles('drills', drills) }),
});

/** As {@link selectForReport}, from files that were read before; folders and paths of the choice do not count. */
export function selectionOf(sources: Sources, choice: RuleChoice): Selection {
  const all = rulesIn(sources.rules);
  const definitions = all.map(({ definition }) => definition);
  const frameworks = frameworksOf(sources.frameworks);
  const rules = chosenOf(all, choice, frameworks);
  const run = new Set(rules);
  const drills = drillsFrom(sources.drills);
  return {
    rules,
    frameworks: {
      frameworks,
      only: choice.frameworks,
      leftOut: all.filter((rule) => !run.has(rule)).map(({ definition }) => definition),
      params: choice.params,
      roles: choice.roles,
      attestations: attestationsFrom(sources.attestations, frameworks),
    },
    exceptions: exceptionsFrom(sources.exceptions, groundsOf(choice, definitions, frameworks)),
    ...(drills && { drills }),
    readiness: readinessFrom(sources.readiness, all),
    sources,
  };
}

/** The exceptions alone, for who shows no frameworks. @throws UserError for a file that is missing, broken or refused. */
export const exceptionsFor = (choice: RuleChoice): Exception[] =>
  choice.exceptions.length === 0
    ? []
    : exceptionsFrom(
        readRecordFiles('exceptions', choice.exceptions),
        groundsOf(
          choice,
          loadRules(choice.folders).map(({ definition }) => definition),
          frameworksIn(choice.folders),
        ),
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
export const loadRules = (folders: readonly string[] = []): Rule[] => rulesIn(readRules(folders));

const readRules = (folders: readonly string[]): RuleFile[] =>
  [rulesFolder, ...folders].flatMap((folder) => readRuleFiles(folder));

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
