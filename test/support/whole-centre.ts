import type { Resource, Value } from '../../src/model/estate.ts';
import type { Fate } from '../../src/model/journey.ts';
import {
  type Act,
  account,
  both,
  centre,
  flowContent,
  flowModule,
  fn,
  resource,
  table,
  toQueue,
} from './small-centre.ts';

/** Everything that a fate can rest on: a function with table and role, a bot with a hook, a module, cases, an alarm. */
const token = `arn:aws:lambda:$.AwsRegion:${account}:function:lookup`;
const alias = (region: string) => `arn:aws:lex:${region}:${account}:bot-alias/B1/A1`;
const tableIn = (region: string) => `arn:aws:dynamodb:${region}:${account}:table/callers`;
const secretIn = (region: string) => `arn:aws:secretsmanager:${region}:${account}:secret:crm`;
const onError = (next: string) => ({ NoMatchingError: next });

const content = flowContent(
  ['hours', 'CheckHoursOfOperation', { HoursOfOperationId: 'h-1' }, 'ask', {}, onError('bye')],
  ['ask', 'InvokeLambdaFunction', { LambdaFunctionARN: token }, 'talk', {}, onError('talk')],
  [
    'talk',
    'ConnectParticipantWithLexBot',
    { LexV2Bot: { AliasArn: alias('$.AwsRegion') } },
    'part',
    {},
    onError('part'),
  ],
  ['part', 'InvokeFlowModule', { FlowModuleId: 'm-1' }, 'case', {}, onError('bye')],
  ['case', 'CreateCase', {}, 'choose', {}, onError('bye')],
  ...toQueue,
);
const part: Act[] = [
  ['say', 'MessageParticipant', { PromptId: 'p-1' }, 'back', {}, onError('back')],
  ['back', 'EndFlowModuleExecution'],
];

const named = (type: string, region: string, Id: string): Resource =>
  resource(type, region, {
    InstanceId: 'i-1',
    Id,
    Name: Id,
    Arn: `arn:aws:connect:${region}:${account}:x/${Id}`,
  });

const policy = (Resource: string[]): Value => ({
  Statement: [
    {
      ...{
        Sid: null,
        Effect: 'Allow',
        Principal: [],
        NotPrincipal: [],
        Action: ['dynamodb:*'],
        NotAction: [],
      },
      ...{ Resource, NotResource: [], Condition: [] },
    },
  ],
});

const around = (admitted: string[]): Resource[] => [
  ...both.flatMap((region) => [
    fn(region, 'lookup', [tableIn(region), secretIn(region)]),
    resource('AWS::SecretsManager::Secret', region, { Name: 'crm', Arn: `${secretIn(region)}-AbCdEf` }),
    fn(region, 'hook', []),
    table(
      region,
      'callers',
      both.filter((other) => other !== region),
    ),
    flowModule(region, 'm-1', flowContent(...part)),
    named('AWS::Connect::Prompt', region, 'p-1'),
    named('AWS::Connect::HoursOfOperation', region, 'h-1'),
    resource('AWS::Connect::IntegrationAssociation', region, {
      ...{ InstanceId: 'i-1', Id: 'c-1', Arn: 'c-1', IntegrationType: 'CASES_DOMAIN' },
    }),
    resource('Ringdown::Connect::BotAssociation', region, {
      ...{ InstanceId: 'i-1', LexVersion: 'V2', AliasArn: alias(region), Name: null, LexRegion: null },
    }),
    resource('AWS::Lex::BotAlias', region, {
      ...{ Arn: alias(region), BotId: 'B1', BotAliasId: 'A1', BotName: 'b', BotAliasName: 'a' },
      BotAliasStatus: 'Available',
    }),
    resource('Ringdown::Lex::BotAliasLocale', region, {
      ...{ BotAliasArn: alias(region), LocaleId: 'en_US', Enabled: true },
      CodeHookArn: `arn:aws:lambda:${region}:${account}:function:hook`,
    }),
  ]),
  resource('AWS::CloudWatch::Alarm', 'us-east-1', {
    ...{
      AlarmName: 'errors',
      Arn: 'errors',
      ConnectInstanceId: 'i-1',
      ActionsEnabled: true,
      AlarmActions: ['topic'],
    },
    ...{ Period: 60, Metrics: [], EvaluationPeriods: 3, DatapointsToAlarm: null },
  }),
  resource('AWS::IAM::Role', 'us-east-1', { RoleName: 'fn', Arn: `arn:aws:iam::${account}:role/fn` }),
  resource('Ringdown::IAM::AppliedPolicy', 'us-east-1', {
    ...{ PrincipalType: 'Role', PrincipalName: 'fn', PrincipalArn: `arn:aws:iam::${account}:role/fn` },
    ...{ Kind: 'Inline', PolicyName: 'p', PolicyArn: null, PolicyDocument: policy(admitted) },
  }),
];

const well = [...centre(content), ...around(['*'])];
const less = (type: string, id: string): Resource[] =>
  well.filter((r) => r.type !== type || r.region !== 'us-west-2' || r.id !== id);

const changed = (type: string, fields: { [field: string]: Value }): Resource[] =>
  well.map((r) =>
    r.type === type && r.region === 'us-west-2' ? { ...r, fields: { ...r.fields, ...fields } } : r,
  );

/** Centres that are well, or broken in one place, and what becomes of their callers while us-east-1 is lost. */
export const wholeCentres: { [name: string]: [fate: Fate, of: Resource[]] } = {
  'in which nothing breaks': ['answered', well],
  'whose role is bound to one Region': [
    'degraded',
    [...centre(content), ...around([tableIn('us-east-1'), secretIn('*')])],
  ],
  'whose code hook is in one Region': ['degraded', less('AWS::Lambda::Function', 'hook')],
  'whose function is in one Region': ['degraded', less('AWS::Lambda::Function', 'lookup')],
  'whose table is not replicated': ['degraded', changed('AWS::DynamoDB::Table', { Replicas: [] })],
  'whose secret is in one Region': ['degraded', less('AWS::SecretsManager::Secret', 'crm')],
  'whose bot is in one Region': ['degraded', less('AWS::Lex::BotAlias', 'B1/A1')],
  'whose bot alias failed': ['degraded', changed('AWS::Lex::BotAlias', { BotAliasStatus: 'Failed' })],
  'whose bot is associated elsewhere': [
    'degraded',
    changed('Ringdown::Connect::BotAssociation', { AliasArn: 'other' }),
  ],
  'whose module is archived': ['dead', changed('AWS::Connect::ContactFlowModule', { State: 'ARCHIVED' })],
  'whose cases are in one Region': [
    'dead',
    changed('AWS::Connect::IntegrationAssociation', { IntegrationType: 'EVENT' }),
  ],
  'whose agents do not move': ['dead', less('Ringdown::Connect::TrafficDistributionGroupUser', 'g-1/u-1')],
  'whose queue is switched off': ['dead', changed('AWS::Connect::Queue', { Status: 'DISABLED' })],
  'whose number starts no known flow': [
    'dead',
    changed('Ringdown::Connect::FlowAssociation', { FlowId: 'f-9' }),
  ],
};
