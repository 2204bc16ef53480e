import { addCopyButtons, copyButton } from './copy.js';

const regionName = /^[a-z]{2}(-[a-z]+)+-\d$/;
const accountId = /^\d{12}$/;

/** What an opened finding offers: its address, and the commands of its rule with what it tells filled in. @param {HTMLElement} finding */
export function addRowTools(finding) {
  const row = /** @type {HTMLElement | null} */ (finding.closest('.row'));
  const tools = finding.querySelector('.row-tools');
  if (!row || !tools || tools.querySelector('button')) return;
  const link = /** @type {HTMLAnchorElement} */ (tools.querySelector('.row-link'));
  const address = () => `${location.href.replace(/#.*$/, '')}#${finding.id}`;
  tools.append(' ', copyButton(address, { name: 'link to this finding', select: link, label: 'Copy link' }));
  if (row.dataset.shown !== 'fail' && row.dataset.shown !== 'excepted') return;
  const commands = commandsFor(row);
  if (commands) tools.before(commands);
}

/** @param {HTMLElement} row */
function commandsFor(row) {
  const code = row.closest('.group')?.querySelectorAll('.remedy-part[data-kind="cli"] code') ?? [];
  const blocks = [...code]
    .filter((one) => one.parentElement?.matches('pre'))
    .map((one) => one.textContent ?? '');
  const known = knownOf(row);
  const used = Object.entries(known).filter(([name]) => blocks.some((text) => wordOf(name).test(text)));
  if (used.length === 0) return null;
  const part = document.createElement('div');
  part.className = 'row-commands';
  part.append(
    textElement('h5', 'Commands for this resource'),
    textElement(
      'p',
      `Filled in: ${used.map(([name, value]) => `${value} for ${name}`).join(', ')}. Fill in and check the rest before you run them.`,
    ),
    ...blocks.map((text) =>
      codeBlock(used.reduce((all, [name, value]) => all.replace(wordOf(name), value), text)),
    ),
  );
  addCopyButtons(part);
  return part;
}

/** Values that a command may hold without quotes. @param {HTMLElement} row @returns {Record<string, string>} */
function knownOf({ dataset: { region = '', account = '' } }) {
  const { primary = '', recovery = '' } = document.body.dataset;
  const all = {
    PRIMARY: primary,
    RECOVERY: recovery,
    RECOVERY_REGION: recovery,
    REGION: region,
    ACCOUNT: account,
    ACCOUNT_ID: account,
  };
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => regionName.test(value) || accountId.test(value)),
  );
}

/** @param {string} name */
const wordOf = (name) => new RegExp(`\\b${name}\\b`, 'g');

/** @param {string} name @param {string} text */
function textElement(name, text) {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

/** @param {string} text */
function codeBlock(text) {
  const block = document.createElement('div');
  const pre = document.createElement('pre');
  block.className = 'code-block';
  pre.tabIndex = 0;
  pre.append(textElement('code', text));
  block.append(pre);
  return block;
}
