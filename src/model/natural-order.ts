/** Control ids in the order of their authority: `3.2.1` before `3.10.1`, `CP-9` before `CP-10`. The same on every machine. */
export function byNaturalOrder(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  const at = left.findIndex((part, i) => part !== right[i]);
  if (at < 0) return left.length - right.length;
  const [x, y] = [left[at]!, right[at]];
  if (y === undefined) return 1;
  return isNumber(x) && isNumber(y) ? Number(x) - Number(y) : x < y ? -1 : 1;
}

const partsOf = (id: string): string[] => id.match(/\d+|\D+/g) ?? [];
const isNumber = (part: string): boolean => /^\d/.test(part);
