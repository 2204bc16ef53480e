import { expect, test } from 'vitest';
import { formats } from '../../../../src/cli/formats.ts';
import { formatReport } from '../../../support/format-report.ts';

/** The page of report.html has tests of its own, and report.json is the input. */
const machine = Object.entries(formats).filter(([name]) => name !== 'html' && name !== 'json');

test.each(machine)('%s of the sample report is as it was', async (_, { extension, render }) => {
  const text = await render(formatReport());
  await expect(text).toMatchFileSnapshot(`../../../golden/report.${extension}`);
});

test.each(machine)(
  '%s of the same report is the same, and leaves the report as it was',
  async (_, { render }) => {
    const report = formatReport();
    expect(await render(report)).toBe(await render(formatReport()));
    expect(report).toEqual(formatReport());
  },
);

test.each(machine)('%s can be made of a report without any finding', async (_, { render }) => {
  const empty = { ...formatReport([]), rules: [], frameworks: [] };
  await expect(render(empty)).resolves.toEqual(expect.any(String));
});
