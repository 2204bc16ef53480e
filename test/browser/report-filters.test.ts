import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { renderHtml } from '../../src/report/html/render.ts';
import { test } from '../support/browser.ts';
import { savePage } from '../support/chromium.ts';
import { sampleReport } from '../support/sample-report.ts';

const reports = [260, 3000].map((findings) => {
  const report = sampleReport({ findings });
  return { findings, report, url: savePage(`filters-${findings}`, renderHtml(report)) };
});

const result = (page: Page): Promise<string | null> => page.locator('#result').textContent();
/** Polled from here: the page's policy refuses the code that `waitForFunction` would evaluate in it. */
const waitForResult = (page: Page, text: string): Promise<void> =>
  expect.poll(() => result(page), { timeout: 10_000 }).toMatch(new RegExp(`^${text}`));
const waitForHash = (page: Page, text: string): Promise<void> =>
  expect.poll(() => hash(page), { timeout: 10_000 }).toContain(text);
const hash = (page: Page): Promise<string> => page.evaluate('location.hash');
const number = (value: number): string => value.toLocaleString('en');

describe.each(reports)('a report of $findings findings', ({ findings, report, url }) => {
  const { counts } = report.summary;
  const attention = counts.fail + counts.unknown + counts.error;

  test('shows first what needs attention, with a clean address', async ({ open }) => {
    const { page } = await open(url);
    expect(await result(page)).toMatch(`${number(attention)} of ${number(findings)} findings`);
    expect(await hash(page)).toBe('');
  });

  test('shows passes one click away', async ({ open }) => {
    const { page } = await open(url);
    await page.click('#preset-all');
    await waitForResult(page, `${number(findings)} of ${number(findings)}`);
    expect(await hash(page)).toContain('verdict=');
  });

  test('keeps the filters in the address, and takes them from there', async ({ open }) => {
    const { page } = await open(url);
    await page.selectOption('#filter-region', 'us-west-2');
    await page.fill('#filter-q', 'recording');
    await waitForHash(page, 'q=recording');
    const { page: other } = await open(url + (await hash(page)));
    expect(await result(other)).toBe(await result(page));
    expect(await other.inputValue('#filter-q')).toBe('recording');
  });

  test('counts by Region, account and severity as the report does', async ({ open }) => {
    const { page } = await open(`${url}#verdict=fail&severity=high&region=us-west-2&account=444455556666`);
    const wanted = report.findings.filter(
      ({ verdict, exception, severity, resource }) =>
        verdict === 'fail' &&
        !exception &&
        severity === 'high' &&
        resource.region === 'us-west-2' &&
        resource.account === '444455556666',
    );
    expect(await result(page)).toMatch(`${number(wanted.length)} of ${number(findings)} findings`);
  });

  test('finds a resource by its ARN, which no other has', async ({ open }) => {
    const { resource } = report.findings.find(
      ({ verdict, resource }) => verdict === 'fail' && resource.type === 'AWS::IAM::Role',
    )!;
    const { page } = await open(url);
    await page.click('#preset-all');
    await page.fill('#filter-q', resource.arn!.toUpperCase());
    const same = report.findings.filter(({ resource: { arn } }) => arn?.startsWith(resource.arn!));
    await waitForResult(page, `${same.length} of`);
  });

  test('opens a finding with its evidence, and the address leads back to it', async ({ open }) => {
    const at = report.findings.findIndex(({ verdict, exception }) => verdict === 'fail' && !exception);
    const finding = report.findings[at]!;
    const { page } = await open(`${url}#at=finding-${at + 1}`);
    const row = page.locator(`#finding-${at + 1}`);
    expect(await row.locator('.evidence').textContent()).toContain(finding.evidence[0]!.requestId);
    await row.locator('summary').click();
    await row.locator('summary').click();
    await waitForHash(page, `#at=finding-${at + 1}`);
  });

  test('shows for an unknown the call, the action and the reason', async ({ open }) => {
    const at = report.findings.findIndex(({ unknown }) => unknown[0]?.outcome === 'denied');
    const { page } = await open(`${url}#at=finding-${at + 1}`);
    const causes = await page.locator(`#finding-${at + 1} .causes`).textContent();
    for (const text of [report.findings[at]!.unknown[0]!.operation!, 'denied', 'not authorized'])
      expect(causes).toContain(text);
  });

  test('a link of the summary opens the rule', async ({ open }) => {
    const { page } = await open(url);
    await page.locator('.worst a').first().click();
    expect(await page.locator('.group[open]').count()).toBe(1);
    expect(await page.evaluate('document.activeElement.closest(".group").open')).toBe(true);
  });

  test('says so when nothing matches, and offers the way back', async ({ open }) => {
    const { page } = await open(`${url}#q=nosuchthing`);
    expect(await page.locator('#nothing').textContent()).toContain('No finding matches');
    await page.click('#reset');
    await waitForResult(page, number(findings));
  });

  test('works with the keyboard alone', async ({ open }) => {
    const { page } = await open(url);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the summary');
    await page.locator('.group:not([hidden]) > summary').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.group[open] .row:not([hidden]) summary').first().focus();
    await page.keyboard.press('Space');
    expect(await page.locator('.row details[open] .row-body').first().isVisible()).toBe(true);
  });
});

test('a window of rows can be moved, and says which rows it holds', async ({ open }) => {
  const { page } = await open(savePage('window', renderHtml(sampleReport({ findings: 5000 }))));
  await page.click('#preset-all');
  await page.locator('.group:not([hidden]) > summary').first().click();
  const group = page.locator('.group[open]');
  await group.locator('.pager-on').click();
  expect(await group.locator('.pager-text').textContent()).toBe('Rows 51 to 100 of 200');
  expect(await group.locator('.row').count()).toBe(50);
});

test('a report of 100,000 findings stays under 5 MB, opens and can be searched', async ({ open }) => {
  const html = renderHtml(sampleReport({ findings: 100_000 }));
  expect(html.length).toBeLessThan(5_000_000);
  const { page, trouble } = await open(savePage('huge', html));
  await page.fill('#filter-q', 'meridian-billing-recordings-3993');
  await waitForHash(page, 'q=');
  expect(await result(page)).toMatch(/^\d+ of 100,000 findings/);
  expect(trouble).toEqual([]);
});
