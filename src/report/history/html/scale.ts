import { moment } from '../../html/format.ts';

/** Room around the lines of a picture, in its own units. */
export const frame = { width: 560, height: 250, left: 44, right: 104, top: 22, bottom: 34 } as const;
const inner = {
  width: frame.width - frame.left - frame.right,
  height: frame.height - frame.top - frame.bottom,
};

/** Two decimals at most, and the same text on every machine. */
export const unit = (value: number): number => Math.round(value * 10) / 10;

/** Places by time; runs of one moment, or a single one, stand in the middle. */
export function placesByTime(times: readonly string[]): number[] {
  const at = times.map((time) => Date.parse(time));
  const [first, last] = [at[0]!, at[at.length - 1]!];
  return at.map((time) =>
    unit(frame.left + (last === first ? 0.5 : (time - first) / (last - first)) * inner.width),
  );
}

/** Equal places for bars, and how wide each may be. */
export function placesByTurn(size: number): { centres: number[]; width: number } {
  const step = inner.width / size;
  return {
    centres: Array.from({ length: size }, (_, at) => unit(frame.left + (at + 0.5) * step)),
    width: unit(Math.min(34, step * 0.7)),
  };
}

export interface Ticks {
  most: number;
  values: number[];
}

/** Round values from 0 to the least round number that is not below the greatest value. */
export function ticksTo(greatest: number): Ticks {
  if (greatest <= 0) return { most: 1, values: [0, 1] };
  const rough = greatest / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((one) => one * power).find((one) => one >= rough)!;
  const steps = Math.ceil(greatest / step - 1e-9);
  return {
    most: steps * step,
    values: Array.from({ length: steps + 1 }, (_, at) => Number((at * step).toPrecision(12))),
  };
}

export const heightOf = (value: number, { most }: Ticks): number =>
  unit(frame.top + inner.height * (1 - value / most));

export const bottom = frame.height - frame.bottom;
export const right = frame.width - frame.right;

const minLabelGap = 68;

/** Dates below the picture: the first, the last, and those between that have room. */
export function dateLabels(
  times: readonly string[],
  places: readonly number[],
): { x: number; text: string }[] {
  const last = times.length - 1;
  const shown: number[] = [];
  for (const at of times.keys()) {
    const before = shown[shown.length - 1];
    const hasRoom = before === undefined || places[at]! - places[before]! >= minLabelGap;
    const crowdsLast = at < last && places[last]! - places[at]! < minLabelGap;
    if (hasRoom && !crowdsLast) shown.push(at);
  }
  const span = Date.parse(times[last]!) - Date.parse(times[0]!);
  return shown.map((at) => ({ x: places[at]!, text: shortDate(times[at]!, span) }));
}

/** `22 Nov`, or `Nov 2026` where a picture spans more than 300 days. */
function shortDate(iso: string, span: number): string {
  const [day, month, year] = moment(iso)
    .replace(/, [^,]*$/, '')
    .split(' ') as [string, string, string];
  const short = month.slice(0, 3);
  return span > 300 * 86_400_000 ? `${short} ${year}` : `${day} ${short}`;
}

/** Heights of labels beside line ends, moved apart where they would meet; in the order in which they came. */
export function apart(heights: readonly number[], gap = 14): number[] {
  const order = [...heights.keys()].sort((a, b) => heights[a]! - heights[b]! || a - b);
  const placed = [...heights];
  let least = frame.top + 4;
  for (const at of order) {
    placed[at] = Math.max(placed[at]!, least);
    least = placed[at]! + gap;
  }
  let most = bottom + 4;
  for (const at of order.reverse()) {
    placed[at] = Math.min(placed[at]!, most);
    most = placed[at]! - gap;
  }
  return placed.map(unit);
}
