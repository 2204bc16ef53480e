import { number, string } from '../field-type.ts';
import { counterpart, field, listing, resourceType } from '../resource-type.ts';
import { nextToken, text } from '../service.ts';
import { byId, ofInstance } from './of-instance.ts';
import { connect } from './service.ts';

/** One call a module, and only for rules that ask for aliases. */
const aliases = listing(
  connect.call('ListContactFlowModuleAliases', {
    actions: ['connect:ListContactFlowModuleAliases'],
    uses: ofInstance.uses,
    input: (known) => ({ ...ofInstance.input(known), ContactFlowModuleId: text(known['Id']) }),
    pages: nextToken(1000),
  }),
  (answer) => answer.ContactFlowModuleAliasSummaryList,
);

export const contactFlowModuleAlias = resourceType({
  type: 'AWS::Connect::ContactFlowModuleAlias',
  scope: 'region',
  parent: 'AWS::Connect::ContactFlowModule',
  doc: 'A name by which flows run one version of a module.',
  list: aliases,
  id: 'Id',
  arn: 'Arn',
  fields: {
    Id: field(aliases, string, 'Id of the alias.', (a) => a.AliasId),
    Arn: field(aliases, string, 'Amazon Resource Name.', (a) => a.Arn),
    InstanceId: field(aliases, string, 'Id of the instance.', (_, { InstanceId }) => InstanceId),
    ContactFlowModuleId: field(aliases, string, 'Id of the module.', (_, { Id }) => Id),
    Name: field(aliases, string, 'Name.', (a) => a.AliasName),
    ContactFlowModuleVersion: field(aliases, number, 'Version that the alias stands for.', (a) => a.Version),
  },
  relations: {
    Module: byId('AWS::Connect::ContactFlowModule', 'ContactFlowModuleId', 'The module.'),
    Counterpart: counterpart('AWS::Connect::ContactFlowModuleAlias', 'Id'),
  },
});
