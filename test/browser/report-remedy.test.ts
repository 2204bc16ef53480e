import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { renderHtml } from '../../src/report/html/render.ts';
import { test } from '../support/browser.ts';
import { savePage } from '../support/chromium.ts';
import { sampleFull } from '../support/sample-full.ts';

const report = sampleFull();
const rule = report.rules[0]!.id;
const url = savePage('remedy', renderHtml(report));
const packed = savePage('remedy-packed', renderHtml(sampleFull({ findings: 2500 })));
const group = `[id="rule-${rule}"]`;
const failed = report.findings.findIndex(
  ({ rule: id, verdict, exception }) => id === rule && verdict === 'fail' && !exception,
);

const tab = (page: Page, name: string) => page.locator(group).getByRole('tab', { name });
const copied = (page: Page): Promise<string> => page.evaluate('navigator.clipboard.readText()');
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

describe('how to fix what a rule finds', () => {
  test('is told in tabs that arrows move between, and the chosen way is kept for the next rule', async ({
    open,
  }) => {
    const { page } = await open(`${url}#rule-${rule}`);
    expect(await tab(page, 'CLI').getAttribute('aria-selected')).toBe('true');
    await tab(page, 'CLI').focus();
    await page.keyboard.press('ArrowRight');
    expect(await tab(page, 'Terraform').getAttribute('aria-selected')).toBe('true');
    expect(await page.locator(`${group} [role="tabpanel"]:visible`).textContent()).toContain(
      'whose destination',
    );
    await page.keyboard.press('Home');
    expect(await tab(page, 'Console').getAttribute('aria-selected')).toBe('true');
    expect(await tab(page, 'CLI').getAttribute('tabindex')).toBe('-1');
    await page.locator('.group:not([open]):not([hidden]) > summary').first().click();
    expect(await page.locator('[role="tab"][aria-selected="true"]').allTextContents()).toEqual([
      'Console',
      'Console',
    ]);
  });

  test('keeps what holds for all three ways in front of them', async ({ open }) => {
    const { page } = await open(`${url}#rule-${rule}`);
    expect(await page.locator(`${group} .fix > p:visible`).allTextContents()).toEqual([
      'The order matters: first the key, then the bucket.',
    ]);
  });

  test('is copied as it stands, from each tab, and said to those who do not see the button', async ({
    open,
  }) => {
    const { page } = await open(`${url}#rule-${rule}`, clipboard);
    await page.locator(`${group} .copy:visible`).first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#said').textContent()).toBe('Copied the commands');
    expect(await copied(page)).toMatch(/^aws s3api put-bucket-replication --bucket BUCKET --region PRIMARY/);
    await tab(page, 'Terraform').click();
    await page.locator(`${group} .copy:visible`).first().click();
    await expect
      .poll(() => copied(page))
      .toMatch(/^Aws_s3_bucket|^aws_s3_bucket_replication_configuration with/);
  });

  test('is selected where the clipboard is refused', async ({ open }) => {
    const { page } = await open(`${url}#rule-${rule}`);
    await page.evaluate(
      `navigator.clipboard.writeText = () => Promise.reject(new Error('refused')); document.execCommand = () => false`,
    );
    await page.locator(`${group} .copy:visible`).first().click();
    await expect.poll(() => page.locator('#said').textContent()).toContain('is selected');
    expect(await page.evaluate<string>('getSelection().toString()')).toContain('put-bucket-replication');
  });

  test('is told in full, one way after the other, without a script', async ({ load }) => {
    const { page } = await load(url, { javaScriptEnabled: false });
    await page.locator(`${group} > summary`).click();
    expect(await page.locator(`${group} .remedy h5:visible`).allTextContents()).toEqual([
      'Console',
      'CLI',
      'Terraform',
    ]);
  });
});

describe.each([
  ['a finding', url],
  ['a finding of a large report', packed],
])('%s', (_name, address) => {
  test('offers its commands with its Region filled in, and the address that leads to it', async ({
    open,
  }) => {
    const { page } = await open(`${address}#finding-${failed + 1}`, clipboard);
    const row = page.locator(`#finding-${failed + 1}`);
    const commands = await row.locator('.row-commands code').textContent();
    expect(commands).toContain('--region us-east-1 --replication-configuration');
    expect(commands).toContain(`--bucket BUCKET --region ${report.findings[failed]!.resource.region}`);
    expect(await row.locator('.row-commands > p').textContent()).toContain('us-east-1 for PRIMARY');
    await row.getByRole('button', { name: 'Copy link to this finding' }).click();
    await expect.poll(() => copied(page)).toBe(`${address}#finding-${failed + 1}`);
  });
});
