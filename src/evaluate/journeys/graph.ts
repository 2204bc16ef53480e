import type { Answer, Node } from './node.ts';
import { nextOf } from './node.ts';

/** The nodes of a walk, and what can be asked of them. */
export class Graph {
  readonly nodes: readonly Node[];

  constructor(nodes: readonly Node[]) {
    this.nodes = nodes;
  }

  /** Everything that contacts may meet from a node on, nearest first. */
  ahead(start: number): Node[] {
    const seen = new Uint8Array(this.nodes.length);
    const found = [start];
    seen[start] = 1;
    for (let i = 0; i < found.length; i += 1)
      for (const next of everyNextOf(this.nodes[found[i]!]!)) {
        if (seen[next] === 1) continue;
        seen[next] = 1;
        found.push(next);
      }
    return found.map((i) => this.nodes[i]!);
  }

  /**
   * Nodes from which some contact may get to what is sought, and those from which some contact gets there however
   * the actions turn out that nobody can tell about. Both are exact for what is known; the truth lies between them.
   */
  reach(wanted: Wanted): { may: Uint8Array; must: Uint8Array } {
    const before = this.#before(wanted.isBreak);
    const answers = this.nodes.map(wanted.is);
    return {
      may: grow(before, (i) => answers[i] !== 'no'),
      must: grow(
        before,
        (i) => answers[i] === 'yes',
        (i, reached) => this.#isCertain(i, wanted, reached),
      ),
    };
  }

  /** An action that may work or fail leads there for certain only if both ways do. */
  #isCertain(i: number, { isBreak }: Wanted, reached: Uint8Array): boolean {
    const { outcome, ok, error, side } = this.nodes[i]!;
    const leads = (numbers: readonly number[]) => numbers.some((number) => reached[number] === 1);
    if (isBreak && outcome !== 'error' && leads(side)) return true;
    if (outcome === 'either') return leads(ok) && (isBreak || leads(error));
    return leads(outcome === 'ok' ? ok : error);
  }

  #before(beside: boolean): number[][] {
    const before: number[][] = this.nodes.map(() => []);
    for (const [i, node] of this.nodes.entries())
      for (const next of beside ? everyNextOf(node) : nextOf(node)) before[next]!.push(i);
    return before;
  }
}

/** Where a contact may go on, and the flows that run beside its own. */
const everyNextOf = (node: Node): readonly number[] =>
  node.outcome === 'error' || node.side.length === 0 ? nextOf(node) : [...nextOf(node), ...node.side];

export interface Wanted {
  /** Whether a node is what is sought. */
  is: (node: Node) => Answer;
  /** A break is sought: flows beside the contact's own count, and an action that fails is a break itself. */
  isBreak: boolean;
}

function grow(
  before: readonly (readonly number[])[],
  isSeed: (i: number) => boolean,
  joins: (i: number, reached: Uint8Array) => boolean = () => true,
): Uint8Array {
  const reached = new Uint8Array(before.length);
  const waiting: number[] = [];
  for (let i = 0; i < before.length; i += 1) {
    if (!isSeed(i)) continue;
    reached[i] = 1;
    waiting.push(i);
  }
  for (let i = waiting.pop(); i !== undefined; i = waiting.pop())
    for (const earlier of before[i]!) {
      if (reached[earlier] === 1 || !joins(earlier, reached)) continue;
      reached[earlier] = 1;
      waiting.push(earlier);
    }
  return reached;
}
