import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { renderDrawnHtml } from '../../src/report/html/render.ts';
import { accessibilityViolations, test } from '../support/browser.ts';
import { savePage } from '../support/chromium.ts';
import { hostileTexts } from '../support/hostile-texts.ts';
import { sampleJourneys } from '../support/sample-journeys.ts';
import { sampleReport } from '../support/sample-report.ts';

const pageOf = async (name: string, journeys: ReturnType<typeof sampleJourneys>): Promise<string> =>
  savePage(name, await renderDrawnHtml({ ...sampleReport(), journeys }));

let turn = 0;
const hostile = (name: string): string => `${hostileTexts[turn++ % hostileTexts.length]} ${name}`;
const url = await pageOf('journeys', sampleJourneys());
const hostileUrl = await pageOf('journeys-hostile', sampleJourneys(20, hostile));

async function openJourneys(page: Page): Promise<void> {
  for (const part of await page.locator('.lost-region').all())
    await part.evaluate((details) => details.setAttribute('open', ''));
  for (const part of (await page.locator('.journey').all()).slice(0, 8))
    await part.evaluate((details) => details.setAttribute('open', ''));
}

describe.concurrent.each([
  ['of a contact centre', url],
  ['of hostile names', hostileUrl],
])('journeys %s', (_name, address) => {
  test('open without an error, a request or a foreign script', async ({ open }) => {
    const { page, trouble } = await open(address);
    await openJourneys(page);
    expect(await page.evaluate('window.pwned')).toBeUndefined();
    expect(trouble).toEqual([]);
  });

  test.for([320, 375, 800, 1280])(
    'do not scroll sideways on a screen of %d pixels',
    async (width, { open }) => {
      const { page } = await open(address, { viewport: { width, height: 800 } });
      await openJourneys(page);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    },
  );

  test.for(['light', 'dark'] as const)('are accessible, %s', async (colorScheme, { open }) => {
    const { page } = await open(address, { colorScheme, bypassCSP: true });
    await openJourneys(page);
    expect(await accessibilityViolations(page)).toEqual([]);
  });
});

describe('the journeys of a report', () => {
  test('are one click away from the summary', async ({ open }) => {
    const { page } = await open(url);
    await page.locator('.callers-line a').nth(1).click();
    expect(await page.locator('#lost-2').getAttribute('open')).not.toBeNull();
    expect(await page.evaluate('document.activeElement.parentElement.id')).toBe('lost-2');
  });

  test('open with the keyboard alone, down to the picture, which can be scrolled', async ({ open }) => {
    const { page } = await open(url);
    await page.locator('#lost-1 > summary').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const journey = page.locator('#lost-1 .journey').first();
    expect(await journey.locator('.needs').isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toMatch(/^Picture: /);
  });

  test('are told with a picture whose name and description can be read out', async ({ open }) => {
    const { page } = await open(url);
    await openJourneys(page);
    const picture = page.getByRole('img', { name: /while us-east-1 is lost: dead$/ }).first();
    expect(await picture.isVisible()).toBe(true);
    const described = await picture.getAttribute('aria-describedby');
    expect(await page.locator(`#${described}`).textContent()).toContain('What it depends on');
  });

  test('can be read without a script', async ({ load }) => {
    const { page } = await load(url, { javaScriptEnabled: false });
    await page.locator('#lost-1 .journey > summary').first().click();
    expect(await page.locator('#lost-1 .journey[open] .picture').first().isVisible()).toBe(true);
    await page.locator('#lost-2 > summary').click();
    expect(await page.locator('#lost-2 .answered').isVisible()).toBe(true);
  });

  test('of the second Region lead to the list of the first', async ({ open }) => {
    const { page } = await open(url);
    await page.locator('#lost-2 > summary').click();
    await page.locator('#lost-2 .answered a').first().click();
    const id = await page.evaluate<string>('document.activeElement.parentElement.id');
    expect(await page.locator(`#${id} .needs`).isVisible()).toBe(true);
  });

  test('are drawn so that every text stays in its box', async ({ open }) => {
    const { page } = await open(url);
    await openJourneys(page);
    const outside = await page.locator('#lost-1 .journey[open] .thing').evaluateAll((things) =>
      things.flatMap((thing) => {
        const box = thing.querySelector('path')!.getBoundingClientRect();
        return [...thing.querySelectorAll('text')]
          .filter((text) => text.getBoundingClientRect().right > box.right + 1)
          .map((text) => text.textContent);
      }),
    );
    expect(outside).toEqual([]);
  });

  test('change their colours with the scheme, and print in light ones, with both Regions', async ({
    open,
  }) => {
    const { page, trouble } = await open(url, { colorScheme: 'dark' });
    const fill = () =>
      page
        .locator('.thing.is-lost > path')
        .first()
        .evaluate((path) => path.ownerDocument.defaultView!.getComputedStyle(path).stroke);
    const dark = await fill();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    expect(await fill()).not.toBe(dark);
    expect(await page.locator('.lost-region:not([open])').count()).toBe(0);
    await page.setViewportSize({ width: 700, height: 1000 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(700);
    const cut = await page
      .locator('.picture')
      .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().right > 701).length);
    expect(cut).toBe(0);
    expect(trouble).toEqual([]);
  });
});

test('500 ways in stay under 6 MB, and open at once', async ({ open }) => {
  const html = await renderDrawnHtml({ ...sampleReport(), journeys: sampleJourneys(500) });
  expect(html.length).toBeLessThan(6_000_000);
  const { page, trouble } = await open(savePage('journeys-500', html));
  await page.locator('#journey-433 > summary').click();
  expect(await page.locator('#needs-433').isVisible()).toBe(true);
  expect(trouble).toEqual([]);
});
