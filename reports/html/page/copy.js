const said = /** @type {HTMLElement} */ (document.getElementById('said'));

/** Gives every code block a copy button; without a script there is none to disappoint. @param {ParentNode} root */
export function addCopyButtons(root) {
  for (const block of root.querySelectorAll('.code-block:not(:has(.copy))')) {
    const code = block.querySelector('code');
    if (code) block.prepend(copyBar(() => code.textContent ?? '', { name: 'the commands', select: code }));
  }
}

/**
 * A line with one button that copies a text. `select` is what gets selected where the clipboard is refused.
 * @param {() => string} text @param {{ name: string, select: Element }} of
 */
export function copyBar(text, of) {
  const line = document.createElement('div');
  line.className = 'code-bar';
  line.append(copyButton(text, of));
  return line;
}

/** @param {() => string} text @param {{ name: string, select: Element, label?: string }} of */
export function copyButton(text, { name, select, label = 'Copy' }) {
  const copy = document.createElement('button');
  copy.type = 'button';
  copy.className = 'quiet-button copy';
  copy.textContent = label;
  copy.setAttribute('aria-label', `Copy ${name}`);
  copy.addEventListener('click', async () => {
    const done = await copyText(text(), select);
    copy.textContent = done ? 'Copied' : 'Selected: press Ctrl+C';
    say(done ? `Copied ${name}` : `Could not copy; ${name} is selected, press Control C`);
    setTimeout(() => (copy.textContent = label), 2000);
  });
  return copy;
}

/** Said to those who do not see the button; the same words twice are said twice. @param {string} text */
function say(text) {
  said.textContent = '';
  setTimeout(() => (said.textContent = text), 50);
}

/** The clipboard is refused in some frames and on some hosts; then the text is selected. @param {string} text @param {Element} select */
async function copyText(text, select) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection()?.selectAllChildren(select);
    return document.execCommand('copy');
  }
}
