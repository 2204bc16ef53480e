import type { Node } from './cel.ts';

/** A change to a piece of text; where `start` is `end` it inserts. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * Every `let` name replaced by what it stands for, in parentheses. Replacing the text keeps evaluation plain CEL,
 * and a name that is never reached is never evaluated.
 */
export const letEdits = (node: Node, lets: ReadonlyMap<string, { text: string }>): Edit[] =>
  namesIn(node)
    .filter(({ name }) => lets.has(name))
    .map(({ name, start }) => ({ start, end: start + name.length, text: `(${lets.get(name)!.text})` }));

/** Applies edits, which do not overlap; what is inserted at a place comes before what is replaced there. */
export const edited = (text: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((result, { start, end, text: by }) => `${result.slice(0, start)}${by}${result.slice(end)}`, text);

function namesIn(node: Node): { name: string; start: number }[] {
  if (node.op === 'id') return [{ name: node.args, start: node.range.start }];
  return children(node.args).flatMap(namesIn);
}

function children(args: unknown): Node[] {
  if (Array.isArray(args)) return args.flatMap(children);
  return typeof args === 'object' && args !== null && 'op' in args ? [args as Node] : [];
}
