import { beforeAll, expect } from 'vitest';
import { renderRunbookHtml } from '../../src/report/runbook/html.ts';
import { accessibilityViolations, test } from '../support/browser.ts';
import { savePage } from '../support/chromium.ts';
import { runbookOf } from '../support/runbook.ts';
import { centre, estateOf, flowContent, table, toQueue } from '../support/small-centre.ts';

let url: string;
beforeAll(() => {
  const estate = estateOf([...centre(flowContent(...toQueue)), table('us-east-1', 'alone', [])]);
  url = savePage('runbook', renderRunbookHtml(runbookOf(estate)));
});

test.for(['light', 'dark'] as const)(
  'the page is sound and accessible in %s',
  async (colorScheme, { open }) => {
    const { trouble } = await open(url, { colorScheme });
    expect(trouble).toEqual([]);
    const { page } = await open(url, { colorScheme, bypassCSP: true });
    expect(await accessibilityViolations(page)).toEqual([]);
  },
);

test('nothing but commands is wider than a small phone', async ({ open }) => {
  const { page } = await open(url, { viewport: { width: 320, height: 640 } });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
});

test('what was ticked and written is there after a reload', async ({ open }) => {
  const { page } = await open(url);
  await page.check('#done-A1');
  await page.fill('#at-A1', '09:14');
  await page.locator('#at-A1').blur();
  await page.reload();
  await page.waitForSelector('html[data-ready]');
  expect(await page.isChecked('#done-A1')).toBe(true);
  expect(await page.inputValue('#at-A1')).toBe('09:14');
});

test('a command is copied as it is written, without the word on its button', async ({ open }) => {
  const { page } = await open(url, { permissions: ['clipboard-read', 'clipboard-write'] });
  const block = page.locator('#step-C1 .command-changes .code-block').first();
  const text = await block.locator('code').textContent();
  await block.locator('button').click();
  await expect.poll(() => page.locator('#step-C1 .copy').first().textContent()).toBe('Copied');
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(text);
});

test('on paper commands are whole, and buttons are gone', async ({ open }) => {
  const { page } = await open(url);
  await page.emulateMedia({ media: 'print' });
  const styles = (selector: string, property: string) =>
    page.evaluate(
      `[...new Set([...document.querySelectorAll('${selector}')].map((e) => getComputedStyle(e).${property}))]`,
    );
  expect(await styles('.code-bar', 'display')).toEqual(['none']);
  expect(await styles('pre', 'whiteSpace')).toEqual(['pre-wrap']);
});
