import { EstateIndex } from '../../src/evaluate/estate-index.ts';
import { related } from '../../src/evaluate/relations.ts';
import type { Collection, Estate, Resource } from '../../src/model/estate.ts';
import { registry } from '../../src/resources/index.ts';
import { callOf } from '../../src/resources/resource-type.ts';
import { chance, type Draw, oneOf } from './random-estate.ts';

/** The same account as a scan sees it that was refused some calls. */
export function withLessKnowledge(draw: Draw, full: Estate, losses = 3): Estate {
  const estate = structuredClone(full);
  estate.calls.push({
    service: 'test',
    operation: 'Refused',
    account: '111122223333',
    region: 'us-east-1',
    actions: ['test:Refused'],
    requests: 1,
    throttled: 0,
    outcome: 'denied',
    reason: 'AccessDenied',
  });
  for (let i = 0; i < losses; i += 1)
    oneOf(draw, [loseCall, loseCall, loseField, loseListed, loseChildren, loseListing, loseRecovery])(
      draw,
      estate,
    );
  return estate;
}

const refused = ({ calls }: Estate): number[] => [calls.length - 1];

function loseCall(draw: Draw, estate: Estate): void {
  if (estate.resources.length === 0) return;
  const resource = oneOf(draw, estate.resources);
  // What is worked out was not read by any call.
  if (Object.keys(resource.reads).length === 0) return;
  const { fields } = registry.types.get(resource.type)!;
  const operation = oneOf(draw, Object.keys(resource.reads));
  for (const name of Object.keys(fields))
    if (callOf(registry.types.get(resource.type)!, name)?.operation === operation)
      delete resource.fields[name];
  resource.reads[operation] = refused(estate);
}

/** An answer that was not as promised costs one field. */
function loseField(draw: Draw, { resources }: Estate): void {
  if (resources.length === 0) return;
  const { fields } = oneOf(draw, resources);
  if (Object.keys(fields).length > 0) delete fields[oneOf(draw, Object.keys(fields))];
}

function loseListed(draw: Draw, estate: Estate): void {
  const collection = populated(draw, estate);
  if (!collection) return;
  collection.gaps.push({ parent: null, calls: refused(estate) });
  estate.resources = estate.resources.filter((r) => !isIn(r, collection) || chance(draw, 2));
}

function loseChildren(draw: Draw, estate: Estate): void {
  const index = new EstateIndex(registry, estate);
  const families = estate.resources.flatMap((parent) =>
    Object.entries(registry.types.get(parent.type)!.relations)
      .filter(([, { kind, target }]) => kind === 'many' && registry.types.get(target)!.parent === parent.type)
      .map(([relation, { target }]) => ({ parent, relation, target })),
  );
  if (families.length === 0) return;
  const { parent, relation, target } = oneOf(draw, families);
  const lost = new Set(
    related({ index, resource: parent, relation }).resources.filter(() => chance(draw, 2)),
  );
  const { scope } = registry.types.get(target)!;
  const listings = estate.collections.filter(
    (c) =>
      c.type === target &&
      c.account === parent.account &&
      (scope === 'account' || c.region === parent.region),
  );
  for (const { gaps } of listings) gaps.push({ parent: parent.id, calls: refused(estate) });
  if (listings.length > 0) estate.resources = estate.resources.filter((r) => !lost.has(r));
}

/** The scan never looked, as one with fewer rules. */
function loseListing(draw: Draw, estate: Estate): void {
  const collection = populated(draw, estate);
  if (!collection) return;
  estate.collections = estate.collections.filter((c) => c !== collection);
  estate.resources = estate.resources.filter((r) => !isIn(r, collection));
}

function loseRecovery(_: Draw, estate: Estate): void {
  const { recovery } = estate.scope;
  delete estate.scope.recovery;
  const isLost = ({ type, region }: { type: string; region: string }) =>
    region === recovery && registry.types.get(type)!.scope === 'region';
  estate.collections = estate.collections.filter((c) => !isLost(c));
  estate.resources = estate.resources.filter((r) => !isLost(r));
}

/** A listing that has something to lose. */
function populated(draw: Draw, { collections, resources }: Estate): Collection | undefined {
  const some = collections.filter((c) => resources.some((r) => isIn(r, c)));
  return some.length > 0 ? oneOf(draw, some) : undefined;
}

const isIn = (r: Resource, { type, account, region }: Collection): boolean =>
  r.type === type &&
  r.account === account &&
  (registry.types.get(type)!.scope === 'account' || r.region === region);
