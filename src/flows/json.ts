import type { Value } from '../model/estate.ts';

export type JsonObject = { [member: string]: Value };

/** Nesting beyond this is not looked into; the deepest public flow has 12 levels. */
export const maxDepth = 100;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An own member, so that `constructor` and its kin are never found on the prototype. */
export const member = (object: JsonObject, name: string): Value | undefined =>
  Object.hasOwn(object, name) ? object[name] : undefined;

/** A member that holds text; null otherwise. */
export function textMember(object: JsonObject, name: string): string | null {
  const value = member(object, name);
  return typeof value === 'string' ? value : null;
}

/** A text, number or truth value as text; null for anything else, which may not even have a text. */
export const scalarText = (value: Value | undefined): string | null =>
  ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : null;

/** A member that holds an object; an empty one otherwise. */
export function objectMember(object: JsonObject, name: string): JsonObject {
  const value = member(object, name);
  return isObject(value) ? value : {};
}

/** Every text in a value with its path (`Messages[].PromptId`), by a stack of our own: input may be nested deeply. */
export function textsOf(root: Value): { texts: { path: string; text: string }[]; tooDeep: boolean } {
  const texts: { path: string; text: string }[] = [];
  const stack: { path: string; value: Value; depth: number }[] = [{ path: '', value: root, depth: 0 }];
  let tooDeep = false;
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const { path, value, depth } = at;
    if (typeof value === 'string') texts.push({ path, text: value });
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= maxDepth) tooDeep = true;
    else for (const child of childrenOf(path, value).reverse()) stack.push({ ...child, depth: depth + 1 });
  }
  return { texts, tooDeep };
}

function childrenOf(path: string, value: Value[] | JsonObject): { path: string; value: Value }[] {
  if (Array.isArray(value)) return value.map((item) => ({ path: `${path}[]`, value: item }));
  return Object.entries(value).map(([name, item]) => ({
    path: path === '' ? name : `${path}.${name}`,
    value: item,
  }));
}

/** A value from the file inside a message: quoted, on one line, and short. */
export function quoted(text: string): string {
  const line = text.slice(0, 400).replace(/\s+/g, ' ');
  return `"${line.length > 120 ? `${line.slice(0, 119)}…` : line}"`;
}
