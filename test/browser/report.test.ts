import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { renderHtml } from '../../src/report/html/render.ts';
import { accessibilityViolations, test } from '../support/browser.ts';
import { savePage } from '../support/chromium.ts';
import { sampleFull } from '../support/sample-full.ts';
import { sampleReport } from '../support/sample-report.ts';

const sample = savePage('sample', renderHtml(sampleReport()));
const packed = savePage('packed', renderHtml(sampleReport({ findings: 3000 })));

const subjects: [name: string, url: string][] = [
  ['a report of middling size', sample],
  ['a large report, whose rows are packed', packed],
  ['a report with every part', savePage('full', renderHtml(sampleFull()))],
  ['a report without a gap', savePage('clean', renderHtml(sampleReport({ clean: true })))],
  ['a report of nothing', savePage('empty', renderHtml(sampleReport({ findings: 0 })))],
  ['a report on hostile names', savePage('hostile', renderHtml(sampleReport({ hostile: true })))],
  [
    'a large report on hostile names',
    savePage('hostile-packed', renderHtml(sampleReport({ findings: 2500, hostile: true }))),
  ],
];
const given = process.env.RINGDOWN_REPORT;
if (given) subjects.push([given, pathToFileURL(resolve(given)).href]);

const visibleRows = '.group[open] .row:not([hidden])';

async function showEverything(page: Page): Promise<void> {
  const filters = page.locator('#filter-box');
  if ((await filters.getAttribute('open')) === null) await filters.locator('summary').click();
  await page.click('#preset-all');
  await page.click('#open-all');
  await unfold(page, '.box', 9);
  const rows = page.locator(`${visibleRows} summary`);
  if ((await rows.count()) > 0) await rows.first().click();
}

/** Opens the first few parts of a kind. */
async function unfold(page: Page, selector: string, most: number): Promise<void> {
  for (const part of (await page.locator(selector).all()).slice(0, most))
    await part.evaluate((details) => details.setAttribute('open', ''));
}

describe.concurrent.each(subjects)('%s', (_name, url) => {
  test('opens from a file without an error, a request or a foreign script', async ({ open }) => {
    const { page, trouble } = await open(url);
    await showEverything(page);
    expect(await page.evaluate('window.pwned')).toBeUndefined();
    expect(trouble).toEqual([]);
  });

  test.for([320, 375, 1280])('does not scroll sideways on a screen of %d pixels', async (width, { open }) => {
    const { page } = await open(url, { viewport: { width, height: 800 } });
    await showEverything(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  });

  test.for(['light', 'dark'] as const)('is accessible, %s', async (colorScheme, { open }) => {
    const { page } = await open(url, { colorScheme, bypassCSP: true });
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.click('#preset-all');
    await unfold(page, '.box', 9);
    await unfold(page, '.group:not([hidden])', 3);
    for (const row of (await page.locator(`${visibleRows} summary`).all()).slice(0, 8)) await row.click();
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  test('prints in light colours, overviews opened and without what can be pressed', async ({ open }) => {
    const { page, trouble } = await open(url, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    expect(await page.locator('#filters').isVisible()).toBe(false);
    expect(await page.locator('main button:visible').count()).toBe(0);
    expect(await page.locator('details.paper:not([open])').count()).toBe(0);
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    expect(await widthOnPaper(page)).toBeLessThanOrEqual(700);
    expect((await page.pdf()).length).toBeGreaterThan(1000);
    await page.evaluate('dispatchEvent(new Event("afterprint"))');
    expect(await page.locator('.framework[open]').count()).toBe(0);
    expect(trouble).toEqual([]);
  });

  test('prints with all details on request, and is closed again afterwards', async ({ open }) => {
    const { page } = await open(url, { colorScheme: 'dark' });
    await page.evaluate('window.print = () => dispatchEvent(new Event("beforeprint"))');
    await page.click('#print-all');
    expect(
      await page
        .locator('main details:not([open])')
        .evaluateAll((all) => all.filter((part) => !part.closest('[hidden]')).length),
    ).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await widthOnPaper(page)).toBeLessThanOrEqual(700);
    await page.evaluate('dispatchEvent(new Event("afterprint"))');
    expect(await page.locator('.group[open]').count()).toBe(0);
  });
});

async function widthOnPaper(page: Page): Promise<number> {
  await page.setViewportSize({ width: 700, height: 1000 });
  return page.evaluate<number>('document.documentElement.scrollWidth');
}
