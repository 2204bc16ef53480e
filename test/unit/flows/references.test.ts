import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFlow } from '../../../src/flows/parse.ts';
import { formOf } from '../../../src/flows/reference-form.ts';
import { end, flowText, lambda, queue, safe } from '../../flows/build.ts';

const arn = 'arn:aws:lambda:us-east-1:111111111111:function:lookup';
/** What a deployment fills in. */
const account = '$'.concat('{ACCOUNT}');
const reference = (text: string, action = 'use') =>
  parseFlow(text).references.find((one) => one.action === action);
const setFlow = (value: string, next = 'use') => ({
  type: 'UpdateFlowAttributes',
  with: { FlowAttributes: { fn: { Value: value } } },
  next,
});
const setContact = (value: string, next = 'use', more = {}) =>
  safe('UpdateContactAttributes', { Attributes: { fn: value }, ...more }, next);

test.each([
  [arn, 'literal-arn'],
  ['arn:aws:s3:::bucket', 'literal-arn'],
  ['arn:aws-us-gov:lambda:us-gov-west-1:111111111111:function:f', 'literal-arn'],
  [`arn:aws:lambda:us-east-1:${account}:function:f`, 'literal-arn'],
  ['arn:aws:lambda:$.AwsRegion:111111111111:function:f', 'region-token'],
  [`arn:aws:lambda:$['AwsRegion']:${account}:function:f`, 'region-token'],
  [`arn:aws:lambda:${account}:${account}:function:f`, 'placeholder'],
  ['{{contactFlows.Main.arn}}', 'placeholder'],
  ['$.External.queue', 'json-path'],
  ['arn:aws:lambda:$.External.region:111111111111:function:f', 'json-path'],
  ['$.Attributes.queue', 'contact-attribute'],
  ["$.Attributes.['the queue']", 'contact-attribute'],
  ["$.FlowAttributes['a/b']", 'flow-attribute'],
  ['$.FlowAttributes.ACME-bot/current', 'flow-attribute'],
  ['BasicQueue', 'bare-id'],
  ['$ 34.19', 'bare-id'],
])('%s is written as %s', (value, form) => {
  expect(formOf(value)).toBe(form);
});

describe('a constant is followed from where it is set to where it is used', () => {
  test.each([
    ['a flow attribute', flowText({ set: setFlow(arn), use: lambda('$.FlowAttributes.fn'), end })],
    ['a contact attribute', flowText({ set: setContact(arn), use: lambda('$.Attributes.fn'), end })],
    [
      'two paths with one constant',
      flowText({
        if: { type: 'Compare', when: { x: 'one' }, errors: { NoMatchingCondition: 'two' } },
        one: setFlow(arn),
        two: setFlow(arn),
        use: lambda('$.FlowAttributes.fn'),
        end,
      }),
    ],
    [
      'an attribute set from another',
      flowText({
        a: setFlow(arn, 'b'),
        b: setContact('$.FlowAttributes.fn'),
        use: lambda('$.Attributes.fn'),
        end,
      }),
    ],
    [
      'a loop around it',
      flowText({ set: setFlow(arn), use: { ...lambda('$.FlowAttributes.fn', 'set') }, end }),
    ],
    [
      'a module between, which cannot touch flow attributes',
      flowText({
        set: setFlow(arn, 'm'),
        m: safe('InvokeFlowModule', { FlowModuleId: 'x' }, 'use'),
        use: lambda('$.FlowAttributes.fn'),
        end,
      }),
    ],
  ])('%s', (_, text) => {
    expect(reference(text)).toMatchObject({
      form: 'resolved',
      resolved: arn,
      why: null,
      region: 'us-east-1',
      account: '111111111111',
    });
    expect(reference(text)?.value).toMatch(/^\$\./);
  });
});

describe('what nobody can tell stays said, with why', () => {
  test.each([
    [
      'another constant on another path',
      flowText({
        if: { type: 'Compare', when: { x: 'one' }, errors: { NoMatchingCondition: 'two' } },
        one: setFlow(arn),
        two: setFlow('other'),
        use: lambda('$.FlowAttributes.fn'),
        end,
      }),
      /different values/,
    ],
    [
      'a path that does not set it',
      flowText({
        if: { type: 'Compare', when: { x: 'set' }, errors: { NoMatchingCondition: 'use' } },
        set: setFlow(arn),
        use: lambda('$.FlowAttributes.fn'),
        end,
      }),
      /not every path/,
    ],
    [
      'a value from a Lambda function',
      flowText({ set: setContact('$.External.fn'), use: lambda('$.Attributes.fn'), end }),
      /set from "\$\.External\.fn"/,
    ],
    [
      'an attribute of another contact',
      flowText({
        set: setContact(arn, 'use', { TargetContact: 'Related' }),
        use: lambda('$.Attributes.fn'),
        end,
      }),
      /before the contact/,
    ],
    [
      'a module between',
      flowText({
        set: setContact(arn, 'm'),
        m: safe('InvokeFlowModule', { FlowModuleId: 'x' }, 'use'),
        use: lambda('$.Attributes.fn'),
        end,
      }),
      /module/,
    ],
    [
      'a flow attribute that is set nowhere',
      flowText({ use: lambda('$.FlowAttributes.fn'), end }),
      /^no action of the flow sets it$/,
    ],
    [
      'a flow attribute that is set later',
      flowText({ use: lambda('$.FlowAttributes.fn', 'set'), set: setFlow(arn, 'end'), end }),
      /no path to the action/,
    ],
    [
      'attributes set from one another',
      flowText({ a: setContact('$.Attributes.fn'), use: lambda('$.Attributes.fn'), end }),
      /one another/,
    ],
    [
      'an action that is never reached',
      flowText({ end, set: setFlow(arn), use: lambda('$.FlowAttributes.fn') }),
      /cannot be reached/,
    ],
    ['a value of the running contact', flowText({ use: lambda('$.External.fn'), end }), /while a contact/],
    ['a placeholder', flowText({ use: lambda(account), end }), /before the flow is deployed/],
  ])('%s', (_, text, why) => {
    const found = reference(text);
    expect(found).toMatchObject({ resolved: null, region: null });
    expect(found?.why).toMatch(why);
  });
});

test('kinds come from the parameter, from the ARN anywhere, and from actions that need a service without naming it', () => {
  const text = flowText({
    a: safe('UpdateContactEventHooks', { EventHooks: { CustomerQueue: 'flow-1' } }, 'b'),
    b: safe(
      'MessageParticipantIteratively',
      { Messages: [{ PromptId: 'p' }, { Media: { Uri: 's3://b/k.wav' } }] },
      'c',
    ),
    c: safe(
      'CreateTask',
      { TaskTemplateId: 't', ContactFlowId: 'f', Attributes: { QueueId: 'mine', Park: arn } },
      'd',
    ),
    d: safe('UpdateContactMediaStreamingBehavior', { MediaStreamingState: 'Enabled' }, 'e'),
    e: safe('GetCustomerProfile', {}, 'f'),
    f: safe('ConnectParticipantWithLexBot', { LexBot: { Name: 'Orders', Region: 'us-west-2' } }, 'g'),
    g: queue,
    end,
  });
  expect(
    parseFlow(text).references.map(({ action, kind, form, region }) => [action, kind, form, region]),
  ).toEqual([
    ['a', 'flow', 'bare-id', null],
    ['b', 'prompt', 'bare-id', null],
    ['b', 's3', 'bare-id', null],
    ['c', 'task-template', 'bare-id', null],
    ['c', 'flow', 'bare-id', null],
    ['c', 'lambda', 'literal-arn', 'us-east-1'],
    ['d', 'kinesis', 'implicit', null],
    ['e', 'customer-profile', 'implicit', null],
    ['f', 'lex-bot', 'bare-id', 'us-west-2'],
  ]);
});

test('a resolved constant is one that some action of the flow sets, whatever the graph', () => {
  const ids = ['n0', 'n1', 'n2', 'n3', 'n4', 'n5'];
  const id = fc.constantFrom(...ids);
  const block = fc.oneof(
    fc.record({
      type: fc.constant('UpdateFlowAttributes'),
      with: fc.record({
        FlowAttributes: fc.record({ fn: fc.record({ Value: fc.constantFrom('x', 'y', '$.External.z') }) }),
      }),
      next: id,
    }),
    fc.record({
      type: fc.constant('InvokeLambdaFunction'),
      with: fc.constant({ LambdaFunctionARN: '$.FlowAttributes.fn' }),
      next: id,
      errors: fc.record({ NoMatchingError: id }),
    }),
    fc.record({
      type: fc.constant('Compare'),
      when: fc.record({ a: id }),
      errors: fc.record({ NoMatchingCondition: id }),
    }),
  );
  fc.assert(
    fc.property(fc.tuple(block, block, block, block, block, block), (blocks) => {
      const graph = Object.fromEntries(blocks.map((one, n) => [ids[n]!, one]));
      for (const { action, resolved } of parseFlow(flowText(graph)).references)
        expect(resolved).toEqual(expectedAt(graph, action));
    }),
    { numRuns: 500 },
  );
});

/** The same answer by brute force: every value that walks of up to 30 steps from the start can bring along. */
function expectedAt(
  graph: {
    [id: string]: {
      with?: unknown;
      next?: string;
      when?: { a: string };
      errors?: { [type: string]: string };
    };
  },
  action: string,
): string | null {
  const values = new Set<string>();
  let states = new Set(['n0 unset']);
  for (let step = 0; step < 30; step += 1) {
    const after = new Set<string>();
    for (const state of states) {
      const [at, value] = state.split(' ') as [string, string];
      if (at === action) values.add(value);
      const one = graph[at]!;
      const set =
        (one.with as { FlowAttributes?: { fn: { Value: string } } } | undefined)?.FlowAttributes?.fn.Value ??
        value;
      for (const next of [one.next, one.when?.a, ...Object.values(one.errors ?? {})])
        if (next !== undefined) after.add(`${next} ${set}`);
    }
    states = after;
  }
  const [only] = values;
  return values.size === 1 && (only === 'x' || only === 'y') ? only : null;
}
