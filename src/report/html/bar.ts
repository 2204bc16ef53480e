/** One bar of 200 units with gaps of one; a part that is there is never thinner than 2 units. No size may be 0. */
export function barOf<Part extends { size: number }>(
  parts: readonly Part[],
): (Omit<Part, 'size'> & { x: string; width: string })[] {
  const all = parts.reduce((sum, { size }) => sum + size, 0);
  const shared = 200 - (parts.length - 1) - 2 * parts.length;
  let x = 0;
  return parts.map(({ size, ...part }) => {
    const width = 2 + (size / all) * shared;
    const bar = { ...part, x: x.toFixed(1), width: width.toFixed(1) };
    x += width + 1;
    return bar;
  });
}
