import { type Answer, type Node, nextOf } from './node.ts';

type Nodes = ReadonlyMap<string, Node>;

interface Wanted {
  /** Whether a node is what is sought. */
  is: (node: Node) => Answer;
  /** A break is sought: flows that run beside the contact's own count, and an action that fails is a break itself. */
  isBreak: boolean;
}

/**
 * Nodes from which some contact may get to what is sought, and those from which some contact gets there however the
 * actions turn out that nobody can tell about. Both are exact for what is known; the truth lies between them.
 */
export function reach(nodes: Nodes, wanted: Wanted): { may: Set<string>; must: Set<string> } {
  const before = predecessors(nodes, wanted.isBreak);
  return {
    may: grow(nodes, before, (node) => wanted.is(node) !== 'no'),
    must: grow(
      nodes,
      before,
      (node) => wanted.is(node) === 'yes',
      (node, reached) => isCertain(node, wanted, reached),
    ),
  };
}

/** An action that may work or fail leads there for certain only if both ways do. */
function isCertain(
  { outcome, ok, error, side }: Node,
  { isBreak }: Wanted,
  reached: ReadonlySet<string>,
): boolean {
  const leads = (keys: readonly string[]) => keys.some((key) => reached.has(key));
  if (isBreak && outcome !== 'error' && leads(side)) return true;
  if (outcome === 'either') return leads(ok) && (isBreak || leads(error));
  return leads(outcome === 'ok' ? ok : error);
}

function predecessors(nodes: Nodes, beside: boolean): Map<string, string[]> {
  const before = new Map<string, string[]>();
  for (const node of nodes.values())
    for (const next of [...nextOf(node), ...(beside && node.outcome !== 'error' ? node.side : [])]) {
      const known = before.get(next);
      if (known) known.push(node.key);
      else before.set(next, [node.key]);
    }
  return before;
}

function grow(
  nodes: Nodes,
  before: ReadonlyMap<string, readonly string[]>,
  isSeed: (node: Node) => boolean,
  joins: (node: Node, reached: ReadonlySet<string>) => boolean = () => true,
): Set<string> {
  const reached = new Set([...nodes.values()].filter(isSeed).map(({ key }) => key));
  const waiting = [...reached];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop())
    for (const earlier of before.get(key) ?? []) {
      if (reached.has(earlier) || !joins(nodes.get(earlier)!, reached)) continue;
      reached.add(earlier);
      waiting.push(earlier);
    }
  return reached;
}

/** Everything that contacts may meet from a node on, nearest first. */
export function ahead(nodes: Nodes, start: string): Node[] {
  const seen = new Set([start]);
  const found: Node[] = [];
  for (const key of seen) {
    const node = nodes.get(key)!;
    found.push(node);
    for (const next of [...nextOf(node), ...(node.outcome === 'error' ? [] : node.side)]) seen.add(next);
  }
  return found;
}
