import { skipSpace } from './positions.ts';

const token = /[ \t\n\r]*(?:(")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|([{}[\],:]))/y;
/** One step at a time: a repetition of alternatives overflows V8's stack on long strings. */
const stringPart = /[^"\\\u0000-\u001f]+|\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** What may come next: a value, a name, the colon after it, or what follows a value; `or-end` where `]` or `}` may too. */
type Wanted = 'value' | 'value-or-end' | 'name' | 'name-or-end' | 'colon' | 'comma-or-end';

/**
 * Offset at which text stops being JSON; null when it does not. V8 names it in some of its messages only.
 * https://www.rfc-editor.org/rfc/rfc8259
 */
export function jsonErrorOffset(text: string): number | null {
  const open: string[] = [];
  let wanted: Wanted = 'value';
  let at = 0;
  while (open.length > 0 || wanted !== 'comma-or-end') {
    const start: number = skipSpace(text, at);
    token.lastIndex = at;
    const found = token.exec(text);
    const next: Wanted | null = found === null ? null : follow(wanted, found, open);
    if (next === null) return start;
    wanted = next;
    at = found?.[1] === undefined ? token.lastIndex : afterString(text, token.lastIndex);
    if (at === -1) return start;
  }
  const rest = skipSpace(text, at);
  return rest === text.length ? null : rest;
}

/** Past the quote that closes the string; -1 when none does, or when something in it may not be there. */
function afterString(text: string, start: number): number {
  let at = start;
  for (stringPart.lastIndex = at; stringPart.test(text); at = stringPart.lastIndex);
  return text[at] === '"' ? at + 1 : -1;
}

/** What may come after a token; null when the token may not stand there. Keeps `open` up to date. */
function follow(wanted: Wanted, [, text, scalar, mark]: RegExpExecArray, open: string[]): Wanted | null {
  if (wanted === 'colon') return mark === ':' ? 'value' : null;
  if (wanted === 'comma-or-end' && mark === ',') return open.at(-1) === '{' ? 'name' : 'value';
  if (wanted.endsWith('or-end') && mark === (open.at(-1) === '{' ? '}' : ']')) {
    open.pop();
    return 'comma-or-end';
  }
  if (wanted.startsWith('name')) return text === undefined ? null : 'colon';
  if (!wanted.startsWith('value')) return null;
  if (text !== undefined || scalar !== undefined) return 'comma-or-end';
  if (mark !== '{' && mark !== '[') return null;
  open.push(mark);
  return mark === '{' ? 'name-or-end' : 'value-or-end';
}
