import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { renderDrawnHtml } from '../../src/report/html/render.ts';
import { accessibilityViolations, test } from '../support/browser.ts';
import { savePage } from '../support/chromium.ts';
import { sampleFull } from '../support/sample-full.ts';

const report = sampleFull();
const url = savePage('states', await renderDrawnHtml(report));
const unknown = report.findings.findIndex(({ verdict }) => verdict === 'unknown') + 1;
const rule = report.rules[0]!.id;
const failed =
  report.findings.findIndex(
    (finding) => finding.rule === rule && finding.verdict === 'fail' && !finding.exception,
  ) + 1;

const openAll = (page: Page, details: string): Promise<void> =>
  page.locator(details).evaluateAll((all) => {
    for (const part of all) part.setAttribute('open', '');
  });

const states: [name: string, hash: string, act?: (page: Page) => Promise<void>][] = [
  ['the overview', ''],
  ['a way in with its picture', '#journey-1'],
  [
    'a matrix narrowed to one state',
    '#framework-pci-dss-4.0.1',
    (page) => page.locator('.framework[open] .state-filter button').nth(1).click(),
  ],
  ['an open control', '#framework-pci-dss-4.0.1:7.2.1'],
  ['the findings of one control', '#control=framework-pci-dss-4.0.1%3A7.2.1&at=findings'],
  ['an open gap with its commands', `#finding-${failed}`],
  ['an unknown with its causes', `#finding-${unknown}`],
  [
    'the Terraform tab',
    `#rule-${rule}`,
    (page) => page.locator('.group[open]').getByRole('tab', { name: 'Terraform' }).click(),
  ],
  ['a search that finds nothing', '#q=nosuchthing'],
  ['the exceptions', '#exceptions'],
  ['the readiness gates, opened', '#readiness', (page) => openAll(page, '#readiness details')],
  ['a drill that something else leads to', '#drill-3'],
  ['the attestations', '#attestations'],
  ['the completeness, all of it', '#completeness', (page) => openAll(page, '#completeness details')],
];

const screens = [
  { width: 1280, colorScheme: 'light' as const },
  { width: 320, colorScheme: 'dark' as const },
];

describe.concurrent.each(states)('%s', (_name, hash, act) => {
  test.for(screens)(
    'is accessible and fits on $width pixels, $colorScheme',
    async ({ width, colorScheme }, { open }) => {
      const { page, trouble } = await open(url + hash, {
        viewport: { width, height: 800 },
        colorScheme,
        bypassCSP: true,
      });
      await act?.(page);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      expect(await accessibilityViolations(page)).toEqual([]);
      expect(trouble).toEqual([]);
    },
  );
});

describe('the page', () => {
  test('has one top heading, no level skipped, and a name for every landmark', async ({ open }) => {
    const { page } = await open(url, { bypassCSP: true });
    const levels = await page
      .locator('h1, h2, h3, h4, h5')
      .evaluateAll((all) => all.map((heading) => Number(heading.tagName.slice(1))));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
    const unnamed = await page
      .locator('main section, nav, form')
      .evaluateAll(
        (all) =>
          all.filter((part) => !part.getAttribute('aria-labelledby') && !part.getAttribute('aria-label'))
            .length,
      );
    expect(unnamed).toBe(0);
  });

  test('leads with Tab from the skip links to the sections, in the order in which they stand', async ({
    open,
  }) => {
    const { page } = await open(url);
    const passed: string[] = [];
    for (let step = 0; step < 11; step += 1) {
      await page.keyboard.press('Tab');
      passed.push(await page.evaluate<string>('document.activeElement.textContent'));
    }
    expect(passed).toEqual([
      'Skip to the summary',
      'Skip to the findings',
      'Overview',
      'Callers',
      'Readiness',
      'Drills',
      'Frameworks',
      'Findings',
      'Exceptions',
      'Attestations',
      'Completeness',
    ]);
    const order = await page.locator('main > section').evaluateAll((all) => all.map(({ id }) => id));
    expect(order).toEqual([
      'summary',
      'callers',
      'readiness',
      'drills',
      'frameworks',
      'findings',
      'exceptions',
      'attestations',
      'completeness',
    ]);
  });

  test('opens the drill that proves a line, by keyboard', async ({ open }) => {
    const { page } = await open(url);
    await page.locator('#readiness summary', { hasText: 'Tables' }).press('Enter');
    await page.locator('#readiness details[open] a', { hasText: 'DR-01-failover' }).press('Enter');
    expect(await page.locator('#drill-3').getAttribute('open')).not.toBeNull();
    expect(await page.locator('#drill-3').getByText('first call answered').isVisible()).toBe(true);
  });

  test.for(['#exceptions', '#attestations'])(
    'gives the words of %s the whole width of a phone',
    async (id, { open }) => {
      const { page } = await open(url, { viewport: { width: 320, height: 800 } });
      const widths = await page
        .locator(`${id} tbody td:not(:empty)`)
        .evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().width));
      expect(Math.min(...widths)).toBeGreaterThan(250);
    },
  );

  test('moves nothing by itself', async ({ open }) => {
    const { page } = await open(url, { reducedMotion: 'no-preference' });
    expect(await page.evaluate('getComputedStyle(document.documentElement).scrollBehavior')).toBe('auto');
    expect(await page.evaluate('document.getAnimations().length')).toBe(0);
  });

  test('shows every overview, and each part of completeness, without a script', async ({ load }) => {
    const { page } = await load(url, { javaScriptEnabled: false });
    for (const text of [
      'Would it still answer the phone?',
      'Would it pass the audit?',
      'What each Region has',
    ])
      expect(await page.getByText(text, { exact: true }).isVisible()).toBe(true);
    await page.locator('#inventory > summary').click();
    expect(await page.locator('#inventory table').isVisible()).toBe(true);
    expect(await page.locator('#print-tools').isVisible()).toBe(false);
  });
});
