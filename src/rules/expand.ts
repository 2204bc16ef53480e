import type { Node } from './cel.ts';

/**
 * The expression with every `let` name replaced by what it stands for, in parentheses. Replacing the text keeps
 * evaluation plain CEL, and a name that is never reached is never evaluated.
 */
export function expandLets(text: string, node: Node, lets: ReadonlyMap<string, { text: string }>): string {
  const uses = namesIn(node)
    .filter(({ name }) => lets.has(name))
    .sort((a, b) => b.start - a.start);
  return uses.reduce(
    (expanded, { name, start }) =>
      `${expanded.slice(0, start)}(${lets.get(name)!.text})${expanded.slice(start + name.length)}`,
    text,
  );
}

function namesIn(node: Node): { name: string; start: number }[] {
  if (node.op === 'id') return [{ name: node.args, start: node.range.start }];
  return children(node.args).flatMap(namesIn);
}

function children(args: unknown): Node[] {
  if (Array.isArray(args)) return args.flatMap(children);
  return typeof args === 'object' && args !== null && 'op' in args ? [args as Node] : [];
}
