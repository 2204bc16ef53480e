import { expect } from 'vitest';
import { renderHtml } from '../../src/report/html/render.ts';
import { test } from '../support/browser.ts';
import { savePage } from '../support/chromium.ts';
import { sampleReport } from '../support/sample-report.ts';

const html = renderHtml(sampleReport());

test('a script, a handler or a style that got into the file after all does nothing', async ({ open }) => {
  const injected =
    '<script>window.pwned=1</script><img src="data:," onerror="window.pwned=2"><p id="styled" style="color:red">x</p>';
  const { page, trouble } = await open(savePage('injected', html.replace('<main>', `<main>${injected}`)));
  expect(await page.evaluate('window.pwned')).toBeUndefined();
  expect(await page.evaluate('document.getElementById("styled").style.color')).toBe('');
  expect(trouble.join('\n')).toContain('Content Security Policy');
});

test('markup cannot be written by script, nor a request be made', async ({ open }) => {
  const { page } = await open(savePage('types', html));
  const attempt = (code: string) =>
    page.evaluate(`(async () => { try { ${code}; return 'done' } catch (error) { return error.name } })()`);
  expect(await attempt('document.body.innerHTML = "<b>x</b>"')).toBe('TypeError');
  expect(await attempt('await fetch("data:,x")')).toBe('TypeError');
});

test('without a script the summary and every row can be read', async ({ load }) => {
  const { page } = await load(savePage('plain', html), { javaScriptEnabled: false });
  await page.locator('.group > summary').first().click();
  await page.locator('.group[open] .row summary').first().click();
  expect(await page.locator('.group[open] .row-body').first().isVisible()).toBe(true);
  expect(await page.locator('#filters').isVisible()).toBe(false);
});

test('a code block is copied as it stands', async ({ open }) => {
  const { page } = await open(savePage('copy', html), { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.locator('.group:not([hidden]) > summary').first().click();
  await page.locator('.group[open] .remedy-part:not(.is-away) .copy').first().click();
  await page.locator('.group[open] .copy', { hasText: 'Copied' }).waitFor();
  const copied = await page.evaluate<string>('navigator.clipboard.readText()');
  expect(copied).toMatch(/^aws s3api put-bucket-replication/);
});
