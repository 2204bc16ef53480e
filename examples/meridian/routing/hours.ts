import { type Home, mirroredId } from '../connect/home.ts';
import type { Ago } from '../place.ts';

export interface Hours {
  id: string;
  name: string;
  days: readonly string[];
  from: number;
  till: number;
  holidays: Holiday[];
}

/** A day on which nobody works, as YYYY-MM-DD. */
export interface Holiday {
  name: string;
  day: string;
}

const week = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'];
const everyDay = [...week, 'SATURDAY', 'SUNDAY'];

const rows: [name: string, days: readonly string[], from: number, till: number][] = [
  ['Always open', everyDay, 0, 24],
  ['Claims hours', everyDay, 7, 22],
  ['Service hours', [...week, 'SATURDAY'], 8, 20],
  ['Broker hours', week, 8, 18],
  ['Back office', week, 9, 17],
  ['Basic Hours', week, 9, 17],
];

export function hoursIn(home: Home, ago: Ago): Hours[] {
  const holidays = nextHolidays(ago);
  return rows.map(([name, days, from, till]) => ({
    ...{ id: mirroredId(home, 'operating-hours', name), name, days, from, till },
    holidays: till === 24 ? [] : [...holidays],
  }));
}

/** The last two months and the year to come, so that a holiday is always ahead. */
function nextHolidays(ago: Ago): Holiday[] {
  const [first, last] = [ago(60).slice(0, 10), ago(-365).slice(0, 10)];
  const year = Number(first.slice(0, 4));
  return [year, year + 1, year + 2].flatMap(holidaysOf).filter(({ day }) => day >= first && day <= last);
}

const holidaysOf = (year: number): Holiday[] => [
  { name: 'New Year', day: `${year}-01-01` },
  { name: 'Memorial Day', day: weekday(year, 5, 1, 5) },
  { name: 'Independence Day', day: `${year}-07-04` },
  { name: 'Labor Day', day: weekday(year, 9, 1, 1) },
  { name: 'Thanksgiving', day: weekday(year, 11, 4, 4) },
  { name: 'Christmas', day: `${year}-12-25` },
];

/** The nth such weekday of a month; of the fifth, which few months have, the last. */
function weekday(year: number, month: number, day: number, nth: number): string {
  const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
  const date = 1 + ((day - first + 7) % 7) + 7 * (nth - 1);
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1, date > days ? date - 7 : date)).toISOString().slice(0, 10);
}
