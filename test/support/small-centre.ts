import type { Collection, Estate, Resource, Value } from '../../src/model/estate.ts';
import { registry } from '../../src/resources/index.ts';

/**
 * A contact centre in two Regions as a test describes it: one number of a group, one flow, one queue, one agent.
 * Everything was listed to the end, so that what is not given does not exist.
 */
export const account = '111122223333';
const regions = { primary: 'us-east-1', recovery: 'us-west-2' };
export const both = [regions.primary, regions.recovery];

type Fields = { [field: string]: Value };

const pair = { InstanceId: 'i-1' };
const group = `arn:aws:connect:us-east-1:${account}:traffic-distribution-group/g-1`;

export const resource = (type: string, region: string, fields: Fields): Resource => {
  const declared = registry.types.get(type)!;
  const place = { account, region };
  return {
    type,
    id: declared.id(fields, place),
    arn: declared.arn?.(fields, place) ?? null,
    ...place,
    fields,
    reads: {},
  };
};

/** One action: `[id, type, parameters, next, { condition: next }, { error: next }]`. */
export type Act = [
  id: string,
  type: string,
  parameters?: object,
  next?: string | null,
  conditions?: { [operand: string]: string },
  errors?: { [error: string]: string },
];

export const flowContent = (...acts: Act[]): string =>
  JSON.stringify({
    Version: '2019-10-30',
    StartAction: acts[0]![0],
    Actions: acts.map(([Identifier, Type, Parameters = {}, next = null, conditions = {}, errors = {}]) => ({
      Identifier,
      Type,
      Parameters,
      Transitions: {
        ...(next !== null && { NextAction: next }),
        Conditions: Object.entries(conditions).map(([operand, NextAction]) => ({
          NextAction,
          Condition: { Operator: 'Equals', Operands: [operand] },
        })),
        Errors: Object.entries(errors).map(([ErrorType, NextAction]) => ({ ErrorType, NextAction })),
      },
    })),
  });

/** From the choice of queue `q-1` to an agent. */
export const toQueue: Act[] = [
  ['choose', 'UpdateContactTargetQueue', { QueueId: 'q-1' }, 'wait', {}, { NoMatchingError: 'bye' }],
  ['wait', 'TransferContactToQueue', {}, null, {}, { NoMatchingError: 'bye' }],
  ['bye', 'DisconnectParticipant'],
];

export const flow = (region: string, content: string, more: Fields = {}): Resource =>
  resource('AWS::Connect::ContactFlow', region, {
    ...{ ...pair, Id: 'f-1', Arn: `arn:aws:connect:${region}:${account}:instance/i-1/contact-flow/f-1` },
    ...{ Name: 'Main', Type: 'CONTACT_FLOW', State: 'ACTIVE', Status: 'PUBLISHED', Content: content },
    ...more,
  });

export const flowModule = (region: string, id: string, content: string): Resource =>
  resource('AWS::Connect::ContactFlowModule', region, {
    ...{ ...pair, Id: id, Arn: `arn:aws:connect:${region}:${account}:instance/i-1/flow-module/${id}` },
    ...{ Name: id, State: 'ACTIVE', Content: content },
  });

/** A function that admits the instance of its Region, with an environment that names some ARNs. */
export const fn = (region: string, name: string, environment: string[] = [], source = region): Resource =>
  resource('AWS::Lambda::Function', region, {
    FunctionName: name,
    Arn: `arn:aws:lambda:${region}:${account}:function:${name}`,
    Role: `arn:aws:iam::${account}:role/fn`,
    EnvironmentReferences: environment,
    Policy: {
      Statement: [
        {
          ...{ Sid: null, Effect: 'Allow', NotPrincipal: [], NotAction: [], NotResource: [] },
          ...{ Principal: ['connect.amazonaws.com'], Action: ['lambda:InvokeFunction'], Resource: ['*'] },
          Condition: [
            {
              Operator: 'ArnLike',
              Key: 'AWS:SourceArn',
              Values: [`arn:aws:connect:${source}:${account}:instance/i-1`],
            },
          ],
        },
      ],
    },
  });

export const table = (region: string, name: string, replicas: string[]): Resource =>
  resource('AWS::DynamoDB::Table', region, {
    ...{ TableName: name, TableStatus: 'ACTIVE', LegacyReplicas: [] },
    Replicas: replicas.map((Region) => ({ Region, ReplicaStatus: 'ACTIVE' })),
  });

export const queue = (region: string, id = 'q-1', Status = 'ENABLED'): Resource =>
  resource('AWS::Connect::Queue', region, {
    ...{ ...pair, Id: id, Name: id, Status },
    Arn: `arn:aws:connect:${region}:${account}:instance/i-1/queue/${id}`,
  });

export const agent = (region: string): Resource[] => [
  resource('AWS::Connect::RoutingProfile', region, {
    ...{ ...pair, Id: 'p-1', Name: 'All', AssociatedQueueIds: ['q-1', 'q-2'] },
    Arn: `arn:aws:connect:${region}:${account}:instance/i-1/routing-profile/p-1`,
  }),
  resource('AWS::Connect::User', region, {
    ...{ ...pair, Id: 'u-1', RoutingProfileId: 'p-1' },
    Arn: `arn:aws:connect:${region}:${account}:instance/i-1/agent/u-1`,
  }),
  member(region),
];

const member = (region: string): Resource =>
  resource('Ringdown::Connect::TrafficDistributionGroupUser', region, {
    ...{ ...pair, Id: 'g-1/u-1', TrafficDistributionGroupArn: group, UserId: 'u-1' },
  });

export const instance = (region: string, more: Fields = {}): Resource =>
  resource('AWS::Connect::Instance', region, {
    ...{ Id: 'i-1', Arn: `arn:aws:connect:${region}:${account}:instance/i-1`, InstanceAlias: 'small' },
    ...{ InstanceStatus: 'ACTIVE', InboundCallsEnabled: true, SecurityKeys: [] },
    ...more,
  });

export const number = (region: string, target = group): Resource =>
  resource('AWS::Connect::PhoneNumber', region, {
    ...{ PhoneNumberId: 'n-1', Address: '+15550100', TargetArn: target },
    PhoneNumberArn: `arn:aws:connect:${region}:${account}:phone-number/n-1`,
  });

export const starts = (region: string, FlowId = 'f-1'): Resource =>
  resource('Ringdown::Connect::FlowAssociation', region, {
    ...{ ...pair, Id: 'i-1/VOICE_PHONE_NUMBER/n-1', ResourceType: 'VOICE_PHONE_NUMBER', FlowId },
    ResourceId: `arn:aws:connect:${region}:${account}:phone-number/n-1`,
  });

export const distribution = (region: string, Status = 'ACTIVE'): Resource =>
  resource('AWS::Connect::TrafficDistributionGroup', region, {
    ...{ TrafficDistributionGroupArn: group, Name: 'all', InstanceId: 'i-1', Status },
    InstanceArn: `arn:aws:connect:us-east-1:${account}:instance/i-1`,
    PhoneNumberIds: ['n-1'],
  });

/** All of it, in both Regions, with one content for the flow. */
export const centre = (content: string): Resource[] =>
  both.flatMap((region) => [
    ...[instance(region), number(region), starts(region), distribution(region), queue(region)],
    ...[flow(region, content), ...agent(region)],
  ]);

/** Leaves resources out, by type and, where given, Region. */
export const without = (all: readonly Resource[], type: string, region?: string): Resource[] =>
  all.filter((r) => r.type !== type || (region !== undefined && r.region !== region));

export interface Gap {
  type: string;
  region: string;
  parent?: string;
  /** Refused when not given. */
  outcome?: 'unsupported-region';
}

/** An estate in which every type was listed, but for the gaps. */
export function estateOf(resources: readonly Resource[], gaps: readonly Gap[] = []): Estate {
  const call = {
    ...{ service: 'test', operation: 'Refused', account, region: 'us-east-1', actions: ['test:Refused'] },
    ...{ requests: 1, throttled: 0, outcome: 'denied' as const, reason: 'AccessDenied' },
  };
  const collections: Collection[] = [...registry.types.values()].flatMap((type) =>
    (type.scope === 'account' ? [regions.primary] : both).map((region) => ({
      ...{ type: type.type, account, region },
      gaps: gaps
        .filter((gap) => gap.type === type.type && gap.region === region)
        .map(({ parent = null, outcome }) => ({ parent, calls: [outcome === undefined ? 0 : 1] })),
    })),
  );
  return {
    ...{ schema: 'ringdown-estate', version: 1, tool: 'test', interrupted: false },
    ...{ startedAt: '2026-01-15T12:00:00.000Z', finishedAt: '2026-01-15T12:00:00.000Z' },
    scope: { ...regions, accounts: [{ id: account }] },
    calls: [call, { ...call, outcome: 'unsupported-region' as const, reason: 'ENOTFOUND' }],
    collections,
    resources: structuredClone([...resources]),
  };
}
