import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { EstateIndex } from '../../../src/evaluate/estate-index.ts';
import { related } from '../../../src/evaluate/relations.ts';
import { registry } from '../../../src/resources/index.ts';
import { account, everyFieldOf, scan } from '../../support/scan.ts';

const regions = { primary: 'us-east-1' };
const bot = 'BOTID12345';
const alias = 'ALIASID123';
const aliasArn = (region = 'us-east-1') => `arn:aws:lex:${region}:${account}:bot-alias/${bot}/${alias}`;
const lex = (operation: string, fixture: Partial<Fixture>): Fixture => ({
  service: 'lex',
  operation,
  ...fixture,
});
const summary = {
  botId: bot,
  botName: 'pay-bill',
  botStatus: 'Available',
  botType: 'Bot',
  latestBotVersion: '4',
};
const listed = (more: object = {}, region?: string) =>
  lex('ListBots', { ...(region && { region }), output: { botSummaries: [{ ...summary, ...more }] } });
const aliases = (...botAliasSummaries: object[]) =>
  lex('ListBotAliases', { input: { botId: bot }, output: { botId: bot, botAliasSummaries } });
const live = {
  botAliasId: alias,
  botAliasName: 'live',
  botVersion: '4',
  botAliasStatus: 'Available',
};
const hook = `arn:aws:lambda:us-east-1:${account}:function:pay-bill:live`;
const described = lex('DescribeBotAlias', {
  input: { botId: bot, botAliasId: alias },
  output: {
    ...live,
    botId: bot,
    botAliasLocaleSettings: {
      en_US: {
        enabled: true,
        codeHookSpecification: { lambdaCodeHook: { lambdaARN: hook, codeHookInterfaceVersion: '1.0' } },
      },
      es_US: { enabled: false },
    },
    conversationLogSettings: {
      textLogSettings: [
        {
          enabled: true,
          destination: {
            cloudWatch: { cloudWatchLogGroupArn: 'arn:aws:logs:::log-group:lex', logPrefix: 'p/' },
          },
        },
      ],
      audioLogSettings: [
        {
          enabled: false,
          destination: {
            s3Bucket: { s3BucketArn: 'arn:aws:s3:::audio', logPrefix: '', kmsKeyArn: 'arn:aws:kms:::key/1' },
          },
        },
      ],
    },
  },
});

test('a bot that failed to build tells its role, its privacy and why', async () => {
  const estate = await scan({
    regions,
    fixtures: [
      listed({ botStatus: 'Failed' }),
      lex('DescribeBot', {
        input: { botId: bot },
        output: {
          botId: bot,
          roleArn: `arn:aws:iam::${account}:role/lex`,
          dataPrivacy: { childDirected: false },
          idleSessionTTLInSeconds: 300,
          failureReasons: ['The role cannot be assumed.'],
        },
      }),
    ],
    mentions: everyFieldOf('AWS::Lex::Bot'),
  });
  expect(estate.resources).toMatchObject([{ id: bot, arn: `arn:aws:lex:us-east-1:${account}:bot/${bot}` }]);
  expect(estate.resources[0]!.fields).toEqual({
    Id: bot,
    Name: 'pay-bill',
    BotStatus: 'Failed',
    BotType: 'Bot',
    LatestBotVersion: '4',
    RoleArn: `arn:aws:iam::${account}:role/lex`,
    IdleSessionTTLInSeconds: 300,
    DataPrivacy: { ChildDirected: false },
    FailureReasons: ['The role cannot be assumed.'],
  });
});

test('a bot with only its draft has no latest version', async () => {
  const { latestBotVersion: _, ...draft } = summary;
  const estate = await scan({
    regions,
    fixtures: [lex('ListBots', { output: { botSummaries: [draft] } })],
    mentions: [{ type: 'AWS::Lex::Bot', member: 'LatestBotVersion' }],
  });
  expect(estate.resources[0]!.fields).toMatchObject({ LatestBotVersion: null });
});

test('a twin that was made by hand is found by its name, as a replica is', async () => {
  const estate = await scan({
    fixtures: [listed({}, 'us-east-1'), listed({ botId: 'TWIN567890' }, 'us-west-2')],
    mentions: [{ type: 'AWS::Lex::Bot', member: 'Counterpart' }],
  });
  const index = new EstateIndex(registry, estate);
  const resource = index.ofType('AWS::Lex::Bot').find((r) => r.region === 'us-east-1')!;
  expect(related({ index, resource, relation: 'Counterpart' }).resources).toMatchObject([
    { id: 'TWIN567890' },
  ]);
});

test('an alias is read with its logs, and each of its languages with its code hook', async () => {
  const estate = await scan({
    regions,
    fixtures: [listed(), aliases(live), described, lambdaFunctions()],
    mentions: [
      ...everyFieldOf('AWS::Lex::BotAlias'),
      ...everyFieldOf('Ringdown::Lex::BotAliasLocale'),
      { type: 'AWS::Lex::BotAlias', member: 'Locales' },
      { type: 'Ringdown::Lex::BotAliasLocale', member: 'Function' },
    ],
  });
  const index = new EstateIndex(registry, estate);
  const [found] = index.ofType('AWS::Lex::BotAlias');
  expect(found).toMatchObject({ id: `${bot}/${alias}`, arn: aliasArn() });
  expect(found!.fields).toEqual({
    Arn: aliasArn(),
    BotAliasId: alias,
    BotAliasName: 'live',
    BotId: bot,
    BotName: 'pay-bill',
    BotVersion: '4',
    BotAliasStatus: 'Available',
    ConversationLogSettings: {
      TextLogSettings: [
        {
          Enabled: true,
          Destination: {
            CloudWatch: { CloudWatchLogGroupArn: 'arn:aws:logs:::log-group:lex', LogPrefix: 'p/' },
          },
        },
      ],
      AudioLogSettings: [
        {
          Enabled: false,
          Destination: {
            S3Bucket: { S3BucketArn: 'arn:aws:s3:::audio', LogPrefix: '', KmsKeyArn: 'arn:aws:kms:::key/1' },
          },
        },
      ],
    },
  });
  const locales = related({ index, resource: found!, relation: 'Locales' }).resources;
  expect(locales.map(({ id, fields }) => ({ id, fields }))).toEqual([
    {
      id: `${bot}/${alias}/en_US`,
      fields: {
        ...{ BotAliasArn: aliasArn(), LocaleId: 'en_US', Enabled: true },
        ...{ CodeHookArn: hook, CodeHookFunctionArn: hook.replace(':live', '') },
      },
    },
    {
      id: `${bot}/${alias}/es_US`,
      fields: {
        ...{ BotAliasArn: aliasArn(), LocaleId: 'es_US', Enabled: false },
        ...{ CodeHookArn: null, CodeHookFunctionArn: null },
      },
    },
  ]);
  const hooks = locales.map((resource) => related({ index, resource, relation: 'Function' }));
  expect(hooks).toMatchObject([{ resources: [{ id: 'pay-bill' }] }, { resources: [], unread: [] }]);
  expect(estate.calls.filter((c) => c.operation === 'DescribeBotAlias')).toHaveLength(1);
});

function lambdaFunctions(): Fixture {
  return {
    service: 'lambda',
    operation: 'ListFunctions',
    output: { Functions: [{ FunctionName: 'pay-bill', FunctionArn: hook.replace(':live', '') }] },
  };
}

test('the replicas of a bot and of its aliases have a status each, and lead back to the alias', async () => {
  const estate = await scan({
    regions,
    fixtures: [
      listed(),
      aliases(live),
      lex('ListBotReplicas', {
        input: { botId: bot },
        output: {
          botId: bot,
          sourceRegion: 'us-east-1',
          botReplicaSummaries: [{ replicaRegion: 'us-west-2', botReplicaStatus: 'Enabled' }],
        },
      }),
      lex('ListBotAliasReplicas', {
        input: { botId: bot, replicaRegion: 'us-west-2' },
        output: {
          botAliasReplicaSummaries: [
            {
              botAliasId: alias,
              botAliasReplicationStatus: 'Failed',
              botVersion: '3',
              failureReasons: ['quota'],
            },
            { botAliasId: 'TSTALIASID', botAliasReplicationStatus: 'Available' },
          ],
        },
      }),
    ],
    mentions: [
      ...everyFieldOf('Ringdown::Lex::BotReplica'),
      ...everyFieldOf('Ringdown::Lex::BotAliasReplica'),
      { type: 'AWS::Lex::Bot', member: 'Replicas' },
      { type: 'AWS::Lex::BotAlias', member: 'Replicas' },
      { type: 'Ringdown::Lex::BotAliasReplica', member: 'Alias' },
    ],
  });
  const index = new EstateIndex(registry, estate);
  const [source] = index.ofType('AWS::Lex::Bot');
  expect(related({ index, resource: source!, relation: 'Replicas' }).resources).toMatchObject([
    {
      id: `${bot}/us-west-2`,
      region: 'us-east-1',
      fields: {
        BotId: bot,
        SourceRegion: 'us-east-1',
        ReplicaRegion: 'us-west-2',
        BotReplicaStatus: 'Enabled',
        FailureReasons: [],
      },
    },
  ]);
  const [owner] = index.ofType('AWS::Lex::BotAlias');
  const [replica, ...others] = related({ index, resource: owner!, relation: 'Replicas' }).resources;
  expect(others).toEqual([]);
  expect(replica!.fields).toEqual({
    BotId: bot,
    BotAliasId: alias,
    BotAliasArn: aliasArn(),
    ReplicaRegion: 'us-west-2',
    BotVersion: '3',
    BotAliasReplicationStatus: 'Failed',
    FailureReasons: ['quota'],
  });
  expect(related({ index, resource: replica!, relation: 'Alias' }).resources).toEqual([owner]);
  expect(index.ofType('Ringdown::Lex::BotAliasReplica')[1]!.fields).toMatchObject({ BotVersion: null });
});

test('a bot that is not replicated has no replicas; one that may not be asked has unknown ones', async () => {
  const replicas = async (options: object) => {
    const estate = await scan({
      regions,
      fixtures: [listed(), lex('ListBotReplicas', { output: { botId: bot, botReplicaSummaries: [] } })],
      mentions: [{ type: 'AWS::Lex::Bot', member: 'Replicas' }],
      ...options,
    });
    const index = new EstateIndex(registry, estate);
    return related({ index, resource: index.ofType('AWS::Lex::Bot')[0]!, relation: 'Replicas' });
  };
  expect(await replicas({})).toEqual({ resources: [], unread: [] });
  expect((await replicas({ endpoint: { deny: ['lex:ListBotReplicas'] } })).unread).toMatchObject([
    { operation: 'lex:ListBotReplicas', actions: ['lex:ListBotReplicas'] },
  ]);
});

test('an alias finds its replica and its twin by the names of bot and alias', async () => {
  const estate = await scan({
    fixtures: [listed(), aliases(live)],
    mentions: [{ type: 'AWS::Lex::BotAlias', member: 'Counterpart' }],
  });
  const index = new EstateIndex(registry, estate);
  const resource = index.ofType('AWS::Lex::BotAlias').find((r) => r.region === 'us-east-1')!;
  expect(related({ index, resource, relation: 'Counterpart' }).resources).toMatchObject([
    { arn: aliasArn('us-west-2') },
  ]);
});
