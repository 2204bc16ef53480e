/**
 * Rows that stand in the page: filtering hides them.
 * @returns {import('./groups.js').Rows}
 */
export function readStaticRows() {
  const groups = [...document.querySelectorAll('.group')].map(readGroup);
  return {
    total: groups.reduce((sum, rows) => sum + rows.length, 0),
    match: (state, group) => matching(groups[group] ?? [], state),
    show: (group, element, matches) => showRows(groups[group] ?? [], element, matches),
    groupOf: (finding) => groups.findIndex((rows) => rows.some(({ number }) => number === finding)),
    bring: () => {},
  };
}

/** @typedef {{ element: HTMLElement, number: number, text: string }} Row */

/** @param {Element} group @returns {Row[]} */
function readGroup(group) {
  const name = group.querySelector('h3')?.textContent ?? '';
  const rule = /** @type {HTMLElement} */ (group).dataset.rule ?? '';
  return [...group.querySelectorAll('.row')].map((row) => ({
    element: /** @type {HTMLElement} */ (row),
    number: Number(row.querySelector('details')?.id.replace('finding-', '')),
    text: `${name}\n${rule}\n${row.textContent}`.toLowerCase(),
  }));
}

/** @param {Row[]} rows @param {import('./hash.js').State} state */
function matching(rows, state) {
  const verdicts = new Set(state.verdict);
  const words = state.q.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = [];
  for (const [at, { element, text }] of rows.entries()) {
    const { shown = '', region, account } = element.dataset;
    if (!verdicts.has(shown) || (state.region && state.region !== region)) continue;
    if (state.account && state.account !== account) continue;
    if (words.every((word) => text.includes(word))) matches.push(at);
  }
  return matches;
}

/** @param {Row[]} rows @param {HTMLElement} group @param {number[]} matches */
function showRows(rows, group, matches) {
  const wanted = new Set(matches);
  for (const [at, { element }] of rows.entries()) element.hidden = !wanted.has(at);
  const note = group.querySelector('.shown-rows');
  if (note) note.textContent = `${matches.length} of ${rows.length} shown`;
}
