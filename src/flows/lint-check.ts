import type { FlowFindingCode } from './finding-codes.ts';
import type { FlowAction } from './flow.ts';
import type { Graph } from './graph.ts';

/** What a check found: the code, the action, and what is wrong with this one. */
export interface Hit {
  code: FlowFindingCode;
  action: FlowAction;
  message: string;
}

export type Check = (graph: Graph) => Hit[];

/** Connect takes 250 actions; checks that compare every action with every other stop at this many. */
export const maxTraced = 1000;
