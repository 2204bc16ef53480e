import { Answers } from '../answers.ts';
import { functionArn } from '../lambda/functions.ts';
import { bothRegions, primary, production, recovery } from '../place.ts';
import { roleArn } from '../policy.ts';
import type { Bot } from './bots.ts';

/** What Lex answers: the bots of the production account, and nothing in the other. */
export const botAnswers = (bots: readonly Bot[]) => [
  ...new Answers('lex').give('ListBots', {}, { botSummaries: [] }).fixtures,
  ...bothRegions.flatMap((region) => {
    const here = bots.filter((bot) => bot.region === region);
    const answers = new Answers('lex', { account: production, region });
    answers.give('ListBots', {}, { botSummaries: here.map(summaryOf) });
    for (const bot of here) giveBot(answers, bot);
    return answers.fixtures;
  }),
];

const summaryOf = ({ id, name, description, version, created }: Bot) => ({
  ...{ botId: id, botName: name, description, botStatus: 'Available', botType: 'Bot' },
  ...{ latestBotVersion: version, lastUpdatedDateTime: created },
});

const service = 'aws-service-role/lexv2.amazonaws.com/AWSServiceRoleForLexV2Bots_MERIDIAN';

function giveBot(answers: Answers, bot: Bot): void {
  const asked = { botId: bot.id };
  const aliases = [liveOf(bot), testOf(bot)];
  answers
    .give('DescribeBot', asked, {
      ...{ botId: bot.id, botName: bot.name, description: bot.description, botStatus: 'Available' },
      ...{ botType: 'Bot', roleArn: roleArn(service), dataPrivacy: { childDirected: false } },
      ...{ idleSessionTTLInSeconds: bot.forgets ?? 300, creationDateTime: bot.created, failureReasons: [] },
    })
    .give('ListBotAliases', asked, { ...asked, botAliasSummaries: aliases });
  for (const alias of aliases)
    answers.give(
      'DescribeBotAlias',
      { ...asked, botAliasId: alias.botAliasId },
      {
        ...{ ...asked, ...alias, botAliasLocaleSettings: localesOf(bot, alias.botAliasName) },
        ...(!bot.silent && { conversationLogSettings: logsOf(bot) }),
      },
    );
  giveReplicas(answers, bot);
}

const liveOf = ({ aliasId, version, created }: Bot) => ({
  ...{ botAliasId: aliasId, botAliasName: 'live', botVersion: version, botAliasStatus: 'Available' },
  creationDateTime: created,
});

const testOf = ({ created }: Bot) => ({
  ...{ botAliasId: 'TSTALIASID', botAliasName: 'TestBotAlias', botVersion: 'DRAFT' },
  ...{ botAliasStatus: 'Available', creationDateTime: created },
});

function localesOf(
  { locale, moreLocales = [], region, hook = 'bot-fulfilment', draftHook }: Bot,
  alias: string,
) {
  const asked = alias === 'live' ? hook : (draftHook ?? hook);
  const settings = {
    enabled: true,
    codeHookSpecification: {
      lambdaCodeHook: { lambdaARN: functionArn(asked, region), codeHookInterfaceVersion: '1.0' },
    },
  };
  return Object.fromEntries([locale, ...moreLocales].map((each) => [each, settings]));
}

const logsOf = ({ name, region }: Bot) => ({
  textLogSettings: [
    {
      enabled: true,
      destination: {
        cloudWatch: {
          cloudWatchLogGroupArn: `arn:aws:logs:${region}:${production}:log-group:/aws/lex/${name}`,
          logPrefix: 'live/',
        },
      },
    },
  ],
  audioLogSettings: [],
});

/** The source tells of its replicas; the Region of a replica tells of none. */
function giveReplicas(answers: Answers, { id, aliasId, replica, created }: Bot): void {
  const status = replica && {
    botReplicaStatus: replica.status,
    creationDateTime: created,
    failureReasons: replica.reasons ?? [],
  };
  answers.give(
    'ListBotReplicas',
    { botId: id },
    {
      ...{ botId: id, sourceRegion: primary },
      botReplicaSummaries: status ? [{ replicaRegion: recovery, ...status }] : [],
    },
  );
  if (!replica) return;
  const alias = {
    botAliasId: aliasId,
    botVersion: replica.version,
    botAliasReplicationStatus: replica.alias,
  };
  answers.give(
    'ListBotAliasReplicas',
    { botId: id, replicaRegion: recovery },
    {
      ...{ botId: id, sourceRegion: primary, replicaRegion: recovery },
      botAliasReplicaSummaries: [{ ...alias, creationDateTime: created, failureReasons: [] }],
    },
  );
}
