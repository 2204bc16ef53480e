import { list, nullable, string } from '../field-type.ts';
import { field, listing, resourceType, toOne } from '../resource-type.ts';
import { text } from '../service.ts';
import { aliasArn } from './names.ts';
import { lex, lexPages } from './service.ts';

const replicas = listing(
  lex.call('ListBotAliasReplicas', {
    actions: ['lex:ListBotAliasReplicas'],
    uses: ['BotId', 'ReplicaRegion'],
    input: ({ BotId, ReplicaRegion }) => ({ botId: text(BotId), replicaRegion: text(ReplicaRegion) }),
    pages: lexPages,
  }),
  (answer, { known, place }) =>
    answer.botAliasReplicaSummaries?.map((replica) => ({
      ...replica,
      botId: known['BotId'],
      replicaRegion: known['ReplicaRegion'],
      aliasArn: replica.botAliasId && aliasArn(text(known['BotId']), replica.botAliasId, place),
    })),
);

export const botAliasReplica = resourceType({
  type: 'Ringdown::Lex::BotAliasReplica',
  scope: 'region',
  parent: 'Ringdown::Lex::BotReplica',
  doc: 'An alias of a replicated bot, and how far Global Resiliency has carried it. It follows the bot after a while.',
  list: replicas,
  id: ({ BotId, BotAliasId, ReplicaRegion }) => `${text(BotId)}/${text(BotAliasId)}/${text(ReplicaRegion)}`,
  arn: null,
  fields: {
    BotId: field(replicas, string, 'Bot that is replicated.', (r) => r.botId),
    BotAliasId: field(replicas, string, 'Alias that is replicated.', (r) => r.botAliasId),
    BotAliasArn: field(replicas, string, 'That alias, by its ARN in the source Region.', (r) => r.aliasArn),
    ReplicaRegion: field(replicas, string, 'Region that the replica is in.', (r) => r.replicaRegion),
    BotVersion: field(
      replicas,
      nullable(string),
      'Version that the replica leads to; absent when it leads to none.',
      (r) => r.botVersion,
    ),
    BotAliasReplicationStatus: field(
      replicas,
      string,
      'Available, Creating, Updating, Deleting or Failed.',
      (r) => r.botAliasReplicationStatus,
    ),
    FailureReasons: field(replicas, list(string), 'Why replication failed.', (r) => r.failureReasons),
  },
  relations: {
    Alias: toOne('AWS::Lex::BotAlias', {
      doc: 'The alias that is replicated.',
      uses: ['BotAliasArn'],
      name: ({ BotAliasArn }) => text(BotAliasArn),
    }),
  },
});
