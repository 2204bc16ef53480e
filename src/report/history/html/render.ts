import type { History } from '../../../model/history.ts';
import { renderHistoryPage } from './templates.generated.js';
import { historyPageView } from './view.ts';

/** One HTML file without network and script. The same history gives the same bytes. */
export const renderHistoryHtml = (history: History): string => renderHistoryPage(historyPageView(history));
