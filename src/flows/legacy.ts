import type { Value } from '../model/estate.ts';
import { isObject, type JsonObject, member, scalarText, textMember } from './json.ts';
import { transitionsOf } from './legacy-branches.ts';
import { legacyParameters, legacyTypes, own } from './legacy-types.ts';

/** One parameter of a legacy block, its dynamic value written as the JSONPath that the language uses. */
interface Parameter {
  name: string;
  key: string | null;
  value: Value;
}

/**
 * A block of the legacy export as an action of the flow language: `{ Identifier, Type, Parameters, Transitions }`.
 * Whatever has an unexpected shape is handed on as it is, for the reader of actions to complain of.
 */
export function actionOfModule(module: JsonObject): JsonObject {
  const written = textMember(module, 'type');
  const target = textMember(module, 'target');
  const type =
    written === null
      ? null
      : (own(legacyTypes, target === null ? written : `${written}/${target}`) ?? written);
  return {
    Identifier: member(module, 'id') ?? null,
    Type: type,
    Parameters: parametersOf(written, parameterList(member(module, 'parameters'))),
    Transitions: transitionsOf(member(module, 'branches')),
  };
}

function parameterList(value: Value | undefined): Parameter[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isObject).flatMap((parameter) => {
    const name = textMember(parameter, 'name');
    return name === null ? [] : [{ name, key: textMember(parameter, 'key'), value: dynamic(parameter) }];
  });
}

/** `{ value: "queue", namespace: "External" }` is `$.External.queue` in the language. */
function dynamic(parameter: JsonObject): Value {
  const value = member(parameter, 'value') ?? null;
  const namespace = textMember(parameter, 'namespace');
  return namespace === null || typeof value !== 'string' ? value : jsonPath(namespace, value);
}

function jsonPath(namespace: string, name: string): string {
  if (namespace === 'System' && name === 'Stored customer input') return '$.StoredCustomerInput';
  const root = namespace === 'User Defined' ? 'Attributes' : namespace.replaceAll(/\W/g, '');
  return /^\w+$/.test(name) ? `$.${root}.${name}` : `$.${root}.['${name}']`;
}

function parametersOf(type: string | null, list: readonly Parameter[]): JsonObject {
  const named = (name: string) => list.find((parameter) => parameter.name === name)?.value;
  const text = (name: string) => scalarText(named(name)) ?? '';
  const keyed = (name: string) =>
    Object.fromEntries(
      list.filter((p) => p.name === name && p.key !== null).map(({ key, value }) => [key, value]),
    );
  const spoken = text('TextToSpeechType') === 'ssml' ? 'SSML' : 'Text';
  const common = list
    .filter(({ name }) => own(legacyParameters, name) !== undefined || name === 'Text')
    .map(({ name, value }) => [own(legacyParameters, name) ?? spoken, value]);
  switch (type) {
    case 'SetAttributes':
      return { Attributes: keyed('Attribute') };
    case 'InvokeExternalResource':
      return { ...Object.fromEntries(common), LambdaInvocationAttributes: keyed('Parameter') };
    case 'SetEventHook':
      return { EventHooks: Object.fromEntries([[text('Type'), named('ContactFlowId') ?? null]]) };
    case 'SetLoggingBehavior':
      return {
        FlowLoggingBehavior:
          ({ Enable: 'Enabled', Disable: 'Disabled' } as JsonObject)[text('LoggingBehavior')] ?? null,
      };
    case 'LoopPrompts':
      return { Messages: common.map((one) => Object.fromEntries([one])) };
    case 'CheckAttribute':
      return { ComparisonValue: jsonPath(text('Namespace'), text('Attribute')) };
    case 'StoreUserInput':
      return { ...Object.fromEntries(common), ...storedInput(text) };
    case 'GetUserInput':
      return { ...Object.fromEntries(common), StoreInput: 'False' };
    default:
      return Object.fromEntries([
        ...list
          .filter(({ name }) => own(legacyParameters, name) === undefined)
          .map(({ name, value }) => [name, value]),
        ...common,
      ]);
  }
}

function storedInput(text: (name: string) => string): JsonObject {
  const length = text('MaxDigits');
  return {
    StoreInput: 'True',
    ...(length === '' ? {} : { InputValidation: { CustomValidation: { MaximumLength: length } } }),
    ...(text('EncryptEntry') === 'true'
      ? { InputEncryption: { EncryptionKeyId: text('EncryptionKeyId') } }
      : {}),
  };
}
