import { copyBar } from './copy.js';

/** The way of working that the reader chose last; groups that are opened later begin with it. */
let chosen = 'cli';

/** Turns the parts of a fix into tabs, as the ARIA patterns have them: arrows choose, Tab goes to the panel. @param {Element} group */
export function addTabs(group) {
  for (const remedy of group.querySelectorAll('.remedy:not(.tabbed)')) {
    const parts = /** @type {HTMLElement[]} */ ([...remedy.querySelectorAll('.remedy-part')]);
    const tabs = parts.map((part, at) => tabOf(part, `${group.id}-fix-${at}`));
    remedy.classList.add('tabbed');
    remedy.prepend(tabList(tabs));
    const open = (/** @type {number} */ wanted) => {
      for (const [at, tab] of tabs.entries()) {
        tab.setAttribute('aria-selected', String(at === wanted));
        tab.tabIndex = at === wanted ? 0 : -1;
        parts[at]?.classList.toggle('is-away', at !== wanted);
      }
    };
    for (const [at, tab] of tabs.entries()) {
      tab.addEventListener('click', () => {
        chosen = parts[at]?.dataset.kind ?? chosen;
        open(at);
      });
      tab.addEventListener('keydown', (event) => move(event, tabs, at));
    }
    open(
      Math.max(
        0,
        parts.findIndex(({ dataset }) => dataset.kind === chosen),
      ),
    );
  }
}

/** @param {HTMLElement} part @param {string} id */
function tabOf(part, id) {
  const tab = document.createElement('button');
  const name = part.querySelector('h5')?.textContent ?? '';
  tab.type = 'button';
  tab.className = 'tab';
  tab.id = `${id}-tab`;
  tab.textContent = name;
  tab.setAttribute('role', 'tab');
  tab.setAttribute('aria-controls', id);
  part.id = id;
  part.setAttribute('role', 'tabpanel');
  part.setAttribute('aria-labelledby', tab.id);
  if (!part.querySelector('pre')) {
    part.tabIndex = 0;
    part.append(copyBar(() => textOf(part), { name: `the steps for ${name}`, select: part }));
  }
  return tab;
}

/** Without its heading and its button. @param {HTMLElement} part */
const textOf = (part) =>
  [...part.querySelectorAll('p, li')].map((element) => element.textContent?.trim()).join('\n');

/** @param {HTMLElement[]} tabs */
function tabList(tabs) {
  const list = document.createElement('div');
  list.className = 'tabs';
  list.setAttribute('role', 'tablist');
  list.setAttribute('aria-label', 'How to fix it');
  list.append(...tabs);
  return list;
}

/** @param {KeyboardEvent} event @param {HTMLElement[]} tabs @param {number} at */
function move(event, tabs, at) {
  const steps = /** @type {Record<string, number>} */ ({
    ArrowRight: (at + 1) % tabs.length,
    ArrowLeft: (at + tabs.length - 1) % tabs.length,
    Home: 0,
    End: tabs.length - 1,
  });
  const next = steps[event.key];
  if (next === undefined) return;
  event.preventDefault();
  tabs[next]?.focus();
  tabs[next]?.click();
}
