import { expect, test } from 'vitest';
import {
  answers,
  arn,
  fieldsOf,
  instance,
  instanceId,
  leadsTo,
  pair,
  readAll,
} from '../../support/connect.ts';
import { scan } from '../../support/scan.ts';

const lambda = (region: string, name: string) => `arn:aws:lambda:${region}:111122223333:function:${name}`;
const functions = (region: 'us-east-1' | 'us-west-2', ...names: string[]) =>
  answers('ListLambdaFunctions', { LambdaFunctions: names.map((name) => lambda(region, name)) }, { region });

test('a function that an instance offers is known by its ARN', async () => {
  const type = 'Ringdown::Connect::LambdaAssociation';
  expect(await fieldsOf(type, functions('us-east-1', 'identify:live'))).toEqual({
    InstanceId: instanceId,
    FunctionArn: lambda('us-east-1', 'identify:live'),
    FunctionName: 'identify',
    UnqualifiedArn: lambda('us-east-1', 'identify'),
    Qualifier: 'live',
  });
});

test('a function without alias names no qualifier, and one by its version no alias', async () => {
  const type = 'Ringdown::Connect::LambdaAssociation';
  const estate = await scan({
    fixtures: [...pair, functions('us-east-1', 'identify', 'identify:7'), functions('us-west-2')],
    mentions: ['Qualifier', 'Alias'].map((member) => ({ type, member })),
  });
  const found = estate.resources.filter((r) => r.type === type);
  expect(found.map(({ fields }) => fields['Qualifier'])).toEqual([null, '7']);
  expect(found.map((one) => leadsTo(estate, one, 'Alias'))).toEqual([[], []]);
});

test('a function leads to the one of the same name and alias in the other Region, and to itself without alias', async () => {
  const type = 'Ringdown::Connect::LambdaAssociation';
  const estate = await scan({
    fixtures: [
      ...pair,
      functions('us-east-1', 'identify:live', 'route'),
      functions('us-west-2', 'identify:live', 'identify'),
      {
        service: 'lambda',
        operation: 'ListFunctions',
        region: 'us-east-1',
        output: { Functions: [{ FunctionName: 'identify', FunctionArn: lambda('us-east-1', 'identify') }] },
      },
      { service: 'lambda', operation: 'ListFunctions', region: 'us-west-2', output: {} },
      {
        service: 'lambda',
        operation: 'ListAliases',
        region: 'us-east-1',
        output: {
          Aliases: [{ Name: 'live', AliasArn: lambda('us-east-1', 'identify:live'), FunctionVersion: '7' }],
        },
      },
    ],
    mentions: [
      ...['Counterpart', 'Function', 'Alias'].map((member) => ({ type, member })),
      { type: 'AWS::Lambda::Function', member: 'ConnectAssociations' },
      { type: 'AWS::Lambda::Alias', member: 'ConnectAssociations' },
    ],
  });
  const of = (name: string) =>
    estate.resources.find((r) => r.id === `${instanceId}/${lambda('us-east-1', name)}`)!;
  expect(leadsTo(estate, of('identify:live'), 'Counterpart')).toEqual([
    `us-west-2 ${instanceId}/${lambda('us-west-2', 'identify:live')}`,
  ]);
  expect(leadsTo(estate, of('route'), 'Counterpart')).toEqual([]);
  expect(leadsTo(estate, of('identify:live'), 'Function')).toEqual(['us-east-1 identify']);
  expect(leadsTo(estate, of('identify:live'), 'Alias')).toEqual(['us-east-1 identify:live']);
  const named = [`us-east-1 ${of('identify:live').id}`];
  for (const called of ['AWS::Lambda::Function', 'AWS::Lambda::Alias'])
    expect(leadsTo(estate, estate.resources.find((r) => r.type === called)!, 'ConnectAssociations')).toEqual(
      named,
    );
});

const alias = (region: string) => `arn:aws:lex:${region}:111122223333:bot-alias/BOT1/ALIAS1`;
const bots = (LexVersion: 'V1' | 'V2', region: 'us-east-1' | 'us-west-2', ...LexBots: object[]) =>
  answers('ListBots', { LexBots }, { region, input: { LexVersion } });

test('bots of both versions of Lex are read, a call each', async () => {
  const { resources } = await readAll({
    type: 'Ringdown::Connect::BotAssociation',
    fixtures: [
      bots('V1', 'us-east-1', { LexBot: { Name: 'Booking', LexRegion: 'us-east-1' } }),
      bots('V2', 'us-east-1', { LexV2Bot: { AliasArn: alias('us-east-1') } }),
    ],
  });
  expect(resources.map(({ id, fields }) => ({ id, ...fields }))).toEqual([
    {
      id: `${instanceId}/${alias('us-east-1')}`,
      InstanceId: instanceId,
      LexVersion: 'V2',
      AliasArn: alias('us-east-1'),
      Name: null,
      LexRegion: null,
    },
    {
      id: `${instanceId}/us-east-1/Booking`,
      InstanceId: instanceId,
      LexVersion: 'V1',
      AliasArn: null,
      Name: 'Booking',
      LexRegion: 'us-east-1',
    },
  ]);
});

test('a bot alias that keeps its ids has a twin in the other Region; a bot of another name has none', async () => {
  const estate = await scan({
    fixtures: [
      ...pair,
      bots('V1', 'us-east-1', { LexBot: { Name: 'Booking', LexRegion: 'us-east-1' } }),
      bots('V2', 'us-east-1', { LexV2Bot: { AliasArn: alias('us-east-1') } }),
      bots('V1', 'us-west-2'),
      bots('V2', 'us-west-2', { LexV2Bot: { AliasArn: alias('us-west-2') } }),
    ],
    mentions: [{ type: 'Ringdown::Connect::BotAssociation', member: 'Counterpart' }],
  });
  const found = estate.resources.filter((r) => r.type.endsWith('BotAssociation') && r.region === 'us-east-1');
  expect(found.map((bot) => leadsTo(estate, bot, 'Counterpart'))).toEqual([
    [`us-west-2 ${instanceId}/${alias('us-west-2')}`],
    [],
  ]);
});

test('one version of Lex that is refused leaves a gap beside the bots of the other', async () => {
  const { estate, resources } = await readAll({
    type: 'Ringdown::Connect::BotAssociation',
    fixtures: [
      { ...bots('V1', 'us-east-1'), error: { code: 'InvalidRequestException', status: 400 } },
      bots('V2', 'us-east-1', { LexV2Bot: { AliasArn: alias('us-east-1') } }),
    ],
  });
  expect(resources).toHaveLength(1);
  expect(estate.collections.find((c) => c.type.endsWith('BotAssociation'))!.gaps).toHaveLength(1);
});

const useCases = (id: string, ...UseCaseSummaryList: object[]) =>
  answers('ListUseCases', { UseCaseSummaryList }, { input: { IntegrationAssociationId: id } });

test('integrations are read with what they are used for', async () => {
  const crm = {
    IntegrationAssociationId: 'i-1',
    IntegrationAssociationArn: arn('integration-association/i-1'),
    InstanceId: instanceId,
    IntegrationType: 'EVENT',
    IntegrationArn: 'arn:aws:app-integrations:us-east-1:111122223333:event-integration/crm',
    SourceApplicationUrl: 'https://crm.example.com',
    SourceApplicationName: 'crm',
    SourceType: 'ZENDESK',
  };
  const { SourceApplicationUrl: _, SourceApplicationName: __, SourceType: ___, ...plain } = crm;
  const { resources } = await readAll({
    type: 'AWS::Connect::IntegrationAssociation',
    fixtures: [
      answers('ListIntegrationAssociations', {
        IntegrationAssociationSummaryList: [crm, { ...plain, IntegrationAssociationId: 'i-2' }],
      }),
      useCases('i-1', { UseCaseId: 'c-1', UseCaseArn: arn('use-case/c-1'), UseCaseType: 'RULES_EVALUATION' }),
      useCases('i-2'),
    ],
  });
  expect(resources[0]!.fields).toEqual({
    Id: 'i-1',
    Arn: crm.IntegrationAssociationArn,
    InstanceId: instanceId,
    IntegrationType: 'EVENT',
    IntegrationArn: crm.IntegrationArn,
    SourceApplicationName: 'crm',
    SourceApplicationUrl: 'https://crm.example.com',
    SourceType: 'ZENDESK',
    UseCases: [{ UseCaseId: 'c-1', UseCaseType: 'RULES_EVALUATION' }],
  });
  expect(resources[1]!.fields).toMatchObject({ SourceApplicationName: null, SourceType: null, UseCases: [] });
});

const numberArn = 'arn:aws:connect:us-east-1:111122223333:phone-number/n-1';
const associations = (region: 'us-east-1' | 'us-west-2', ...list: [string, string, string][]) =>
  answers(
    'ListFlowAssociations',
    {
      FlowAssociationSummaryList: list.map(([ResourceType, ResourceId, FlowId]) => ({
        ResourceType,
        ResourceId,
        FlowId,
      })),
    },
    { region },
  );

test('a number tells which flow it starts, in each Region by itself', async () => {
  const type = 'Ringdown::Connect::FlowAssociation';
  const estate = await scan({
    fixtures: [
      ...pair,
      associations('us-east-1', ['VOICE_PHONE_NUMBER', numberArn, 'f-1'], ['INBOUND_EMAIL', 'e-1', 'f-2']),
      associations('us-west-2', ['VOICE_PHONE_NUMBER', numberArn.replace('us-east-1', 'us-west-2'), 'f-9']),
      answers('ListPhoneNumbersV2', {
        ListPhoneNumbersSummaryList: [
          {
            PhoneNumberId: 'n-1',
            PhoneNumberArn: numberArn,
            PhoneNumber: '+18005550100',
            PhoneNumberType: 'TOLL_FREE',
            TargetArn: arn(''),
          },
        ],
      }),
      answers('ListPhoneNumbersV2', {}, { region: 'us-west-2' }),
      answers('ListContactFlows', {
        ContactFlowSummaryList: [
          { Id: 'f-1', Arn: arn('contact-flow/f-1'), Name: 'Main', ContactFlowType: 'CONTACT_FLOW' },
        ],
      }),
      answers('ListContactFlows', {}, { region: 'us-west-2' }),
    ],
    mentions: [
      ...['ResourceId', 'Flow', 'PhoneNumber', 'Counterpart'].map((member) => ({ type, member })),
      { type: 'AWS::Connect::PhoneNumber', member: 'Flows' },
    ],
  });
  const [mail, voice, west] = estate.resources.filter((r) => r.type === type);
  expect(voice!.fields).toEqual({
    Id: `${instanceId}/VOICE_PHONE_NUMBER/n-1`,
    InstanceId: instanceId,
    ResourceType: 'VOICE_PHONE_NUMBER',
    ResourceId: numberArn,
    PhoneNumberId: 'n-1',
    FlowId: 'f-1',
  });
  expect(mail!.fields['PhoneNumberId']).toBeNull();
  expect(leadsTo(estate, voice!, 'Flow')).toEqual(['us-east-1 f-1']);
  expect(leadsTo(estate, voice!, 'PhoneNumber')).toEqual(['us-east-1 n-1']);
  expect(leadsTo(estate, voice!, 'Counterpart')).toEqual([`us-west-2 ${instanceId}/VOICE_PHONE_NUMBER/n-1`]);
  expect(leadsTo(estate, mail!, 'PhoneNumber')).toEqual([]);
  const number = estate.resources.find((r) => r.type === 'AWS::Connect::PhoneNumber')!;
  expect(leadsTo(estate, number, 'Flows')).toEqual([`us-east-1 ${voice!.id}`]);
  expect(leadsTo(estate, mail!, 'Counterpart')).toEqual([]);
  expect(leadsTo(estate, west!, 'Flow')).toEqual([]);
});

test('an association that does not say what starts the flow is a gap', async () => {
  const { estate, resources } = await readAll({
    type: 'Ringdown::Connect::FlowAssociation',
    fixtures: [answers('ListFlowAssociations', { FlowAssociationSummaryList: [{ FlowId: 'f-1' }] })],
  });
  expect(resources).toEqual([]);
  expect(estate.collections.find((c) => c.type.endsWith('FlowAssociation'))!.gaps).toHaveLength(1);
});

test('shared analytics data names the account, where Connect names one', async () => {
  const shared = {
    DataSetId: 'contact_record',
    TargetAccountId: '444455556666',
    ResourceShareId: 'r-1',
    ResourceShareArn: 'arn:aws:ram:us-east-1:111122223333:resource-share/r-1',
    ResourceShareStatus: 'ACTIVE',
  };
  const { resources } = await readAll({
    type: 'AWS::Connect::DataLakeAssociation',
    fixtures: [answers('ListAnalyticsDataAssociations', { Results: [{ DataSetId: 'agent_queue' }, shared] })],
  });
  expect(resources.map(({ fields }) => fields)).toEqual([
    {
      Id: `${instanceId}/agent_queue/`,
      InstanceId: instanceId,
      DataSetId: 'agent_queue',
      TargetAccountId: null,
      ResourceShareArn: null,
      ResourceShareStatus: null,
    },
    {
      Id: `${instanceId}/contact_record/444455556666`,
      InstanceId: instanceId,
      DataSetId: 'contact_record',
      TargetAccountId: '444455556666',
      ResourceShareArn: shared.ResourceShareArn,
      ResourceShareStatus: 'ACTIVE',
    },
  ]);
});

test('an instance leads to what it consists of, in its own Region', async () => {
  const estate = await scan({
    fixtures: [...instance, functions('us-east-1', 'identify'), associations('us-east-1')],
    mentions: ['LambdaAssociations', 'FlowAssociations'].map((member) => ({
      type: 'AWS::Connect::Instance',
      member,
    })),
  });
  const [center] = estate.resources.filter((r) => r.type === 'AWS::Connect::Instance');
  expect(leadsTo(estate, center!, 'LambdaAssociations')).toEqual([
    `us-east-1 ${instanceId}/${lambda('us-east-1', 'identify')}`,
  ]);
  expect(leadsTo(estate, center!, 'FlowAssociations')).toEqual([]);
});
