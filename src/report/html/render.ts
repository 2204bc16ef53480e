import type { Report } from '../../model/report.ts';
import { renderPage } from './templates.generated.js';
import { pageView } from './view.ts';

/**
 * Renders the report as one HTML file that needs no network and no script to be read. The same report
 * gives the same bytes.
 */
export function renderHtml(report: Report): string {
  return renderPage(pageView(report));
}
