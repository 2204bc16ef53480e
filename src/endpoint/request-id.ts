import { createHash } from 'node:crypto';

/** The same question has the same id in every run, so that reports of the demo can be compared byte for byte. */
export function requestIdOf(question: object, page: number): string {
  const hex = createHash('sha256')
    .update(canonical({ ...question, page }))
    .digest('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)];
  return parts.join('-');
}

/** JSON with its members in order. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) => {
    if (typeof member === 'bigint') return String(member);
    if (typeof member !== 'object' || member === null || Array.isArray(member)) return member;
    return Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
