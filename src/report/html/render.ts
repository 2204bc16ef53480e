import type { Report } from '../../model/report.ts';
import { type LayOut, loadLayOut } from './layout.ts';
import { renderPage } from './templates.generated.js';
import { pageView } from './view.ts';

/** As {@link renderHtml}, with pictures of journeys when the report tells of any. */
export async function renderDrawnHtml(report: Report): Promise<string> {
  return renderHtml(report, report.journeys ? await loadLayOut() : undefined);
}

/**
 * Renders the report as one HTML file that needs no network and no script to be read. The same report
 * gives the same bytes.
 */
export function renderHtml(report: Report, layOut?: LayOut): string {
  return renderPage(pageView(report, layOut));
}
