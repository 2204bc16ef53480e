import { createHash } from 'node:crypto';
import { registry } from '../resources/index.ts';
import type { Framework } from '../rules/frameworks/framework.ts';
import { loadFrameworks } from '../rules/frameworks/load.ts';
import { compileRules, type Known, type RuleFile } from '../rules/load.ts';
import { loadReadiness } from '../rules/readiness/load.ts';
import type { ReadinessTable } from '../rules/readiness/readiness.ts';
import type { CheckedRule, Rule } from '../rules/rule.ts';
import { readBuilt, readSchema } from './assets.ts';

/** Everything that was checked, by the digests of the files; what a build leaves for the runs of its bundle. */
interface Checked {
  /** Against which schemas. */
  schemas: string;
  rules: [digest: string, rule: CheckedRule][];
  frameworks: [digest: string, framework: Framework][];
  readiness: [digest: string, table: ReadinessTable][];
}

/** Where the build leaves it, beside the bundle. */
export const checkedFile = 'checked-files.json';

let known:
  | { rules: Known<CheckedRule>; frameworks: Known<Framework>; readiness: Known<ReadinessTable> }
  | undefined;

/** As {@link compileRules}, of what is new; the bundled rules are not, unless somebody changed them. */
export const rulesIn = (files: readonly RuleFile[]): Rule[] =>
  compileRules(registry, readSchema('rule'), files, knownFiles().rules);

/** As {@link loadFrameworks}, of what is new. */
export const frameworksOf = (files: readonly RuleFile[]): Framework[] =>
  loadFrameworks(readSchema('framework'), files, knownFiles().frameworks);

/** As {@link loadReadiness}, of what is new. */
export const readinessOf = (file: RuleFile, rules: readonly string[]): ReadinessTable =>
  loadReadiness(readSchema('readiness'), file, rules, knownFiles().readiness);

/** What this process knows of files, for the runs of the same build. */
export function keepChecked(): string {
  const { rules, frameworks, readiness } = knownFiles();
  const kept: Checked = {
    schemas: schemas(),
    rules: [...rules],
    frameworks: [...frameworks],
    readiness: [...readiness],
  };
  return JSON.stringify(kept);
}

function knownFiles() {
  known ??= readKept();
  return known;
}

function readKept(): NonNullable<typeof known> {
  const text = readBuilt(checkedFile);
  const kept = text === undefined ? undefined : (JSON.parse(text) as Checked);
  const same = kept?.schemas === schemas() ? kept : undefined;
  return {
    rules: new Map(same?.rules),
    frameworks: new Map(same?.frameworks),
    readiness: new Map(same?.readiness),
  };
}

const schemas = (): string =>
  createHash('sha256')
    .update(JSON.stringify([readSchema('rule'), readSchema('framework'), readSchema('readiness')]))
    .digest('base64');
