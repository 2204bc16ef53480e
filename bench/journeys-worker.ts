// Prints, as JSON, what simulating the loss of a Region costs in a centre of 500 numbers and 1,000 flows.
import { simulate } from '../src/evaluate/simulate.ts';
import type { Resource } from '../src/model/estate.ts';
import { registry } from '../src/resources/index.ts';
import {
  type Act,
  account,
  agent,
  both,
  distribution,
  estateOf,
  flow,
  flowContent,
  flowModule,
  fn,
  instance,
  number,
  queue,
  resource,
  starts,
} from '../test/support/small-centre.ts';

const count = { numbers: 500, flows: 1000, modules: 60, queues: 150, functions: 100, prompts: 200 };

/** Every flow that a number starts leads to another one; one in fifty is a hub that leads to forty. */
const onward = (i: number): number[] =>
  i >= count.numbers
    ? [count.flows - 1]
    : Array.from({ length: i % 50 === 0 ? 40 : 1 }, (_, k) => count.numbers + ((i + k) % count.numbers));

const token = (i: number) => `arn:aws:lambda:$.AwsRegion:${account}:function:fn-${i % count.functions}`;

/** Thirty actions: greetings, functions, modules, a menu that leads to two queues and to other flows. */
const line = (i: number): Act[] => {
  const steps = Array.from({ length: 20 }, (_, k): Act => {
    const next = k === 19 ? 'menu' : `s${k + 1}`;
    const error = { NoMatchingError: next };
    if (k % 5 === 0)
      return [`s${k}`, 'InvokeLambdaFunction', { LambdaFunctionARN: token(i + k) }, next, {}, error];
    if (k % 5 === 1)
      return [`s${k}`, 'InvokeFlowModule', { FlowModuleId: `m-${(i + k) % count.modules}` }, next, {}, error];
    if (k % 5 === 2)
      return [`s${k}`, 'UpdateContactAttributes', { Attributes: { [`a${k}`]: 'x' } }, next, {}, error];
    return [`s${k}`, 'MessageParticipant', { PromptId: `p-${(i * k) % count.prompts}` }, next, {}, error];
  });
  return [
    ...steps,
    [
      'menu',
      'GetParticipantInput',
      { Text: 'Which?', StoreInput: 'False' },
      null,
      {
        1: 'q1',
        2: 'q2',
        ...Object.fromEntries(onward(i).map((_, k) => [String(3 + k), k === 0 ? 'on' : `on${k}`])),
      },
      { NoMatchingError: 'q1' },
    ],
    [
      'q1',
      'UpdateContactTargetQueue',
      { QueueId: `q-${i % count.queues}` },
      'wait',
      {},
      { NoMatchingError: 'bye' },
    ],
    [
      'q2',
      'UpdateContactTargetQueue',
      { QueueId: `q-${(i * 7) % count.queues}` },
      'wait',
      {},
      { NoMatchingError: 'bye' },
    ],
    ...onward(i).map(
      (flow, k): Act => [
        `on${k === 0 ? '' : k}`,
        'TransferToFlow',
        { ContactFlowId: `f-${flow}` },
        null,
        {},
        { NoMatchingError: k + 1 < onward(i).length ? `on${k + 1}` : 'q1' },
      ],
    ),
    ['wait', 'TransferContactToQueue', {}, null, {}, { NoMatchingError: 'bye', QueueAtCapacity: 'back' }],
    ['back', 'CreateCallbackContact', {}, 'bye', {}, { NoMatchingError: 'bye' }],
    ['bye', 'DisconnectParticipant'],
  ];
};

const shared = (i: number): Act[] => [
  ['ask', 'InvokeLambdaFunction', { LambdaFunctionARN: token(i) }, 'say', {}, { NoMatchingError: 'say' }],
  ['say', 'MessageParticipant', { PromptId: `p-${i}` }, 'end', {}, { NoMatchingError: 'end' }],
  ['end', 'EndFlowModuleExecution'],
];

const times = (n: number, of: (i: number) => Resource): Resource[] =>
  Array.from({ length: n }, (_, i) => of(i));

const named = (r: Resource, fields: Resource['fields']): Resource =>
  resource(r.type, r.region, { ...r.fields, ...fields });

function everythingIn(region: string): Resource[] {
  const [profile, user, member] = agent(region) as [Resource, Resource, Resource];
  const queues = times(count.queues, (i) => queue(region, `q-${i}`));
  return [
    ...[instance(region), distribution(region), user, member],
    named(profile, { AssociatedQueueIds: queues.map(({ id }) => id) }),
    ...queues,
    ...times(count.prompts, (i) =>
      resource('AWS::Connect::Prompt', region, {
        InstanceId: 'i-1',
        Id: `p-${i}`,
        Name: `p-${i}`,
        Arn: `p-${i}`,
      }),
    ),
    ...times(count.functions, (i) => fn(region, `fn-${i}`)),
    ...times(count.modules, (i) => flowModule(region, `m-${i}`, flowContent(...shared(i)))),
    ...times(count.flows, (i) => flow(region, flowContent(...line(i)), { Id: `f-${i}`, Name: `Flow ${i}` })),
    ...times(count.numbers, (i) =>
      named(number(region), {
        PhoneNumberId: `n-${i}`,
        PhoneNumberArn: `arn:aws:connect:${region}:${account}:phone-number/n-${i}`,
      }),
    ),
    ...times(count.numbers, (i) =>
      named(starts(region, `f-${i}`), {
        Id: `i-1/VOICE_PHONE_NUMBER/n-${i}`,
        ResourceId: `arn:aws:connect:${region}:${account}:phone-number/n-${i}`,
      }),
    ),
  ];
}

const estate = estateOf(both.flatMap(everythingIn));
const started = performance.now();
const { journeys } = simulate(registry, estate, 'us-east-1');
const seconds = (performance.now() - started) / 1000;
if (journeys.filter(({ fate }) => fate === 'answered').length < count.numbers)
  throw new Error('the centre of the benchmark is broken');
const actions =
  Array.from({ length: count.flows }, (_, i) => line(i).length).reduce((sum, n) => sum + n, 0) +
  count.modules * 3;
process.stdout.write(JSON.stringify({ seconds, actions }));
