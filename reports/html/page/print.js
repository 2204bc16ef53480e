/** Paper has no disclosure triangles: everything that the filters show is opened, and closed again. @param {() => void} draw */
export function openForPrint(draw) {
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  addEventListener('beforeprint', () => {
    document.documentElement.dataset.printing = 'true';
    opened = [];
    draw();
    for (let closed = closedParts(); closed.length > 0; closed = closedParts()) {
      for (const part of closed) part.open = true;
      opened.push(...closed);
    }
  });
  addEventListener('afterprint', () => {
    for (const part of opened) part.open = false;
    delete document.documentElement.dataset.printing;
  });
}

/** @returns {HTMLDetailsElement[]} */
function closedParts() {
  const closed = document.querySelectorAll('main details:not([open])');
  return /** @type {HTMLDetailsElement[]} */ ([...closed]).filter((part) => !part.closest('[hidden]'));
}
