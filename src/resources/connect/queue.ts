import { list, map, nullable, number, object, string } from '../field-type.ts';
import { at, counterpart, field, listing, resourceType, toMany, toOne } from '../resource-type.ts';
import { nextToken, text } from '../service.ts';
import { byId, instanceId, instanceRelation, lastModified, ofInstance } from './of-instance.ts';
import { miscounted } from './search.ts';
import { connect } from './service.ts';

/** Standard queues only: every agent has a queue besides, which nobody configures. */
const queues = listing(
  connect.call('SearchQueues', {
    actions: ['connect:SearchQueues', 'connect:DescribeQueue'],
    uses: ['Id'],
    input: ({ Id }) => ({
      InstanceId: text(Id),
      SearchCriteria: { QueueTypeCondition: 'STANDARD' as const },
    }),
    pages: nextToken(500),
  }),
  (answer) => answer.Queues,
  { incomplete: (answer) => miscounted(answer, answer.Queues) },
);

/** One call a queue: for rules that cannot do without. */
const quickConnects = connect.call('ListQueueQuickConnects', {
  actions: ['connect:ListQueueQuickConnects'],
  uses: ofInstance.uses,
  input: (known) => ({ ...ofInstance.input(known), QueueId: text(known['Id']) }),
  pages: nextToken(100),
});

export const queue = resourceType({
  type: 'AWS::Connect::Queue',
  scope: 'region',
  parent: 'AWS::Connect::Instance',
  doc: 'A standard queue, in which contacts wait for an agent.',
  list: queues,
  id: 'Id',
  arn: 'Arn',
  fields: {
    Id: field(queues, string, 'Id, the same in both Regions of a pair.', (q) => q.QueueId),
    Arn: field(queues, string, 'Amazon Resource Name.', (q) => q.QueueArn),
    InstanceId: instanceId(queues),
    Name: field(queues, string, 'Name.', (q) => q.Name),
    Status: field(queues, string, 'ENABLED or DISABLED.', (q) => q.Status),
    HoursOfOperationId: field(queues, string, 'When the queue is open, by id.', (q) => q.HoursOfOperationId),
    MaxContacts: field(
      queues,
      nullable(number),
      'Contacts that may wait; absent where only the quota of the instance limits them.',
      (q) => q.MaxContacts,
    ),
    OutboundCallerConfig: field(
      queues,
      nullable(
        object({
          OutboundCallerIdName: nullable(string),
          OutboundCallerIdNumberId: nullable(string),
          OutboundFlowId: nullable(string),
        }),
      ),
      'Name, number and whisper flow of outbound calls; absent where none is set.',
      (q) => q.OutboundCallerConfig,
    ),
    OutboundEmailConfig: field(
      queues,
      nullable(object({ OutboundEmailAddressId: nullable(string) })),
      'Address that outbound e-mail is sent from; absent where none is set.',
      (q) => q.OutboundEmailConfig,
    ),
    ...lastModified(queues),
    Tags: field(queues, map(string), 'Tags.', (q) => q.Tags),
    QuickConnectIds: field(
      quickConnects,
      list(string),
      'Quick connects that agents of the queue are offered, by id.',
      (answer) => answer.QuickConnectSummaryList?.map((q) => q.Id),
    ),
  },
  relations: {
    Instance: instanceRelation,
    Counterpart: counterpart('AWS::Connect::Queue', 'Id'),
    HoursOfOperation: byId('AWS::Connect::HoursOfOperation', 'HoursOfOperationId', 'When the queue is open.'),
    OutboundFlow: toOne('AWS::Connect::ContactFlow', {
      doc: 'The whisper flow of outbound calls; absent where none is set.',
      uses: ['OutboundCallerConfig'],
      name: ({ OutboundCallerConfig }) => at(OutboundCallerConfig, 'OutboundFlowId') as string | null,
      region: 'same',
    }),
    OutboundCallerIdNumber: toOne('AWS::Connect::PhoneNumber', {
      doc: 'The number that outbound calls show; absent where none is set.',
      uses: ['OutboundCallerConfig'],
      name: ({ OutboundCallerConfig }) =>
        at(OutboundCallerConfig, 'OutboundCallerIdNumberId') as string | null,
      region: 'same',
    }),
    RoutingProfiles: toMany('Ringdown::Connect::RoutingProfileQueue', {
      doc: 'Its places in routing profiles: who answers it.',
      on: 'QueueId',
      from: 'Id',
    }),
  },
});
