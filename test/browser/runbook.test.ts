import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { renderRunbookHtml } from '../../src/report/runbook/html.ts';
import { accessibilityViolations, launch, open, savePage } from '../support/browser.ts';
import { runbookOf } from '../support/runbook.ts';
import { centre, estateOf, flowContent, table, toQueue } from '../support/small-centre.ts';

let browser: Browser;
let url: string;
beforeAll(async () => {
  browser = await launch();
  const estate = estateOf([...centre(flowContent(...toQueue)), table('us-east-1', 'alone', [])]);
  url = savePage('runbook', renderRunbookHtml(runbookOf(estate)));
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

test.each(['light', 'dark'] as const)('the page is sound and accessible in %s', async (colorScheme) => {
  const { trouble } = await open(browser, url, { colorScheme });
  expect(trouble).toEqual([]);
  const { page } = await open(browser, url, { colorScheme, bypassCSP: true });
  expect(await accessibilityViolations(page)).toEqual([]);
});

test('nothing but commands is wider than a small phone', async () => {
  const { page } = await open(browser, url, { viewport: { width: 320, height: 640 } });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
});

test('what was ticked and written is there after a reload', async () => {
  const { page } = await open(browser, url);
  await page.check('#done-A1');
  await page.fill('#at-A1', '09:14');
  await page.locator('#at-A1').blur();
  await page.reload();
  await page.waitForSelector('html[data-ready]');
  expect(await page.isChecked('#done-A1')).toBe(true);
  expect(await page.inputValue('#at-A1')).toBe('09:14');
});

test('a command is copied as it is written, without the word on its button', async () => {
  const { page } = await open(browser, url, { permissions: ['clipboard-read', 'clipboard-write'] });
  const block = page.locator('#step-C1 .command-changes .code-block').first();
  const text = await block.locator('code').textContent();
  await block.locator('button').click();
  await page.waitForFunction("document.querySelector('#step-C1 .copy')?.textContent === 'Copied'");
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(text);
});

test('on paper commands are whole, and buttons are gone', async () => {
  const { page } = await open(browser, url);
  await page.emulateMedia({ media: 'print' });
  const styles = (selector: string, property: string) =>
    page.evaluate(
      `[...new Set([...document.querySelectorAll('${selector}')].map((e) => getComputedStyle(e).${property}))]`,
    );
  expect(await styles('.code-bar', 'display')).toEqual(['none']);
  expect(await styles('pre', 'whiteSpace')).toEqual(['pre-wrap']);
});
