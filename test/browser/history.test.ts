import { describe, expect } from 'vitest';
import type { SavedReport } from '../../src/model/history.ts';
import { buildHistory } from '../../src/report/history/build-history.ts';
import { renderHistoryHtml } from '../../src/report/history/html/render.ts';
import { accessibilityViolations, test } from '../support/browser.ts';
import { savePage } from '../support/chromium.ts';
import { laterReport, lotOf, unreadFinding } from '../support/report-series.ts';
import { type SampleOptions, sampleReport } from '../support/sample-report.ts';

const exercises = Array.from({ length: 5 }, (_, at) => ({
  ...{ id: `D-${at}`, type: 'failover', from: `2024-0${at + 1}-20`, result: 'partly-met' },
  ...{ corroboration: { state: 'confirmed' }, concerns: [{}] },
}));

/** Reports of so many months; gaps close and open, the third could not read some, the fourth has another rule set. */
function months(size: number, options: SampleOptions = {}): SavedReport[] {
  const sample = sampleReport(options);
  return Array.from({ length: size }, (_, at) => ({
    file: `${at}.json`,
    report: laterReport(sample, {
      startedAt: new Date(Date.UTC(2024, at, 3, 9)).toISOString(),
      finding: (one) => {
        if (at === 2 && lotOf(one) < 30) return unreadFinding(one);
        return one.verdict === 'fail' && lotOf(one) % 7 === at % 7 ? { ...one, verdict: 'pass' } : one;
      },
      change: (report) => {
        if (at === 3) report.rules = report.rules.slice(1);
        Object.assign(report, { drills: { records: exercises } });
      },
    }),
  }));
}

const pageOf = (name: string, reports: SavedReport[]): string =>
  savePage(
    name,
    renderHistoryHtml(
      buildHistory({
        reports,
        passedOver: [{ file: 'notes.json', reason: 'no report' }],
        otherFiles: 2,
        version: '0.1.0',
      }),
    ),
  );

const elsewhere = months(2).map(({ file, report }) => ({
  file: `else-${file}`,
  report: { ...report, scope: { ...report.scope, recovery: 'eu-west-1' } },
}));
const subjects: [name: string, sheets: number, url: string][] = [
  ['a year and a half of reports', 1, pageOf('history', months(18))],
  ['one report', 1, pageOf('history-one', months(1))],
  ['reports without a gap', 1, pageOf('history-clean', months(4, { clean: true }))],
  ['reports on hostile names', 1, pageOf('history-hostile', months(6, { hostile: true }))],
  ['two estates', 2, pageOf('history-two', [...months(3), ...elsewhere])],
];

describe.concurrent.each(subjects)('the page of %s', (_name, sheets, url) => {
  test('opens from a file without an error, a request or a script', async ({ load }) => {
    const { page, trouble } = await load(url);
    expect(await page.locator('script').count()).toBe(0);
    expect(await page.evaluate('window.pwned')).toBeUndefined();
    expect(trouble).toEqual([]);
  });

  test.for([320, 375, 1280])('does not scroll sideways on a screen of %d pixels', async (width, { load }) => {
    const { page } = await load(url, { viewport: { width, height: 800 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  });

  test.for(['light', 'dark'] as const)(
    'has no grave fault that axe finds, in %s',
    async (colorScheme, { load }) => {
      const { page } = await load(url, { colorScheme, bypassCSP: true });
      expect(await accessibilityViolations(page)).toEqual([]);
    },
  );

  test.for(['A4', 'Letter'])(
    'prints one page of %s for each estate, with the signatures on it',
    async (format, { load }) => {
      const { page } = await load(url);
      const pdf = (await page.pdf({ format })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(sheets);
    },
  );

  test('has every number of its pictures in a table', async ({ load }) => {
    const { page } = await load(url);
    for (const figure of await page.locator('.figure').all()) {
      const labels = await figure.locator('text.end').allTextContents();
      const newest = await figure.locator('tbody tr').first().textContent();
      for (const label of labels) expect(newest).toContain(label.replace(/^.* (?=\d)|%$/g, '').trim());
    }
  });
});
