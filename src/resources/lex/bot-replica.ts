import { list, string } from '../field-type.ts';
import { field, listing, resourceType, toMany, toOne } from '../resource-type.ts';
import { text } from '../service.ts';
import { lex } from './service.ts';

const replicas = listing(
  lex.call('ListBotReplicas', {
    actions: ['lex:ListBotReplicas'],
    uses: ['Id'],
    input: ({ Id }) => ({ botId: text(Id) }),
  }),
  (answer, { known }) =>
    answer.botReplicaSummaries?.map((replica) => ({
      ...replica,
      botId: known['Id'],
      sourceRegion: answer.sourceRegion,
    })),
);

export const botReplica = resourceType({
  type: 'Ringdown::Lex::BotReplica',
  scope: 'region',
  parent: 'AWS::Lex::Bot',
  doc: 'A replica of a bot in another Region (AWS::Lex::Bot Replication), as Global Resiliency keeps it. A bot without one is not replicated.',
  list: replicas,
  id: ({ BotId, ReplicaRegion }) => `${text(BotId)}/${text(ReplicaRegion)}`,
  arn: null,
  fields: {
    BotId: field(replicas, string, 'Bot that is replicated.', (r) => r.botId),
    SourceRegion: field(replicas, string, 'Region that the bot is changed in.', (r) => r.sourceRegion),
    ReplicaRegion: field(replicas, string, 'Region that the replica is in.', (r) => r.replicaRegion),
    BotReplicaStatus: field(
      replicas,
      string,
      'Enabled, Enabling, Deleting or Failed. The aliases have a status of their own.',
      (r) => r.botReplicaStatus,
    ),
    FailureReasons: field(replicas, list(string), 'Why replication failed.', (r) => r.failureReasons),
  },
  relations: {
    Bot: toOne('AWS::Lex::Bot', {
      doc: 'The bot that is replicated.',
      uses: ['BotId'],
      name: ({ BotId }) => text(BotId),
      region: 'same',
    }),
    AliasReplicas: toMany('Ringdown::Lex::BotAliasReplica', {
      doc: 'How far each alias of the bot has come, in this and in other Regions.',
      on: 'BotId',
      from: 'BotId',
    }),
  },
});
