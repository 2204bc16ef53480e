import { bool, list, nullable, object, string } from '../field-type.ts';
import { pascalCase } from '../pascal-case.ts';
import { field, resourceType, toMany, toOne } from '../resource-type.ts';
import { type Known, text } from '../service.ts';
import { aliases, describeAlias } from './alias-calls.ts';

const logs = nullable(
  object({
    TextLogSettings: list(
      object({
        Enabled: bool,
        Destination: object({ CloudWatch: object({ CloudWatchLogGroupArn: string, LogPrefix: string }) }),
      }),
    ),
    AudioLogSettings: list(
      object({
        Enabled: bool,
        Destination: object({
          S3Bucket: object({ S3BucketArn: string, LogPrefix: string, KmsKeyArn: nullable(string) }),
        }),
      }),
    ),
  }),
);

const namedName = ({ BotName, BotAliasName }: Known) => `${text(BotName)}/${text(BotAliasName)}`;

export const botAlias = resourceType({
  type: 'AWS::Lex::BotAlias',
  scope: 'region',
  parent: 'AWS::Lex::Bot',
  doc: 'What a flow talks to: a name for one version of a bot. Every bot has the alias TSTALIASID, which leads to its draft.',
  list: aliases,
  id: ({ BotId, BotAliasId }) => `${text(BotId)}/${text(BotAliasId)}`,
  arn: 'Arn',
  // A twin that was made by hand shares the names only.
  names: { uses: ['BotName', 'BotAliasName'], of: (known) => [namedName(known)] },
  fields: {
    Arn: field(aliases, string, 'Amazon Resource Name, by which a Connect instance names it.', (a) => a.arn),
    BotAliasId: field(
      aliases,
      string,
      'Alias id, the same for an alias and its replica.',
      (a) => a.botAliasId,
    ),
    BotAliasName: field(aliases, string, 'Name, unique for the bot.', (a) => a.botAliasName),
    BotId: field(aliases, string, 'Bot that the alias belongs to.', (a) => a.botId),
    BotName: field(aliases, string, 'Name of that bot.', (a) => a.botName),
    BotVersion: field(
      aliases,
      nullable(string),
      'Version that the alias leads to, DRAFT for the test alias; absent when it leads to none.',
      (a) => a.botVersion,
    ),
    BotAliasStatus: field(
      aliases,
      string,
      'Available, Creating, Deleting or Failed.',
      (a) => a.botAliasStatus,
    ),
    ConversationLogSettings: field(
      describeAlias,
      logs,
      'Where Lex logs what callers said, as text and as audio; absent when that was never configured.',
      (answer) => pascalCase(answer.conversationLogSettings),
    ),
  },
  relations: {
    Bot: toOne('AWS::Lex::Bot', {
      doc: 'The bot that the alias belongs to.',
      uses: ['BotId'],
      name: ({ BotId }) => text(BotId),
      region: 'same',
    }),
    Counterpart: toOne('AWS::Lex::BotAlias', {
      doc: 'The alias of that name, of the bot of that name, in the other Region of the pair: its replica, or a twin.',
      uses: ['BotName', 'BotAliasName'],
      name: namedName,
      region: 'other',
    }),
    Locales: toMany('Ringdown::Lex::BotAliasLocale', {
      doc: 'The languages of the alias, each with its code hook.',
      on: 'BotAliasArn',
      from: 'Arn',
    }),
    ConnectAssociations: toMany('Ringdown::Connect::BotAssociation', {
      doc: 'The Connect instances whose flows may use the alias.',
      on: 'AliasArn',
      from: 'Arn',
    }),
    Replicas: toMany('Ringdown::Lex::BotAliasReplica', {
      doc: 'How far Global Resiliency has carried the alias to other Regions.',
      on: 'BotAliasArn',
      from: 'Arn',
    }),
  },
});
