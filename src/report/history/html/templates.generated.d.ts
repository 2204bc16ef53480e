import type { HistoryPageView } from './view.ts';

/** Built by `node scripts/precompile-templates.mjs` from `reports/html/history`. */
export function renderHistoryPage(view: HistoryPageView): string;
