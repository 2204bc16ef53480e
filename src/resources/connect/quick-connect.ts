import { map, nullable, object, string } from '../field-type.ts';
import { at, counterpart, field, listing, resourceType, toOne } from '../resource-type.ts';
import { type Known, nextToken } from '../service.ts';
import { instanceInput } from './instance-calls.ts';
import { instanceId, instanceRelation, lastModified } from './of-instance.ts';
import { miscounted } from './search.ts';
import { connect } from './service.ts';

const quickConnects = listing(
  connect.call('SearchQuickConnects', {
    actions: ['connect:SearchQuickConnects', 'connect:DescribeQuickConnect'],
    ...instanceInput,
    pages: nextToken(100),
  }),
  (answer) => answer.QuickConnects,
  { incomplete: (answer) => miscounted(answer, answer.QuickConnects) },
);

const target = (type: string, doc: string, name: (known: Known) => unknown) =>
  toOne(type, {
    doc,
    uses: ['QuickConnectConfig'],
    name: (known) => name(known) as string | null,
    region: 'same',
  });

/** The number of an external quick connect may be somebody's own, and no rule needs it. */
export const quickConnect = resourceType({
  type: 'AWS::Connect::QuickConnect',
  scope: 'region',
  parent: 'AWS::Connect::Instance',
  doc: 'A destination that agents transfer contacts to: an agent, a queue, a flow or a number.',
  list: quickConnects,
  id: 'Id',
  arn: 'Arn',
  fields: {
    Id: field(quickConnects, string, 'Id, the same in both Regions of a pair.', (q) => q.QuickConnectId),
    Arn: field(quickConnects, string, 'Amazon Resource Name.', (q) => q.QuickConnectARN),
    InstanceId: instanceId(quickConnects),
    Name: field(quickConnects, string, 'Name.', (q) => q.Name),
    QuickConnectConfig: field(
      quickConnects,
      object({
        QuickConnectType: string,
        UserConfig: nullable(object({ UserId: string, ContactFlowId: string })),
        QueueConfig: nullable(object({ QueueId: string, ContactFlowId: string })),
        FlowConfig: nullable(object({ ContactFlowId: string })),
      }),
      'USER, QUEUE, FLOW or PHONE_NUMBER, with the ids of that kind; the number itself is not read.',
      (q) => q.QuickConnectConfig,
    ),
    ...lastModified(quickConnects),
    Tags: field(quickConnects, map(string), 'Tags.', (q) => q.Tags),
  },
  relations: {
    Instance: instanceRelation,
    Counterpart: counterpart('AWS::Connect::QuickConnect', 'Id'),
    User: target('AWS::Connect::User', 'The agent; absent for other kinds.', ({ QuickConnectConfig: c }) =>
      at(c, 'UserConfig', 'UserId'),
    ),
    Queue: target('AWS::Connect::Queue', 'The queue; absent for other kinds.', ({ QuickConnectConfig: c }) =>
      at(c, 'QueueConfig', 'QueueId'),
    ),
    Flow: target(
      'AWS::Connect::ContactFlow',
      'The flow that transfers the contact; absent for numbers.',
      ({ QuickConnectConfig: c }) =>
        at(c, 'UserConfig', 'ContactFlowId') ??
        at(c, 'QueueConfig', 'ContactFlowId') ??
        at(c, 'FlowConfig', 'ContactFlowId'),
    ),
  },
});
