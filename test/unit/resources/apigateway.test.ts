import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { everyFieldOf, scan } from '../../support/scan.ts';

const regions = { primary: 'us-east-1' };
const invoke = (region: string) =>
  `arn:aws:apigateway:${region}:lambda:path/2015-03-31/functions/arn:aws:lambda:${region}:111122223333:function:chat:live/invocations`;

const http: Fixture[] = [
  {
    ...{ service: 'apigateway', operation: 'GetApis' },
    output: {
      Items: [
        {
          ApiId: 'a1',
          Name: 'chat',
          ProtocolType: 'HTTP',
          RouteSelectionExpression: '$r',
          Tags: { Team: 'voice' },
        },
        { ApiId: 'a2', Name: 'push', ProtocolType: 'WEBSOCKET', RouteSelectionExpression: '$r' },
      ],
    },
  },
  {
    ...{ service: 'apigateway', operation: 'GetStages', input: { ApiId: 'a1' } },
    output: {
      Items: [
        {
          ...{ StageName: 'live', DeploymentId: 'd1' },
          DefaultRouteSettings: { ThrottlingRateLimit: 500.5, ThrottlingBurstLimit: 1000 },
        },
        { StageName: 'test' },
      ],
    },
  },
  {
    ...{ service: 'apigateway', operation: 'GetIntegrations', input: { ApiId: 'a1' } },
    output: {
      Items: [
        { IntegrationId: 'i1', IntegrationUri: invoke('us-east-1') },
        { IntegrationId: 'i2', IntegrationUri: 'https://inner-1.us-west-2.elb.amazonaws.com/?key=secret' },
        { IntegrationId: 'i3', IntegrationUri: 'https://crm.example.com' },
        { IntegrationId: 'i4', IntegrationType: 'MOCK' },
      ],
    },
  },
  { ...{ service: 'apigateway', operation: 'GetStages', input: { ApiId: 'a2' } }, output: {} },
  {
    ...{ service: 'apigateway', operation: 'GetIntegrations', input: { ApiId: 'a2' } },
    output: { Items: [] },
  },
];

const rest: Fixture[] = [
  {
    ...{ service: 'apigateway-rest', operation: 'GetRestApis' },
    output: {
      items: [
        { id: 'r1', name: 'screen-pop', tags: { Team: 'voice' } },
        { id: 'r2', name: 'empty' },
      ],
    },
  },
  {
    ...{ service: 'apigateway-rest', operation: 'GetStages', input: { restApiId: 'r1' } },
    output: {
      item: [
        {
          ...{ stageName: 'live', deploymentId: 'd1' },
          methodSettings: { '*/*': { throttlingRateLimit: 100, throttlingBurstLimit: 50 } },
        },
        { stageName: 'test', deploymentId: 'd0' },
      ],
    },
  },
  {
    ...{
      service: 'apigateway-rest',
      operation: 'GetResources',
      input: { restApiId: 'r1', embed: ['methods'] },
    },
    output: {
      items: [
        { id: 'x', path: '/' },
        {
          ...{ id: 'y', path: '/pop' },
          resourceMethods: {
            GET: { httpMethod: 'GET', methodIntegration: { type: 'AWS_PROXY', uri: invoke('us-west-2') } },
            OPTIONS: { httpMethod: 'OPTIONS', methodIntegration: { type: 'MOCK' } },
          },
        },
      ],
    },
  },
  { ...{ service: 'apigateway-rest', operation: 'GetStages', input: { restApiId: 'r2' } }, output: {} },
  { ...{ service: 'apigateway-rest', operation: 'GetResources', input: { restApiId: 'r2' } }, output: {} },
];

test('HTTP APIs have their stages, limits, and where their integrations lead, without addresses', async () => {
  const estate = await scan({
    ...{ regions, fixtures: http, endpoint: { pageSize: 1 } },
    mentions: everyFieldOf('AWS::ApiGatewayV2::Api'),
  });
  expect(estate.calls.filter(({ outcome }) => outcome !== 'ok')).toEqual([]);
  expect(estate.resources.map(({ arn, fields }) => [arn, fields])).toEqual([
    [
      'arn:aws:execute-api:us-east-1:111122223333:a1',
      {
        ...{ ApiId: 'a1', Name: 'chat', ProtocolType: 'HTTP', Tags: { Team: 'voice' } },
        Stages: [
          { StageName: 'live', DeploymentId: 'd1', ThrottlingRateLimit: 500.5, ThrottlingBurstLimit: 1000 },
          { StageName: 'test', DeploymentId: null, ThrottlingRateLimit: null, ThrottlingBurstLimit: null },
        ],
        FunctionArns: ['arn:aws:lambda:us-east-1:111122223333:function:chat'],
        IntegrationRegions: ['us-east-1', 'us-west-2'],
      },
    ],
    [
      'arn:aws:execute-api:us-east-1:111122223333:a2',
      {
        ...{ ApiId: 'a2', Name: 'push', ProtocolType: 'WEBSOCKET', Tags: {} },
        ...{ Stages: [], FunctionArns: [], IntegrationRegions: [] },
      },
    ],
  ]);
});

test('REST APIs are asked for in their own language, and have the same', async () => {
  const estate = await scan({
    ...{ regions, fixtures: rest, endpoint: { pageSize: 1 } },
    mentions: everyFieldOf('AWS::ApiGateway::RestApi'),
  });
  expect(estate.calls.filter(({ outcome }) => outcome !== 'ok')).toEqual([]);
  expect(estate.resources.map(({ arn, fields }) => [arn, fields])).toEqual([
    [
      'arn:aws:execute-api:us-east-1:111122223333:r1',
      {
        ...{ Id: 'r1', Name: 'screen-pop', Tags: { Team: 'voice' } },
        Stages: [
          { StageName: 'live', DeploymentId: 'd1', ThrottlingRateLimit: 100, ThrottlingBurstLimit: 50 },
          { StageName: 'test', DeploymentId: 'd0', ThrottlingRateLimit: null, ThrottlingBurstLimit: null },
        ],
        FunctionArns: ['arn:aws:lambda:us-west-2:111122223333:function:chat'],
        IntegrationRegions: ['us-west-2'],
      },
    ],
    [
      'arn:aws:execute-api:us-east-1:111122223333:r2',
      {
        ...{ Id: 'r2', Name: 'empty', Tags: {} },
        ...{ Stages: [], FunctionArns: [], IntegrationRegions: [] },
      },
    ],
  ]);
});

test('whoever may not read them leaves them unknown', async () => {
  const estate = await scan({
    ...{ regions, fixtures: [...http, ...rest], endpoint: { deny: ['apigateway:GET'] } },
    mentions: [...everyFieldOf('AWS::ApiGateway::RestApi'), ...everyFieldOf('AWS::ApiGatewayV2::Api')],
  });
  expect(estate.resources).toEqual([]);
  expect(estate.calls.map(({ operation, outcome }) => `${operation} ${outcome}`).sort()).toEqual([
    'GetApis denied',
    'GetRestApis denied',
  ]);
});
