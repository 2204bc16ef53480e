import type { Box } from './journey-boxes.ts';

interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * The shape says how something stands, for those who see no colours: round corners survive, sharp ones are lost, cut
 * ones are degraded; what is unknown has a dashed border. An entry points to the right.
 */
export function outlineOf(
  { look, state }: Pick<Box, 'look' | 'state'>,
  { x, y, width: w, height: h }: Rectangle,
): string {
  if (look === 'entry') {
    const tip = 10;
    return `M${x} ${y}h${w - tip}l${tip} ${h / 2}l${-tip} ${h / 2}h${tip - w}z`;
  }
  if (state === 'lost') return `M${x} ${y}h${w}v${h}h${-w}z`;
  const r = state === 'degraded' ? 8 : 6;
  const turn = (dx: number, dy: number, across: boolean) =>
    state === 'degraded' ? `l${dx} ${dy}` : across ? `q${dx} 0 ${dx} ${dy}` : `q0 ${dy} ${dx} ${dy}`;
  return `M${x + r} ${y}h${w - 2 * r}${turn(r, r, true)}v${h - 2 * r}${turn(-r, r, false)}h${2 * r - w}${turn(-r, -r, true)}v${2 * r - h}${turn(r, -r, false)}z`;
}
