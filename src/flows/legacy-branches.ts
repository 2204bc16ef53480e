import type { Value } from '../model/estate.ts';
import { isObject, type JsonObject, member, textMember } from './json.ts';
import { legacyBranches, own } from './legacy-types.ts';

/** The branches of a legacy block as `Transitions`; what is no branch is handed on among the errors. */
export function transitionsOf(branches: Value | undefined): Value {
  if (branches === undefined || branches === null) return {};
  if (!Array.isArray(branches)) return branches;
  const transitions: { NextAction?: Value; Conditions: Value[]; Errors: Value[] } = {
    Conditions: [],
    Errors: [],
  };
  for (const branch of branches) {
    const condition = isObject(branch) ? textMember(branch, 'condition') : null;
    if (!isObject(branch) || condition === null) {
      transitions.Errors.push(branch);
      continue;
    }
    const next = member(branch, 'transition') ?? null;
    const kind = own(legacyBranches, condition);
    if (kind === 'next') transitions.NextAction = next;
    else if (condition === 'Evaluate') transitions.Conditions.push(evaluated(branch, next));
    else if (kind !== undefined && 'operand' in kind)
      transitions.Conditions.push({
        NextAction: next,
        Condition: { Operator: 'Equals', Operands: [kind.operand] },
      });
    else transitions.Errors.push({ NextAction: next, ErrorType: kind?.error ?? condition });
  }
  return { ...transitions };
}

const evaluated = (branch: JsonObject, next: Value): Value => ({
  NextAction: next,
  Condition: {
    Operator: member(branch, 'conditionType') ?? '',
    Operands: [member(branch, 'conditionValue') ?? ''],
  },
});
