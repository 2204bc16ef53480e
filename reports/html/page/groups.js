import { rulesOf } from './controls.js';
import { addCopyButtons } from './copy.js';
import { formatHash, needsAttention } from './hash.js';
import { addRowTools } from './row-tools.js';
import { addTabs } from './tabs.js';

/**
 * Where rows come from: elements of the page, or the packed block.
 * @typedef {import('./hash.js').State} State
 * @typedef {{
 *   total: number,
 *   match: (state: State, group: number, element: HTMLElement) => number[],
 *   show: (group: number, element: HTMLElement, matches: number[]) => void,
 *   groupOf: (finding: number) => number,
 *   bring: (finding: number, group: number) => void,
 * }} Rows
 */

const groups = /** @type {HTMLDetailsElement[]} */ ([...document.querySelectorAll('.group')]);
const status = /** @type {HTMLElement} */ (document.getElementById('result'));
const nothing = /** @type {HTMLElement} */ (document.getElementById('nothing'));
const nothingText = /** @type {HTMLElement} */ (document.getElementById('nothing-text'));

/** @param {Rows} rows */
export function showGroups(rows) {
  for (const [at, group] of groups.entries())
    group.addEventListener('toggle', () => group.open && dress(rows, at));
  const openAll = (/** @type {boolean} */ open) => () => {
    for (const group of groups) if (!group.hidden) group.open = open;
  };
  document.getElementById('open-all')?.addEventListener('click', openAll(true));
  document.getElementById('close-all')?.addEventListener('click', openAll(false));
  document.addEventListener('toggle', announceOpened, true);
  return {
    show: (/** @type {State} */ state) => show(rows, state),
    reveal: (/** @type {string} */ id) => reveal(rows, id),
    /** Draws what an open group would draw. */
    draw: () => {
      for (const [at, group] of groups.entries()) if (!group.hidden) rows.bring(-1, at);
    },
  };
}

/** What a group gets when it is opened first: rows, tabs, buttons. @param {Rows} rows @param {number} at */
function dress(rows, at) {
  const group = /** @type {HTMLDetailsElement} */ (groups[at]);
  rows.bring(-1, at);
  addTabs(group);
  addCopyButtons(group);
}

/** @param {Rows} rows @param {State} state */
function show(rows, state) {
  const severities = state.severity.includes('all') ? null : new Set(state.severity);
  const rules = state.control === '' ? null : rulesOf(state.control);
  let found = 0;
  let shown = 0;
  for (const [at, group] of groups.entries()) {
    const { severity = '', domain = '' } = group.dataset;
    const wanted =
      (severities === null || severities.has(severity)) &&
      (state.domain === '' || state.domain === domain) &&
      (rules === null || rules.has(at));
    const matches = wanted ? rows.match(state, at, group) : [];
    group.hidden = matches.length === 0;
    if (matches.length > 0) shown += 1;
    found += matches.length;
    rows.show(at, group, matches);
  }
  nothing.hidden = found > 0 || rows.total === 0;
  nothingText.textContent =
    formatHash({ ...state, at: '' }) === ''
      ? 'Nothing needs attention.'
      : 'No finding matches these filters.';
  announce(
    `${found.toLocaleString('en')} of ${rows.total.toLocaleString('en')} findings in ${shown} ${shown === 1 ? 'rule' : 'rules'}${view(state)}`,
  );
}

/** @param {State} state */
function view(state) {
  return state.verdict.join() === needsAttention.join() ? ', those that need attention' : '';
}

/** @param {string} text */
function announce(text) {
  if (status.textContent !== text) status.textContent = text;
}

/** Opens what surrounds an element and goes there; false when there is no such element. @param {Rows} rows @param {string} id */
function reveal(rows, id) {
  const finding = /^finding-(\d+)$/.exec(id);
  if (finding) bringFinding(rows, Number(finding[1]));
  const target = document.getElementById(id);
  if (!target) return false;
  for (let part = target.parentElement; part; part = part.parentElement) unfold(part);
  unfold(target);
  target.scrollIntoView({ block: 'start' });
  const focus = target instanceof HTMLDetailsElement ? target.querySelector('summary') : target;
  focus?.focus({ preventScroll: true });
  return true;
}

/** @param {Element} element */
function unfold(element) {
  if (element instanceof HTMLDetailsElement) element.open = true;
  if (element instanceof HTMLElement && element.hidden && element.matches('.group, .row'))
    element.hidden = false;
}

/** @param {Rows} rows @param {number} number */
function bringFinding(rows, number) {
  const group = rows.groupOf(number);
  const element = groups[group];
  if (!element) return;
  element.hidden = false;
  rows.bring(number, group);
}

/** The address names the finding that was opened last, so that it can be sent to a colleague. @param {Event} event */
function announceOpened(event) {
  const opened = event.target;
  if (!(opened instanceof HTMLDetailsElement) || !opened.open || !opened.id.startsWith('finding-')) return;
  if (document.documentElement.dataset.printing) return;
  addRowTools(opened);
  document.dispatchEvent(new CustomEvent('finding-opened', { detail: opened.id }));
}
