import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { UserError } from '../model/user-error.ts';
import { plural } from '../report/html/format.ts';
import { loadAttestations } from '../rules/attestations/load.ts';
import { loadDrills } from '../rules/drills/load.ts';
import { loadExceptions } from '../rules/exceptions/load.ts';
import type { Framework } from '../rules/frameworks/framework.ts';
import { lintMappings } from '../rules/frameworks/lint.ts';
import { readFrameworkFiles } from '../rules/frameworks/load.ts';
import { type RuleFile, readRuleFiles } from '../rules/load.ts';
import { refuseProblems } from '../rules/problem.ts';
import type { Rule } from '../rules/rule.ts';
import { schemaCheck } from '../rules/validate.ts';
import { parseYaml } from '../rules/yaml-source.ts';
import { readSchema, rulesFolder } from './assets.ts';
import { frameworksOf, rulesIn } from './checked-files.ts';
import type { CheckFlags } from './commands/check.ts';
import { type FileKind, findCheckable } from './find-checkable.ts';
import type { Host } from './host.ts';
import { groundsOf } from './load-exceptions.ts';
import { type Settings, settingsFrom } from './settings.ts';

/**
 * Checks files as a scan would, and says what was checked.
 * @throws UserError with every mistake, one a line.
 */
export function checkFiles(host: Host, { paths = [], ...flags }: CheckFlags): string {
  const settings = settingsFrom(flags, host);
  const { found, passedOver } = findCheckable(paths.length > 0 ? paths : configured(settings, flags));
  const of = (kind: FileKind) => found.filter((file) => file.kind === kind);
  const mistakes = mistakesIn({ of, settings });
  if (mistakes.length > 0) throw new UserError('mistakes', [...new Set(mistakes)].join('\n'));
  const checked = (['exception', 'attestation', 'drill', 'rule', 'framework', 'config'] as const)
    .filter((kind) => of(kind).length > 0)
    .map((kind) => plural(of(kind).length, kind === 'config' ? 'config file' : kind));
  const over = passedOver === 0 ? '' : `; ${plural(passedOver, 'other YAML file')} passed over`;
  return `${checked.length === 0 ? 'Nothing to check' : `${checked.join(', ')}: no mistake`}${over}\n`;
}

function configured(
  { rules: { exceptions, attestations, drills, folders } }: Settings,
  { config }: CheckFlags,
): string[] {
  const file = config ?? 'ringdown.yaml';
  const named = [...(existsSync(file) ? [file] : []), ...folders, ...exceptions, ...attestations, ...drills];
  if (named.length > 0) return named;
  throw new UserError('usage', 'there is no ringdown.yaml here: name files or folders to check');
}

type Of = (kind: FileKind) => RuleFile[];

/** Mistakes of all kinds at once; what rests on broken files is judged by those that are whole. */
function mistakesIn({ of, settings }: { of: Of; settings: Settings }): string[] {
  const { folders } = settings.rules;
  const mistakes: string[] = [];
  const attempt = <T>(run: () => T): T | undefined => {
    try {
      return run();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      mistakes.push(...error.message.split('\n'));
      return undefined;
    }
  };
  attempt(() => checkConfigs(of('config')));
  const bundled = readFrameworkFiles([rulesFolder]);
  const frameworks: Framework[] =
    attempt(() => frameworksOf(merged(bundled, [...readFrameworkFiles(folders), ...of('framework')]))) ??
    frameworksOf(bundled);
  const shipped = readRuleFiles(rulesFolder);
  const own = [...folders.flatMap((folder) => readRuleFiles(folder)), ...of('rule')];
  const compiled = attempt(() => rulesIn(merged(shipped, own)));
  if (compiled) attempt(() => checkMappings(frameworks, of('rule')));
  const rules: Rule[] = compiled ?? rulesIn(shipped);
  const grounds = groundsOf(
    settings.rules,
    rules.map(({ definition }) => definition),
    frameworks,
  );
  attempt(() => loadExceptions(readSchema('exception'), of('exception'), grounds));
  attempt(() => loadDrills(readSchema('drill'), of('drill')));
  attempt(() => loadAttestations(readSchema('attestation'), of('attestation'), { frameworks, strict: true }));
  return mistakes;
}

/** A file that is named twice, or is a bundled one, counts once. */
const merged = (bundled: readonly RuleFile[], own: readonly RuleFile[]): RuleFile[] => [
  ...new Map([...bundled, ...own].map((file) => [resolve(file.path), file])).values(),
];

function checkConfigs(files: readonly RuleFile[]): void {
  const check = schemaCheck(readSchema('config'));
  refuseProblems(
    'invalid-config',
    files.flatMap(({ path, text }) => {
      const source = parseYaml(path, text);
      return source.problems.length > 0 ? source.problems : check({ ...source, value: source.value ?? {} });
    }),
  );
}

/** A framework that no file describes is allowed: a report lists it as such. */
const checkMappings = (frameworks: readonly Framework[], files: readonly RuleFile[]): void =>
  refuseProblems(
    'invalid-rules',
    lintMappings(frameworks, files).filter(({ code }) => code !== 'unknown-framework'),
  );
