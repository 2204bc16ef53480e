import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { EstateIndex } from '../../../src/evaluate/estate-index.ts';
import { related } from '../../../src/evaluate/relations.ts';
import { registry } from '../../../src/resources/index.ts';
import { account, everyFieldOf, scan } from '../../support/scan.ts';

type Answer = NonNullable<Fixture['output']>;

const regions = { primary: 'us-east-1' };
const arn = `arn:aws:lambda:us-east-1:${account}:function:route-call`;
const queue = `arn:aws:sqs:us-east-1:${account}:failed`;
const lambda = (operation: string, fixture: Partial<Fixture>): Fixture => ({
  service: 'lambda',
  operation,
  ...fixture,
});
const functionIn = (region: string) =>
  lambda('ListFunctions', {
    region,
    output: {
      Functions: [
        {
          FunctionName: 'route-call',
          FunctionArn: arn.replace('us-east-1', region),
          PackageType: 'Zip',
          Role: `arn:aws:iam::${account}:role/route-call`,
          Timeout: 8,
          MemorySize: 128,
          CodeSha256: 'draft=',
        },
      ],
    },
  });
const live = { Name: 'live', AliasArn: `${arn}:live`, FunctionVersion: '7' };

test('an alias tells its version, the code behind it and who may call it', async () => {
  const estate = await scan({
    regions,
    fixtures: [
      functionIn('us-east-1'),
      lambda('ListAliases', {
        input: { FunctionName: 'route-call' },
        output: {
          Aliases: [
            { ...live, RoutingConfig: { AdditionalVersionWeights: { '8': 0.1 } } },
            { Name: 'test', AliasArn: `${arn}:test`, FunctionVersion: '$LATEST' },
          ],
        },
      }),
      lambda('GetFunctionConfiguration', { input: { Qualifier: 'live' }, output: { CodeSha256: 'seven=' } }),
      lambda('GetFunctionConfiguration', { input: { Qualifier: 'test' }, output: { CodeSha256: 'draft=' } }),
      lambda('GetPolicy', {
        input: { FunctionName: 'route-call', Qualifier: 'live' },
        output: { Policy: '{"Statement":[{"Effect":"Allow","Principal":"*","Action":"lambda:*"}]}' },
      }),
      lambda('GetPolicy', {
        input: { Qualifier: 'test' },
        error: { code: 'ResourceNotFoundException', status: 404 },
      }),
    ],
    mentions: everyFieldOf('AWS::Lambda::Alias'),
  });
  const aliases = estate.resources.filter((r) => r.type === 'AWS::Lambda::Alias');
  expect(aliases).toMatchObject([
    { id: 'route-call:live', arn: `${arn}:live` },
    { id: 'route-call:test', arn: `${arn}:test` },
  ]);
  expect(aliases[0]!.fields).toMatchObject({
    AliasArn: `${arn}:live`,
    Name: 'live',
    FunctionName: 'route-call',
    FunctionVersion: '7',
    RoutingConfig: { AdditionalVersionWeights: [{ FunctionVersion: '8', FunctionWeight: 0.1 }] },
    CodeSha256: 'seven=',
    Policy: { Statement: [{ Principal: ['*'] }] },
  });
  expect(aliases[1]!.fields).toMatchObject({ RoutingConfig: null, CodeSha256: 'draft=', Policy: null });
});

test('aliases belong to a function and have a twin by the names of both', async () => {
  const estate = await scan({
    fixtures: [
      functionIn('us-east-1'),
      functionIn('us-west-2'),
      lambda('ListAliases', { output: { Aliases: [live] } }),
    ],
    mentions: [
      { type: 'AWS::Lambda::Alias', member: 'Counterpart' },
      { type: 'AWS::Lambda::Alias', member: 'Function' },
      { type: 'AWS::Lambda::Function', member: 'Aliases' },
    ],
  });
  const index = new EstateIndex(registry, estate);
  const [alias] = index.ofType('AWS::Lambda::Alias');
  const follow = (resource: typeof alias, relation: string) =>
    related({ index, resource: resource!, relation }).resources[0]!;
  expect(follow(alias, 'Counterpart')).toMatchObject({ id: 'route-call:live', region: 'us-west-2' });
  const owner = follow(alias, 'Function');
  expect(owner).toMatchObject({ id: 'route-call', region: 'us-east-1' });
  expect(follow(owner, 'Aliases')).toBe(alias);
});

test('asynchronous events that fail go where the version or alias says, or nowhere', async () => {
  const type = 'AWS::Lambda::EventInvokeConfig';
  const estate = await scan({
    regions,
    fixtures: [
      functionIn('us-east-1'),
      lambda('ListFunctionEventInvokeConfigs', {
        input: { FunctionName: 'route-call' },
        output: {
          FunctionEventInvokeConfigs: [
            {
              FunctionArn: `${arn}:$LATEST`,
              LastModified: '2026-01-01T00:00:00Z',
              MaximumRetryAttempts: 0,
              MaximumEventAgeInSeconds: 60,
              DestinationConfig: { OnSuccess: {}, OnFailure: { Destination: queue } },
            },
            { FunctionArn: `${arn}:live`, DestinationConfig: { OnSuccess: {}, OnFailure: {} } },
          ],
        },
      }),
    ],
    mentions: everyFieldOf(type),
  });
  const configs = estate.resources.filter((r) => r.type === type);
  expect(configs.map(({ id, fields }) => ({ id, fields }))).toEqual([
    {
      id: 'route-call|$LATEST',
      fields: {
        FunctionName: 'route-call',
        Qualifier: '$LATEST',
        MaximumRetryAttempts: 0,
        MaximumEventAgeInSeconds: 60,
        DestinationConfig: { OnFailure: { Destination: queue } },
        FailureDestinationArn: queue,
      },
    },
    {
      id: 'route-call|live',
      fields: {
        FunctionName: 'route-call',
        Qualifier: 'live',
        MaximumRetryAttempts: null,
        MaximumEventAgeInSeconds: null,
        DestinationConfig: null,
        FailureDestinationArn: null,
      },
    },
  ]);
});

test('one listing finds every mapping of a Region, and each leads to its function, alias or not', async () => {
  const type = 'AWS::Lambda::EventSourceMapping';
  const stream = `arn:aws:kinesis:us-east-1:${account}:stream/contact-records`;
  const estate = await scan({
    regions,
    fixtures: [
      functionIn('us-east-1'),
      lambda('ListEventSourceMappings', {
        output: {
          EventSourceMappings: [
            {
              UUID: 'a-1',
              FunctionArn: `${arn}:live`,
              EventSourceArn: stream,
              State: 'Enabled',
              LastProcessingResult: 'OK',
              MaximumRetryAttempts: 5,
              MaximumRecordAgeInSeconds: -1,
              DestinationConfig: { OnFailure: { Destination: queue } },
            },
            { UUID: 'b-2', FunctionArn: arn, State: 'Disabled', DestinationConfig: { OnFailure: {} } },
          ],
        },
      }),
    ],
    mentions: [...everyFieldOf(type), { type, member: 'Function' }],
  });
  const mappings = estate.resources.filter((r) => r.type === type);
  expect(mappings.map(({ fields }) => fields)).toEqual([
    {
      Id: 'a-1',
      FunctionArn: `${arn}:live`,
      FunctionName: 'route-call',
      EventSourceArn: stream,
      State: 'Enabled',
      LastProcessingResult: 'OK',
      MaximumRetryAttempts: 5,
      MaximumRecordAgeInSeconds: -1,
      DestinationConfig: { OnFailure: { Destination: queue } },
    },
    {
      Id: 'b-2',
      FunctionArn: arn,
      FunctionName: 'route-call',
      EventSourceArn: null,
      State: 'Disabled',
      LastProcessingResult: null,
      MaximumRetryAttempts: null,
      MaximumRecordAgeInSeconds: null,
      DestinationConfig: null,
    },
  ]);
  const index = new EstateIndex(registry, estate);
  for (const resource of index.ofType(type))
    expect(related({ index, resource, relation: 'Function' }).resources).toMatchObject([{ arn }]);
});

test('functions whose aliases may not be listed are a gap, not functions without aliases', async () => {
  const estate = await scan({
    regions,
    fixtures: [functionIn('us-east-1')],
    mentions: [{ type: 'AWS::Lambda::Function', member: 'Aliases' }],
    endpoint: { deny: ['lambda:ListAliases'] },
  });
  const aliases = estate.collections.find((c) => c.type === 'AWS::Lambda::Alias')!;
  expect(aliases.gaps).toMatchObject([{ parent: 'route-call' }]);
});

test('a code hook leads its function and its alias back to the language of the bot', async () => {
  const lex = (operation: string, output: Answer): Fixture => ({ service: 'lex', operation, output });
  const estate = await scan({
    regions,
    fixtures: [
      functionIn('us-east-1'),
      lambda('ListAliases', { output: { Aliases: [live] } }),
      lex('ListBots', { botSummaries: [{ botId: 'B1', botName: 'claims', botStatus: 'Available' }] }),
      lex('ListBotAliases', {
        botAliasSummaries: [{ botAliasId: 'A1', botAliasName: 'live', botAliasStatus: 'Available' }],
      }),
      lex('DescribeBotAlias', {
        botAliasLocaleSettings: {
          en_US: {
            enabled: true,
            codeHookSpecification: {
              lambdaCodeHook: { lambdaARN: `${arn}:live`, codeHookInterfaceVersion: '1.0' },
            },
          },
        },
      }),
    ],
    mentions: ['Function', 'Alias'].map((kind) => ({ type: `AWS::Lambda::${kind}`, member: 'CodeHooks' })),
  });
  const index = new EstateIndex(registry, estate);
  for (const type of ['AWS::Lambda::Function', 'AWS::Lambda::Alias']) {
    const [called] = index.ofType(type);
    const hooks = related({ index, resource: called!, relation: 'CodeHooks' });
    expect(hooks).toMatchObject({ resources: [{ id: 'B1/A1/en_US' }], unread: [] });
  }
});

test('a stream of contact records leads to what Lambda reads of it, and a bucket to nothing', async () => {
  const connect = (operation: string, output: Answer, input?: Answer): Fixture => ({
    ...{ service: 'connect', operation, output },
    ...(input && { input }),
  });
  const stream = `arn:aws:kinesis:us-east-1:${account}:stream/contact-records`;
  const kind = 'AWS::Connect::InstanceStorageConfig';
  const estate = await scan({
    regions,
    fixtures: [
      connect('ListInstances', {
        InstanceSummaryList: [
          {
            ...{
              Id: 'i-1',
              Arn: `arn:aws:connect:us-east-1:${account}:instance/i-1`,
              InstanceStatus: 'ACTIVE',
            },
            ...{ IdentityManagementType: 'SAML', InboundCallsEnabled: true, OutboundCallsEnabled: true },
          },
        ],
      }),
      connect('ListInstanceStorageConfigs', {}),
      connect(
        'ListInstanceStorageConfigs',
        {
          StorageConfigs: [
            {
              AssociationId: 'a-1',
              StorageType: 'KINESIS_STREAM',
              KinesisStreamConfig: { StreamArn: stream },
            },
          ],
        },
        { ResourceType: 'CONTACT_TRACE_RECORDS' },
      ),
      connect(
        'ListInstanceStorageConfigs',
        {
          StorageConfigs: [
            { AssociationId: 'a-2', StorageType: 'S3', S3Config: { BucketName: 'rec', BucketPrefix: 'r' } },
          ],
        },
        { ResourceType: 'CALL_RECORDINGS' },
      ),
      lambda('ListEventSourceMappings', {
        output: {
          EventSourceMappings: [
            { UUID: 'm-1', FunctionArn: arn, EventSourceArn: stream, State: 'Enabled' },
            { UUID: 'm-2', FunctionArn: arn, EventSourceArn: `${stream}-2`, State: 'Enabled' },
          ],
        },
      }),
    ],
    mentions: [{ type: kind, member: 'Readers' }],
  });
  const index = new EstateIndex(registry, estate);
  const readers = index
    .ofType(kind)
    .map((resource) => related({ index, resource, relation: 'Readers' }).resources.map(({ id }) => id));
  expect(readers.flat()).toEqual(['m-1']);
  expect(readers).toContainEqual([]);
});
