import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { account, everyFieldOf, scan } from '../../support/scan.ts';

const regions = { primary: 'us-east-1' };
const arn = (rest: string) => `arn:aws:events:us-east-1:${account}:${rest}`;
const events = (
  operation: string,
  output: Fixture['output'] & object,
  input?: Fixture['input'] & object,
): Fixture => ({
  ...{ service: 'events', operation, output },
  ...(input && { input }),
});
const buses = events('ListEventBuses', {
  EventBuses: [
    { Name: 'default', Arn: arn('event-bus/default') },
    { Name: 'crm', Arn: arn('event-bus/crm') },
  ],
});
const rules = events(
  'ListRules',
  {
    Rules: [
      {
        ...{ Name: 'contacts', Arn: arn('rule/contacts'), State: 'ENABLED', EventBusName: 'default' },
        EventPattern:
          '{"source":["aws.connect",{"prefix":"my."}],"region":["us-east-1"],"detail":{"b":1,"a":2}}',
      },
      { Name: 'nightly', Arn: arn('rule/nightly'), State: 'DISABLED', ScheduleExpression: 'rate(1 day)' },
      {
        Name: 'health',
        Arn: arn('rule/health'),
        State: 'ENABLED',
        EventPattern: '{"source":["aws.health"]}',
      },
    ],
  },
  { EventBusName: 'default' },
);
const onCrm = events(
  'ListRules',
  {
    Rules: [
      {
        Name: 'contacts',
        Arn: arn('rule/crm/contacts'),
        State: 'ENABLED',
        EventPattern: '{"source":["app"]}',
      },
    ],
  },
  { EventBusName: 'crm' },
);

test('rules of every bus are read, patterns with the own Region left open', async () => {
  const estate = await scan({
    regions,
    fixtures: [buses, rules, onCrm],
    mentions: [...everyFieldOf('AWS::Events::EventBus'), ...everyFieldOf('AWS::Events::Rule')],
  });
  const found = estate.resources.filter(({ type }) => type === 'AWS::Events::Rule');
  expect(found.map(({ id }) => id)).toEqual([
    'crm/contacts',
    'default/contacts',
    'default/health',
    'default/nightly',
  ]);
  expect(found[1]!.fields).toEqual({
    ...{ Name: 'contacts', Arn: arn('rule/contacts'), EventBusName: 'default', State: 'ENABLED' },
    EventPattern: '{"detail":{"a":2,"b":1},"region":["{Region}"],"source":["aws.connect",{"prefix":"my."}]}',
    ...{ EventSources: ['aws.connect'], MatchesHealthEvents: false, MatchesBackupEvents: false },
  });
  expect(found[3]!.fields).toMatchObject({ EventPattern: null, EventSources: [], State: 'DISABLED' });
  expect(found[2]!.fields).toMatchObject({ MatchesHealthEvents: true });
});

test('targets have their service, a Region-free name and the queue for failures', async () => {
  const contacts = events(
    'ListTargetsByRule',
    {
      Targets: [
        {
          ...{ Id: '1', Arn: arn('api-destination/crm/11aa22bb'), Input: '{"secret":"s3cret"}' },
          DeadLetterConfig: { Arn: `arn:aws:sqs:us-east-1:${account}:failed` },
        },
        { Id: '2', Arn: `arn:aws:lambda:us-east-1:${account}:function:crm:live` },
      ],
    },
    { Rule: 'contacts', EventBusName: 'default' },
  );
  const estate = await scan({
    regions,
    fixtures: [
      events('ListEventBuses', { EventBuses: [{ Name: 'default', Arn: arn('event-bus/default') }] }),
      ...[rules, contacts, events('ListTargetsByRule', { Targets: [] }, { Rule: 'nightly' })],
      events('ListTargetsByRule', { Targets: [] }, { Rule: 'health' }),
    ],
    mentions: everyFieldOf('Ringdown::Events::Target'),
  });
  const found = estate.resources.filter(({ type }) => type === 'Ringdown::Events::Target');
  expect(found.map(({ fields }) => fields)).toEqual([
    {
      ...{
        RuleArn: arn('rule/contacts'),
        Id: '1',
        TargetArn: arn('api-destination/crm/11aa22bb'),
        Service: 'events',
      },
      NeutralArn: `arn:aws:events:{Region}:${account}:api-destination/crm`,
      DeadLetterArn: `arn:aws:sqs:us-east-1:${account}:failed`,
    },
    {
      ...{ RuleArn: arn('rule/contacts'), Id: '2', Service: 'lambda', DeadLetterArn: null },
      TargetArn: `arn:aws:lambda:us-east-1:${account}:function:crm:live`,
      NeutralArn: `arn:aws:lambda:{Region}:${account}:function:crm:live`,
    },
  ]);
  expect(JSON.stringify(estate)).not.toContain('s3cret');
});

test('endpoints, destinations and connections are read from their listings', async () => {
  const estate = await scan({
    regions,
    fixtures: [
      events('ListEndpoints', {
        Endpoints: [
          {
            ...{ Name: 'desktop', Arn: arn('endpoint/desktop'), State: 'ACTIVE' },
            RoutingConfig: {
              FailoverConfig: {
                Primary: { HealthCheck: 'arn:aws:route53:::healthcheck/h-1' },
                Secondary: { Route: 'us-west-2' },
              },
            },
            ReplicationConfig: { State: 'ENABLED' },
            EventBuses: [{ EventBusArn: arn('event-bus/crm') }, { EventBusArn: arn('event-bus/crm') }],
          },
          { Name: 'bare', Arn: arn('endpoint/bare'), State: 'CREATING' },
        ],
      }),
      events('ListApiDestinations', {
        ApiDestinations: [
          {
            ...{
              Name: 'crm',
              ApiDestinationArn: arn('api-destination/crm/1'),
              ApiDestinationState: 'ACTIVE',
            },
            ...{ ConnectionArn: arn('connection/crm/2'), InvocationEndpoint: 'https://crm.example/key-1' },
          },
        ],
      }),
      events('ListConnections', {
        Connections: [
          { Name: 'crm', ConnectionArn: arn('connection/crm/2'), ConnectionState: 'AUTHORIZED' },
          {
            Name: 'old',
            ConnectionArn: arn('connection/old/3'),
            ConnectionState: 'DEAUTHORIZED',
            StateReason: '401',
          },
        ],
      }),
    ],
    mentions: ['Endpoint', 'ApiDestination', 'Connection'].flatMap((type) =>
      everyFieldOf(`AWS::Events::${type}`),
    ),
  });
  expect(estate.resources.map(({ fields }) => fields)).toEqual([
    {
      ...{ Name: 'crm', Arn: arn('api-destination/crm/1'), ApiDestinationState: 'ACTIVE' },
      ConnectionArn: arn('connection/crm/2'),
    },
    { Name: 'crm', Arn: arn('connection/crm/2'), ConnectionState: 'AUTHORIZED', StateReason: null },
    { Name: 'old', Arn: arn('connection/old/3'), ConnectionState: 'DEAUTHORIZED', StateReason: '401' },
    {
      ...{ Name: 'bare', Arn: arn('endpoint/bare'), State: 'CREATING', ReplicationState: null },
      ...{ HealthCheckArn: null, SecondaryRegion: null, EventBuses: [] },
    },
    {
      ...{ Name: 'desktop', Arn: arn('endpoint/desktop'), State: 'ACTIVE', ReplicationState: 'ENABLED' },
      ...{ HealthCheckArn: 'arn:aws:route53:::healthcheck/h-1', SecondaryRegion: 'us-west-2' },
      EventBuses: [arn('event-bus/crm'), arn('event-bus/crm')],
    },
  ]);
});

test('where rules may not be listed, targets are not known to be absent', async () => {
  const estate = await scan({
    regions,
    fixtures: [buses],
    mentions: [{ type: 'Ringdown::Events::Target', member: 'Id' }],
    endpoint: { deny: ['events:ListRules'] },
  });
  const targets = estate.collections.filter(({ type }) => type === 'Ringdown::Events::Target');
  expect(targets).toMatchObject([{ gaps: [{ parent: null }, { parent: null }] }]);
});
