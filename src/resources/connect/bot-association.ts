import { nullable, string } from '../field-type.ts';
import { field, listing, resourceType, toOne } from '../resource-type.ts';
import { type Known, nextToken, text } from '../service.ts';
import { instanceId, instanceRelation } from './of-instance.ts';
import { acrossRegions } from './region-free.ts';
import { connect } from './service.ts';

/** ListBots answers for one version of Lex at a time. */
const versions = ['V1', 'V2'] as const;

const bots = listing(
  connect.call('ListBots', {
    actions: ['connect:ListBots'],
    uses: ['Id'],
    input: ({ Id }) => versions.map((LexVersion) => ({ InstanceId: text(Id), LexVersion })),
    pages: nextToken(25),
  }),
  (answer, { input }) => answer.LexBots?.map((bot) => ({ ...bot, LexVersion: input.LexVersion })),
);

export const botAssociation = resourceType({
  type: 'Ringdown::Connect::BotAssociation',
  scope: 'region',
  parent: 'AWS::Connect::Instance',
  doc: 'A Lex bot that flows of an instance may use. Connect does not mirror it.',
  list: bots,
  id: ({ InstanceId, AliasArn, Name, LexRegion }) =>
    `${text(InstanceId)}/${AliasArn ?? `${text(LexRegion)}/${text(Name)}`}`,
  arn: null,
  names: { uses: ['InstanceId', 'AliasArn', 'Name'], of: (known) => [acrossRegionsOf(known)] },
  fields: {
    InstanceId: instanceId(bots),
    LexVersion: field(bots, string, 'V1 or V2.', (b) => b.LexVersion),
    AliasArn: field(
      bots,
      nullable(string),
      'The bot alias, by ARN; absent for Lex V1.',
      (b) => b.LexV2Bot?.AliasArn,
    ),
    Name: field(bots, nullable(string), 'Name of the bot; absent for Lex V2.', (b) => b.LexBot?.Name),
    LexRegion: field(
      bots,
      nullable(string),
      'Region of the bot; absent for Lex V2, whose ARN tells it.',
      (b) => b.LexBot?.LexRegion,
    ),
  },
  relations: {
    Instance: instanceRelation,
    BotAlias: toOne('AWS::Lex::BotAlias', {
      doc: 'The bot alias; absent for Lex V1.',
      uses: ['AliasArn'],
      name: ({ AliasArn }) => AliasArn as string | null,
    }),
    Counterpart: toOne('Ringdown::Connect::BotAssociation', {
      doc: 'The bot alias of the same ids that the instance is associated with in the other Region of the pair; only Lex Global Resiliency keeps ids.',
      uses: ['InstanceId', 'AliasArn', 'Name'],
      name: acrossRegionsOf,
      region: 'other',
    }),
  },
});

function acrossRegionsOf({ InstanceId, AliasArn, Name }: Known): string {
  return AliasArn === null ? `${text(InstanceId)}/${text(Name)}` : acrossRegions(InstanceId, AliasArn);
}
