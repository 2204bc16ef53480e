import { scopeRegions } from '../../model/estate.ts';
import type { Journey } from '../../model/journey.ts';
import type { Unread } from '../../model/provenance.ts';
import type { Estimate } from '../../model/recovery.ts';
import type { EstateIndex } from '../estate-index.ts';
import { journeysOf } from '../journeys/journeys.ts';
import type { Unlisted } from '../unlisted.ts';
import { unseen } from '../unseen.ts';
import { journeyTime } from './journey-time.ts';
import { namedData } from './named.ts';
import { type Datum, storedBy } from './stored.ts';

export interface Recovery {
  journeys: { journey: Journey; estimate: Estimate }[];
  data: Datum[];
  /** Where there may be data that nobody saw. */
  unlistedData: Unlisted[];
}

/** What the loss of a Region costs: time until callers are answered again, and data. Needs a second Region. */
export const recoveryOf = (index: EstateIndex, lost: string): Recovery =>
  index.once(`recovery|${lost}`, () => {
    const left = scopeRegions(index.estate.scope).find((region) => region !== lost)!;
    const accounts = index.estate.scope.accounts.map(({ id }) => id);
    const found = accounts.map((account) => ({ account, ...dataIn(index, account, { lost, left }) }));
    return {
      journeys: journeysOf(index).journeys.map((journey) => ({
        journey,
        estimate: journeyTime(index, journey, lost),
      })),
      data: found.flatMap(({ data }) => data).sort(byAccountAndId),
      unlistedData: found.flatMap(({ account, unread }) =>
        unread.length > 0 ? [{ account, region: lost, parent: null, unknown: unread }] : [],
      ),
    };
  });

function dataIn(
  index: EstateIndex,
  account: string,
  loss: { lost: string; left: string },
): { data: Datum[]; unread: Unread[] } {
  const type = index.registry.types.get('AWS::Connect::Instance')!;
  const instances = index
    .ofType(type.type)
    .filter((one) => one.account === account && one.region === loss.lost);
  const stored = instances.map((instance) => storedBy(index, instance, loss));
  const named = namedData(index, account, loss);
  return {
    data: [...stored.flatMap(({ data }) => data), ...named.data],
    unread: [
      ...unseen(index, type, { account, region: loss.lost }),
      ...stored.flatMap(({ unread }) => unread),
      ...named.unread,
    ],
  };
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
const byAccountAndId = (a: Datum, b: Datum): number => compare(a.account, b.account) || compare(a.id, b.id);
