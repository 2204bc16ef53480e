/**
 * Paper has no disclosure triangles. What is closed prints as its one line, so that the first print is one that can
 * be handed round; overviews are opened. The second kind opens everything that the filters show.
 * @param {() => void} draw
 */
export function connectPrint(draw) {
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  let wanted = 'shown';
  addEventListener('beforeprint', () => {
    const kind = wanted === 'all' ? 'main details' : 'main details.paper';
    document.documentElement.dataset.printing = wanted;
    if (wanted === 'all') draw();
    const closed = closedParts(kind);
    for (const part of closed) part.open = true;
    opened.push(...closed);
  });
  addEventListener('afterprint', () => {
    for (const part of opened) part.open = false;
    opened = [];
    wanted = 'shown';
    delete document.documentElement.dataset.printing;
  });
  const button = (/** @type {string} */ id, /** @type {string} */ kind) =>
    document.getElementById(id)?.addEventListener('click', () => {
      wanted = kind;
      print();
    });
  button('print-shown', 'shown');
  button('print-all', 'all');
  document.getElementById('print-tools')?.removeAttribute('hidden');
}

/** @param {string} selector @returns {HTMLDetailsElement[]} */
function closedParts(selector) {
  const closed = document.querySelectorAll(`${selector}:not([open])`);
  return /** @type {HTMLDetailsElement[]} */ ([...closed]).filter((part) => !part.closest('[hidden]'));
}
