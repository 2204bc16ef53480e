const day = 86_400;
const unitSeconds: { [unit: string]: number } = { minute: 60, hour: 3600, day };

/**
 * The longest time in seconds between two runs of a `rate(…)` or `cron(…)` expression as EventBridge, AWS Backup and
 * Synthetics write them; null for one that is not understood (L, W, #, a year) or never runs. Clocks that are put
 * forward and back are left aside. https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html
 */
export function longestGapSeconds(expression: string): number | null {
  const rate = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression.trim());
  if (rate) return Number(rate[1]) * unitSeconds[rate[2]!]! || null;
  const cron = /^cron\(([^)]*)\)$/.exec(expression.trim());
  return cron ? cronGap(cron[1]!.trim().split(/\s+/)) : null;
}

function cronGap(parts: readonly string[]): number | null {
  if (parts.length !== 6 || parts[5] !== '*') return null;
  const [minutes, hours] = [valuesOf(parts[0]!, 0, 59), valuesOf(parts[1]!, 0, 23)];
  const [dates, months] = [valuesOf(parts[2]!, 1, 31), valuesOf(named(parts[3]!, monthNames), 1, 12)];
  const weekdays = valuesOf(named(parts[4]!, dayNames), 1, 7);
  if (!minutes || !hours || !dates || !months || !weekdays) return null;
  const times = hours.flatMap((hour) => minutes.map((minute) => hour * 3600 + minute * 60));
  const runs = daysOfLeapCycle.flatMap(({ number, date, month, weekday }) =>
    months.includes(month) && dates.includes(date) && weekdays.includes(weekday)
      ? times.map((time) => number * day + time)
      : [],
  );
  if (runs.length === 0) return null;
  const cycle = daysOfLeapCycle.length * day;
  return runs.reduce((most, run, i) => Math.max(most, (runs[i + 1] ?? runs[0]! + cycle) - run), 0);
}

/** `*`, `?`, `5`, `1-5`, `0/15`, `1-10/3` and lists of them. */
function valuesOf(field: string, least: number, most: number): number[] | null {
  const lists = field.split(',').map((one) => {
    const parts = /^(?:(\*|\?)|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(one);
    if (!parts) return null;
    const [, any, from, to, step] = parts;
    const start = any ? least : Number(from);
    const end = any || (step && !to) ? most : Number(to ?? from);
    if (start < least || end > most || end < start || step === '0') return null;
    const width = Number(step ?? 1);
    return Array.from({ length: Math.floor((end - start) / width) + 1 }, (_, i) => start + i * width);
  });
  if (lists.includes(null)) return null;
  return [...new Set(lists.flat() as number[])].sort((a, b) => a - b);
}

const monthNames = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const dayNames = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const named = (field: string, names: readonly string[]): string =>
  field
    .toUpperCase()
    .replaceAll(/[A-Z]{3}/g, (name) => (names.includes(name) ? String(names.indexOf(name) + 1) : name));

/** 28 years, after which weekdays fall on the same dates again; numbers of days from the first. */
const daysOfLeapCycle = Array.from({ length: 28 * 365 + 7 }, (_, number) => {
  const at = new Date(Date.UTC(2001, 0, 1 + number));
  return { number, date: at.getUTCDate(), month: at.getUTCMonth() + 1, weekday: at.getUTCDay() + 1 };
});
