import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const folder = mkdtempSync(join(tmpdir(), 'ringdown-report-'));

/** The system's Chromium; CHROMIUM names another. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
}

/** Writes a page and returns its file: address. */
export function savePage(name: string, html: string): string {
  const file = join(folder, `${name}.html`);
  writeFileSync(file, html);
  return pathToFileURL(file).href;
}

export interface Opened {
  page: Page;
  /** Console errors and warnings, uncaught errors, and every request but the one for the file. */
  trouble: string[];
}

export async function open(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) trouble.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== url.split('#')[0] && !request.url().startsWith('data:'))
      trouble.push(`request: ${request.url()}`);
  });
  await page.goto(url);
  await page.waitForSelector('html[data-ready]');
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
