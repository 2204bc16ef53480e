import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadReadiness } from '../rules/readiness/load.ts';
import type { ReadinessTable } from '../rules/readiness/readiness.ts';
import type { Rule } from '../rules/rule.ts';
import { readSchema, rulesFolder } from './assets.ts';

/** The bundled table of which rules hold which gate. @throws UserError for one that names rules that are not there. */
export function readinessTable(rules: readonly Rule[]): ReadinessTable {
  const path = join(rulesFolder, 'readiness/readiness.yaml');
  return loadReadiness(
    readSchema('readiness'),
    { path, text: readFileSync(path, 'utf8') },
    rules.map(({ definition }) => definition.id),
  );
}
