/** Characters that are twice as wide as Latin ones: East Asian scripts and emoji. */
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const narrow = /\p{M}/u;

const columns = (character: string): number => (wide.test(character) ? 2 : narrow.test(character) ? 0 : 1);

const columnsOf = (text: string): number => [...text].reduce((sum, character) => sum + columns(character), 0);

/**
 * Pixels that a text takes, nearly: nobody can measure it here. The numbers are of DejaVu Sans, the widest of the
 * usual system fonts.
 */
export const widthOf = (text: string, size: number, weight: 'plain' | 'bold' = 'plain'): number =>
  [...text].reduce((sum, character) => sum + emsOf(character), 0) * size * (weight === 'bold' ? 1.13 : 1);

function emsOf(character: string): number {
  if (/[mwMW@%]/.test(character)) return 0.95;
  return columns(character) * (/\p{Lu}/u.test(character) ? 0.7 : 0.6);
}

/** The text, cut with an ellipsis where it has more columns. */
export function fitted(text: string, most: number): string {
  if (columnsOf(text) <= most) return text;
  return `${firstOf(text, most - 1).trimEnd()}…`;
}

/** The text in lines of so many columns, broken after a blank or a sign where there is one. */
export function linesOf(text: string, most: number, count: number): string[] {
  if (count === 1 || columnsOf(text) <= most) return [fitted(text, most)];
  const first = firstOf(text, most);
  const sign = Math.max(...[' ', '-', '_', ':', '/', '.'].map((one) => first.lastIndexOf(one)));
  const end = sign >= first.length / 3 ? sign + 1 : first.length;
  return [text.slice(0, end).trimEnd(), ...linesOf(text.slice(end).trimStart(), most, count - 1)];
}

function firstOf(text: string, most: number): string {
  let sum = 0;
  let first = '';
  for (const character of text) {
    sum += columns(character);
    if (sum > most) break;
    first += character;
  }
  return first;
}
