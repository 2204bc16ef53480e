/**
 * Keeps ticks and lines for as long as the tab is open, so that a reload in the middle of an event loses nothing. The
 * next event begins with an empty page. @param {Document} page
 */
export function keepEntries(page) {
  const fields = /** @type {NodeListOf<HTMLInputElement>} */ (page.querySelectorAll('input[id]'));
  for (const field of fields) {
    fill(field, kept(keyOf(page, field)));
    field.addEventListener('change', () =>
      keep(keyOf(page, field), field.type === 'checkbox' ? (field.checked ? 'on' : '') : field.value),
    );
  }
}

/** @param {Document} page @param {HTMLInputElement} field */
const keyOf = (page, field) => `ringdown runbook|${page.title}|${field.id}`;

/** @param {HTMLInputElement} field @param {string | null} value */
function fill(field, value) {
  if (value === null) return;
  if (field.type === 'checkbox') field.checked = value === 'on';
  else field.value = value;
}

/** Some browsers refuse storage to a file; then ticks last until the reload. @param {string} key */
function kept(key) {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/** @param {string} key @param {string} value */
function keep(key, value) {
  try {
    sessionStorage.setItem(key, value);
  } catch {
    // As above.
  }
}
