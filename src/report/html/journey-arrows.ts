import type { ArrowState } from './journey-boxes.ts';
import type { Layout, Point } from './layout.ts';

type Arrow = Layout['arrows'][number];

/** All arrows of one state are one path; those that lead to what breaks are drawn last, on top. */
export function arrowPaths(
  arrows: readonly (Arrow & { state: ArrowState })[],
): { state: ArrowState; path: string }[] {
  return (['survives', 'way', 'unknown', 'degraded', 'lost'] as const).flatMap((state) => {
    const own = arrows.filter((arrow) => arrow.state === state);
    return own.length === 0 ? [] : [{ state, path: own.map(arrowPath).join('') }];
  });
}

function arrowPath({ curve, end }: Arrow): string {
  const [start, ...rest] = curve;
  if (!start) return '';
  const before = curve.at(-1) ?? start;
  return `M${start.x} ${start.y}C${rest.map(({ x, y }) => `${x} ${y}`).join(' ')}L${end.x} ${end.y}${headOf(before, end)}`;
}

/** Two short strokes from the tip, 30 degrees to either side. */
function headOf(before: Point, end: Point): string {
  const back = Math.atan2(before.y - end.y, before.x - end.x);
  const stroke = (turn: number) =>
    `M${end.x} ${end.y}l${Math.round(6 * Math.cos(back + turn))} ${Math.round(6 * Math.sin(back + turn))}`;
  return stroke(0.5) + stroke(-0.5);
}
