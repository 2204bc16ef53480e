import type { Home } from '../connect/home.ts';
import { type Action, action, either } from '../flows/language.ts';
import { bothRegions } from '../place.ts';
import { pair } from './contents.ts';
import { type Flaw, one } from './flaw.ts';
import { block } from './flows.ts';

/** A flow is changed once and mirrored. These changes break no line: what callers need is left as it was. */
export const inAnyFlow = (
  name: string,
  why: string,
  spoil: (actions: Action[], home: Home) => void,
): Flaw => ({
  why,
  spoil: (centre) => {
    for (const region of bothRegions) {
      const { flows, home } = pair(centre, region);
      spoil(one(flows, (flow) => flow.name === name, name).actions, home);
    }
  },
});

type Ways = Action['Transitions'];

export const everyWay = ({ Conditions = [], Errors = [] }: Ways) => [...Conditions, ...Errors];

/** Puts blocks, each of which leads to the one after it, where the ways into another block lead now. */
export function before(actions: Action[], id: string, ...blocks: Action[]): void {
  const [first, at] = [blocks[0]!.Identifier, actions.indexOf(block(actions, id))];
  for (const { Transitions: ways } of actions) {
    if (ways.NextAction === id) ways.NextAction = first;
    for (const way of everyWay(ways)) if (way.NextAction === id) way.NextAction = first;
  }
  actions.splice(at, 0, ...blocks);
}

export const invoke = (id: string, LambdaFunctionARN: string, next: string, more = {}): Action =>
  action(id, 'InvokeLambdaFunction', { LambdaFunctionARN, ...more }, either(next));

export const keep = (id: string, Attributes: { [name: string]: string }, next: string): Action =>
  action(id, 'UpdateContactAttributes', { Attributes, TargetContact: 'Current' }, either(next));
