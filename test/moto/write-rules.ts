import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Rules of a test's own by id, where no bundled one asks what moto can answer. */
export interface OwnRules {
  [id: string]: { resource: string; when?: string; assert: string };
}

const told = 'What it is good for, the test says that reads its verdicts.';

/** The folder they are written to. A rule file needs what a reader needs; a scan does not run the tests in it. */
export function writeRules(rules: OwnRules): string {
  const folder = mkdtempSync(join(tmpdir(), 'ringdown-own-rules-'));
  for (const [rule, { resource, when, assert }] of Object.entries(rules))
    writeFileSync(
      join(folder, `${rule}.yaml`),
      JSON.stringify({
        ...{ id: rule, title: rule, severity: 'medium', domain: 'contact-centre', resource },
        ...(when !== undefined && { when }),
        ...{ assert, message: rule, why: told, fix: told },
        references: ['https://docs.aws.amazon.com/'],
        tests: ['pass', 'fail', 'unknown'].map((expect) => ({
          name: `one ${expect}`,
          given: { resource: {} },
          expect,
        })),
      }),
    );
  return folder;
}
