import { rulesOf, titleOf } from './controls.js';
import { formatHash, needsAttention, parseHash } from './hash.js';

/** @typedef {import('./hash.js').State} State */

const form = /** @type {HTMLFormElement} */ (document.getElementById('filters'));

/** @template {HTMLElement} [T=HTMLElement] @param {string} id @returns {T} */
const find = (id) => /** @type {T} */ (document.getElementById(id));

/**
 * Keeps the form, the address and the list in step.
 * @param {{ show: (state: State) => void, reveal: (id: string) => boolean }} list
 */
export function connectFilters(list) {
  form.hidden = false;
  find('open-close').hidden = false;
  if (matchMedia('(max-width: 62rem)').matches) find('filter-box').removeAttribute('open');
  let state = parseHash(location.hash);
  const update = (/** @type {Partial<State>} */ change) => {
    state = { ...state, ...change };
    if (rulesOf(state.control) === null) state.control = '';
    fillForm(state);
    list.show(state);
    remember(state);
  };
  const go = (/** @type {State} */ next) => {
    update(next);
    if (isHidden(next.at))
      update({ ...parseHash(''), verdict: checkboxes('verdict').map((box) => box.value), at: next.at });
    if (next.at !== '' && !list.reveal(next.at)) update({ at: '' });
  };
  listen(update, () => state);
  addEventListener('hashchange', () => go(parseHash(location.hash)));
  document.addEventListener('click', (event) => followLink(event, () => state, go));
  document.addEventListener('finding-opened', (event) => {
    state = { ...state, at: /** @type {CustomEvent} */ (event).detail };
    remember(state);
  });
  go(state);
}

/** Whether the filters leave nothing of the rule that a link leads to. @param {string} id */
const isHidden = (id) => Boolean(id && document.getElementById(id)?.closest('.group[hidden]'));

/** @param {(change: Partial<State>) => void} update @param {() => State} current */
function listen(update, current) {
  let waiting = 0;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', (event) => {
    clearTimeout(waiting);
    const typed = event.target instanceof HTMLInputElement && event.target.type === 'search';
    waiting = setTimeout(() => update({ ...readForm(current()), at: '' }), typed ? 160 : 0);
  });
  find('preset-attention').addEventListener('click', () => update({ verdict: [...needsAttention], at: '' }));
  find('preset-all').addEventListener('click', () =>
    update({ verdict: checkboxes('verdict').map((box) => box.value), at: '' }),
  );
  find('reset').addEventListener('click', () => {
    update({ ...parseHash(''), verdict: checkboxes('verdict').map((box) => box.value) });
    find('preset-all').focus();
  });
}

/**
 * A link inside the page keeps the filters unless it carries its own.
 * @param {MouseEvent} event @param {() => State} current @param {(next: State) => void} go
 */
function followLink(event, current, go) {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  if (!link || link.classList.contains('skip')) return;
  event.preventDefault();
  const hash = link.getAttribute('href') ?? '';
  go(hash.includes('=') ? parseHash(hash) : { ...current(), at: hash.slice(1) });
}

/** @param {string} name @returns {HTMLInputElement[]} */
const checkboxes = (name) =>
  [...form.querySelectorAll(`input[name="${name}"]`)].map((box) => /** @type {HTMLInputElement} */ (box));

/** @param {State} state @returns {State} */
function readForm(state) {
  const data = new FormData(form);
  const text = (/** @type {string} */ name) => String(data.get(name) ?? '');
  const severity = data.getAll('severity').map(String);
  const every = severity.length === checkboxes('severity').length;
  return {
    ...state,
    verdict: data.getAll('verdict').map(String),
    severity: every ? ['all'] : severity,
    domain: text('domain'),
    region: text('region'),
    account: text('account'),
    control: text('control'),
    q: text('q'),
  };
}

/** @param {State} state */
function fillForm(state) {
  for (const box of checkboxes('verdict')) box.checked = state.verdict.includes(box.value);
  for (const box of checkboxes('severity'))
    box.checked = state.severity.includes('all') || state.severity.includes(box.value);
  offerControl(state.control);
  for (const name of /** @type {const} */ (['domain', 'region', 'account', 'control', 'q'])) {
    const field = /** @type {HTMLInputElement | null} */ (document.getElementById(`filter-${name}`));
    if (field && field.value !== state[name]) field.value = state[name];
  }
  const chosen = checkboxes('verdict').filter((box) => box.checked);
  const attention =
    chosen.length === needsAttention.length && chosen.every((box) => needsAttention.includes(box.value));
  find('preset-attention').setAttribute('aria-pressed', String(attention));
  find('preset-all').setAttribute('aria-pressed', String(chosen.length === checkboxes('verdict').length));
}

/** Frameworks are always offered; of their controls the one that a link chose. @param {string} control */
function offerControl(control) {
  const field = /** @type {HTMLSelectElement | null} */ (document.getElementById('filter-control'));
  if (!field || [...field.options].some(({ value }) => value === control)) return;
  for (const option of field.querySelectorAll('.one-control')) option.remove();
  const option = document.createElement('option');
  option.className = 'one-control';
  option.value = control;
  option.textContent = titleOf(control);
  field.append(option);
}

/** @param {State} state */
function remember(state) {
  const hash = formatHash(state);
  if (hash === location.hash) return;
  history.replaceState(null, '', hash === '' ? location.href.replace(/#.*$/, '') : hash);
}
