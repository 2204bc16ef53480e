import { once } from '../answers.ts';
import { type Home, mirroredId } from '../connect/home.ts';
import type { Action } from './language.ts';
import { lineFlow } from './line-flow.ts';
import { inbound, type Line } from './lines.ts';
import { moduleActions, moduleNames } from './modules.ts';
import type { otherFlows } from './other-flows.ts';

/** A flow or a module, published. */
export interface Flow {
  id: string;
  name: string;
  type: string;
  version: number;
  /** Days since the last change, where a Region tells its own story about that. */
  changed?: number;
  /** Only modules are. */
  archived?: true;
  readonly actions: Action[];
}

/** Those of some lines, and those that no caller dials. */
export const flowsIn = (home: Home, some: readonly Line[], others: typeof otherFlows): Flow[] => [
  ...some.map((line) => flow(home, inbound(line.name), 'CONTACT_FLOW', () => lineFlow(home, line))),
  ...others.map(([name, type, write]) => flow(home, name, type, () => write(home))),
];

const flow = (home: Home, name: string, type: string, write: () => Action[]): Flow =>
  written({ id: mirroredId(home, 'contact-flow', name), name, type }, write);

export const modulesIn = (home: Home): Flow[] =>
  moduleNames.map((name) =>
    written({ id: mirroredId(home, 'flow-module', name), name, type: 'MODULE' }, () =>
      moduleActions(home, name),
    ),
  );

/** Blocks are written when somebody looks at them. */
function written(named: Pick<Flow, 'id' | 'name' | 'type'>, write: () => Action[]): Flow {
  const actions = once(write);
  return {
    ...named,
    version: versionOf(named.id),
    get actions() {
      return actions();
    },
  };
}

/** Between 1 and 4: nobody gets a flow right at once. */
const versionOf = (id: string): number => 1 + (Number.parseInt(id.slice(0, 2), 16) % 4);
