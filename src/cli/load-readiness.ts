import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../model/user-error.ts';
import type { RuleFile } from '../rules/load.ts';
import type { ReadinessTable } from '../rules/readiness/readiness.ts';
import type { Rule } from '../rules/rule.ts';
import { rulesFolder } from './assets.ts';
import { readinessOf } from './checked-files.ts';

/** The bundled table of which rules hold which gate. */
export function readinessFile(): RuleFile {
  const path = join(rulesFolder, 'readiness/readiness.yaml');
  return { path, text: readFileSync(path, 'utf8') };
}

/** @throws UserError for a table that is broken, or names rules that are not there. */
export function readinessFrom([file]: readonly RuleFile[], rules: readonly Rule[]): ReadinessTable {
  if (!file) throw new UserError('missing-file', 'readiness/readiness.yaml is missing');
  return readinessOf(
    file,
    rules.map(({ definition }) => definition.id),
  );
}
