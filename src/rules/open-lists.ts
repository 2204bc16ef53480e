import type { Node } from './cel.ts';
import type { Edit } from './expand.ts';

/**
 * What to add to a macro over related resources, of which some may not have been seen. An element that is not
 * there at all decides nothing: without this, `exists(r, r.A == 1 || true)` would hold for a list that may be empty.
 * Every resource has a Region, so asking for it changes nothing but to fail on the hole that stands for the others.
 */
export function seenOnly(macro: string, call: Node, args: readonly Node[]): Edit[] {
  const { input } = call;
  const [variable, condition] = args as [Node & { args: string }, Node];
  const seen = (comparison: string) => ` ${variable.args}.Region ${comparison} ""`;
  const body = afterComma(input, variable.range.end);
  const end =
    macro === 'map' && args.length > 2 ? afterComma(input, condition.range.end) - 1 : call.range.end - 1;
  if (macro === 'map' && args.length === 2) return [insert(body, `${seen('!=')},`)];
  const [before, after] = macro === 'all' ? [`${seen('==')} || (`, ')'] : [`${seen('!=')} && (`, ')'];
  return [insert(body, before), insert(end, after)];
}

const insert = (at: number, text: string): Edit => ({ start: at, end: at, text });

const afterComma = (text: string, from: number): number => text.indexOf(',', from) + 1;
