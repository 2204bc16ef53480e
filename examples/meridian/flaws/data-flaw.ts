import type { Data } from '../data/data.ts';
import { keyArn } from '../kms/keys.ts';
import { type Ago, production, type Region, recovery, uuid } from '../place.ts';
import { type Flaw, one } from './flaw.ts';

type Listed = 'streams' | 'deliveryStreams' | 'secrets' | 'parameters';

/** A flaw of one of the things that have a name and a Region. */
export const of = <L extends Listed>(
  list: L,
  [name, region]: [name: string, region: Region],
  why: string,
  spoil: (thing: Data[L][number], ago: Ago) => void,
): Flaw => ({
  why,
  spoil: ({ data }, ago) =>
    spoil(
      one<Data[L][number]>(data[list], (each) => each.name === name && each.region === region, name),
      ago,
    ),
});

/** One of them is missing in us-west-2. */
export const lost = (list: Listed, name: string, why: string): Flaw => ({
  why,
  spoil: ({ data }) => {
    const is = (each: { name: string; region: Region }) => each.name === name && each.region === recovery;
    one<{ name: string; region: Region }>(data[list], is, name);
    Object.assign(data, { [list]: data[list].filter((each) => !is(each)) });
  },
});

export const noAlarm = (name: string, region: Region, why: string): Flaw => ({
  why,
  spoil: (centre) => {
    one(centre.alarms, (alarm) => alarm.name === name && alarm.region === region, name);
    centre.alarms = centre.alarms.filter((alarm) => alarm.name !== name || alarm.region !== region);
  },
});

/** The key of payments that tables.ts tells of: it is to be deleted. */
export const doomedKey = keyArn({ account: production, region: recovery, id: uuid('payments-2021') });
