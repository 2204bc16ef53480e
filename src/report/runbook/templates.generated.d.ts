import type { RunbookView } from './view.ts';

/** Built by `node scripts/precompile-templates.mjs` from `reports/html/runbook`. */
export function renderRunbookPage(view: RunbookView): string;
