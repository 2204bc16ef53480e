import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { renderHtml } from '../src/report/html/render.ts';
import { launch, savePage } from '../test/support/chromium.ts';
import { sampleReport } from '../test/support/sample-report.ts';
import { median, type Row } from './row.ts';

const findings = 100_000;

/** Size of a large report, and how long Chromium takes until its filters answer. */
export async function pageRows(): Promise<Row[]> {
  const url = savePage('bench', renderHtml(sampleReport({ findings })));
  const megabytes = statSync(fileURLToPath(url)).size / 1e6;
  const browser = await launch();
  try {
    const seconds: number[] = [];
    for (let i = 0; i < 4; i += 1) {
      const page = await browser.newPage();
      const started = performance.now();
      await page.goto(url);
      await page.locator('#result').filter({ hasText: 'findings' }).waitFor();
      seconds.push((performance.now() - started) / 1000);
      await page.close();
    }
    const name = `HTML of ${findings.toLocaleString('en-US')} findings`;
    return [
      { what: `${name}, size`, measured: megabytes, bound: 5, unit: 'MB', better: 'less' },
      {
        what: `${name}, until interactive in Chromium`,
        measured: median(seconds.slice(1)),
        bound: 2,
        unit: 's',
        better: 'less',
      },
    ];
  } finally {
    await browser.close();
  }
}
