import { map, nullable, number, string } from '../field-type.ts';
import { counterpart, field, listing, resourceType } from '../resource-type.ts';
import { nextToken } from '../service.ts';
import { instanceInput } from './instance-calls.ts';
import { instanceId, instanceRelation, lastModified } from './of-instance.ts';
import { miscounted } from './search.ts';
import { connect } from './service.ts';

const statuses = listing(
  connect.call('SearchAgentStatuses', {
    actions: ['connect:SearchAgentStatuses', 'connect:DescribeAgentStatus'],
    ...instanceInput,
    pages: nextToken(100),
  }),
  (answer) => answer.AgentStatuses,
  { incomplete: (answer) => miscounted(answer, answer.AgentStatuses) },
);

export const agentStatus = resourceType({
  type: 'AWS::Connect::AgentStatus',
  scope: 'region',
  parent: 'AWS::Connect::Instance',
  doc: 'A status that agents set themselves to, such as Available or Lunch.',
  list: statuses,
  id: 'Id',
  arn: 'Arn',
  fields: {
    Id: field(statuses, string, 'Id, the same in both Regions of a pair.', (s) => s.AgentStatusId),
    Arn: field(statuses, string, 'Amazon Resource Name.', (s) => s.AgentStatusARN),
    InstanceId: instanceId(statuses),
    Name: field(statuses, string, 'Name.', (s) => s.Name),
    Type: field(statuses, nullable(string), 'ROUTABLE, CUSTOM or OFFLINE.', (s) => s.Type),
    State: field(statuses, string, 'ENABLED or DISABLED.', (s) => s.State),
    DisplayOrder: field(
      statuses,
      nullable(number),
      'Place in the list that agents see; absent on a disabled status.',
      (s) => s.DisplayOrder,
    ),
    ...lastModified(statuses),
    Tags: field(statuses, map(string), 'Tags.', (s) => s.Tags),
  },
  relations: {
    Instance: instanceRelation,
    Counterpart: counterpart('AWS::Connect::AgentStatus', 'Id'),
  },
});
