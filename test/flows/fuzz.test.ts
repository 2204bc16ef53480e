import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Flow } from '../../src/flows/flow.ts';
import { type FlowFinding, lintFlow } from '../../src/flows/lint.ts';
import { parseFlow } from '../../src/flows/parse.ts';
import { mutateJson, mutateText, random } from './mutate.ts';

const folder = 'test/flows/public';
const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json'))
  .sort()
  .map((file) => readFileSync(`${folder}/${file}`, 'utf8'));

/** 20,000 by default; `FLOW_FUZZ=100000 npx vitest run test/flows/fuzz.test.ts` runs more, `FLOW_FUZZ_SEED` others. */
const rounds = Number(process.env.FLOW_FUZZ ?? 20_000);
const seed = Number(process.env.FLOW_FUZZ_SEED ?? 1);

test(`${rounds} mutated flows are read and judged without an exception, every problem has a place, and output is finite`, {
  timeout: 300_000,
}, () => {
  const seen = { problems: new Set<string>(), findings: new Set<string>(), parsed: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const pick = random(seed * 1_000_003 + round);
    // The smaller of two: all are met, small ones more often, in half of the time.
    const text = [texts[pick(texts.length)]!, texts[pick(texts.length)]!].sort(
      (a, b) => a.length - b.length,
    )[0]!;
    const mutated = pick(3) === 0 ? mutateText(text, pick) : mutateJson(text, pick);
    const { flow, findings, error } = attempt(mutated);
    if (error !== null || !isSound(flow, findings, mutated))
      expect.fail(
        `round ${round} of seed ${seed}: ${error?.stack ?? 'an unsound result'}\n${mutated.slice(0, 2000)}`,
      );
    for (const { code } of flow.problems) seen.problems.add(code);
    for (const { code } of findings) seen.findings.add(code);
    if (flow.actions.length > 0) seen.parsed += 1;
  }
  // The mutations reach what they are meant to reach.
  expect(seen.parsed).toBeGreaterThan(rounds / 3);
  expect([...seen.problems].sort()).toEqual(
    expect.arrayContaining([
      'bad-shape',
      'dangling-transition',
      'duplicate-id',
      'no-actions',
      'no-start',
      'not-a-flow',
      'not-json',
    ]),
  );
  expect(seen.findings.size).toBeGreaterThan(15);
});

function attempt(text: string): { flow: Flow; findings: FlowFinding[]; error: Error | null } {
  try {
    const flow = parseFlow(text);
    return { flow, findings: lintFlow(flow), error: null };
  } catch (error) {
    return { flow: parseFlow(''), findings: [], error: error as Error };
  }
}

function isSound(flow: Flow, findings: readonly FlowFinding[], text: string): boolean {
  const places = [...flow.problems, ...findings].every(({ message, place }) => {
    const known = place.line === null || (place.line >= 1 && place.column !== null && place.column >= 1);
    return known && message.length > 0 && message.length < 2000;
  });
  const said = flow.encoding !== 'unknown' || flow.problems.length > 0;
  const ids = new Set(flow.actions.map(({ id }) => id));
  const owned = flow.references.every(
    ({ action, form, resolved }) => ids.has(action) && (form === 'resolved') === (resolved !== null),
  );
  return (
    places &&
    said &&
    owned &&
    flow.references.length <= text.length &&
    findings.every(({ action }) => action === null || ids.has(action))
  );
}
