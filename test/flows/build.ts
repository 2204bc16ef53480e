import type { Value } from '../../src/model/estate.ts';

interface Block {
  type: string;
  with?: { [parameter: string]: Value };
  next?: string;
  errors?: { [errorType: string]: string };
  when?: { [operand: string]: string };
}

interface Around {
  start?: string | null;
  type?: string;
  arn?: string;
}

/** The text of a flow from its blocks by id; it starts at the first. With a type or ARN it is wrapped as the API does. */
export function flowText(
  blocks: { [id: string]: Block },
  { start = Object.keys(blocks)[0]!, type, arn }: Around = {},
): string {
  const content = {
    Version: '2019-10-30',
    ...(start === null ? {} : { StartAction: start }),
    Actions: Object.entries(blocks).map(([id, block]) => ({
      Identifier: id,
      Type: block.type,
      Parameters: block.with ?? {},
      Transitions: {
        ...(block.next === undefined ? {} : { NextAction: block.next }),
        Conditions: Object.entries(block.when ?? {}).map(([operand, next]) => ({
          NextAction: next,
          Condition: { Operator: 'Equals', Operands: [operand] },
        })),
        Errors: Object.entries(block.errors ?? {}).map(([errorType, next]) => ({
          NextAction: next,
          ErrorType: errorType,
        })),
      },
    })),
  };
  if (type === undefined && arn === undefined) return JSON.stringify(content);
  return JSON.stringify({
    Name: 'Main',
    Type: type ?? 'CONTACT_FLOW',
    ...(arn === undefined ? {} : { Arn: arn }),
    Content: JSON.stringify(content),
  });
}

export const end: Block = { type: 'DisconnectParticipant' };

/** An action whose error goes to `end`. */
export const safe = (type: string, parameters: { [name: string]: Value }, next = 'end'): Block => ({
  type,
  with: parameters,
  next,
  errors: { NoMatchingError: 'end' },
});

export const lambda = (arn: string, next = 'end'): Block =>
  safe('InvokeLambdaFunction', { LambdaFunctionARN: arn }, next);
export const say = (text: string, next = 'end'): Block => safe('MessageParticipant', { Text: text }, next);
export const queue: Block = {
  type: 'TransferContactToQueue',
  errors: { NoMatchingError: 'end', QueueAtCapacity: 'end' },
};
