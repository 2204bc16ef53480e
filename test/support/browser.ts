import { join } from 'node:path';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, test as base } from 'vitest';
import { launch } from './chromium.ts';

export interface Opened {
  page: Page;
  /** What the console says, uncaught errors, and every request but the one for the file. */
  trouble: string[];
}

type Open = (url: string, options?: BrowserContextOptions) => Promise<Opened>;

interface Fixtures {
  /** A page as it comes, for those without a script. */
  load: Open;
  /** A page whose script has done what it does at first. */
  open: Open;
}

const browser = await launch();
afterAll(() => browser.close());

/** A test that opens pages: each in a context of its own, closed at the test's end, so that others may run beside it. */
export const test = base.extend<Fixtures>({
  load: ({ onTestFinished }, use) =>
    use(async (url, options) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
      onTestFinished(() => context.close());
      return load(context, url);
    }),
  open: ({ load }, use) =>
    use(async (url, options) => {
      const opened = await load(url, options);
      await opened.page.waitForSelector('html[data-ready]');
      return opened;
    }),
});

async function load(context: BrowserContext, url: string): Promise<Opened> {
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on('console', (message) => trouble.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== url.split('#')[0] && !request.url().startsWith('data:'))
      trouble.push(`request: ${request.url()}`);
  });
  await page.goto(url);
  return { page, trouble };
}

/** What axe calls serious or critical, in one line each. */
export async function accessibilityViolations(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js') });
  return page.evaluate(async () => {
    // @ts-expect-error axe is added to the page above
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    const grave = violations.filter(
      ({ impact }: { impact: string }) => impact === 'serious' || impact === 'critical',
    );
    return grave.map(
      (found: { id: string; nodes: { html: string }[] }) =>
        `${found.id}: ${found.nodes[0]?.html.slice(0, 160)}`,
    );
  });
}
