import { type FieldType, list, MalformedAnswer, nullable, object, string } from './field-type.ts';

const texts = list(string);

/**
 * An IAM policy document of any service, in one shape: what JSON may write as one value or as a list is a
 * list, and an element that a statement lacks is an empty one.
 */
export const policyDocument: FieldType = object({
  Statement: list(
    object({
      Sid: nullable(string),
      Effect: string,
      Principal: texts,
      NotPrincipal: texts,
      Action: texts,
      NotAction: texts,
      Resource: texts,
      NotResource: texts,
      Condition: list(object({ Operator: string, Key: string, Values: texts })),
    }),
  ),
});

type Element = 'Sid' | 'Effect' | `${'' | 'Not'}${'Principal' | 'Action' | 'Resource'}` | 'Condition';
type Statement = { [element in Element]?: unknown };

/**
 * Parses a policy as AWS answers it: JSON text, which IAM percent-encodes. No text, no policy.
 * @throws MalformedAnswer when the text is not a policy, so that the field stays unread.
 */
export function parsePolicy(text: string | undefined): object | undefined {
  if (text === undefined) return undefined;
  const statements = asList(parseJson(text).Statement);
  if (statements.length === 0 || !statements.every(isRecord))
    throw new MalformedAnswer('the policy has no statements');
  return { Statement: statements.map(statementOf) };
}

function parseJson(text: string): { Statement?: unknown } {
  let policy: unknown;
  try {
    policy = JSON.parse(text.trimStart().startsWith('{') ? text : decodeURIComponent(text));
  } catch {
    throw new MalformedAnswer('the policy is not JSON');
  }
  if (!isRecord(policy)) throw new MalformedAnswer('the policy is not a JSON object');
  return policy;
}

const statementOf = (statement: Statement) => ({
  Sid: statement.Sid,
  Effect: statement.Effect,
  Principal: principalsOf(statement.Principal),
  NotPrincipal: principalsOf(statement.NotPrincipal),
  Action: textsOf(statement.Action),
  NotAction: textsOf(statement.NotAction),
  Resource: textsOf(statement.Resource),
  NotResource: textsOf(statement.NotResource),
  Condition: conditionsOf(statement.Condition),
});

/** `*`, ARNs, service names and canonical users in one list; an account id becomes the ARN it stands for. */
const principalsOf = (principals: unknown): string[] =>
  (isRecord(principals) ? Object.values(principals).flatMap(textsOf) : textsOf(principals)).map((name) =>
    /^\d{12}$/.test(name) ? `arn:aws:iam::${name}:root` : name,
  );

const conditionsOf = (conditions: unknown) =>
  Object.entries(isRecord(conditions) ? conditions : {}).flatMap(([Operator, keys]) =>
    Object.entries(isRecord(keys) ? keys : {}).map(([Key, values]) => ({
      Operator,
      Key,
      Values: textsOf(values),
    })),
  );

/** Condition values may be JSON booleans and numbers, which IAM compares as text. */
const textsOf = (value: unknown): string[] => asList(value).map(String);

const asList = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
