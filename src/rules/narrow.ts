import type { Node } from './cel.ts';
import type { Scope } from './check.ts';

/** Paths that are not null when `node` came out as `truth`. */
export function presentWhen(node: Node, truth: boolean, scope: Scope): Set<string> {
  if (node.op === '!_') return presentWhen(node.args, !truth, scope);
  if (node.op === (truth ? '&&' : '||'))
    return union(presentWhen(node.args[0], truth, scope), presentWhen(node.args[1], truth, scope));
  if (node.op !== '==' && node.op !== '!=') return new Set();
  const [left, right] = node.args;
  const same = (node.op === '==') === truth;
  const paths = new Set<string>();
  for (const [a, b] of [
    [left, right],
    [right, left],
  ] as const) {
    const isNull = b.op === 'value' && b.args === null;
    const isLiteral = b.op === 'value' && b.args !== null;
    const path = pathOf(a, scope);
    if (path !== undefined && ((isNull && !same) || (isLiteral && same))) paths.add(path);
  }
  return paths;
}

function pathOf(node: Node, scope: Scope): string | undefined {
  if (node.op === 'id') return scope.names.get(node.args)?.path;
  if (node.op !== '.') return undefined;
  const base = pathOf(node.args[0], scope);
  return base === undefined ? undefined : `${base}.${node.args[1]}`;
}

export const union = (a: ReadonlySet<string>, b: ReadonlySet<string>): Set<string> => new Set([...a, ...b]);
