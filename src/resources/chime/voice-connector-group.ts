import { nullable, string } from '../field-type.ts';
import { field, listing, resourceType, toMany } from '../resource-type.ts';
import { groups as listGroups } from './groups.ts';
import { isHere } from './service.ts';

const groups = listing(listGroups, ({ VoiceConnectorGroups }, { place }) =>
  VoiceConnectorGroups?.filter(({ VoiceConnectorGroupArn }) => isHere(VoiceConnectorGroupArn, place)),
);

export const voiceConnectorGroup = resourceType({
  type: 'Ringdown::Chime::VoiceConnectorGroup',
  scope: 'region',
  doc: 'Voice Connectors, of any Region, among which inbound calls find one that answers.',
  list: groups,
  id: 'VoiceConnectorGroupId',
  arn: 'VoiceConnectorGroupArn',
  fields: {
    VoiceConnectorGroupId: field(groups, string, 'Id.', (g) => g.VoiceConnectorGroupId),
    VoiceConnectorGroupArn: field(groups, string, 'Amazon Resource Name.', (g) => g.VoiceConnectorGroupArn),
    Name: field(groups, nullable(string), 'Name.', (g) => g.Name),
  },
  relations: {
    Members: toMany('Ringdown::Chime::VoiceConnectorGroupMember', {
      doc: 'Its members, each with its Voice Connector.',
      on: 'VoiceConnectorGroupId',
      from: 'VoiceConnectorGroupId',
    }),
  },
});
