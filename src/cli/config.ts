import { existsSync, readFileSync } from 'node:fs';
import type { EntityRole } from '../evaluate/frameworks.ts';
import type { Severity } from '../model/finding.ts';
import type { RunbookSettings } from '../model/runbook.ts';
import type { Breadth } from '../model/scope-choice.ts';
import { UserError } from '../model/user-error.ts';
import { refuseProblems } from '../rules/problem.ts';
import type { ParamValue } from '../rules/rule.ts';
import { schemaCheck } from '../rules/validate.ts';
import { parseYaml } from '../rules/yaml-source.ts';
import { readSchema } from './assets.ts';
import type { ObjectivesConfig } from './objectives.ts';

/** `ringdown.yaml`; `reports/schema/config.schema.json` describes the same. */
export interface Config {
  regions?: { primary: string; recovery?: string };
  profile?: string;
  accounts?: { id?: string; name?: string; role_arn?: string; external_id?: string }[];
  rules?: string[];
  rules_dirs?: string[];
  severity?: Severity;
  frameworks?: string[];
  scope?: { judge?: Breadth; tags?: { [key: string]: string | string[] } };
  entity_roles?: EntityRole[];
  params?: { [rule: string]: { [name: string]: ParamValue } };
  objectives?: ObjectivesConfig;
  exceptions?: string[];
  attestations?: string[];
  drills?: string[];
  formats?: string[];
  out?: string;
  fail_on?: Severity | 'never';
  max_unknown?: number;
  quota_share?: number;
  endpoint_url?: string;
  runbook?: RunbookSettings;
}

const standardName = 'ringdown.yaml';

/**
 * Reads the config file: the one named, or `ringdown.yaml` where there is one.
 * @throws UserError with every mistake in it, one a line.
 */
export function loadConfig(path: string | undefined): Config {
  if (path === undefined && !existsSync(standardName)) return {};
  const file = path ?? standardName;
  const source = parseYaml(file, readText(file));
  const problems =
    source.problems.length > 0
      ? source.problems
      : schemaCheck(readSchema('config'))({ ...source, value: source.value ?? {} });
  refuseProblems('invalid-config', problems);
  return (source.value ?? {}) as Config;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UserError('no-config', `cannot read the config file ${file}: ${(error as Error).message}`);
  }
}
