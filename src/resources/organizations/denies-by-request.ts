import { MalformedAnswer } from '../field-type.ts';
import { parsePolicy } from '../policy-document.ts';

interface Statement {
  Sid?: unknown;
  Effect: unknown;
  Resource: string[];
  Condition: { Operator: string; Key: string }[];
}

/**
 * False when every denial holds for all resources and is decided by the Region alone.
 * @throws MalformedAnswer when one is not: whom such a policy stops is known only while a call is made.
 */
export function deniesByRequest(content: string | undefined): boolean | undefined {
  const policy = parsePolicy(content) as { Statement: Statement[] } | undefined;
  for (const { Effect, Sid, Resource, Condition } of policy?.Statement ?? []) {
    if (Effect !== 'Deny') continue;
    const name = typeof Sid === 'string' ? `"${Sid}"` : 'without a Sid';
    const also = Condition.find(({ Key }) => Key.toLowerCase() !== 'aws:requestedregion');
    if (also) throw new MalformedAnswer(`the denial ${name} depends on ${also.Operator} ${also.Key}`);
    if (!Resource.includes('*')) throw new MalformedAnswer(`the denial ${name} is of some resources only`);
  }
  return policy && false;
}
