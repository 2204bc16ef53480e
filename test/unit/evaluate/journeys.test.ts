import { describe, expect, test } from 'vitest';
import { EstateIndex } from '../../../src/evaluate/estate-index.ts';
import { journeysOf } from '../../../src/evaluate/journeys/journeys.ts';
import type { Resource } from '../../../src/model/estate.ts';
import { registry } from '../../../src/resources/index.ts';
import {
  type Act,
  account,
  agent,
  both,
  centre,
  distribution,
  estateOf,
  flow,
  flowContent,
  flowModule,
  fn,
  type Gap,
  instance,
  number,
  queue,
  resource,
  table,
  toQueue,
  without,
} from '../../support/small-centre.ts';

const journeys = (resources: readonly Resource[], gaps: readonly Gap[] = []) =>
  journeysOf(new EstateIndex(registry, estateOf(resources, gaps)));

/** What becomes of the number while a Region is lost. */
function outcome(resources: readonly Resource[], gaps: readonly Gap[] = [], lost = 'us-east-1') {
  const found = journeys(resources, gaps).journeys.find(({ id }) => id === 'n-1');
  return found!.whenLost[lost]!;
}

const why = (resources: readonly Resource[], gaps: readonly Gap[] = [], lost?: string) => {
  const { fate, breaks, open } = outcome(resources, gaps, lost);
  return [fate, ...[...breaks, ...open].map((one) => `${one.kind} ${one.dependency}: ${one.why}`)];
};

const token = (name: string) => `arn:aws:lambda:$.AwsRegion:${account}:function:${name}`;
const invoke = (arn: string, next: string, onError: string): Act => [
  'ask',
  'InvokeLambdaFunction',
  { LambdaFunctionARN: arn },
  next,
  {},
  { NoMatchingError: onError },
];
const asking = (arn: string, onError: string) => flowContent(invoke(arn, 'choose', onError), ...toQueue);

const replace = (all: readonly Resource[], by: Resource): Resource[] => [
  ...all.filter((r) => !(r.type === by.type && r.region === by.region && r.id === by.id)),
  by,
];

test('a number, a flow and a queue that are in both Regions', () => {
  expect(why(centre(flowContent(...toQueue)))).toEqual(['answered']);
  expect(outcome(centre(flowContent(...toQueue))).agents).toBe(1);
});

describe('what the entry needs', () => {
  const all = centre(flowContent(...toQueue));
  const own = `arn:aws:connect:us-east-1:${account}:instance/i-1`;

  test('a number of an instance stays where it is', () => {
    const bound = both.reduce((r, region) => replace(r, number(region, own)), all);
    expect(why(bound)).toEqual([
      'dead',
      'phone-number +15550100: claimed to the instance in us-east-1: only a traffic distribution group can move it',
    ]);
    expect(why(bound, [], 'us-west-2')).toEqual(['answered']);
  });

  test('a group that is not active moves nothing', () => {
    expect(why(replace(all, distribution('us-west-2', 'PENDING_DELETION')))).toEqual([
      'dead',
      'traffic distribution group all: its group is PENDING_DELETION',
    ]);
  });

  test('a number that only its group knows of is a way in all the same', () => {
    const group = { ...distribution('us-east-1') };
    group.fields = { ...group.fields, PhoneNumberIds: ['n-1', 'n-2'] };
    const found = journeys(replace(all, group)).journeys;
    expect(found.map(({ id, whenLost }) => `${id} ${whenLost['us-east-1']!.fate}`)).toEqual([
      'n-1 answered',
      'n-2 dead',
    ]);
  });

  test('an instance without a replica', () => {
    expect(why(without(all, 'AWS::Connect::Instance', 'us-west-2'))[0]).toBe('dead');
  });

  test('an instance that takes no calls', () => {
    expect(why(replace(all, instance('us-west-2', { InboundCallsEnabled: false })))).toEqual([
      'dead',
      'instance small: the instance in us-west-2 takes no calls',
    ]);
  });

  test('a number that starts no flow in the other Region', () => {
    const gone = without(all, 'Ringdown::Connect::FlowAssociation', 'us-west-2');
    expect(why(gone)).toEqual(['dead', 'flow association +15550100: starts no flow in us-west-2']);
    expect(why(gone, [], 'us-west-2')).toEqual(['answered']);
  });

  test('nobody knows which flow it starts when the associations could not be listed', () => {
    const type = 'Ringdown::Connect::FlowAssociation';
    const found = outcome(without(all, type, 'us-west-2'), [{ type, region: 'us-west-2', parent: 'i-1' }]);
    expect(found.fate).toBe('unknown');
    expect(found.unread).toMatchObject([{ operation: 'test:Refused', outcome: 'denied' }]);
  });

  test('numbers that could not be listed are not left out in silence', () => {
    const type = 'AWS::Connect::PhoneNumber';
    const { unlisted } = journeys(
      without(all, type),
      both.map((region) => ({ type, region })),
    );
    expect(unlisted.map(({ region }) => region)).toEqual(both);
  });
});

describe('a function', () => {
  const everywhere = (content: string) => [...centre(content), ...both.map((region) => fn(region, 'lookup'))];

  test('that is named by the serving Region and is in both', () => {
    expect(why(everywhere(asking(token('lookup'), 'bye')))).toEqual(['answered']);
  });

  test('whose ARN names the lost Region, and whose failure hangs up', () => {
    const arn = token('lookup').replace('$.AwsRegion', 'us-east-1');
    expect(why(everywhere(asking(arn, 'bye')))).toEqual(['dead', 'lambda lookup: its ARN names us-east-1']);
    expect(why(everywhere(asking(arn, 'bye')), [], 'us-west-2')).toEqual(['answered']);
  });

  test('whose ARN names the lost Region, and whose failure leads on to the queue', () => {
    const arn = token('lookup').replace('$.AwsRegion', 'us-east-1');
    expect(why(everywhere(asking(arn, 'choose')))).toEqual([
      'degraded',
      'lambda lookup: its ARN names us-east-1',
    ]);
  });

  test('that is asked for again and again while it fails', () => {
    const arn = token('lookup').replace('$.AwsRegion', 'us-east-1');
    expect(why(everywhere(asking(arn, 'ask')))[0]).toBe('dead');
  });

  test('without an error branch drops the caller', () => {
    const arn = token('lookup').replace('$.AwsRegion', 'us-east-1');
    const content = flowContent(
      ['ask', 'InvokeLambdaFunction', { LambdaFunctionARN: arn }, 'choose'],
      ...toQueue,
    );
    expect(why(everywhere(content))[0]).toBe('dead');
  });

  test('that is not in the other Region', () => {
    const gone = without(everywhere(asking(token('lookup'), 'choose')), 'AWS::Lambda::Function', 'us-west-2');
    expect(why(gone)).toEqual(['degraded', 'lambda lookup: no function of that name in us-west-2']);
  });

  test('that does not admit the instance of the other Region', () => {
    const content = asking(token('lookup'), 'choose');
    const copied = replace(everywhere(content), fn('us-west-2', 'lookup', [], 'us-east-1'));
    expect(why(copied)).toEqual([
      'degraded',
      'lambda lookup: its policy does not admit the instance in us-west-2',
    ]);
  });

  test('that could not be looked for leaves the fate open only where it matters', () => {
    const type = 'AWS::Lambda::Function';
    const gap = [{ type, region: 'us-west-2' }];
    const hangsUp = without(everywhere(asking(token('lookup'), 'bye')), type, 'us-west-2');
    expect(outcome(hangsUp, gap)).toMatchObject({ fate: 'unknown', unread: [{ operation: 'test:Refused' }] });
    const dead = without(hangsUp, 'AWS::Connect::Queue', 'us-west-2');
    expect(outcome(dead, gap).fate).toBe('dead');
  });

  test('with an alias that is not there', () => {
    const content = asking(token('lookup:live'), 'choose');
    expect(why(everywhere(content))).toEqual([
      'degraded',
      'lambda lookup:live: it has no alias live in us-west-2',
    ]);
  });

  test('whose table has no replica there may fail either way', () => {
    const arn = (region: string) => `arn:aws:dynamodb:${region}:${account}:table/callers`;
    const content = asking(token('lookup'), 'bye');
    const reading = (region: string) => fn(region, 'lookup', [arn(region)]);
    const all = [...centre(content), ...both.map(reading), table('us-east-1', 'callers', [])];
    expect(why(all)).toEqual(['unknown', 'lambda lookup: needs table callers: does not exist in us-west-2']);
    const replicated = [
      ...all.filter((r) => r.type !== 'AWS::DynamoDB::Table'),
      table('us-east-1', 'callers', ['us-west-2']),
      table('us-west-2', 'callers', ['us-east-1']),
    ];
    expect(why(replicated)).toEqual(['answered']);
    const namesakes = [...all, table('us-west-2', 'callers', [])];
    expect(why(namesakes)[1]).toBe(
      'lambda lookup: needs table callers: the table of that name in us-west-2 is no replica of the one in us-east-1',
    );
  });

  test('whose table has no replica is certain to degrade where both ways lead to the queue', () => {
    const arn = `arn:aws:dynamodb:us-east-1:${account}:table/callers`;
    const content = asking(token('lookup'), 'choose');
    const all = [...centre(content), ...both.map((region) => fn(region, 'lookup', [arn]))];
    expect(why([...all, table('us-east-1', 'callers', [])])).toEqual([
      'degraded',
      'lambda lookup: needs table callers: its ARN names us-east-1',
    ]);
  });
});

describe('a queue', () => {
  const all = centre(flowContent(...toQueue));

  test('that is not in the other Region', () => {
    expect(why(without(all, 'AWS::Connect::Queue', 'us-west-2'))).toEqual([
      'dead',
      'queue q-1: no queue of that id in us-west-2',
    ]);
  });

  test('that is switched off there', () => {
    expect(why(replace(all, queue('us-west-2', 'q-1', 'DISABLED')))[1]).toBe(
      'queue q-1: it is DISABLED in us-west-2',
    );
  });

  test('whose agents no group moves', () => {
    const type = 'Ringdown::Connect::TrafficDistributionGroupUser';
    expect(why(without(all, type))).toEqual([
      'dead',
      'queue q-1: no agent who moves with a traffic distribution group answers it in us-west-2',
    ]);
    expect(why(without(all, type), [], 'us-west-2')).toEqual(['answered']);
  });

  test('whose agents could not be listed', () => {
    const type = 'AWS::Connect::User';
    const gap = [{ type, region: 'us-west-2', parent: 'i-1' }];
    expect(outcome(without(all, type, 'us-west-2'), gap)).toMatchObject({ fate: 'unknown', agents: null });
  });

  test('that is chosen while the contact is in the flow', () => {
    const content = flowContent(
      [
        'choose',
        'UpdateContactTargetQueue',
        { QueueId: '$.Attributes.queue' },
        'wait',
        {},
        { NoMatchingError: 'bye' },
      ],
      ...toQueue.slice(1),
    );
    expect(outcome(centre(content))).toMatchObject({
      fate: 'unknown',
      unread: [{ outcome: 'not-examined', reason: expect.stringContaining('$.Attributes.queue') }],
    });
  });

  test('with another queue behind the error branch', () => {
    const content = flowContent(
      ['choose', 'UpdateContactTargetQueue', { QueueId: 'q-2' }, 'wait', {}, { NoMatchingError: 'other' }],
      ['other', 'UpdateContactTargetQueue', { QueueId: 'q-1' }, 'wait', {}, { NoMatchingError: 'bye' }],
      ...toQueue.slice(1),
    );
    const found = [...centre(content), queue('us-east-1', 'q-2')];
    expect(why(found)).toEqual(['degraded', 'queue q-2: no queue of that id in us-west-2']);
  });
});

describe('the way through a flow', () => {
  test('only the branch of the serving Region counts', () => {
    const content = flowContent(
      [
        'where',
        'Compare',
        { ComparisonValue: '$.AwsRegion' },
        null,
        { 'us-west-2': 'choose' },
        { NoMatchingCondition: 'ask' },
      ],
      invoke(`arn:aws:lambda:us-east-1:${account}:function:lookup`, 'choose', 'bye'),
      ...toQueue,
    );
    expect(why([...centre(content), fn('us-east-1', 'lookup')])).toEqual(['answered']);
  });

  test('leads into modules and back', () => {
    const content = flowContent(
      ['part', 'InvokeFlowModule', { FlowModuleId: 'm-1' }, 'choose', {}, { NoMatchingError: 'bye' }],
      ...toQueue,
    );
    const module = flowContent(invoke(token('lookup'), 'back', 'back'), ['back', 'EndFlowModuleExecution']);
    const all = [...centre(content), ...both.map((region) => flowModule(region, 'm-1', module))];
    expect(why([...all, fn('us-east-1', 'lookup')])).toEqual([
      'degraded',
      'lambda lookup: no function of that name in us-west-2',
    ]);
    expect(why(without(all, 'AWS::Connect::ContactFlowModule', 'us-west-2'))).toEqual([
      'dead',
      'module m-1: no module of that id in us-west-2',
    ]);
  });

  test('a module that runs itself ends somewhere', () => {
    const content = flowContent(
      ['part', 'InvokeFlowModule', { FlowModuleId: 'm-1' }, 'choose', {}, { NoMatchingError: 'bye' }],
      ...toQueue,
    );
    const module = flowContent(
      ['again', 'InvokeFlowModule', { FlowModuleId: 'm-1' }, 'back', {}, { NoMatchingError: 'back' }],
      ['back', 'EndFlowModuleExecution'],
    );
    expect(why([...centre(content), ...both.map((region) => flowModule(region, 'm-1', module))])).toEqual([
      'answered',
    ]);
  });

  test('leads on to other flows', () => {
    const content = flowContent(
      ['on', 'TransferToFlow', { ContactFlowId: 'f-2' }, null, {}, { NoMatchingError: 'bye' }],
      ['bye', 'DisconnectParticipant'],
    );
    const second = (region: string) => flow(region, flowContent(...toQueue), { Id: 'f-2', Name: 'Second' });
    expect(why([...centre(content), ...both.map(second)])).toEqual(['answered']);
    expect(why([...centre(content), second('us-east-1')])).toEqual([
      'dead',
      'flow Second: no flow of that id in us-west-2',
    ]);
    const archived = { ...second('us-west-2') };
    archived.fields = { ...archived.fields, State: 'ARCHIVED' };
    expect(why([...centre(content), second('us-east-1'), archived])[1]).toBe(
      'flow Second: it is archived in us-west-2',
    );
  });

  test('a flow for those who wait that is missing degrades and does not kill', () => {
    const content = flowContent(
      [
        'hook',
        'UpdateContactEventHooks',
        { EventHooks: { CustomerQueue: 'f-9' } },
        'choose',
        {},
        { NoMatchingError: 'choose' },
      ],
      ...toQueue,
    );
    const waiting = (region: string) =>
      flow(region, flowContent(['bye', 'EndFlowExecution']), { Id: 'f-9', Type: 'CUSTOMER_QUEUE' });
    expect(why([...centre(content), waiting('us-east-1')])[0]).toBe('degraded');
    expect(why([...centre(content), ...both.map(waiting)])).toEqual(['answered']);
  });

  test('content that is no flow, and content that could not be read, leave the fate open', () => {
    const all = centre(flowContent(...toQueue));
    expect(outcome(replace(all, flow('us-west-2', '{}'))).fate).toBe('unknown');
    const unread = flow('us-west-2', '');
    delete unread.fields.Content;
    expect(outcome(replace(all, unread)).fate).toBe('unknown');
  });

  test('a line that never reaches a person is degraded while it still speaks, and dead when it does not', () => {
    const content = (onError: string) =>
      flowContent(
        invoke(token('lookup'), 'say', onError),
        ['say', 'MessageParticipant', { Text: 'Your claim is paid.' }, 'bye'],
        ['sorry', 'MessageParticipant', { Text: 'Please call later.' }, 'bye'],
        ['bye', 'DisconnectParticipant'],
      );
    expect(why([...centre(content('sorry')), fn('us-east-1', 'lookup')])[0]).toBe('degraded');
    expect(why([...centre(content('bye')), fn('us-east-1', 'lookup')])[0]).toBe('dead');
  });
});

test('an inbound flow that nothing leads to is a way in of its own', () => {
  const chat = both.map((region) => flow(region, flowContent(...toQueue), { Id: 'f-7', Name: 'Chat' }));
  const found = journeys([...centre(flowContent(...toQueue)), ...chat]).journeys;
  expect(found.map(({ entry }) => `${entry.kind} ${entry.name}`)).toEqual([
    'phone-number +15550100',
    'flow Chat',
  ]);
  expect(found[1]!.notes[0]).toContain('nothing in AWS shows');
});

test('which flows nothing leads to stays open when one could not be read', () => {
  const all = centre(flowContent(...toQueue));
  const unread = flow('us-east-1', '', { Id: 'f-8' });
  delete unread.fields.Content;
  const { journeys: found, unlisted } = journeys([...all, unread]);
  expect(found.map(({ entry }) => entry.kind)).toEqual(['phone-number']);
  expect(unlisted).toMatchObject([{ parent: null, region: 'us-east-1' }]);
});

test('each dependency says how it stands while each Region is lost', () => {
  const content = asking(token('lookup').replace('$.AwsRegion', 'us-east-1'), 'choose');
  const all = [...centre(content), ...both.map((region) => fn(region, 'lookup'))];
  const {
    journeys: [journey],
    dependencies,
  } = journeys(all);
  const used = journey!.dependencies.map((i) => dependencies[i]!);
  expect(used.find(({ kind }) => kind === 'lambda')).toMatchObject({
    name: 'lookup',
    where: 'Main › ask',
    whenLost: {
      'us-east-1': { state: 'lost', why: 'its ARN names us-east-1' },
      'us-west-2': { state: 'survives' },
    },
  });
});

test('where recordings are kept decides no fate, and is told', () => {
  const config = (region: string, ResourceType: string, bucket: string) =>
    resource('AWS::Connect::InstanceStorageConfig', region, {
      ...{ InstanceId: 'i-1', AssociationId: `a-${ResourceType}`, ResourceType, StorageType: 'S3' },
      S3Config: { BucketName: bucket, BucketPrefix: '', EncryptionConfig: null },
      ...{ StreamArn: null, EncryptionKeyId: null },
    });
  const all = [
    ...centre(flowContent(...toQueue)),
    resource('AWS::S3::Bucket', 'us-east-1', { BucketName: 'recordings-east' }),
    config('us-east-1', 'CALL_RECORDINGS', 'recordings-east'),
    config('us-east-1', 'CHAT_TRANSCRIPTS', 'recordings-east'),
    config('us-west-2', 'CALL_RECORDINGS', 'recordings-east'),
  ];
  const {
    journeys: [journey],
    dependencies,
  } = journeys(all);
  const storage = journey!.dependencies.map((i) => dependencies[i]!).filter(({ kind }) => kind === 'storage');
  expect(journey!.whenLost['us-east-1']!.fate).toBe('answered');
  expect(storage.map(({ name, whenLost }) => `${name}: ${whenLost['us-east-1']!.why}`)).toEqual([
    'CALL_RECORDINGS: the bucket is in us-east-1',
    'CHAT_TRANSCRIPTS: nothing is configured in us-west-2: it is not kept while the other Region is lost',
  ]);
});

test('a scan of one Region says nothing of a lost one', () => {
  const estate = estateOf(centre(flowContent(...toQueue)));
  estate.scope = { primary: 'us-east-1', accounts: [{ id: account }] };
  expect(journeysOf(new EstateIndex(registry, estate)).journeys[0]!.whenLost).toEqual({});
});

test('agents of the other Region count only when they answer the queue', () => {
  const idle = agent('us-west-2').map((r) =>
    r.type === 'AWS::Connect::RoutingProfile'
      ? resource(r.type, r.region, { ...r.fields, AssociatedQueueIds: [] })
      : r,
  );
  const all = idle.reduce<Resource[]>((r, one) => replace(r, one), centre(flowContent(...toQueue)));
  expect(outcome(all)).toMatchObject({ fate: 'dead', agents: 0 });
});
