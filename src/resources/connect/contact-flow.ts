import type { SearchContactFlowsResponse } from '@aws-sdk/client-connect';
import { map, nullable, number, string, timestamp } from '../field-type.ts';
import { counterpart, field, listing, resourceType, toMany } from '../resource-type.ts';
import { nextToken, text } from '../service.ts';
import { instanceInput } from './instance-calls.ts';
import { instanceId, instanceRelation, ofInstance } from './of-instance.ts';
import { contentOf, searchedFlow } from './published-content.ts';
import { connect } from './service.ts';

const flows = listing(
  connect.call('ListContactFlows', {
    actions: ['connect:ListContactFlows'],
    ...instanceInput,
    pages: nextToken(1000),
  }),
  (answer) => answer.ContactFlowSummaryList,
);

/** One call an instance in place of one a flow, which takes five minutes for 300 flows at one a second. */
const search = connect.call('SearchContactFlows', {
  actions: ['connect:SearchContactFlows', 'connect:DescribeContactFlow'],
  ...ofInstance,
  pages: nextToken(100),
});

const describe = connect.call('DescribeContactFlow', {
  actions: ['connect:DescribeContactFlow'],
  uses: ofInstance.uses,
  input: (known) => ({ ...ofInstance.input(known), ContactFlowId: text(known['Id']) }),
  bulk: {
    call: search,
    answerFor: (answer: SearchContactFlowsResponse, known) => {
      const flow = searchedFlow(answer.ContactFlows, known);
      return flow && { ContactFlow: flow };
    },
  },
  absentOn: ['ContactFlowNotPublishedException'],
});

export const contactFlow = resourceType({
  type: 'AWS::Connect::ContactFlow',
  scope: 'region',
  parent: 'AWS::Connect::Instance',
  doc: 'A flow: what happens to a contact, step by step. Its content and history are those of the published version.',
  list: flows,
  id: 'Id',
  arn: 'Arn',
  fields: {
    Id: field(flows, string, 'Id, the same in both Regions of a pair.', (f) => f.Id),
    Arn: field(flows, string, 'Amazon Resource Name.', (f) => f.Arn),
    InstanceId: instanceId(flows),
    Name: field(flows, string, 'Name.', (f) => f.Name),
    Type: field(
      flows,
      string,
      'Kind of flow, such as CONTACT_FLOW or CUSTOMER_QUEUE.',
      (f) => f.ContactFlowType,
    ),
    State: field(flows, nullable(string), 'ACTIVE or ARCHIVED.', (f) => f.ContactFlowState),
    Status: field(flows, nullable(string), 'PUBLISHED or SAVED.', (f) => f.ContactFlowStatus),
    Content: field(
      describe,
      nullable(string),
      'The published flow as JSON text, which contacts run; absent on a flow that was never published.',
      (answer) => contentOf(answer.ContactFlow),
    ),
    FlowContentSha256: field(
      describe,
      nullable(string),
      'Checksum of the content; absent on a flow that was never published.',
      (answer) => answer.ContactFlow?.FlowContentSha256,
    ),
    Version: field(
      describe,
      nullable(number),
      'Number of the version; absent on a flow without versions.',
      (answer) => answer.ContactFlow?.Version,
    ),
    LastModifiedTime: field(
      describe,
      nullable(timestamp),
      'When the flow was last changed; absent on a flow that was never published.',
      (answer) => answer.ContactFlow?.LastModifiedTime,
    ),
    LastModifiedRegion: field(
      describe,
      nullable(string),
      'Region that the flow was last changed in; absent on a flow that was never published.',
      (answer) => answer.ContactFlow?.LastModifiedRegion,
    ),
    Tags: field(
      describe,
      nullable(map(string)),
      'Tags; absent on a flow that was never published.',
      (answer) => (answer.ContactFlow ? (answer.ContactFlow.Tags ?? {}) : undefined),
    ),
  },
  relations: {
    Instance: instanceRelation,
    Counterpart: counterpart('AWS::Connect::ContactFlow', 'Id'),
    Associations: toMany('Ringdown::Connect::FlowAssociation', {
      doc: 'The phone numbers and addresses whose contacts start here.',
      on: 'FlowId',
      from: 'Id',
    }),
  },
});
