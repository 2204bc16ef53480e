import { bool, list, nullable, number, object, string } from '../field-type.ts';
import { pascalCase } from '../pascal-case.ts';
import { counterpart, field, listing, resourceType, toMany, toOne } from '../resource-type.ts';
import { text } from '../service.ts';
import { botArn } from './names.ts';
import { lex, lexPages } from './service.ts';

const bots = listing(
  lex.call('ListBots', { actions: ['lex:ListBots'], pages: lexPages }),
  (answer) => answer.botSummaries,
);

const describe = lex.call('DescribeBot', {
  actions: ['lex:DescribeBot'],
  uses: ['Id'],
  input: ({ Id }) => ({ botId: text(Id) }),
});

export const bot = resourceType({
  type: 'AWS::Lex::Bot',
  scope: 'region',
  doc: 'A Lex V2 bot. A replica that Global Resiliency keeps has the id and the name of its source and cannot be changed.',
  list: bots,
  id: 'Id',
  arn: botArn,
  // A twin that was made by hand shares the name only.
  names: { uses: ['Name'], of: ({ Name }) => [text(Name)] },
  fields: {
    Id: field(bots, string, 'Bot id, the same for a bot and its replica.', (b) => b.botId),
    Name: field(bots, string, 'Name, unique in the Region.', (b) => b.botName),
    BotStatus: field(
      bots,
      string,
      'Available, Inactive, Creating, Updating, Versioning, Importing, Deleting or Failed.',
      (b) => b.botStatus,
    ),
    BotType: field(bots, nullable(string), 'Bot or BotNetwork.', (b) => b.botType),
    LatestBotVersion: field(
      bots,
      nullable(string),
      'Highest version; absent on a bot that has only its draft.',
      (b) => b.latestBotVersion,
    ),
    RoleArn: field(describe, string, 'Role that the bot acts with, by ARN.', (answer) => answer.roleArn),
    IdleSessionTTLInSeconds: field(
      describe,
      number,
      'Seconds for which Lex keeps what a caller said in a conversation.',
      (answer) => answer.idleSessionTTLInSeconds,
    ),
    DataPrivacy: field(
      describe,
      object({ ChildDirected: bool }),
      'Whether the bot is declared to be directed at children under 13.',
      (answer) => pascalCase(answer.dataPrivacy),
    ),
    FailureReasons: field(
      describe,
      list(string),
      'Why the bot could not be built; empty unless it has failed.',
      (answer) => answer.failureReasons,
    ),
  },
  relations: {
    Counterpart: counterpart('AWS::Lex::Bot', 'Name'),
    Role: toOne('AWS::IAM::Role', {
      doc: 'The role that the bot acts with.',
      uses: ['RoleArn'],
      name: ({ RoleArn }) => text(RoleArn),
    }),
    Aliases: toMany('AWS::Lex::BotAlias', {
      doc: 'The aliases under which versions of the bot are called.',
      on: 'BotId',
      from: 'Id',
    }),
    Replicas: toMany('Ringdown::Lex::BotReplica', {
      doc: 'Replicas that Global Resiliency keeps in other Regions, as the Region of this bot lists them.',
      on: 'BotId',
      from: 'Id',
    }),
  },
});
