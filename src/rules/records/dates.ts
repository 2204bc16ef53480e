/** A year, and one day for leap years. */
export const yearInDays = 366;

const dayInMs = 86_400_000;

/** Whether a text such as `2026-11-05` is a day; `2026-02-31` would be read as a day of March. */
export function isDay(text: string): boolean {
  const time = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().slice(0, 10) === text;
}

/** Whole days from one day to another; negative when `to` is the earlier. */
export const daysFrom = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayInMs);

/** Whether a day is over at a moment, by UTC: what expires holds on its last day. */
export const isOver = (day: string, at: string): boolean => new Date(at).toISOString().slice(0, 10) > day;
