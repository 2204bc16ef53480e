import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findingCodes } from '../../src/flows/finding-codes.ts';
import { severities } from '../../src/model/finding.ts';

const page = 'docs/flows.md';
const [from, to] = ['<!-- findings -->\n', '<!-- /findings -->'];

/** The table of the page, from the one table of the code. */
function table(): string {
  const rows = Object.entries(findingCodes)
    .sort(([, a], [, b]) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
    .map(
      ([code, { severity, why, fix, source }]) =>
        `| \`${code}\` | ${severity} | ${why} | ${fix} | [page](${source}) |`,
    );
  return `${['| code | severity | why | fix | source |', '|---|---|---|---|---|', ...rows].join('\n')}\n`;
}

test('docs/flows.md lists every finding as the code has it (FLOW_DOCS=write writes it)', () => {
  const text = readFileSync(page, 'utf8');
  const [before, , after] = [
    text.slice(0, text.indexOf(from) + from.length),
    '',
    text.slice(text.indexOf(to)),
  ];
  const expected = `${before}${table()}${after}`;
  if (process.env.FLOW_DOCS === 'write') writeFileSync(page, expected);
  else expect(text).toBe(expected);
});
