import { map, nullable, string, timestamp } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { nextToken, text } from '../service.ts';
import { instanceInput } from './instance-calls.ts';
import { byId, instanceId, instanceRelation, namedAlike, ofInstance } from './of-instance.ts';
import { connect } from './service.ts';

const templates = listing(
  connect.call('ListTaskTemplates', {
    actions: ['connect:ListTaskTemplates'],
    ...instanceInput,
    pages: nextToken(100),
  }),
  (answer) => answer.TaskTemplates,
);

const get = connect.call('GetTaskTemplate', {
  actions: ['connect:GetTaskTemplate'],
  uses: ofInstance.uses,
  input: (known) => ({ ...ofInstance.input(known), TaskTemplateId: text(known['Id']) }),
});

const twin = namedAlike('AWS::Connect::TaskTemplate');

export const taskTemplate = resourceType({
  type: 'AWS::Connect::TaskTemplate',
  scope: 'region',
  parent: 'AWS::Connect::Instance',
  doc: 'The form that agents create tasks with. Connect does not mirror it.',
  list: templates,
  id: 'Id',
  arn: 'Arn',
  names: twin.names,
  fields: {
    Id: field(templates, string, 'Id of the template.', (t) => t.Id),
    Arn: field(templates, string, 'Amazon Resource Name.', (t) => t.Arn),
    InstanceId: instanceId(templates),
    Name: field(templates, string, 'Name.', (t) => t.Name),
    Status: field(templates, string, 'ACTIVE or INACTIVE.', (t) => t.Status),
    LastModifiedTime: field(
      templates,
      nullable(timestamp),
      'When it was last changed; absent where Connect keeps no record of that.',
      (t) => t.LastModifiedTime,
    ),
    ContactFlowId: field(
      get,
      nullable(string),
      'Flow that its tasks run, by id; absent where the agent chooses.',
      (answer) => answer.ContactFlowId,
    ),
    SelfAssignFlowId: field(
      get,
      nullable(string),
      'Flow of tasks that agents assign to themselves, by id; absent where they cannot.',
      (answer) => answer.SelfAssignFlowId,
    ),
    Tags: field(get, map(string), 'Tags.', (answer) => answer.Tags),
  },
  relations: {
    Instance: instanceRelation,
    Counterpart: twin.counterpart,
    Flow: byId(
      'AWS::Connect::ContactFlow',
      'ContactFlowId',
      'The flow that its tasks run; absent where none is set.',
    ),
    SelfAssignFlow: byId(
      'AWS::Connect::ContactFlow',
      'SelfAssignFlowId',
      'The flow of tasks that agents assign to themselves; absent where none is set.',
    ),
  },
});
