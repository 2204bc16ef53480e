import type { DrillCadence, DrillSummary } from '../../model/drill.ts';

/** Units of the picture's width. */
const width = 300;
const inset = 6;
const day = 86_400_000;
const year = 365 * day;
/** What lies further from the scan is told in words and not drawn. */
const farthest = { before: 3 * year, after: 1.5 * year };

export interface Axis {
  now: string;
  ticks: { x: string; label: string }[];
  /** Position of a moment, or null where it is no moment or lies beyond the axis. */
  at: (moment: string) => number | null;
}

export interface LaneView {
  /** The time for which the newest record counts, and what has passed since it ended. */
  spans: { kind: 'counts' | 'late'; x: string; width: string }[];
  marks: { state: string; icon: string; x: string }[];
}

/** A year back and a year on from the scan at least, and as far as records reach. */
export function axisOf(moments: readonly string[], now: string): Axis | null {
  const middle = Date.parse(now);
  if (Number.isNaN(middle)) return null;
  const near = moments
    .map((moment) => Date.parse(moment))
    .filter((time) => time > middle - farthest.before && time < middle + farthest.after);
  const from = Math.min(middle - year, ...near);
  const to = Math.max(middle + year, ...near);
  const place = (time: number): number => inset + ((time - from) / (to - from)) * (width - 2 * inset);
  return {
    now: place(middle).toFixed(1),
    ticks: quarters(from, to).map((time) => ({ x: place(time).toFixed(1), label: labelOf(time) })),
    at: (moment) => {
      const time = Date.parse(moment);
      return time >= from && time <= to ? place(time) : null;
    },
  };
}

/** First days of quarters; of half-years where those would stand too close. */
function quarters(from: number, to: number): number[] {
  const step = to - from > 2.5 * year ? 6 : 3;
  const first = new Date(from);
  const found: number[] = [];
  for (let month = 0; ; month += 1) {
    const time = Date.UTC(first.getUTCFullYear(), month, 1);
    if (time > to) return found;
    if (time >= from && month % step === 0) found.push(time);
  }
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `2027` for January, and the month otherwise. */
function labelOf(time: number): string {
  const date = new Date(time);
  return date.getUTCMonth() === 0 ? String(date.getUTCFullYear()) : months[date.getUTCMonth()]!;
}

/** One type of exercise: its records, and the year for which the newest that counts does so. */
export function laneOf(
  axis: Axis,
  {
    cadence,
    records,
    now,
    iconOf,
  }: {
    cadence: DrillCadence;
    records: readonly DrillSummary[];
    now: string;
    iconOf: (record: DrillSummary) => string;
  },
): LaneView {
  return {
    spans: [
      ...spanOf(axis, { kind: 'counts', from: cadence.on, to: cadence.due }),
      ...(cadence.state === 'overdue' ? spanOf(axis, { kind: 'late', from: cadence.due, to: now }) : []),
    ],
    marks: records.flatMap((record) => {
      const x = axis.at(record.from);
      const { state } = record.corroboration;
      return x === null ? [] : [{ state, icon: iconOf(record), x: (x - markSize / 2).toFixed(1) }];
    }),
  };
}

const markSize = 10;

function spanOf(
  axis: Axis,
  {
    kind,
    from,
    to,
  }: { kind: LaneView['spans'][number]['kind']; from: string | undefined; to: string | undefined },
): LaneView['spans'] {
  if (from === undefined || to === undefined) return [];
  const end = axis.at(to);
  if (end === null) return [];
  const start = axis.at(from) ?? inset;
  return [{ kind, x: start.toFixed(1), width: Math.max(0, end - start).toFixed(1) }];
}
