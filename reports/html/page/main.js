import { connectStates } from './controls.js';
import { addCopyButtons } from './copy.js';
import { connectFilters } from './filters.js';
import { showGroups } from './groups.js';
import { readPackedRows } from './packed-rows.js';
import { connectPrint } from './print.js';
import { readStaticRows } from './static-rows.js';

const status = /** @type {HTMLElement} */ (document.getElementById('result'));

async function start() {
  for (const part of document.querySelectorAll('#completeness')) addCopyButtons(part);
  connectStates();
  const packed = document.getElementById('packed-rows');
  if (packed) status.textContent = 'Reading the findings …';
  const rows = packed ? await readPackedRows(packed) : readStaticRows();
  const list = showGroups(rows);
  connectFilters(list);
  connectPrint(list.draw);
  document.documentElement.dataset.ready = 'true';
}

start().catch((error) => {
  status.textContent = `The findings could not be shown (${error.message}). They are complete in report.json.`;
});
