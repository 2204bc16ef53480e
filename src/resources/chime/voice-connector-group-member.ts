import { string } from '../field-type.ts';
import { field, listing, resourceType, toOne } from '../resource-type.ts';
import { text } from '../service.ts';
import { groups } from './groups.ts';
import { isHere } from './service.ts';

const members = listing(groups, ({ VoiceConnectorGroups }, { place }) =>
  VoiceConnectorGroups?.filter(({ VoiceConnectorGroupArn }) => isHere(VoiceConnectorGroupArn, place)).flatMap(
    ({ VoiceConnectorGroupId, VoiceConnectorItems = [] }) =>
      VoiceConnectorItems.map((item) => ({ ...item, VoiceConnectorGroupId })),
  ),
);

export const voiceConnectorGroupMember = resourceType({
  type: 'Ringdown::Chime::VoiceConnectorGroupMember',
  scope: 'region',
  doc: 'A Voice Connector as a member of a group.',
  list: members,
  id: ({ VoiceConnectorGroupId, VoiceConnectorId }) => `${VoiceConnectorGroupId}/${VoiceConnectorId}`,
  arn: null,
  fields: {
    VoiceConnectorGroupId: field(members, string, 'Group.', (m) => m.VoiceConnectorGroupId),
    VoiceConnectorId: field(members, string, 'Voice Connector.', (m) => m.VoiceConnectorId),
  },
  relations: {
    VoiceConnector: toOne('Ringdown::Chime::VoiceConnector', {
      doc: 'The Voice Connector, in whichever Region of the scan it is.',
      uses: ['VoiceConnectorId'],
      name: ({ VoiceConnectorId }) => text(VoiceConnectorId),
    }),
  },
});
