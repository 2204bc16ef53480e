import type { Value } from '../model/estate.ts';
import type { FlowAction, FlowProblem, FlowTransitions, Place } from './flow.ts';
import { isObject, type JsonObject, member, objectMember, quoted, textMember } from './json.ts';
import { actionOfModule } from './legacy.ts';

interface Source {
  body: JsonObject;
  legacy: boolean;
  /** Where the action of this index is. */
  placeOf: (index: number) => Place;
  /** Where the list of actions is. */
  place: Place;
  report: (problem: FlowProblem) => void;
}

/** Reads every action; what has the wrong shape is reported and left out, what it holds besides is kept. */
export function readActions({ body, legacy, placeOf, place, report }: Source): FlowAction[] {
  const listName = legacy ? 'modules' : 'Actions';
  const list = member(body, listName);
  if (!Array.isArray(list) || list.length === 0) {
    const wrong = list !== undefined && !Array.isArray(list);
    report({
      code: wrong ? 'bad-shape' : 'no-actions',
      message: wrong ? `${listName} is not a list` : 'the flow has no actions',
      place,
      action: null,
    });
    return [];
  }
  const metadata = objectMember(objectMember(body, 'Metadata'), 'ActionMetadata');
  return list.flatMap((value, index) => {
    const at = placeOf(index);
    const action = isObject(value) ? readAction(legacy ? actionOfModule(value) : value, at, report) : null;
    if (action === null) {
      report({ code: 'bad-shape', message: 'the action is not an object', place: at, action: null });
      return [];
    }
    const legacyType = legacy && isObject(value) ? textMember(value, 'type') : null;
    return [{ ...action, legacyType, name: friendlyName(metadata, action.id) }];
  });
}

/** The designer marks ids that people chose: https://docs.aws.amazon.com/connect/latest/APIReference/flow-language-actions.html */
function friendlyName(metadata: JsonObject, id: string): string | null {
  return member(objectMember(metadata, id), 'isFriendlyName') === true ? id : null;
}

function readAction(
  value: JsonObject,
  place: Place,
  report: Source['report'],
): Omit<FlowAction, 'name' | 'legacyType'> {
  const id = textMember(value, 'Identifier') ?? '';
  const bad = (message: string) =>
    report({ code: 'bad-shape', message, place, action: id === '' ? null : id });
  if (id === '') bad('the action has no Identifier');
  const type = textMember(value, 'Type') ?? '';
  if (type === '') bad('the action has no Type');
  const parameters = member(value, 'Parameters') ?? {};
  if (!isObject(parameters)) bad('Parameters is not an object');
  return {
    id,
    type,
    parameters: isObject(parameters) ? parameters : {},
    transitions: readTransitions(member(value, 'Transitions') ?? {}, bad),
    place,
  };
}

function readTransitions(value: Value, bad: (message: string) => void): FlowTransitions {
  const transitions = isObject(value) ? value : {};
  if (!isObject(value)) bad('Transitions is not an object');
  const next = member(transitions, 'NextAction') ?? null;
  if (next !== null && typeof next !== 'string') bad('NextAction is not text');
  const edges = (name: string) => edgesOf(member(transitions, name) ?? [], name, bad);
  return {
    next: typeof next === 'string' ? next : null,
    conditions: edges('Conditions').map(({ edge, next: to }) => ({
      ...condition(member(edge, 'Condition') ?? null),
      next: to,
    })),
    errors: edges('Errors').map(({ edge, next: to }) => ({
      errorType: textMember(edge, 'ErrorType') ?? '',
      next: to,
    })),
  };
}

function edgesOf(
  value: Value,
  name: string,
  bad: (message: string) => void,
): { edge: JsonObject; next: string }[] {
  if (!Array.isArray(value)) {
    bad(`${name} is not a list`);
    return [];
  }
  return value.flatMap((edge) => {
    const next = isObject(edge) ? textMember(edge, 'NextAction') : null;
    if (isObject(edge) && next !== null) return [{ edge, next }];
    bad(`an entry of ${name} names no NextAction: ${quoted(shortly(edge))}`);
    return [];
  });
}

/** Nested conditions (`And`, `Or`) are kept by the operator only: no check looks into them. */
function condition(value: Value): { operator: string; operands: string[] } {
  if (!isObject(value)) return { operator: '', operands: [] };
  const operands = member(value, 'Operands');
  return {
    operator: textMember(value, 'Operator') ?? '',
    operands: Array.isArray(operands) ? operands.map(shortly) : [],
  };
}

function shortly(value: Value): string {
  if (isObject(value)) return textMember(value, 'Operator') ?? '{…}';
  return Array.isArray(value) ? '[…]' : String(value);
}
