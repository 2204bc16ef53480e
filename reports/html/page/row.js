const template = /** @type {HTMLTemplateElement} */ (document.getElementById('row-template'));

const labels = /** @type {Record<string, string>} */ ({
  fail: 'Gap',
  unknown: 'Unknown',
  error: 'Rule error',
  excepted: 'Excepted',
  pass: 'Pass',
  'not-applicable': 'Not applicable',
});

/**
 * Fills a copy of the template with text, never with markup.
 * @param {any} row @returns {HTMLElement}
 */
export function fillRow(row) {
  const copy = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  const element = /** @type {HTMLElement} */ (copy.querySelector('.row'));
  const part = (/** @type {string} */ selector) =>
    /** @type {HTMLElement} */ (element.querySelector(selector));
  Object.assign(element.dataset, { shown: row.shown, region: row.region, account: row.account });
  part('details').id = `finding-${row.number}`;
  part('.row-link').setAttribute('href', `#finding-${row.number}`);
  fillVerdict(element, row.shown);
  for (const name of ['id', 'message', 'region', 'account', 'type'])
    part(`.row-${name}`).textContent = row[name];
  if (row.arn) part('.arn').textContent = row.arn;
  else part('.row-arn').remove();
  fillException(part('.exception'), row.exception);
  fillTable(part('.causes'), row.causes, ['field', 'resource', 'operation', 'actions', 'outcome', 'reason']);
  fillTable(part('.evidence'), row.evidence, ['field', 'value', 'operation', 'requestId']);
  return element;
}

/** @param {HTMLElement} row @param {string} shown */
function fillVerdict(row, shown) {
  const verdict = /** @type {HTMLElement} */ (row.querySelector('.verdict'));
  verdict.className = `verdict v-${shown}`;
  verdict.querySelector('use')?.setAttribute('href', `#v-${shown}`);
  /** @type {HTMLElement} */ (verdict.querySelector('.verdict-label')).textContent = labels[shown] ?? shown;
}

/** @param {HTMLElement} element @param {{ reason: string, approvedBy: string, expires: string } | undefined} exception */
function fillException(element, exception) {
  if (!exception) return element.remove();
  const fill = (/** @type {string} */ selector, /** @type {string} */ text) => {
    /** @type {HTMLElement} */ (element.querySelector(selector)).textContent = text;
  };
  fill('.exception-reason', exception.reason);
  fill('.exception-by', exception.approvedBy);
  fill('.exception-until', exception.expires);
}

/** @param {HTMLElement} element @param {Record<string, string>[]} items @param {string[]} columns */
function fillTable(element, items, columns) {
  if (items.length === 0) return element.remove();
  const line = /** @type {HTMLElement} */ (element.querySelector('tbody tr'));
  const lines = items.map((item) => {
    const copy = /** @type {HTMLElement} */ (line.cloneNode(true));
    columns.forEach((column, at) => {
      const cell = copy.children[at];
      if (cell) cell.textContent = item[column] ?? '';
    });
    return copy;
  });
  line.replaceWith(...lines);
}
