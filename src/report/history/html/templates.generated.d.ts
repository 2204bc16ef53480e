import type { HistoryPageView } from './view.ts';

/** Built by `node scripts/precompile-templates.mjs` from `reports/history`. */
export function renderPage(view: HistoryPageView): string;
