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
  for (const reference of rule.references) follow(index, { resource, reference, add });
  if (rule.variables.has('recovery') && index.estate.scope.recovery === undefined)
    add(notExamined(resource, 'recovery', 'the scan names no recovery Region; give a second --region'));
  return [...causes.values()];
}

/** The values that a verdict rests on, with the calls that yielded them. */
export function evidenceOf(index: EstateIndex, rule: Rule, resource: Resource): Evidence[] {
  return rule.references.flatMap((reference) => {
    const found = follow(index, { resource, reference, add: () => undefined });
    return found.slice(0, mostValues).flatMap((holder) => evidence(index, holder, reference));
  });
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
  add: (cause: Unread) => void;
}

/** The resources that a reference reads its field of. */
function follow(index: EstateIndex, { resource, reference, add }: Followed): Resource[] {
  const { relations, field } = reference;
  let here: Resource[] = [resource];
  for (const relation of relations) {
    const steps = here.map((r) => related({ index, resource: r, relation }));
    for (const { unread } of steps) for (const cause of unread) add(cause);
    here = steps.flatMap((step) => step.resources);
  }
  for (const holder of here) {
    const type = index.registry.types.get(holder.type)!;
    if (field in type.relations)
      for (const cause of related({ index, resource: holder, relation: field }).unread) add(cause);
    else if (!(field in builtInFields) && !(field in holder.fields))
      for (const cause of fieldUnreads(index, holder, field)) add(cause);
  }
  return here;
}
