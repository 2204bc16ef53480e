/** Rules of a control or of a whole framework, as places among the groups; null when there is no such thing. @param {string} id @returns {Set<number> | null} */
export function rulesOf(id) {
  const cells = cellsOf(id);
  if (cells.length === 0) return null;
  return new Set(
    cells.flatMap(({ dataset: { rules = '' } }) => (rules === '' ? [] : rules.split(' ').map(Number))),
  );
}

/** `PCI DSS 4.0.1, 7.2.1`. @param {string} id */
export function titleOf(id) {
  const element = document.getElementById(id);
  const framework = element?.closest('.framework')?.querySelector('h3')?.textContent ?? '';
  const control = element?.matches('.cell') ? element.querySelector('.cell-name b')?.textContent : undefined;
  return [framework, control].filter(Boolean).join(', ');
}

/** @param {string} id @returns {HTMLElement[]} */
function cellsOf(id) {
  const element = id === '' ? null : document.getElementById(id);
  if (element?.matches('.cell')) return [element];
  return element?.matches('.framework')
    ? /** @type {HTMLElement[]} */ ([...element.querySelectorAll('.cell')])
    : [];
}

/** Buttons that show the controls of one state only. */
export function connectStates() {
  for (const framework of document.querySelectorAll('.framework'))
    framework.addEventListener('toggle', () => addButtons(framework), { once: true });
}

/** @param {Element} framework */
function addButtons(framework) {
  const line = /** @type {HTMLElement} */ (framework.querySelector('.state-filter'));
  const cells = /** @type {HTMLElement[]} */ ([...framework.querySelectorAll('.cell')]);
  const states = [...framework.querySelectorAll('summary .state-counts .state')];
  if (states.length < 2) return;
  const all = button('All', () => show(''));
  const buttons = states.map((state) => {
    const name = [...state.classList].find((one) => one.startsWith('state-')) ?? '';
    return button(state.textContent?.trim() ?? '', () => show(name.replace('state-', '')), name);
  });
  const show = (/** @type {string} */ wanted) => {
    for (const cell of cells) cell.hidden = wanted !== '' && !cell.matches(`.cell-${wanted}`);
    for (const matrix of framework.querySelectorAll('.matrix')) {
      const empty = !matrix.querySelector('.cell:not([hidden])');
      /** @type {HTMLElement} */ (matrix).hidden = empty;
      /** @type {HTMLElement} */ (matrix.previousElementSibling).hidden = empty;
    }
    for (const one of [all, ...buttons])
      one.setAttribute('aria-pressed', String((one.dataset.state ?? '') === (wanted && `state-${wanted}`)));
  };
  line.append(all, ...buttons);
  line.hidden = false;
  show('');
}

/** @param {string} text @param {() => void} press @param {string} [state] */
function button(text, press, state) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'quiet-button';
  made.textContent = text;
  if (state) made.dataset.state = state;
  made.addEventListener('click', press);
  return made;
}
