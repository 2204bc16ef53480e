import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { SavedReport } from '../../src/model/history.ts';
import { buildHistory } from '../../src/report/history/build-history.ts';
import { renderHistoryHtml } from '../../src/report/history/html/render.ts';
import { accessibilityViolations, launch, savePage } from '../support/browser.ts';
import { laterReport, lotOf, unreadFinding } from '../support/report-series.ts';
import { type SampleOptions, sampleReport } from '../support/sample-report.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

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

async function open(
  url: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; trouble: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on('console', (message) => trouble.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (request.url() !== url && !request.url().startsWith('data:'))
      trouble.push(`request: ${request.url()}`);
  });
  await page.goto(url);
  return { page, trouble };
}

describe.each(subjects)('the page of %s', (_name, sheets, url) => {
  test('opens from a file without an error, a request or a script', async () => {
    const { page, trouble } = await open(url);
    expect(await page.locator('script').count()).toBe(0);
    expect(await page.evaluate('window.pwned')).toBeUndefined();
    expect(trouble).toEqual([]);
  });

  test.each([320, 375, 1280])('does not scroll sideways on a screen of %d pixels', async (width) => {
    const { page } = await open(url, { viewport: { width, height: 800 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  });

  test.each(['light', 'dark'] as const)('has no grave fault that axe finds, in %s', async (colorScheme) => {
    const { page } = await open(url, { colorScheme, bypassCSP: true });
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  test.each(['A4', 'Letter'])(
    'prints one page of %s for each estate, with the signatures on it',
    async (format) => {
      const { page } = await open(url);
      const pdf = (await page.pdf({ format })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(sheets);
    },
  );

  test('has every number of its pictures in a table', async () => {
    const { page } = await open(url);
    for (const figure of await page.locator('.figure').all()) {
      const labels = await figure.locator('text.end').allTextContents();
      const newest = await figure.locator('tbody tr').first().textContent();
      for (const label of labels) expect(newest).toContain(label.replace(/^.* (?=\d)|%$/g, '').trim());
    }
  });
});
