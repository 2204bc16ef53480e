import { type Home, mirroredId } from '../connect/home.ts';
import type { Action } from './language.ts';
import { lineFlow } from './line-flow.ts';
import { inbound, lines } from './lines.ts';
import { moduleActions, moduleNames } from './modules.ts';
import { otherFlows } from './other-flows.ts';

/** A flow or a module, published. */
export interface Flow {
  id: string;
  name: string;
  type: string;
  version: number;
  actions: Action[];
}

export const flowsIn = (home: Home): Flow[] => [
  ...lines.map((line) => flow(home, inbound(line.name), 'CONTACT_FLOW', lineFlow(home, line))),
  ...otherFlows.map(([name, type, write]) => flow(home, name, type, write(home))),
];

const flow = (home: Home, name: string, type: string, actions: Action[]): Flow => {
  const id = mirroredId(home, 'contact-flow', name);
  return { id, name, type, version: versionOf(id), actions };
};

export const modulesIn = (home: Home): Flow[] =>
  moduleNames.map((name) => {
    const id = mirroredId(home, 'flow-module', name);
    return { id, name, type: 'MODULE', version: versionOf(id), actions: moduleActions(home, name) };
  });

/** Between 1 and 4: nobody gets a flow right at once. */
const versionOf = (id: string): number => 1 + (Number.parseInt(id.slice(0, 2), 16) % 4);
