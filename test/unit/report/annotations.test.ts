import { expect, test } from 'vitest';
import { renderAnnotations } from '../../../src/report/annotations.ts';
import { findingOf, formatReport } from '../../support/format-report.ts';

const lines = (text: string) => text.split('\n').slice(0, -1);

test('a name cannot end the command, add another, or forge a property', () => {
  const text = renderAnnotations(
    formatReport([
      findingOf('fail', 'a\r\n::set-output name=x::y', { message: '100% ::stop-commands::t\n##[error]z' }),
    ]),
  );
  expect(lines(text)).toHaveLength(1);
  expect(text).toMatch(
    /^::error title=Call recordings replicate to the recovery Region \(critical\)::100%25 /,
  );
  expect(text).toContain('%0A');
  expect(text.trimEnd()).not.toMatch(/[\r\n]/);
});

test('colons and commas of a title are escaped', () => {
  const report = formatReport([findingOf('fail', 'a')]);
  report.rules[0]!.title = 'One, two: three';
  expect(renderAnnotations(report)).toMatch(/^::error title=One%2C two%3A three \(critical\)::/);
});

test('GitHub gets no more than it shows, the worst first, and learns how many are left', () => {
  const report = formatReport([
    ...Array.from({ length: 30 }, (_, i) => findingOf('fail', `high-${i}`, { severity: 'high' })),
    findingOf('fail', 'critical'),
    findingOf('unknown', 'dark'),
    findingOf('pass', 'fine'),
  ]);
  const said = lines(renderAnnotations(report));
  expect(said[0]).toContain('critical in 111122223333');
  expect(said.filter((line) => line.startsWith('::error'))).toHaveLength(10);
  expect(said.filter((line) => line.startsWith('::warning'))).toHaveLength(1);
  expect(said.at(-1)).toBe('::notice title=ringdown::21 more findings: see the report');
});

test('with a baseline only what is new or worse is shown', () => {
  const report = formatReport([findingOf('fail', 'old'), { ...findingOf('fail', 'fresh'), change: 'new' }]);
  report.baseline = {
    startedAt: report.run.startedAt,
    version: '0.1.0',
    rulesDigest: '',
    counts: { new: 1, worsened: 0, eased: 0, fixed: 0, outOfSight: 0, unchanged: 1 },
    gate: { gaps: { critical: 1, high: 0, medium: 0, low: 0, info: 0 }, unknown: 0 },
    notes: [],
  };
  const said = lines(renderAnnotations(report));
  expect(said).toHaveLength(1);
  expect(said[0]).toContain('(critical%2C new)');
});
