/**
 * What is shown. Empty text means no restriction; `at` is the id of an element to open.
 * @typedef {{ verdict: string[], severity: string[], domain: string, region: string, account: string, q: string, control: string, at: string }} State
 */

export const needsAttention = ['fail', 'unknown', 'error'];

/** @returns {State} */
const initialState = () => ({
  verdict: [...needsAttention],
  severity: ['all'],
  domain: '',
  region: '',
  account: '',
  q: '',
  control: '',
  at: '',
});

const single = /** @type {const} */ (['domain', 'region', 'account', 'q', 'control', 'at']);
const several = /** @type {const} */ (['verdict', 'severity']);

/** `#verdict=pass&q=recordings`, or the plain `#rule-…` of a link. @param {string} hash @returns {State} */
export function parseHash(hash) {
  const state = initialState();
  const text = hash.replace(/^#/, '');
  if (!text.includes('=')) return { ...state, at: text };
  const given = new URLSearchParams(text);
  for (const key of single) state[key] = given.get(key) ?? '';
  for (const key of several)
    if (given.has(key)) state[key] = (given.get(key) ?? '').split(',').filter(Boolean);
  return state;
}

/** Only what differs from the first view, so that an untouched page has a clean address. @param {State} state */
export function formatHash(state) {
  const first = initialState();
  const parts = new URLSearchParams();
  for (const key of several)
    if (state[key].join() !== first[key].join()) parts.set(key, state[key].join(','));
  for (const key of single) if (state[key] !== '') parts.set(key, state[key]);
  const text = parts.toString();
  return text === '' ? '' : `#${text.replaceAll('%2C', ',')}`;
}
