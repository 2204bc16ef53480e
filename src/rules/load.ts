import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { UserError } from '../model/user-error.ts';
import type { Registry } from '../resources/registry.ts';
import { checkRule } from './compile.ts';
import type { Problem } from './problem.ts';
import { refuseProblems } from './problem.ts';
import type { CheckedRule, Rule, RuleDefinition } from './rule.ts';
import { runnable } from './runnable.ts';
import { schemaCheck } from './validate.ts';
import { parseYaml } from './yaml-source.ts';

/** A rule file as it was found. */
export interface RuleFile {
  path: string;
  text: string;
}

/** What checks have yielded, by {@link digestOf}: a file that is met again need not be parsed and checked again. */
export type Known<Checked> = Map<string, Checked>;

/** Stands for a file's name and content; its folder does not matter to any check. */
export const digestOf = ({ path, text }: RuleFile): string =>
  createHash('sha256')
    .update(`${basename(path)}\n`)
    .update(text)
    .digest('base64');

/**
 * Parses, validates and compiles rule files, sorted by id. Those that are `known` were checked before by this very
 * code, against this registry and schema; the others become known.
 * @throws UserError `invalid-rules` with every problem of every file, one a line.
 */
export function compileRules(
  registry: Registry,
  schema: object,
  files: readonly RuleFile[],
  known: Known<CheckedRule> = new Map(),
): Rule[] {
  const check = ruleCheck(registry, schema);
  const read = files.map((file) => {
    const digest = digestOf(file);
    const before = known.get(digest);
    const { rule, problems } = before ? { rule: before, problems: [] } : check(file);
    if (rule && problems.length === 0) known.set(digest, rule);
    return { file: file.path, rule, problems };
  });
  const rules = read.flatMap(({ rule, file }) => (rule ? [runnable(rule, file)] : []));
  refuseProblems('invalid-rules', [...read.flatMap(({ problems }) => problems), ...sameIds(rules)]);
  return rules.sort((a, b) => (a.definition.id < b.definition.id ? -1 : 1));
}

/** Everything that can be said of a rule file by itself. */
function ruleCheck(registry: Registry, schema: object) {
  const check = schemaCheck(schema);
  return ({ path, text }: RuleFile): { rule?: CheckedRule; problems: Problem[] } => {
    const source = parseYaml(path, text);
    const problems = source.problems.length > 0 ? source.problems : check(source);
    const rule = problems.length > 0 ? problems : checkRule(registry, source, path);
    if (Array.isArray(rule)) return { problems: rule };
    return { rule, problems: missingTests(source.problemAt, rule.definition) };
  };
}

/** Reads every rule file below a folder, in the order of their paths. @throws UserError when there is no such folder. */
export function readRuleFiles(folder: string, base = process.cwd()): RuleFile[] {
  let names: string[];
  try {
    names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch (error) {
    throw new UserError('no-rules-dir', `cannot read the rule folder ${folder}: ${(error as Error).message}`);
  }
  return names
    .filter((name) => /\.ya?ml$/.test(name) && !/(^|[\\/])(frameworks|readiness)[\\/]/.test(name))
    .sort()
    .map((name) => ({
      path: shortest(resolve(folder, name), base),
      text: readFileSync(join(folder, name), 'utf8'),
    }));
}

/** Relative below the base, absolute elsewhere. */
function shortest(path: string, base: string): string {
  const below = relative(base, path);
  return below.startsWith('..') ? path : below;
}

/** Every rule shows that it can pass, that it can fail as shipped, and that it admits not to know. */
function missingTests(
  problemAt: (path: string[], code: string, message: string) => Problem,
  rule: RuleDefinition,
): Problem[] {
  const has = {
    passing: rule.tests.some((test) => test.expect === 'pass'),
    'failing (with default parameters)': rule.tests.some((test) => test.expect === 'fail' && !test.params),
    unknown: rule.tests.some((test) => test.expect === 'unknown'),
  };
  const names = rule.tests.map(({ name }) => name);
  const twice = names.find((name, i) => names.indexOf(name) < i);
  return [
    ...Object.entries(has)
      .filter(([, present]) => !present)
      .map(([kind]) => problemAt(['tests'], 'missing-test', `${rule.id} needs a test that is ${kind}`)),
    ...(twice === undefined
      ? []
      : [problemAt(['tests'], 'duplicate-test', `two tests are called "${twice}"`)]),
  ];
}

function sameIds(rules: readonly Rule[]): Problem[] {
  const first = new Map<string, string>();
  return rules.flatMap(({ definition: { id }, file }) => {
    const before = first.get(id);
    first.set(id, before ?? file);
    return before === undefined
      ? []
      : [{ file, line: 1, column: 1, code: 'duplicate-id', message: `${id} is also defined in ${before}` }];
  });
}
