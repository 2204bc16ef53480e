import { number, string } from '../field-type.ts';
import { counterpart, field, listing, resourceType } from '../resource-type.ts';
import { nextToken, text } from '../service.ts';
import { byId, ofInstance } from './of-instance.ts';
import { connect } from './service.ts';

/** One call a module, and only for rules that ask for versions. */
const versions = listing(
  connect.call('ListContactFlowModuleVersions', {
    actions: ['connect:ListContactFlowModuleVersions'],
    uses: ofInstance.uses,
    input: (known) => ({ ...ofInstance.input(known), ContactFlowModuleId: text(known['Id']) }),
    pages: nextToken(1000),
  }),
  (answer) => answer.ContactFlowModuleVersionSummaryList,
);

export const contactFlowModuleVersion = resourceType({
  type: 'AWS::Connect::ContactFlowModuleVersion',
  scope: 'region',
  parent: 'AWS::Connect::ContactFlowModule',
  doc: 'A version of a module, which does not change any more.',
  list: versions,
  id: 'Id',
  arn: 'Arn',
  fields: {
    Id: field(versions, string, 'Id of the module and number of the version.', (v, { Id }) =>
      v.Version === undefined ? undefined : `${Id}:${v.Version}`,
    ),
    Arn: field(versions, string, 'Amazon Resource Name.', (v) => v.Arn),
    InstanceId: field(versions, string, 'Id of the instance.', (_, { InstanceId }) => InstanceId),
    ContactFlowModuleId: field(versions, string, 'Id of the module.', (_, { Id }) => Id),
    Version: field(versions, number, 'Number of the version.', (v) => v.Version),
  },
  relations: {
    Module: byId('AWS::Connect::ContactFlowModule', 'ContactFlowModuleId', 'The module.'),
    Counterpart: counterpart('AWS::Connect::ContactFlowModuleVersion', 'Id'),
  },
});
