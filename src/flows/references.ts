import { accountOf, isRegion, parseArn } from './arn.ts';
import { constantsOf } from './constants.ts';
import type { Flow, FlowAction, FlowReference } from './flow.ts';
import { objectMember, textMember, textsOf } from './json.ts';
import { formOf } from './reference-form.ts';
import { implicitKindOf, kindOf } from './reference-kinds.ts';

/**
 * Everything outside of the flow that its actions name or need, in the order of the file. Actions whose
 * parameters could not be looked into to the bottom are handed to `onTooDeep`.
 */
export function findReferences(flow: Flow, onTooDeep: (action: FlowAction) => void): FlowReference[] {
  const constants = constantsOf(flow);
  return flow.actions.flatMap((action) => {
    const { texts, tooDeep } = textsOf(action.parameters);
    if (tooDeep) onTooDeep(action);
    const named = texts.flatMap(({ path, text }) => {
      const kind = text.trim() === '' ? null : kindOf(path, text);
      return kind === null
        ? []
        : [withRegionOf(action, resolve({ ...written(action, path, text), kind }, constants(action, text)))];
    });
    return [...named, ...implicit(action)];
  });
}

function written(action: FlowAction, parameter: string, value: string): Omit<FlowReference, 'kind'> {
  return {
    value,
    form: formOf(value),
    resolved: null,
    why: null,
    region: null,
    account: null,
    action: action.id,
    parameter,
  };
}

function resolve(
  reference: FlowReference,
  constant: ReturnType<ReturnType<typeof constantsOf>>,
): FlowReference {
  const { form } = reference;
  if (constant !== null && 'value' in constant)
    return { ...reference, form: 'resolved', resolved: constant.value };
  if (constant !== null) return { ...reference, why: constant.why };
  if (form === 'json-path') return { ...reference, why: 'only known while a contact is in the flow' };
  return form === 'placeholder' ? { ...reference, why: 'filled in before the flow is deployed' } : reference;
}

function withRegionOf(action: FlowAction, reference: FlowReference): FlowReference {
  const arn = parseArn((reference.resolved ?? reference.value).trim());
  if (arn !== null)
    return { ...reference, region: isRegion(arn.region) ? arn.region : null, account: accountOf(arn) };
  // Lex V1 names its Region in a member of its own.
  const region =
    reference.parameter === 'LexBot.Name'
      ? textMember(objectMember(action.parameters, 'LexBot'), 'Region')
      : null;
  return { ...reference, region: region !== null && isRegion(region) ? region : null };
}

function implicit(action: FlowAction): FlowReference[] {
  const kind = implicitKindOf(action);
  if (kind === null) return [];
  return [
    {
      ...written(action, '', ''),
      kind,
      form: 'implicit',
      why: 'the action uses what the instance is connected to',
    },
  ];
}
