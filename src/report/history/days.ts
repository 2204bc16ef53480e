const msPerDay = 86_400_000;

/** Days between two moments, to a tenth; never negative. */
export const daysBetween = (from: string, to: string): number =>
  Math.max(0, tenths((Date.parse(to) - Date.parse(from)) / msPerDay));

/** The mean to a tenth; null of nothing. */
export const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : tenths(values.reduce((sum, value) => sum + value, 0) / values.length);

const tenths = (value: number): number => Math.round(value * 10) / 10;
