import type { Runbook } from '../../model/runbook.ts';
import { renderRunbookPage } from './templates.generated.js';
import { runbookView } from './view.ts';

/**
 * The runbook as one HTML file, which needs no network and no script to be read, and prints with boxes to tick. The
 * same runbook gives the same bytes.
 */
export const renderRunbookHtml = (runbook: Runbook): string => renderRunbookPage(runbookView(runbook));
