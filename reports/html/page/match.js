import { idMark, idOf, shownVerdicts } from './block.js';

/** @typedef {import('./block.js').Block} Block */

/**
 * Decides which packed rows match. Texts and resources are judged once each, so that a search of
 * 100,000 findings stays below the time of a blink.
 * @param {Block} block @param {import('./hash.js').State} state
 * @returns {(at: number, ruleText: string) => boolean}
 */
export function matcher(block, state) {
  const verdicts = new Set(state.verdict.map((verdict) => String(shownVerdicts.indexOf(verdict))));
  const places = placesWanted(block, state);
  const words = state.q.toLowerCase().split(/\s+/).filter(Boolean);
  const searches = words.map((word) => search(block, word));
  return (at, ruleText) =>
    verdicts.has(block.shown.charAt(at)) &&
    places[block.resource[at] ?? 0] === 1 &&
    searches.every((hits) => hits(at, ruleText));
}

/** @param {Block} block @param {{ region: string, account: string }} state */
function placesWanted({ texts, resources }, { region, account }) {
  const { region: regions = new Int32Array(), account: accounts = new Int32Array() } = resources;
  return Uint8Array.from(regions, (name, at) =>
    Number(
      (region === '' || texts[name] === region) && (account === '' || texts[accounts[at] ?? -1] === account),
    ),
  );
}

/**
 * A text that repeats the id of its resource is spelled out for each row, and only when the rest of the
 * row has not matched yet.
 * @param {Block} block @param {string} word @returns {(at: number, ruleText: string) => boolean}
 */
function search(block, word) {
  const { texts, message, resource, resources } = block;
  const hit = Uint8Array.from(texts, (text) => Number(text.toLowerCase().includes(word)));
  const marked = Uint8Array.from(texts, (text) => Number(text.includes(idMark)));
  const spelled = (/** @type {number} */ text, /** @type {number} */ at) =>
    (texts[text] ?? '')
      .replaceAll(idMark, () => idOf(block, at))
      .toLowerCase()
      .includes(word);
  const place = Object.values(resources);
  return (at, ruleText) => {
    const used = [message[at], ...place.map((column) => column[resource[at] ?? -1]), ...listed(block, at)];
    const known = used.filter((text) => text !== undefined);
    return (
      ruleText.includes(word) ||
      known.some((text) => hit[text]) ||
      known.some((text) => marked[text] && spelled(text, at))
    );
  };
}

/** The texts of a row's evidence and causes. @param {Block} block @param {number} at */
function listed({ evidence, causes }, at) {
  const found = [];
  for (const { starts, columns } of [evidence, causes])
    for (let item = starts[at] ?? 0; item < (starts[at + 1] ?? 0); item++)
      for (const name in columns) found.push(columns[name]?.[item]);
  return found;
}
