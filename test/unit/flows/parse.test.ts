import { describe, expect, test } from 'vitest';
import { jsonErrorOffset } from '../../../src/flows/json-error.ts';
import { parseFlow } from '../../../src/flows/parse.ts';
import { end, flowText, say } from '../../flows/build.ts';
import { mutateText, random } from '../../flows/mutate.ts';

const legacy = JSON.stringify({
  modules: [
    {
      id: 'a',
      type: 'GetUserInput',
      target: 'Digits',
      parameters: [
        { name: 'Text', value: 'Press 1' },
        { name: 'TextToSpeechType', value: 'text' },
      ],
      branches: [
        { condition: 'Evaluate', conditionType: 'Equals', conditionValue: '1', transition: 'b' },
        { condition: 'Timeout', transition: 'c' },
        { condition: 'NoMatch', transition: 'c' },
        { condition: 'Error', transition: 'c' },
      ],
    },
    {
      id: 'b',
      type: 'InvokeExternalResource',
      target: 'Lambda',
      parameters: [
        { name: 'FunctionArn', value: 'the function', namespace: 'User Defined' },
        { name: 'TimeLimit', value: '3' },
        { name: 'Parameter', key: 'who', value: 'caller', namespace: 'External' },
      ],
      branches: [
        { condition: 'Success', transition: 'c' },
        { condition: 'Error', transition: 'c' },
      ],
    },
    { id: 'c', type: 'Disconnect', parameters: [], branches: [] },
    {
      id: 'd',
      type: 'BrandNewBlock',
      parameters: [{ name: 'X', value: 1 }],
      branches: [{ condition: 'Odd', transition: 'c' }],
    },
  ],
  version: '1',
  type: 'customerQueue',
  start: 'a',
  metadata: { name: 'Old menu' },
});

describe('all four encodings, and the answer of the API, become one model', () => {
  const plain = flowText({ a: say('hello'), end });
  const wrapped = JSON.stringify({ Name: 'Main', Type: 'CONTACT_FLOW', Arn: 'arn:x', Content: plain });
  const labelled = { name: 'Main', type: 'CONTACT_FLOW', arn: 'arn:x' };
  test.each([
    ['the flow language', plain, 'language', { name: null, type: null, arn: null }],
    ['a byte order mark', `\uFEFF${plain}`, 'language', { name: null, type: null, arn: null }],
    ['a wrapper', wrapped, 'wrapper', labelled],
    [
      'a wrapper with an object',
      JSON.stringify({ ...JSON.parse(wrapped), Content: JSON.parse(plain) }),
      'wrapper',
      labelled,
    ],
    ['DescribeContactFlow', `{"ContactFlow":${wrapped}}`, 'wrapper', labelled],
    ['DescribeContactFlowModule', `{"ContactFlowModule":${wrapped}}`, 'wrapper', labelled],
    [
      'a template',
      plain.replace('hello', 'hello {{name}}'),
      'template',
      { name: null, type: null, arn: null },
    ],
  ])('%s', (_, text, encoding, labels) => {
    const flow = parseFlow(text);
    expect(flow).toMatchObject({ encoding, ...labels, start: 'a', problems: [] });
    expect(flow.actions.map(({ id, type, transitions }) => ({ id, type, next: transitions.next }))).toEqual([
      { id: 'a', type: 'MessageParticipant', next: 'end' },
      { id: 'end', type: 'DisconnectParticipant', next: null },
    ]);
  });

  test('the legacy export, its blocks, branches and dynamic values in the words of the language', () => {
    const flow = parseFlow(legacy);
    expect(flow).toMatchObject({
      encoding: 'legacy',
      name: 'Old menu',
      type: 'CUSTOMER_QUEUE',
      start: 'a',
      problems: [],
    });
    expect(flow.actions).toMatchObject([
      {
        type: 'GetParticipantInput',
        legacyType: 'GetUserInput',
        parameters: { Text: 'Press 1', StoreInput: 'False' },
        transitions: {
          next: null,
          conditions: [{ operator: 'Equals', operands: ['1'], next: 'b' }],
          errors: [
            { errorType: 'InputTimeLimitExceeded', next: 'c' },
            { errorType: 'NoMatchingCondition', next: 'c' },
            { errorType: 'NoMatchingError', next: 'c' },
          ],
        },
      },
      {
        type: 'InvokeLambdaFunction',
        parameters: {
          LambdaFunctionARN: "$.Attributes.['the function']",
          InvocationTimeLimitSeconds: '3',
          LambdaInvocationAttributes: { who: '$.External.caller' },
        },
        transitions: { next: 'c', errors: [{ errorType: 'NoMatchingError', next: 'c' }] },
      },
      { type: 'DisconnectParticipant' },
      {
        type: 'BrandNewBlock',
        legacyType: 'BrandNewBlock',
        parameters: { X: 1 },
        transitions: { errors: [{ errorType: 'Odd', next: 'c' }] },
      },
    ]);
  });
});

describe('whatever is wrong is a problem with its place', () => {
  test.each([
    ['text that is not JSON', '{"Actions":\n [}', 'not-json', 2],
    ['Content that is not JSON', '{\n"Content":"{"}', 'not-json', 2],
    ['Content that is no flow', '{\n"Content":"7"}', 'not-a-flow', 2],
    [
      'an action that is a number',
      '{"StartAction":"a","Actions":[{"Identifier":"a","Type":"Loop"},\n7]}',
      'bad-shape',
      2,
    ],
    [
      'transitions that are a list',
      '{"StartAction":"a","Actions":[\n{"Identifier":"a","Type":"Loop","Transitions":[]}]}',
      'bad-shape',
      2,
    ],
    [
      'conditions that are text',
      '{"StartAction":"a","Actions":[\n{"Identifier":"a","Type":"Loop","Transitions":{"Conditions":"x"}}]}',
      'bad-shape',
      2,
    ],
    [
      'NextAction that is a number',
      '{"StartAction":"a","Actions":[\n{"Identifier":"a","Type":"Loop","Transitions":{"NextAction":1}}]}',
      'bad-shape',
      2,
    ],
    [
      'two actions with one id',
      '{"StartAction":"a","Actions":[{"Identifier":"a","Type":"Loop"},\n{"Identifier":"a","Type":"Loop"}]}',
      'duplicate-id',
      2,
    ],
    [
      'a second list of actions, which is the one that counts',
      '{"StartAction":"a","Actions":[],\n"Actions":[\n7]}',
      'bad-shape',
      3,
    ],
  ])('%s', (_, text, code, line) => {
    const problem = parseFlow(text).problems.find((one) => one.code === code);
    expect(problem?.place.line).toBe(line);
  });
});

test('a syntax error is found exactly when V8 finds one, at its place or at the start of the token that holds it', () => {
  const pick = random(1);
  const text = JSON.stringify(JSON.parse(legacy), null, 1);
  let compared = 0;
  for (let round = 0; round < 2000; round += 1) {
    const broken = mutateText(text, pick);
    const message = messageOf(broken);
    const position = /at position (\d+)/.exec(message ?? '')?.[1];
    if (position !== undefined) compared += 1;
    if (position !== undefined)
      expect(Number(position) - jsonErrorOffset(broken)!, broken).toBeGreaterThanOrEqual(0);
    expect(jsonErrorOffset(broken) === null, broken).toBe(message === null);
  }
  expect(compared).toBeGreaterThan(100);
});

function messageOf(text: string): string | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

describe('nothing that a file can hold makes the reader throw or hang', () => {
  const times = (text: string, count: number) => text.repeat(count);
  const many = Object.fromEntries(
    Array.from({ length: 20_000 }, (_, n) => [
      `a${n}`,
      {
        type: 'UpdateContactAttributes',
        with: { Attributes: { [`k${n}`]: `$.Attributes.k${n + 1}` } },
        next: `a${n + 1}`,
      },
    ]),
  );
  const uses = Object.fromEntries(
    Array.from({ length: 3000 }, (_, n) => [
      `u${n}`,
      {
        type: 'InvokeLambdaFunction',
        with: { LambdaFunctionARN: `$.Attributes.k${n}` },
        next: `u${(n * 7919) % 3000}`,
        errors: { NoMatchingError: `u${(n * 104_729) % 3000}` },
      },
    ]),
  );
  const circle = {
    a: {
      type: 'UpdateContactAttributes',
      with: { Attributes: { x: '$.Attributes.y', y: '$.Attributes.x' } },
      next: 'b',
    },
    b: { type: 'TransferToFlow', with: { ContactFlowId: '$.Attributes.x' }, next: 'a' },
  };
  test.each([
    ['a million brackets', times('[', 1_000_000)],
    [
      'nesting of 200,000 levels',
      `{"Actions":[{"Identifier":"a","Type":"Loop","Parameters":{"x":${times('[', 200_000)}${times(']', 200_000)}}}]}`,
    ],
    [
      'nesting of 200,000 levels inside of transitions',
      `{"Actions":[{"Identifier":"a","Type":"Loop","Transitions":${times('[', 200_000)}${times(']', 200_000)}}]}`,
    ],
    [
      'nesting of 200,000 levels inside of Content',
      JSON.stringify({ Content: `{"Actions":${times('[', 200_000)}${times(']', 200_000)}}` }),
    ],
    [
      'prototype names',
      '{"__proto__":{"Actions":[]},"Actions":[{"Identifier":"__proto__","Type":"constructor","Parameters":{"__proto__":{"toString":1},"InvocationTimeLimitSeconds":{"toString":1}},"Transitions":{"NextAction":"hasOwnProperty"}}]}',
    ],
    [
      'unclosed placeholders',
      `{"Actions":[{"Identifier":"a","Type":"Loop","Parameters":{"x":"${times('${{{', 200_000)}"}}]}`,
    ],
    ['20,000 attributes set from one another', flowText(many)],
    ['3,000 actions that lead everywhere', flowText(uses)],
    ['attributes set from one another in a circle', flowText(circle)],
    ['a string of ten million characters that nobody closes', `"${times('\\\\', 4_900_000)}`],
    ['escapes that nobody closes', `["${times('\\u0041', 1_600_000)}`],
    [
      'half a million transitions into nothing',
      `{"Actions":[{"Identifier":"a","Transitions":{"Errors":[${times('{"NextAction":""},', 550_000)}{}]}}]}`,
    ],
    ['only backslashes', `"${times('\\\\', 200_000)}"`],
  ])('%s', (_, text) => {
    const flow = parseFlow(text);
    expect(flow.problems.every(({ place }) => typeof place.path === 'string')).toBe(true);
  });
});
