import { arnIn, type Home } from '../connect/home.ts';
import { modified, tags } from '../connect/told.ts';
import { type Ago, uuid } from '../place.ts';
import type { Hours } from './hours.ts';

const at = (hour: number) => (hour === 24 ? { Hours: 0, Minutes: 0 } : { Hours: hour, Minutes: 0 });

export const hoursOf = (home: Home, { id, name, days, from, till }: Hours, ago: Ago) => ({
  ...{ HoursOfOperationId: id, HoursOfOperationArn: arnIn(home, 'operating-hours', id), Name: name },
  TimeZone: 'America/New_York',
  Config: days.map((Day) => ({ Day, StartTime: at(from), EndTime: at(till) })),
  ...{ Tags: tags, ...modified(id, ago) },
});

/** Closed all day. */
export const overridesOf = (home: Home, { id, holidays }: Hours) =>
  holidays.map(({ name, day }) => ({
    HoursOfOperationOverrideId: uuid(`${id} ${name} ${day}`),
    ...{ HoursOfOperationId: id, HoursOfOperationArn: arnIn(home, 'operating-hours', id) },
    ...{ Name: `${name} ${day.slice(0, 4)}`, EffectiveFrom: day, EffectiveTill: day },
    ...{ OverrideType: 'CLOSED', Config: [] },
  }));
