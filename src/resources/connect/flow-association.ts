import { nullable, string } from '../field-type.ts';
import { counterpart, field, listing, resourceType, toOne } from '../resource-type.ts';
import { nextToken, text } from '../service.ts';
import { instanceInput } from './instance-calls.ts';
import { byId, instanceId, instanceRelation } from './of-instance.ts';
import { connect } from './service.ts';

/** One call for every number and address of the instance, in each Region by itself. */
const associations = listing(
  connect.call('ListFlowAssociations', {
    actions: ['connect:ListFlowAssociations'],
    ...instanceInput,
    pages: nextToken(1000),
  }),
  (answer) => answer.FlowAssociationSummaryList,
);

export const flowAssociation = resourceType({
  type: 'Ringdown::Connect::FlowAssociation',
  scope: 'region',
  parent: 'AWS::Connect::Instance',
  doc: 'Which flow a phone number or an address starts, in one Region. A number that has no association rings nowhere.',
  list: associations,
  id: 'Id',
  arn: null,
  fields: {
    Id: field(
      associations,
      string,
      'Ids of the instance and of what starts the flow, the same in both Regions of a pair.',
      // ARNs of one number may differ by Region; its id, which ends them, does not.
      (a, { Id }) => `${text(Id)}/${text(a.ResourceType)}/${text(a.ResourceId).split('/').at(-1)}`,
    ),
    InstanceId: instanceId(associations),
    ResourceType: field(
      associations,
      string,
      'VOICE_PHONE_NUMBER, WHATSAPP_MESSAGING_PHONE_NUMBER, INBOUND_EMAIL, OUTBOUND_EMAIL or ANALYTICS_CONNECTOR.',
      (a) => a.ResourceType,
    ),
    ResourceId: field(
      associations,
      string,
      'What starts the flow; a phone number by ARN.',
      (a) => a.ResourceId,
    ),
    PhoneNumberId: field(
      associations,
      nullable(string),
      'Id of the phone number; absent where something else starts the flow.',
      (a) => (a.ResourceType === 'VOICE_PHONE_NUMBER' ? text(a.ResourceId).split('/').at(-1) : null),
    ),
    FlowId: field(associations, string, 'Id of the flow.', (a) => a.FlowId),
  },
  relations: {
    Instance: instanceRelation,
    Flow: byId('AWS::Connect::ContactFlow', 'FlowId', 'The flow.'),
    PhoneNumber: toOne('AWS::Connect::PhoneNumber', {
      doc: 'The phone number; absent where something else starts the flow.',
      uses: ['ResourceType', 'ResourceId'],
      name: ({ ResourceType, ResourceId }) =>
        ResourceType === 'VOICE_PHONE_NUMBER' ? text(ResourceId) : null,
    }),
    Counterpart: counterpart('Ringdown::Connect::FlowAssociation', 'Id'),
  },
});
