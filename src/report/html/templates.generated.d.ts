import type { PageView } from './view.ts';

/** Built by `node scripts/precompile-templates.mjs` from `reports/html`. */
export function renderPage(view: PageView): string;
