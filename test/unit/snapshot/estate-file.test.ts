import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { readEstate } from '../../../src/snapshot/read-estate.ts';
import { estateLines, writeEstate } from '../../../src/snapshot/write-estate.ts';
import { estateOf, ruleAsserting } from '../../support/judge.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringdown-estate-'));
const estate = estateOf(ruleAsserting({ assert: 'true' }), { resource: { Id: 'i-1', InstanceAlias: null } }, [
  'ListApprovedOrigins',
]);

async function written(name: string): Promise<string> {
  const path = join(folder, name);
  await writeEstate(path, estate);
  return path;
}

/** A file whose lines were changed after it was written. */
async function tampered(name: string, change: (lines: string[]) => string[]): Promise<string> {
  const path = await written(name);
  const lines = gunzipSync(readFileSync(path)).toString().trimEnd().split('\n');
  writeFileSync(path, gzipSync(`${change(lines).join('\n')}\n`));
  return path;
}

test('an estate that was written reads back as it was', async () => {
  expect(await readEstate(await written('same.gz'))).toEqual(estate);
});

test('only its owner may read the file', async () => {
  expect(statSync(await written('mode.gz')).mode & 0o777).toBe(0o600);
});

test('every line is as the published schema says', () => {
  const ajv = new Ajv2020({ allowUnionTypes: true });
  (formats as unknown as (ajv: Ajv2020) => void)(ajv);
  const valid = ajv.compile(JSON.parse(readFileSync('reports/schema/estate.schema.json', 'utf8')));
  for (const line of estateLines(estate)) expect(valid(JSON.parse(line)), line).toBe(true);
});

describe('a file that cannot be trusted is refused in one line that says what to do', () => {
  test.each<[string, (name: string) => Promise<string>, RegExp]>([
    ['that is missing', async () => join(folder, 'none.gz'), /there is no estate file .*make one with/],
    ['whose last line is gone', (name) => tampered(name, (lines) => lines.slice(0, -1)), /is cut short/],
    [
      'that lost a line in the middle',
      (name) => tampered(name, (lines) => lines.filter((_, i) => i !== 3)),
      /is cut short/,
    ],
    [
      'cut in the middle of the compressed data',
      async (name) => {
        const path = await written(name);
        writeFileSync(path, readFileSync(path).subarray(0, 60));
        return path;
      },
      /is cut short|not a readable estate/,
    ],
    [
      'that is not compressed',
      async (name) => {
        const path = join(folder, name);
        writeFileSync(path, 'hello');
        return path;
      },
      /is not a readable estate/,
    ],
    [
      'of the future',
      (name) =>
        tampered(name, ([header, ...rest]) => [header!.replace('"version":1', '"version":7'), ...rest]),
      /version 7 of the format; this ringdown reads up to 1: update ringdown/,
    ],
    [
      'that is something else',
      async (name) => {
        const path = join(folder, name);
        writeFileSync(path, gzipSync('{"kind":"log"}\n'));
        return path;
      },
      /is not a ringdown estate/,
    ],
    [
      'that is no JSON',
      async (name) => {
        const path = join(folder, name);
        writeFileSync(path, gzipSync('x\n'));
        return path;
      },
      /is not a readable estate/,
    ],
    ['that is a folder', async () => folder, /is not a readable estate/],
  ])('%s', async (situation, make, message) => {
    const path = await make(`${situation.replaceAll(' ', '-')}.gz`);
    await expect(readEstate(path)).rejects.toThrow(message);
    await expect(readEstate(path)).rejects.toMatchObject({ name: 'UserError' });
  });
});

test('a file that cannot be written leaves nothing behind', async () => {
  await expect(writeEstate(join(folder, 'no', 'such', 'folder.gz'), estate)).rejects.toThrow(/cannot write/);
  expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
});
