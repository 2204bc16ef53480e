export const dayInSeconds = 86_400;

/** Whole days of UTC, so that points do not depend on the hour of the scan, and today's is among them. */
export function lastDays(count: number, now = new Date()): { StartTime: Date; EndTime: Date } {
  const day = dayInSeconds * 1000;
  const tomorrow = (Math.floor(now.getTime() / day) + 1) * day;
  return { StartTime: new Date(tomorrow - count * day), EndTime: new Date(tomorrow) };
}
