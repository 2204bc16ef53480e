import type { SearchContactFlowModulesResponse } from '@aws-sdk/client-connect';
import { bool, map, nullable, number, object, string } from '../field-type.ts';
import { counterpart, field, listing, resourceType, toMany } from '../resource-type.ts';
import { nextToken, text } from '../service.ts';
import { instanceInput } from './instance-calls.ts';
import { instanceId, instanceRelation, ofInstance } from './of-instance.ts';
import { contentOf, searchedFlow } from './published-content.ts';
import { connect } from './service.ts';

const modules = listing(
  connect.call('ListContactFlowModules', {
    actions: ['connect:ListContactFlowModules'],
    ...instanceInput,
    pages: nextToken(1000),
  }),
  (answer) => answer.ContactFlowModulesSummaryList,
);

const search = connect.call('SearchContactFlowModules', {
  actions: ['connect:SearchContactFlowModules', 'connect:DescribeContactFlowModule'],
  ...ofInstance,
  pages: nextToken(100),
});

const describe = connect.call('DescribeContactFlowModule', {
  actions: ['connect:DescribeContactFlowModule'],
  uses: ofInstance.uses,
  input: (known) => ({ ...ofInstance.input(known), ContactFlowModuleId: text(known['Id']) }),
  bulk: {
    call: search,
    answerFor: (answer: SearchContactFlowModulesResponse, known) => {
      const module = searchedFlow(answer.ContactFlowModules, known);
      return module && { ContactFlowModule: module };
    },
  },
});

export const contactFlowModule = resourceType({
  type: 'AWS::Connect::ContactFlowModule',
  scope: 'region',
  parent: 'AWS::Connect::Instance',
  doc: 'A part of a flow that several flows share.',
  list: modules,
  id: 'Id',
  arn: 'Arn',
  fields: {
    Id: field(modules, string, 'Id, the same in both Regions of a pair.', (m) => m.Id),
    Arn: field(modules, string, 'Amazon Resource Name.', (m) => m.Arn),
    InstanceId: instanceId(modules),
    Name: field(modules, string, 'Name.', (m) => m.Name),
    State: field(modules, nullable(string), 'ACTIVE or ARCHIVED.', (m) => m.State),
    Status: field(
      describe,
      nullable(string),
      'PUBLISHED or SAVED, of the version that Content is of.',
      (answer) => answer.ContactFlowModule?.Status,
    ),
    Content: field(describe, string, 'The module as JSON text.', (answer) =>
      contentOf(answer.ContactFlowModule),
    ),
    FlowModuleContentSha256: field(
      describe,
      nullable(string),
      'Checksum of the content; absent where Connect keeps none.',
      (answer) => answer.ContactFlowModule?.FlowModuleContentSha256,
    ),
    Version: field(
      describe,
      nullable(number),
      'Number of the version; absent on a module without versions.',
      (answer) => answer.ContactFlowModule?.Version,
    ),
    Settings: field(
      describe,
      nullable(string),
      'Input and output of the module as JSON text; absent where it declares none.',
      (answer) => answer.ContactFlowModule?.Settings,
    ),
    ExternalInvocationConfiguration: field(
      describe,
      nullable(object({ Enabled: nullable(bool) })),
      'Whether others than flows, such as AI agents, may run the module; absent where never configured.',
      (answer) => answer.ContactFlowModule?.ExternalInvocationConfiguration,
    ),
    Tags: field(describe, map(string), 'Tags.', (answer) => answer.ContactFlowModule?.Tags),
  },
  relations: {
    Instance: instanceRelation,
    Counterpart: counterpart('AWS::Connect::ContactFlowModule', 'Id'),
    Aliases: toMany('AWS::Connect::ContactFlowModuleAlias', {
      doc: 'The names by which flows run one version of the module.',
      on: 'ContactFlowModuleId',
      from: 'Id',
    }),
    Versions: toMany('AWS::Connect::ContactFlowModuleVersion', {
      doc: 'The versions of the module.',
      on: 'ContactFlowModuleId',
      from: 'Id',
    }),
  },
});
