import { readBlock, rowAt } from './block.js';
import { matcher } from './match.js';
import { fillRow } from './row.js';

/** Rows drawn at a time: enough to read, few enough to lay out at once. */
const windowSize = 50;

/**
 * Rows that are unpacked on demand: a group draws one window of them, when it is open.
 * @param {HTMLElement} element @returns {Promise<import('./groups.js').Rows>}
 */
export async function readPackedRows(element) {
  const block = await readBlock(element.textContent ?? '');
  element.remove();
  const groups = [...document.querySelectorAll('.group')].map((group) =>
    connectGroup(block, /** @type {HTMLDetailsElement} */ (group)),
  );
  /** @type {{ state?: unknown, matches: ReturnType<typeof matcher> }} */
  let last = { matches: () => false };
  return {
    total: block.number.length,
    match(state, group, element) {
      if (last.state !== state) last = { state, matches: matcher(block, state) };
      return matchGroup(block, group, element, last.matches);
    },
    show: (group, _element, matches) => groups[group]?.show(matches),
    groupOf: (finding) => groupOf(block, finding),
    bring: (finding, group) => groups[group]?.bring(finding),
  };
}

/** @param {import('./block.js').Block} block @param {number} group @param {HTMLElement} element @param {ReturnType<typeof matcher>} matches */
function matchGroup(block, group, element, matches) {
  const ruleText = `${element.querySelector('h3')?.textContent}\n${element.dataset.rule}`.toLowerCase();
  const found = [];
  for (let at = block.starts[group] ?? 0; at < (block.starts[group + 1] ?? 0); at++)
    if (matches(at, ruleText)) found.push(at);
  return found;
}

/** @param {import('./block.js').Block} block @param {number} finding */
function groupOf(block, finding) {
  const at = block.number.indexOf(finding);
  return at === -1 ? -1 : block.starts.findIndex((start) => start > at) - 1;
}

/** @param {import('./block.js').Block} block @param {HTMLDetailsElement} group */
function connectGroup(block, group) {
  const list = /** @type {HTMLElement} */ (group.querySelector('.rows'));
  const pager = /** @type {HTMLElement} */ (group.querySelector('.pager'));
  const [back, on] = /** @type {HTMLButtonElement[]} */ ([...pager.querySelectorAll('button')]);
  /** @type {number[]} */
  let matches = [];
  let first = 0;
  const draw = () => {
    const part = matches.slice(first, first + windowSize);
    list.replaceChildren(...part.map((at) => fillRow(rowAt(block, at))));
    pager.hidden = matches.length <= windowSize;
    if (back) back.disabled = first === 0;
    if (on) on.disabled = first + windowSize >= matches.length;
    describe(group, { first, shown: part.length, found: matches.length });
  };
  const move = (/** @type {number} */ step) => () => {
    first += step;
    draw();
    group.querySelector('.rows-title')?.scrollIntoView({ block: 'nearest' });
  };
  back?.addEventListener('click', move(-windowSize));
  on?.addEventListener('click', move(windowSize));
  return {
    show(/** @type {number[]} */ found) {
      if (list.childElementCount > 0 && isSame(found, matches)) return;
      matches = found;
      first = 0;
      if (group.open) draw();
      else list.replaceChildren();
    },
    /** Draws the window with a finding; a finding that the filters hide is put in front. */
    bring(/** @type {number} */ finding) {
      if (finding === -1 && list.childElementCount > 0) return;
      const at = block.number.indexOf(finding);
      if (at !== -1 && !matches.includes(at)) matches = [at, ...matches];
      if (at !== -1) first = Math.floor(matches.indexOf(at) / windowSize) * windowSize;
      draw();
    },
  };
}

/** @param {HTMLElement} group @param {{ first: number, shown: number, found: number }} window */
function describe(group, { first, shown, found }) {
  const number = (/** @type {number} */ value) => value.toLocaleString('en');
  const text = `Rows ${number(first + 1)} to ${number(first + shown)} of ${number(found)}`;
  for (const part of group.querySelectorAll('.pager-text, .shown-rows')) part.textContent = text;
}

/** @param {number[]} a @param {number[]} b */
function isSame(a, b) {
  return a.length === b.length && a.every((value, at) => value === b[at]);
}
