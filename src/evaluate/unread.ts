import { type Collection, type ListingGap, type Resource, scopeRegions } from '../model/estate.ts';
import { answered, type CallRecord, type Unread } from '../model/provenance.ts';
import { callOf } from '../resources/resource-type.ts';
import type { EstateIndex } from './estate-index.ts';

/** Why a field of a resource is missing; of one that ringdown works out, everything that it rests on. */
export function fieldUnreads(index: EstateIndex, resource: Resource, field: string): Unread[] {
  const derived = index.whyNotDerived(resource, field);
  return derived.length > 0 ? derived : [fieldUnread(index, resource, field)];
}

/** Why a field of a listed resource is missing. */
export function fieldUnread(index: EstateIndex, resource: Resource, field: string): Unread {
  const call = callOf(index.registry.types.get(resource.type)!, field);
  const reads = call && resource.reads[call.operation];
  const failed = reads?.map((i) => index.estate.calls[i]!).find((record) => !answered(record.outcome));
  if (failed) return { ...causeOf(failed), field, resource: nameOf(resource) };
  const operation = call && `${call.service.id}:${call.operation}`;
  return {
    ...notExamined(resource, field, whyNotAsked(index, resource)),
    ...(operation !== undefined && { operation }),
    actions: [...(call?.actions ?? [])],
  };
}

function whyNotAsked(index: EstateIndex, { region }: Resource): string {
  if (index.estate.interrupted) return 'the scan was interrupted before it was read';
  return scopeRegions(index.estate.scope).includes(region)
    ? 'no rule of the scan asked for it'
    : `${region} is not a Region of this scan`;
}

/** Why resources of a type may be missing from a place. */
export function listingUnread(
  index: EstateIndex,
  { type, account, region }: Collection,
  gap: ListingGap,
): Unread[] {
  const failed = gap.calls.map((i) => index.estate.calls[i]!).filter((record) => !answered(record.outcome));
  const resource = `${type} in ${account} ${region}${gap.parent === null ? '' : ` below ${gap.parent}`}`;
  if (failed.length === 0)
    return [
      { field: '*', resource, actions: [], outcome: 'not-examined', reason: 'the listing is not complete' },
    ];
  return failed.map((record) => ({ ...causeOf(record), field: '*', resource }));
}

export const notExamined = (resource: Resource, field: string, reason: string): Unread => ({
  field,
  resource: nameOf(resource),
  actions: [],
  outcome: 'not-examined',
  reason,
});

/** A rule asks for a type that the scan never looked for, as with an estate older than the rule. */
export const notListed = (type: string): Unread => ({
  field: '*',
  resource: type,
  actions: [],
  outcome: 'not-examined',
  reason: `${type} was not listed; collect again`,
});

/** The first cause in one sentence. */
export function couldNotRead(unknown: readonly Unread[]): string {
  const [first] = unknown;
  if (!first) return 'Could not be read.';
  const what = first.field === '*' ? `list ${first.resource}` : `read ${first.field} of ${first.resource}`;
  const more = unknown.length > 1 ? ` (and ${unknown.length - 1} more)` : '';
  return `Could not ${what}: ${first.outcome}${first.operation ? ` ${first.operation}` : ''}${more}.`;
}

const nameOf = (resource: Resource): string => `${resource.type} ${resource.id}`;

function causeOf(record: CallRecord): Pick<Unread, 'operation' | 'actions' | 'outcome' | 'reason'> {
  return {
    operation: `${record.service}:${record.operation}`,
    actions: record.actions,
    outcome: record.outcome as Exclude<CallRecord['outcome'], 'ok'>,
    reason: record.reason ?? record.outcome,
  };
}
