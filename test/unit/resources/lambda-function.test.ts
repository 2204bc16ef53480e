import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { EstateIndex } from '../../../src/evaluate/estate-index.ts';
import { related } from '../../../src/evaluate/relations.ts';
import { registry } from '../../../src/resources/index.ts';
import { account, everyFieldOf, scan } from '../../support/scan.ts';

const type = 'AWS::Lambda::Function';
const regions = { primary: 'us-east-1' };
const arnOf = (name: string, region = 'us-east-1') => `arn:aws:lambda:${region}:${account}:function:${name}`;
const lambda = (operation: string, fixture: Partial<Fixture>): Fixture => ({
  service: 'lambda',
  operation,
  ...fixture,
});
const configured = (FunctionName: string, more: object = {}, region = 'us-east-1') => ({
  FunctionName,
  FunctionArn: arnOf(FunctionName, region),
  Runtime: 'nodejs22.x',
  Handler: 'index.handler',
  PackageType: 'Zip',
  Role: `arn:aws:iam::${account}:role/flows/${FunctionName}`,
  Timeout: 8,
  MemorySize: 512,
  CodeSha256: 'q0hZ',
  Architectures: ['arm64'],
  EphemeralStorage: { Size: 1024 },
  ...more,
});
const listed = (...Functions: object[]) => lambda('ListFunctions', { output: { Functions } });
const table = `arn:aws:dynamodb:us-east-1:${account}:table/agents`;
const secret = `arn:aws:secretsmanager:us-east-1:${account}:secret:crm-Ab12Cd`;

test('a function of a flow is read whole, but for the values of its environment', async () => {
  const estate = await scan({
    regions,
    fixtures: [
      listed(
        configured('route-call', {
          Layers: [{ Arn: `arn:aws:lambda:us-east-1:${account}:layer:crm:7`, CodeSize: 10 }],
          VpcConfig: { SubnetIds: ['subnet-1', 'subnet-2'], SecurityGroupIds: ['sg-1'], VpcId: 'vpc-1' },
          DeadLetterConfig: { TargetArn: `arn:aws:sqs:us-east-1:${account}:failed` },
          KMSKeyArn: `arn:aws:kms:us-east-1:${account}:key/k-1`,
          Environment: {
            Variables: {
              TABLE: table,
              CRM: `{"secret":"${secret}","retries":"2"}`,
              BOTH: `${table}, ${secret}`,
              LINK: 'arn:aws:s3:::prompts/menu.wav?X-Amz-Signature=5up3r',
              PASSWORD: 'hunter2',
              NAME: 'agents',
            },
          },
        }),
      ),
      lambda('GetFunctionConfiguration', {
        input: { FunctionName: 'route-call' },
        output: configured('route-call', { State: 'Active', LastUpdateStatus: 'Successful' }),
      }),
      lambda('GetFunctionConcurrency', { output: { ReservedConcurrentExecutions: 200 } }),
      lambda('GetPolicy', {
        input: { FunctionName: 'route-call' },
        output: {
          Policy: JSON.stringify({
            Statement: {
              Sid: 'connect',
              Effect: 'Allow',
              Principal: { Service: 'connect.amazonaws.com' },
              Action: 'lambda:InvokeFunction',
              Resource: arnOf('route-call'),
              Condition: { StringEquals: { 'AWS:SourceAccount': account } },
            },
          }),
        },
      }),
    ],
    mentions: everyFieldOf(type),
  });
  expect(estate.resources).toMatchObject([{ id: 'route-call', arn: arnOf('route-call') }]);
  expect(estate.resources[0]!.fields).toEqual({
    FunctionName: 'route-call',
    Arn: arnOf('route-call'),
    Runtime: 'nodejs22.x',
    Handler: 'index.handler',
    PackageType: 'Zip',
    Role: `arn:aws:iam::${account}:role/flows/route-call`,
    Timeout: 8,
    MemorySize: 512,
    EphemeralStorage: { Size: 1024 },
    Architectures: ['arm64'],
    Layers: [`arn:aws:lambda:us-east-1:${account}:layer:crm:7`],
    LayerNames: ['crm'],
    CodeSha256: 'q0hZ',
    VpcConfig: { SubnetIds: ['subnet-1', 'subnet-2'], SecurityGroupIds: ['sg-1'] },
    DeadLetterConfig: { TargetArn: `arn:aws:sqs:us-east-1:${account}:failed` },
    KmsKeyArn: `arn:aws:kms:us-east-1:${account}:key/k-1`,
    EnvironmentVariableNames: ['BOTH', 'CRM', 'LINK', 'NAME', 'PASSWORD', 'TABLE'],
    EnvironmentReferences: [table, 'arn:aws:s3:::prompts/menu.wav', secret],
    State: 'Active',
    LastUpdateStatus: 'Successful',
    ReservedConcurrentExecutions: 200,
    Policy: {
      Statement: [
        {
          Sid: 'connect',
          Effect: 'Allow',
          Principal: ['connect.amazonaws.com'],
          NotPrincipal: [],
          Action: ['lambda:InvokeFunction'],
          NotAction: [],
          Resource: [arnOf('route-call')],
          NotResource: [],
          Condition: [{ Operator: 'StringEquals', Key: 'AWS:SourceAccount', Values: [account] }],
        },
      ],
    },
  });
  expect(JSON.stringify(estate)).not.toMatch(/hunter2|5up3r|"agents"/);
});

test('an image in no VPC, with no policy, no reservation and no environment lacks what is absent', async () => {
  const { Runtime: _, Handler: __, EphemeralStorage: ___, ...image } = configured('greet');
  const estate = await scan({
    regions,
    fixtures: [
      listed({
        ...image,
        PackageType: 'Image',
        VpcConfig: { SubnetIds: [], SecurityGroupIds: [], VpcId: '' },
        DeadLetterConfig: {},
      }),
      lambda('GetFunctionConfiguration', { output: { State: 'Pending' } }),
      lambda('GetFunctionConcurrency', { output: {} }),
      lambda('GetPolicy', { error: { code: 'ResourceNotFoundException', status: 404 } }),
    ],
    mentions: everyFieldOf(type),
  });
  expect(estate.resources[0]!.fields).toMatchObject({
    Runtime: null,
    Handler: null,
    EphemeralStorage: { Size: 512 },
    Layers: [],
    VpcConfig: null,
    DeadLetterConfig: null,
    KmsKeyArn: null,
    EnvironmentVariableNames: [],
    EnvironmentReferences: [],
    State: 'Pending',
    LastUpdateStatus: null,
    ReservedConcurrentExecutions: null,
    Policy: null,
  });
});

test('an environment that Lambda could not decrypt is unread, not empty, and the rest of the listing stands', async () => {
  const Environment = { Error: { ErrorCode: 'AccessDeniedException', Message: 'kms:Decrypt' } };
  const estate = await scan({
    regions,
    fixtures: [listed(configured('locked', { Environment }), configured('open'))],
    mentions: [{ type, member: 'EnvironmentReferences' }],
  });
  const [locked, open] = estate.resources;
  expect(locked!.fields).toMatchObject({ FunctionName: 'locked', CodeSha256: 'q0hZ' });
  expect(locked!.fields).not.toHaveProperty('EnvironmentReferences');
  expect(locked!.fields).not.toHaveProperty('EnvironmentVariableNames');
  expect(open!.fields).toMatchObject({ EnvironmentReferences: [] });
  expect(estate.collections).toMatchObject([{ gaps: [] }]);
  expect(estate.calls[locked!.reads['ListFunctions']![0]!]!.reason).toContain('AccessDeniedException');
});

test('a refused policy leaves the policy unread and names its action', async () => {
  const estate = await scan({
    regions,
    fixtures: [listed(configured('route-call'))],
    mentions: [{ type, member: 'Policy' }],
    endpoint: { deny: ['lambda:GetPolicy'] },
  });
  const [found] = estate.resources;
  expect(found!.fields).not.toHaveProperty('Policy');
  expect(estate.calls[found!.reads['GetPolicy']![0]!]).toMatchObject({
    outcome: 'denied',
    actions: ['lambda:GetPolicy'],
  });
});

test('120 functions are three pages, and one finds its twin in the recovery Region by name', async () => {
  const many = (region: string, count: number): Fixture =>
    lambda('ListFunctions', {
      region,
      output: {
        Functions: Array.from({ length: count }, (_, i) => configured(`f-${100 + i}`, {}, region)),
      },
    });
  const estate = await scan({
    fixtures: [many('us-east-1', 120), many('us-west-2', 119)],
    mentions: [{ type, member: 'Counterpart' }],
  });
  expect(estate.calls.find((c) => c.region === 'us-east-1')).toMatchObject({ requests: 3 });
  const index = new EstateIndex(registry, estate);
  const twinOf = (id: string) => {
    const resource = index.ofType(type).find((r) => r.id === id && r.region === 'us-east-1')!;
    return related({ index, resource, relation: 'Counterpart' });
  };
  expect(twinOf('f-100').resources[0]).toMatchObject({ arn: arnOf('f-100', 'us-west-2') });
  expect(twinOf('f-219')).toEqual({ resources: [], unread: [] });
});

const settings = 'Ringdown::Lambda::AccountSettings';
const limits = (region: string, ConcurrentExecutions: number): Fixture => ({
  ...lambda('GetAccountSettings', {
    output: { AccountLimit: { ConcurrentExecutions, UnreservedConcurrentExecutions: 900 } },
  }),
  region,
});
const peak = (region: string, ...series: object[]): Fixture => ({
  ...{ service: 'cloudwatch', operation: 'GetMetricData', region },
  input: {
    MetricDataQueries: [
      {
        ...{ Id: 'concurrentExecutions' },
        MetricStat: { Metric: { Namespace: 'AWS/Lambda' }, Period: 86_400, Stat: 'Maximum' },
      },
    ],
  },
  output: { MetricDataResults: series },
});
const points = (...Values: number[]) => ({
  ...{ Id: 'concurrentExecutions', Label: 'ConcurrentExecutions', StatusCode: 'Complete', Values },
  Timestamps: Values.map((_, i) => `2026-01-${10 + i}T00:00:00Z`),
});

test('what Lambda allows an account is read in each Region, compared with the other and with its peak', async () => {
  const estate = await scan({
    fixtures: [
      ...[limits('us-east-1', 3000), limits('us-west-2', 1000)],
      ...[peak('us-east-1', points(812, 1240, 77)), peak('us-west-2', points())],
    ],
    mentions: [...everyFieldOf(settings), { type: settings, member: 'Counterpart' }],
  });
  const index = new EstateIndex(registry, estate);
  const [east] = index.ofType(settings);
  expect(east!.fields).toEqual({
    ...{ ConcurrentExecutions: 3000, UnreservedConcurrentExecutions: 900, PeakConcurrentExecutions: 1240 },
  });
  expect(related({ index, resource: east!, relation: 'Counterpart' }).resources).toMatchObject([
    { region: 'us-west-2', fields: { ConcurrentExecutions: 1000, PeakConcurrentExecutions: null } },
  ]);
});

test.each([
  ['that CloudWatch could not finish', [{ ...points(12), StatusCode: 'InternalError' }]],
  ['that is not in the answer', []],
])('a peak %s is unread, and not nought', async (_, series) => {
  const estate = await scan({
    regions: { primary: 'us-east-1' },
    fixtures: [limits('us-east-1', 3000), peak('us-east-1', ...series)],
    mentions: everyFieldOf(settings),
  });
  expect(estate.resources[0]!.fields).not.toHaveProperty('PeakConcurrentExecutions');
});
