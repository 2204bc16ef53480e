import { describe, expect } from 'vitest';
import { renderHtml } from '../../src/report/html/render.ts';
import { test } from '../support/browser.ts';
import { savePage } from '../support/chromium.ts';
import { sampleReport } from '../support/sample-report.ts';

const url = savePage('frameworks', renderHtml(sampleReport()));
const gap = '#framework-pci-dss-4\\.0\\.1\\:7\\.2\\.1';

describe('the matrix of a framework', () => {
  test('is one click away from the overview, and says each state to those who cannot see it', async ({
    open,
  }) => {
    const { page } = await open(url);
    await page.click('.overview a:text("PCI DSS 4.0.1")');
    await page.locator(gap).waitFor({ state: 'visible' });
    expect(await page.locator(`${gap} > summary`).textContent()).toMatch(/7\.2\.1.*Gap$/s);
    expect(await page.locator('#framework-pci-dss-4\\.0\\.1 .cell').count()).toBe(10);
  });

  test('opens a control with the keyboard, and leads from it to the findings of a rule', async ({ open }) => {
    const { page } = await open(url);
    await page.click('.overview a:text("PCI DSS 4.0.1")');
    await page.focus(`${gap} > summary`);
    await page.keyboard.press('Enter');
    const link = page.locator(`${gap} .cell-body ul:not(.cell-found) a`).first();
    const rule = await link.textContent();
    await link.click();
    const group = page.locator(`.group[data-rule="${rule}"]`);
    expect(await group.getAttribute('open')).not.toBeNull();
    expect(await group.locator('summary').first().isVisible()).toBe(true);
  });

  test('leads from a control to a finding, with its evidence', async ({ open }) => {
    const { page } = await open(`${url}#framework-pci-dss-4.0.1:7.2.1`);
    const link = page.locator(`${gap} .cell-found a`).first();
    const finding = (await link.getAttribute('href'))!;
    await link.click();
    const row = page.locator(finding);
    expect(await row.getAttribute('open')).not.toBeNull();
    expect(await row.locator('.evidence, .causes').first().isVisible()).toBe(true);
    expect(await page.evaluate('document.activeElement.parentElement.id')).toBe(finding.slice(1));
  });

  test('leads from a control to all of its open findings and to no other, by an address that can be sent on', async ({
    open,
  }) => {
    const { page } = await open(`${url}#framework-pci-dss-4.0.1:7.2.1`);
    const words = await page.locator(`${gap} .cell-all a`).textContent();
    await page.locator(`${gap} .cell-all a`).click();
    const wanted = Number(/\d+/.exec(words!)![0]);
    await expect.poll(() => page.locator('#result').textContent()).toMatch(new RegExp(`^${wanted} of 260`));
    expect(await page.locator('#filter-control option:checked').textContent()).toBe('PCI DSS 4.0.1, 7.2.1');
    const address = await page.evaluate<string>('location.href');
    const again = await open(address);
    expect(await again.page.locator('#result').textContent()).toMatch(new RegExp(`^${wanted} of 260`));
    await again.page.selectOption('#filter-control', '');
    await expect.poll(() => again.page.locator('#result').textContent()).toMatch(/^60 of 260/);
  });

  test('can be narrowed to one state', async ({ open }) => {
    const { page } = await open(`${url}#framework-pci-dss-4.0.1`);
    const cells = page.locator('#framework-pci-dss-4\\.0\\.1 .cell:visible');
    const button = page
      .locator('#framework-pci-dss-4\\.0\\.1 .state-filter button', { hasText: 'Gap' })
      .first();
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    expect(await cells.evaluateAll((all) => all.every((cell) => cell.matches('.cell-gap')))).toBe(true);
    expect(await page.locator('#framework-pci-dss-4\\.0\\.1 .matrix-title:visible').count()).toBe(2);
  });

  test('is reached from the rule that speaks to a control, and by the address of the control', async ({
    open,
  }) => {
    const { page } = await open(`${url}#rule-contact-centre-has-replica`);
    await page.locator('.group[open] .control a', { hasText: '12.10.1' }).first().click();
    const cell = page.locator('#framework-pci-dss-4\\.0\\.1\\:12\\.10\\.1');
    expect(await cell.getAttribute('open')).not.toBeNull();
    const again = await open(`${url}#framework-pci-dss-4.0.1:12.10.1`);
    expect(
      await again.page.locator('#framework-pci-dss-4\\.0\\.1\\:12\\.10\\.1').getAttribute('open'),
    ).not.toBeNull();
  });

  test('has one column on a telephone, without scrolling sideways', async ({ open }) => {
    const { page } = await open(url, { viewport: { width: 320, height: 800 } });
    await page.click('.overview a:text("PCI DSS 4.0.1")');
    const lefts = await page
      .locator('#framework-pci-dss-4\\.0\\.1 .cell')
      .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().left));
    expect(new Set(lefts).size).toBe(1);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  });
});
