import type { Resource, Value } from '../model/estate.ts';
import type { Evidence } from '../model/finding.ts';
import type { CallRecord, Unread } from '../model/provenance.ts';
import { builtInFields, callOf } from '../resources/resource-type.ts';
import type { Call } from '../resources/service.ts';
import type { Reference } from '../rules/check.ts';
import type { Rule } from '../rules/rule.ts';
import type { EstateIndex } from './estate-index.ts';
import { related } from './relations.ts';
import { fieldUnreads, notExamined } from './unread.ts';

/** Causes and values beyond these numbers repeat what is already said. */
const mostCauses = 20;
const mostValues = 20;
const longestValue = 1000;
/** JSON takes up to six characters for one. */
const surelyShort = 160;

/** Everything that a rule reads of a resource and that could not be read, each cause once. */
export function unknownCauses(index: EstateIndex, rule: Rule, resource: Resource): Unread[] {
  const causes = new Map<string, Unread>();
  const add = (cause: Unread) => {
    const key = `${cause.field}|${cause.operation}|${cause.outcome}|${cause.reason}`;
    if (!causes.has(key) && causes.size < mostCauses) causes.set(key, cause);
  };
  for (const reference of rule.references)
    for (const holder of holdersOf(index, { resource, reference, add }))
      for (const cause of missingOf(index, holder, reference.field)) add(cause);
  if (rule.variables.has('recovery') && index.estate.scope.recovery === undefined)
    add(notExamined(resource, 'recovery', 'the scan names no recovery Region; give a second --region'));
  return [...causes.values()];
}

/** The values that a verdict rests on, with the calls that yielded them. */
export function evidenceOf(index: EstateIndex, rule: Rule, resource: Resource): Evidence[] {
  return rule.references.flatMap((reference) =>
    holdersOf(index, { resource, reference })
      .slice(0, mostValues)
      .flatMap((holder) => evidence(index, holder, reference)),
  );
}

function evidence(index: EstateIndex, holder: Resource, reference: Reference): Evidence[] {
  const { field, relations } = reference;
  const type = index.registry.types.get(holder.type)!;
  if (field in type.relations || field in builtInFields || !(field in holder.fields)) return [];
  const call = callOf(type, field);
  const record = call && holder.reads[call.operation]?.map((i) => index.estate.calls[i]!).at(-1);
  return [
    {
      field: [...relations, field].join('.'),
      value: shortened(holder.fields[field]!),
      operation: operationOf(call, record),
      ...(record?.requestId !== undefined && { requestId: record.requestId }),
    },
  ];
}

/** What yielded a value; of one that ringdown worked out no single call did. */
function operationOf(call: Call | undefined, record: CallRecord | undefined): string {
  if (record) return `${record.service}:${record.operation}`;
  return call ? `${call.service.id}:${call.operation}` : 'ringdown:derived';
}

/** A reader wants the fact, not a policy of many pages: the estate keeps the whole value. */
function shortened(value: Value): Value {
  if (typeof value !== 'object' && String(value).length <= surelyShort) return value;
  const json = JSON.stringify(value);
  return json.length <= longestValue
    ? value
    : `${json.slice(0, longestValue)}… (${json.length} characters in the estate)`;
}

interface Followed {
  resource: Resource;
  reference: Reference;
  /** Told what could not be read on the way, which can be a great deal. */
  add?: (cause: Unread) => void;
}

/** The resources that a reference reads its field of. */
function holdersOf(index: EstateIndex, { resource, reference, add }: Followed): readonly Resource[] {
  let here: readonly Resource[] = [resource];
  for (const relation of reference.relations)
    here = here.flatMap((from) => {
      const { resources, unread } = related({ index, resource: from, relation });
      if (add) for (const cause of unread) add(cause);
      return resources;
    });
  return here;
}

/** Why a field that a rule reads of a resource is missing, if it is. */
function missingOf(index: EstateIndex, holder: Resource, field: string): readonly Unread[] {
  if (field in index.registry.types.get(holder.type)!.relations)
    return related({ index, resource: holder, relation: field }).unread;
  return field in builtInFields || field in holder.fields ? [] : fieldUnreads(index, holder, field);
}
