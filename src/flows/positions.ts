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
  let depth = 0;
  let at = start;
  while (at < text.length) {
    const char = text[at]!;
    if (char === '"') at = afterString(text, at);
    else if (depth === 0 && (char === ',' || char === '}' || char === ']')) return at;
    else {
      if (char === '{' || char === '[') depth += 1;
      if (char === '}' || char === ']') depth -= 1;
      at += 1;
    }
    if (depth === 0 && (char === '"' || char === '}' || char === ']')) return at;
  }
  return at;
}

function afterString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && ' \t\n\r'.includes(text[at]!)) at += 1;
  return at;
}
