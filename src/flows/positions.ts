/** Turns offsets into lines and columns, both from 1. */
export function lineFinder(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
}

/**
 * Offset of the value that the named members lead to, in text that `JSON.parse` has accepted; undefined when
 * there is none. The last of several members of one name counts, as for `JSON.parse`.
 */
export function offsetOf(text: string, members: readonly string[]): number | undefined {
  let at: number | undefined = skipSpace(text, 0);
  for (const name of members) {
    if (at === undefined || text[at] !== '{') return undefined;
    at = offsetOfMember(text, at, name);
  }
  return at;
}

/** Offsets of the elements of the array that starts at `start`. */
export function elementOffsets(text: string, start: number): number[] {
  const offsets: number[] = [];
  if (text[start] !== '[') return offsets;
  let at = skipSpace(text, start + 1);
  while (at < text.length && text[at] !== ']') {
    offsets.push(at);
    at = skipSpace(text, afterValue(text, at));
    if (text[at] === ',') at = skipSpace(text, at + 1);
  }
  return offsets;
}

function offsetOfMember(text: string, start: number, name: string): number | undefined {
  let found: number | undefined;
  let at = skipSpace(text, start + 1);
  while (at < text.length && text[at] !== '}') {
    const afterName = afterString(text, at);
    const value = skipSpace(text, skipSpace(text, afterName) + 1);
    if (JSON.parse(text.slice(at, afterName)) === name) found = value;
    at = skipSpace(text, afterValue(text, value));
    if (text[at] === ',') at = skipSpace(text, at + 1);
  }
  return found;
}

/** Past one value, by counting brackets outside of strings: valid JSON needs no more. */
function afterValue(text: string, start: number): number {
  if (text[start] === '"') return afterString(text, start);
  // A regular expression hops from mark to mark, five times as fast as looking at every character.
  const marks = /["{}[\],]/g;
  let depth = 0;
  marks.lastIndex = start;
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    const [char] = mark;
    if (char === '"') marks.lastIndex = afterString(text, mark.index);
    else if (char === '{' || char === '[') depth += 1;
    else if (depth === 0) return mark.index;
    else if (char !== ',') depth -= 1;
    if (depth === 0 && char !== '"') return mark.index + 1;
  }
  return text.length;
}

function afterString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end + 1;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
}

export function skipSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && ' \t\n\r'.includes(text[at]!)) at += 1;
  return at;
}
