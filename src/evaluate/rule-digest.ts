import { createHash } from 'node:crypto';
import type { ParamValue, Rule } from '../rules/rule.ts';
import type { Params } from './evaluate.ts';

/** Tells whether a rule judges as it did: what it asks of what, and how grave that is. Its prose does not count. */
export const ruleDigest = ({ definition: { resource, severity }, source }: Rule): string =>
  sha256([resource, severity, source.when ?? null, source.assert]);

/** Parameters as they are used: those that are given, and the defaults of the others. */
export function paramsOf(
  { definition: { id, params = {} } }: Rule,
  given: { readonly [rule: string]: Params },
): { [name: string]: ParamValue } {
  const defaults = Object.fromEntries(
    Object.entries(params).map(([name, { default: value }]) => [name, value]),
  );
  return { ...defaults, ...given[id] } as { [name: string]: ParamValue };
}

export const sha256 = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex');
