import { describe, expect, test } from 'vitest';
import { EstateIndex } from '../../../src/evaluate/estate-index.ts';
import { journeysOf } from '../../../src/evaluate/journeys/journeys.ts';
import type { Resource } from '../../../src/model/estate.ts';
import type { Journey } from '../../../src/model/journey.ts';
import { registry } from '../../../src/resources/index.ts';
import { journeyRestsOn } from '../../../src/resources/ringdown/journey.ts';
import { both, estateOf, type Gap } from '../../support/small-centre.ts';
import { wholeCentres } from '../../support/whole-centre.ts';

const read = (resources: readonly Resource[], gaps: readonly Gap[] = []) => {
  const { journeys, unlisted } = journeysOf(new EstateIndex(registry, estateOf(resources, gaps)));
  return { journey: journeys.find(({ id }) => id === 'n-1'), unlisted };
};

const fates = ({ whenLost }: Journey) =>
  Object.entries(whenLost).map(([lost, { fate }]) => [lost, fate] as const);

/** With less knowledge a fate is the same or unknown, and a way in that is gone is spoken for. */
function expectHonest(full: Journey, { journey, unlisted }: ReturnType<typeof read>, what: string): void {
  if (!journey) expect(unlisted, `${what}: gone`).not.toEqual([]);
  else
    for (const [lost, fate] of fates(full))
      expect([fate, 'unknown'], `${what}: ${lost} was ${fate}`).toContain(journey.whenLost[lost]!.fate);
}

const types = Object.entries(journeyRestsOn);

describe.each(Object.entries(wholeCentres))('a centre %s', (_, [fate, all]) => {
  const full = read(all).journey!;

  test('is known in full', () => {
    expect(fates(full)).toStrictEqual([
      ['us-east-1', fate],
      ['us-west-2', 'answered'],
    ]);
  });

  test.each(types)('less a field of one %s', (type, fields) => {
    for (const [i, one] of all.entries())
      if (one.type === type)
        for (const field of fields.filter((name) => name in one.fields)) {
          const { [field]: _gone, ...rest } = one.fields;
          expectHonest(
            full,
            read(all.map((r, k) => (k === i ? { ...one, fields: rest } : r))),
            `${type} ${one.region} ${field}`,
          );
        }
  });

  test.each(types)('less one %s, or all of a Region, which could not be listed', (type) => {
    for (const region of both) {
      const gaps = [{ type, region }];
      expectHonest(
        full,
        read(
          all.filter((r) => r.type !== type || r.region !== region),
          gaps,
        ),
        `${type} ${region}`,
      );
      expectHonest(full, read(all, gaps), `${type} ${region}, though all were seen`);
    }
  });
});
