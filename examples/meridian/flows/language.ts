import { arnOf, type Home } from '../connect/home.ts';

type Text = { [name: string]: string };
export type Parameter = string | boolean | Parameter[] | { [name: string]: Parameter };

/** One block of a flow. https://docs.aws.amazon.com/connect/latest/devguide/flow-language.html */
export interface Action {
  Identifier: string;
  Type: string;
  Parameters: { [name: string]: Parameter };
  Transitions: {
    NextAction?: string;
    Conditions?: { NextAction: string; Condition: { Operator: string; Operands: string[] } }[];
    Errors?: { NextAction: string; ErrorType: string }[];
  };
}

/** Where a contact goes: by default, on an outcome, on an error. */
export interface Ways {
  next?: string;
  when?: Text;
  operator?: string;
  errors?: Text;
}

export const action = (
  Identifier: string,
  Type: string,
  Parameters: Action['Parameters'],
  { next, when = {}, operator = 'Equals', errors = {} }: Ways = {},
): Action => ({
  ...{ Identifier, Type, Parameters },
  Transitions: {
    ...(next !== undefined && { NextAction: next }),
    Conditions: Object.entries(when).map(([operand, NextAction]) => ({
      NextAction,
      Condition: { Operator: operator, Operands: [operand] },
    })),
    Errors: Object.entries(errors).map(([ErrorType, NextAction]) => ({ NextAction, ErrorType })),
  },
});

/** Goes on alike whether the action worked or not: the caller is served in either case. */
export const either = (next: string): Ways => ({ next, errors: { NoMatchingError: next } });

export const say = (id: string, text: string, next: string): Action =>
  action(id, 'MessageParticipant', { Text: text }, either(next));

export const useModule = (home: Home, name: string, next: string): Action =>
  action(name, 'InvokeFlowModule', { FlowModuleId: arnOf(home, 'flow-module', name) }, either(next));

export const hangUp = (id = 'Goodbye'): Action => action(id, 'DisconnectParticipant', {});

export const endFlow = (id = 'Done'): Action => action(id, 'EndFlowExecution', {});

/** The content of a flow as Connect stores it; people named the blocks themselves. */
export const contentOf = (actions: readonly Action[]): string =>
  JSON.stringify({
    Version: '2019-10-30',
    StartAction: actions[0]!.Identifier,
    Metadata: {
      entryPointPosition: { x: 40, y: 40 },
      ActionMetadata: Object.fromEntries(
        actions.map(({ Identifier }, i) => [
          Identifier,
          { position: { x: 280 * (i + 1), y: 40 }, isFriendlyName: true },
        ]),
      ),
    },
    Actions: actions,
  });
