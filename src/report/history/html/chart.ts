import type { HistoryBreak } from '../../../model/history.ts';
import { count } from '../../html/format.ts';
import {
  apart,
  bottom,
  dateLabels,
  frame,
  heightOf,
  placesByTime,
  placesByTurn,
  right,
  type Ticks,
  ticksTo,
  unit,
} from './scale.ts';

/** A picture as its template draws it: what things are is in `look`, colours are in the style sheet. */
export interface ChartView {
  id: string;
  title: string;
  /** The same in words, for those who do not see it. */
  says: string;
  width: number;
  height: number;
  grid: { y: number; x1: number; x2: number; labelY: number; label: string }[];
  dates: { x: number; y: number; text: string }[];
  breaks: { x: number; y1: number; y2: number; label: string; labelY: number }[];
  bars: { look: string; x: number; y: number; width: number; height: number; title: string }[];
  lines: { look: string; path: string }[];
  whiskers: { look: string; path: string }[];
  dots: { look: string; path: string; title: string }[];
  labels: { look: string; x: number; y: number; text: string; link: string }[];
}

export interface Line {
  look: string;
  label: string;
  /** By run; null where the run says nothing. */
  values: readonly (number | null)[];
  /** How much more it may be, by run. */
  more?: readonly number[];
}

interface About {
  id: string;
  title: string;
  says: string;
  times: readonly string[];
  breaks: readonly HistoryBreak[];
  /** A value as it is written. */
  text?: (value: number) => string;
}

/** Lines over time, interrupted where numbers cannot be compared. */
export function lineChart(lines: readonly Line[], about: About): ChartView {
  const { times, breaks, text = count } = about;
  const places = placesByTime(times);
  const greatest = Math.max(
    0,
    ...lines.flatMap(({ values, more }) => values.map((v, at) => (v ?? 0) + (more?.[at] ?? 0))),
  );
  const ticks = ticksTo(greatest);
  const y = (value: number) => heightOf(value, ticks);
  const starts = new Set(breaks.map(({ run }) => run));
  return {
    ...canvas(about, ticks, text),
    dates: datesBelow(times, places),
    breaks: breaks.map(({ run }, at) => breakLine(midway(places, run), at)),
    bars: [],
    lines: lines.map(({ look, values }) => ({ look, path: pathOf(values, { places, y, starts }) })),
    whiskers: lines.flatMap(({ look, values, more = [] }) =>
      values.flatMap((value, at) =>
        value !== null && (more[at] ?? 0) > 0
          ? [{ look, path: `M${places[at]} ${y(value)}V${y(value + more[at]!)}m-3 0h6` }]
          : [],
      ),
    ),
    dots: lines.flatMap(({ look, label, values }) =>
      values.flatMap((value, at) =>
        value === null
          ? []
          : [{ look, path: dotPath(look, places[at]!, y(value)), title: `${label}: ${text(value)}` }],
      ),
    ),
    labels: endLabels(lines, { places, y, text }),
  };
}

export interface Stack {
  look: string;
  label: string;
  values: readonly (number | null)[];
}

/** One bar a run, of parts from the bottom up. */
export function barChart(parts: readonly Stack[], about: About): ChartView {
  const { times, breaks, text = count } = about;
  const { centres, width } = placesByTurn(times.length);
  const sums = times.map((_, at) => parts.reduce((sum, { values }) => sum + (values[at] ?? 0), 0));
  const ticks = ticksTo(Math.max(0, ...sums));
  const bars = times.flatMap((_, at) => {
    let below = 0;
    return parts.flatMap(({ look, label, values }) => {
      const value = values[at] ?? 0;
      if (value === 0) return [];
      const [y, foot] = [heightOf(below + value, ticks), heightOf(below, ticks)];
      below += value;
      const x = unit(centres[at]! - width / 2);
      return [{ look, x, y, width, height: unit(foot - y), title: `${label}: ${text(value)}` }];
    });
  });
  return {
    ...canvas(about, ticks, text),
    dates: datesBelow(times, centres),
    breaks: breaks.map(({ run }, at) => breakLine(midway(centres, run), at)),
    bars,
    lines: [],
    whiskers: [],
    dots: [],
    labels: barLabels(parts, { ticks, x: centres[centres.length - 1]! + width / 2, text }),
  };
}

const canvas = ({ id, title, says }: About, ticks: Ticks, text: (value: number) => string) => ({
  id,
  title,
  says,
  width: frame.width,
  height: frame.height,
  grid: ticks.values.map((value) => {
    const y = heightOf(value, ticks);
    return { y, x1: frame.left, x2: right, labelY: unit(y + 4), label: text(value) };
  }),
});

const datesBelow = (times: readonly string[], places: readonly number[]): ChartView['dates'] =>
  dateLabels(times, places).map((label) => ({ ...label, y: bottom + 18 }));

const midway = (places: readonly number[], run: number): number =>
  unit((places[run - 1]! + places[run]!) / 2);

const breakLine = (x: number, at: number): ChartView['breaks'][number] => ({
  x,
  y1: frame.top - 6,
  y2: bottom,
  label: String(at + 1),
  labelY: frame.top - 10,
});

interface Plane {
  places: readonly number[];
  y: (value: number) => number;
}

function pathOf(
  values: readonly (number | null)[],
  { places, y, starts }: Plane & { starts: ReadonlySet<number> },
): string {
  const steps = values.map((value, at) => {
    if (value === null) return '';
    const joins = at > 0 && values[at - 1] !== null && !starts.has(at);
    return `${joins ? 'L' : 'M'}${places[at]} ${y(value)}`;
  });
  return steps.join('');
}

/** A shape for each look, so that lines can be told apart without colours. */
function dotPath(look: string, x: number, y: number): string {
  if (look === 'critical') return `M${unit(x - 3)} ${unit(y - 3)}h6v6h-6z`;
  if (look === 'medium') return `M${x} ${unit(y - 4)}l3.8 7h-7.6z`;
  if (look === 'low') return `M${x} ${unit(y - 4)}l4 4l-4 4l-4-4z`;
  return `M${unit(x - 3.2)} ${y}a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0-6.4 0z`;
}

/** The newest value of each line beside its end. */
function endLabels(
  lines: readonly Line[],
  { places, y, text }: Plane & { text: (value: number) => string },
): ChartView['labels'] {
  const ends = lines.flatMap(({ look, label, values }) => {
    const at = values.findLastIndex((value) => value !== null);
    return at < 0 ? [] : [{ look, text: `${label} ${text(values[at]!)}`, x: places[at]!, y: y(values[at]!) }];
  });
  return besides(ends);
}

function barLabels(
  parts: readonly Stack[],
  { ticks, x, text }: { ticks: Ticks; x: number; text: (value: number) => string },
): ChartView['labels'] {
  let below = 0;
  const ends = parts.flatMap(({ look, label, values }) => {
    const value = values[values.length - 1] ?? 0;
    if (value === 0) return [];
    const y = heightOf(below + value / 2, ticks);
    below += value;
    return [{ look, text: `${label} ${text(value)}`, x, y }];
  });
  return besides(ends);
}

function besides(ends: readonly { look: string; text: string; x: number; y: number }[]): ChartView['labels'] {
  const heights = apart(ends.map(({ y }) => y));
  return ends.map(({ look, text, x, y }, at) => ({
    look,
    text,
    x: right + 14,
    y: unit(heights[at]! + 4),
    link: `M${unit(x + 5)} ${y}L${right + 10} ${heights[at]}`,
  }));
}
