/** Gives every code block a copy button; without a script there is none to disappoint. @param {ParentNode} root */
export function addCopyButtons(root) {
  for (const block of root.querySelectorAll('.code-block')) block.prepend(bar(block));
}

/** @param {Element} block */
function bar(block) {
  const line = document.createElement('div');
  line.className = 'code-bar';
  line.append(button(block));
  return line;
}

/** @param {Element} block */
function button(block) {
  const copy = document.createElement('button');
  copy.type = 'button';
  copy.className = 'quiet-button copy';
  copy.textContent = 'Copy';
  copy.setAttribute('aria-live', 'polite');
  copy.addEventListener('click', async () => {
    const done = await copyText(block.querySelector('code'));
    copy.textContent = done ? 'Copied' : 'Press Ctrl+C';
    setTimeout(() => (copy.textContent = 'Copy'), 2000);
  });
  return copy;
}

/** The clipboard is refused in some frames and on some hosts; then the text is selected. @param {Element | null} code */
async function copyText(code) {
  if (!code) return false;
  try {
    await navigator.clipboard.writeText(code.textContent ?? '');
    return true;
  } catch {
    getSelection()?.selectAllChildren(code);
    return document.execCommand('copy');
  }
}
