import type { Estimate, ObjectiveState } from '../../model/recovery.ts';

/** Units of the picture's width; the axis is logarithmic and ends at thirty days. */
const axisWidth = 300;
const end = 30 * 86_400;
const inset = 4;

export interface BarView {
  state: ObjectiveState;
  x: string;
  width: string;
  /** Where the bar has no end, it runs to the edge and fades. */
  open: boolean;
  objective: string;
}

/** Position of a time: nothing at the left edge, and equal factors equally far apart beyond a few seconds. */
const at = (seconds: number): number =>
  inset + (Math.log10(1 + Math.min(seconds, end)) / Math.log10(1 + end)) * (axisWidth - 2 * inset);

export const ticks: readonly { x: string; label: string }[] = (
  [
    [0, '0'],
    [10, '10 s'],
    [60, '1 min'],
    [600, '10 min'],
    [3600, '1 h'],
    [86_400, '1 d'],
    [end, '30 d'],
  ] as const
).map(([seconds, label]) => ({ x: at(seconds).toFixed(1), label }));

/** An interval as a bar, never thinner than the eye can see. */
export function barOf(
  { lower, upper }: Estimate,
  { state, objectiveSeconds }: { state: ObjectiveState; objectiveSeconds: number | null },
): BarView {
  const x = at(lower);
  const width = Math.max(3, (upper === null ? axisWidth : at(upper)) - x);
  return {
    state,
    x: x.toFixed(1),
    width: width.toFixed(1),
    open: upper === null,
    objective: objectiveSeconds === null ? '' : at(objectiveSeconds).toFixed(1),
  };
}
