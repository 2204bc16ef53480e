import { MalformedAnswer } from '../field-type.ts';
import { parsePolicy } from '../policy-document.ts';

interface Statement {
  Sid?: unknown;
  Effect: unknown;
  Resource: string[];
  Condition: { Operator: string; Key: string }[];
}

/**
 * False when every denial by Region is decided by the Region alone.
 * @throws MalformedAnswer when one is not: what such a policy denies is known only while a call is made.
 */
export function dependsOnRequest(content: string | undefined): boolean | undefined {
  const policy = parsePolicy(content) as { Statement: Statement[] } | undefined;
  for (const statement of policy?.Statement ?? []) {
    if (statement.Effect !== 'Deny' || !statement.Condition.some(isOnRegion)) continue;
    const also = statement.Condition.find((condition) => !isOnRegion(condition) || !isPlain(condition));
    const name = typeof statement.Sid === 'string' ? `"${statement.Sid}"` : 'without a Sid';
    if (also) throw new MalformedAnswer(`the denial ${name} depends on ${also.Operator} ${also.Key} too`);
    if (!statement.Resource.includes('*'))
      throw new MalformedAnswer(`the denial ${name} is of some resources only`);
  }
  return policy && false;
}

const isOnRegion = ({ Key }: { Key: string }) => Key.toLowerCase() === 'aws:requestedregion';

const isPlain = ({ Operator }: { Operator: string }) =>
  /^String(Not)?(Equals|EqualsIgnoreCase|Like)(IfExists)?$/i.test(Operator);
