/** One bar of 200 units; a part that is there is never thinner than 2 units. Nothing of size 0 may be given. */
export function barOf<Part extends { size: number }>(
  parts: readonly Part[],
): (Omit<Part, 'size'> & { x: string; width: string })[] {
  const all = parts.reduce((sum, { size }) => sum + size, 0);
  let x = 0;
  return parts.map(({ size, ...part }) => {
    const width = Math.max(2, (size / all) * (200 - 3 * parts.length));
    const bar = { ...part, x: x.toFixed(1), width: width.toFixed(1) };
    x += width + 1;
    return bar;
  });
}
