/**
 * Reads what `src/report/html/block.ts` packed.
 * @typedef {{ counts: Int32Array, starts: Int32Array, columns: Record<string, Int32Array> }} Lists
 * @typedef {{
 *   texts: string[], starts: Int32Array, shown: string, number: Int32Array, message: Int32Array,
 *   resource: Int32Array, resources: Record<string, Int32Array>, evidence: Lists, causes: Lists,
 *   exceptions: Map<number, { reason: string, approvedBy: string, expires: string }>,
 * }} Block
 */

export const shownVerdicts = ['fail', 'unknown', 'error', 'excepted', 'pass', 'not-applicable'];

/** @param {string} base64 @returns {Promise<Block>} */
export async function readBlock(base64) {
  if (typeof DecompressionStream === 'undefined') throw new Error('this browser cannot decompress them');
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return unpack(JSON.parse(await new Response(stream).text()));
}

/** @param {any} packed @returns {Block} */
function unpack(packed) {
  return {
    texts: packed.texts,
    starts: startsOf(packed.groups),
    shown: packed.shown,
    number: sums(packed.number),
    message: sums(packed.message),
    resource: sums(packed.resource),
    resources: columns(packed.resources),
    evidence: lists(packed.evidence),
    causes: lists(packed.causes),
    exceptions: new Map(packed.exceptions.map((/** @type {any} */ exception) => [exception.at, exception])),
  };
}

/** @param {{ counts: number[] } & Record<string, number[]>} packed @returns {Lists} */
function lists({ counts, ...rest }) {
  return { counts: Int32Array.from(counts), starts: startsOf(counts), columns: columns(rest) };
}

/** @param {Record<string, number[]>} packed @returns {Record<string, Int32Array>} */
const columns = (packed) =>
  Object.fromEntries(Object.entries(packed).map(([name, values]) => [name, sums(values)]));

/** @param {number[]} differences */
function sums(differences) {
  let sum = 0;
  return Int32Array.from(differences, (difference) => (sum += difference));
}

/** Where each part begins, and where the last one ends. @param {number[]} counts */
function startsOf(counts) {
  return Int32Array.from([0, ...sums(counts)]);
}

/** U+0001 stands for the id of the row's resource. */
export const idMark = String.fromCharCode(1);

/** One row with its texts. @param {Block} block @param {number} at */
export function rowAt(block, at) {
  const resource = block.resource[at] ?? -1;
  const id = idOf(block, at);
  const text = (/** @type {Int32Array | undefined} */ column, /** @type {number} */ index) =>
    (block.texts[column?.[index] ?? -1] ?? '').replaceAll(idMark, () => id);
  const items = (/** @type {Lists} */ { counts, starts, columns }) =>
    Array.from({ length: counts[at] ?? 0 }, (_, item) =>
      Object.fromEntries(
        Object.entries(columns).map(([name, column]) => [name, text(column, (starts[at] ?? 0) + item)]),
      ),
    );
  const named = Object.entries(block.resources).map(([name, column]) => [name, text(column, resource)]);
  return {
    ...Object.fromEntries(named),
    number: block.number[at] ?? 0,
    shown: shownVerdicts[Number(block.shown[at])] ?? 'unknown',
    message: text(block.message, at),
    evidence: items(block.evidence),
    causes: items(block.causes),
    exception: block.exceptions.get(at),
  };
}

/** @param {Block} block @param {number} at */
export function idOf({ texts, resource, resources }, at) {
  return texts[resources.id?.[resource[at] ?? -1] ?? -1] ?? '';
}
