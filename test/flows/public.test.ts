import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lintFlow } from '../../src/flows/lint.ts';
import { parseFlow } from '../../src/flows/parse.ts';

const expected = JSON.parse(readFileSync('test/flows/expected.json', 'utf8')) as {
  [file: string]: { actions: number; references: { [kind: string]: number } };
};
const files = Object.entries(expected);
const parsed = (file: string) => parseFlow(readFileSync(`test/flows/public/${file}`, 'utf8'));

test('the independent count covers the 56 public flows', () => {
  expect(files.length).toBe(56);
  expect(files.reduce((sum, [, { actions }]) => sum + actions, 0)).toBe(445);
});

test.each(files)(
  '%s: every action and every reference is found, and nothing is wrong with its shape',
  (file, { actions, references }) => {
    const flow = parsed(file);
    const kinds: { [kind: string]: number } = {};
    for (const { kind } of flow.references) kinds[kind] = (kinds[kind] ?? 0) + 1;
    expect({ actions: flow.actions.length, references: kinds, problems: flow.problems }).toEqual({
      actions,
      references,
      problems: [],
    });
    expect(flow.encoding).not.toBe('unknown');
    expect(flow.actions.every(({ place }) => place.line !== null && place.column !== null)).toBe(true);
  },
);

test('lines and columns point at the action itself', () => {
  const folder = 'test/flows/public/step-by-step-guides';
  const file = `${folder}/modules__VoiceID__viewContactFlow.json`;
  const text = readFileSync(file, 'utf8');
  const lines = text.split('\n');
  for (const { id, place } of parseFlow(text).actions) {
    const from = lines
      .slice(place.line! - 1)
      .join('\n')
      .slice(place.column! - 1);
    expect(from.startsWith('{')).toBe(true);
    expect(from.slice(0, from.indexOf('"Identifier"') + 80)).toContain(id);
  }
});

/** Read by hand, each of them, in the files: a wrong finding is worse than a missing one. */
test('the findings on the public flows are these and no others', async () => {
  const found = files.flatMap(([file]) =>
    lintFlow(parsed(file)).map(({ code, place }) => `${file} ${code} ${place.path}`),
  );
  await expect(`${found.join('\n')}\n`).toMatchFileSnapshot('findings.txt');
});
