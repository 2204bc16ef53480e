import { bool, list, map, nullable, number, object, string, timestamp } from '../field-type.ts';
import { counterpart, field, listing, resourceType, toMany } from '../resource-type.ts';
import { type Known, text } from '../service.ts';
import { chime, isHere, pages } from './service.ts';

const connectors = listing(
  chime.call('ListVoiceConnectors', { actions: ['chime:ListVoiceConnectors'], pages }),
  ({ VoiceConnectors }, { place }) =>
    VoiceConnectors?.filter(({ VoiceConnectorArn }) => isHere(VoiceConnectorArn, place)),
);

const ofConnector = {
  uses: ['VoiceConnectorId'],
  input: ({ VoiceConnectorId }: Known) => ({ VoiceConnectorId: text(VoiceConnectorId) }),
  absentOn: ['NotFoundException'],
};

const origination = chime.call('GetVoiceConnectorOrigination', {
  actions: ['chime:GetVoiceConnectorOrigination'],
  ...ofConnector,
});
const termination = chime.call('GetVoiceConnectorTermination', {
  actions: ['chime:GetVoiceConnectorTermination'],
  ...ofConnector,
});
const health = chime.call('GetVoiceConnectorTerminationHealth', {
  actions: ['chime:GetVoiceConnectorTerminationHealth'],
  ...ofConnector,
});
const logging = chime.call('GetVoiceConnectorLoggingConfiguration', {
  actions: ['chime:GetVoiceConnectorLoggingConfiguration'],
  ...ofConnector,
});
const tags = chime.call('ListTagsForResource', {
  actions: ['chime:ListTagsForResource'],
  uses: ['VoiceConnectorArn'],
  input: ({ VoiceConnectorArn }) => ({ ResourceARN: text(VoiceConnectorArn) }),
});

export const voiceConnector = resourceType({
  type: 'Ringdown::Chime::VoiceConnector',
  scope: 'region',
  doc: 'A SIP trunk. The twin is the one with the same name in the other Region of the pair.',
  list: connectors,
  id: 'VoiceConnectorId',
  arn: 'VoiceConnectorArn',
  names: { uses: ['Name'], of: ({ Name }) => [text(Name)] },
  fields: {
    VoiceConnectorId: field(connectors, string, 'Id.', (c) => c.VoiceConnectorId),
    VoiceConnectorArn: field(connectors, string, 'Amazon Resource Name.', (c) => c.VoiceConnectorArn),
    Name: field(connectors, string, 'Name.', (c) => c.Name),
    RequireEncryption: field(
      connectors,
      bool,
      'Whether signalling is under TLS and media under SRTP.',
      (c) => c.RequireEncryption,
    ),
    IntegrationType: field(
      connectors,
      nullable(string),
      'CONNECT_CALL_TRANSFER_CONNECTOR or CONNECT_ANALYTICS_CONNECTOR; absent on one that Amazon Connect did not ask for.',
      (c) => c.IntegrationType,
    ),
    Origination: field(
      origination,
      nullable(
        object({
          Disabled: nullable(bool),
          Routes: list(
            object({ Host: nullable(string), Priority: nullable(number), Weight: nullable(number) }),
          ),
        }),
      ),
      'Where calls from AWS are sent; absent where that was never set.',
      (answer) => answer.Origination,
    ),
    Termination: field(
      termination,
      nullable(
        object({
          Disabled: nullable(bool),
          CpsLimit: nullable(number),
          CallingRegions: list(string),
          CidrAllowedList: list(string),
        }),
      ),
      'Who may send calls to AWS, to which countries, and how many a second; absent where that was never set.',
      (answer) => answer.Termination,
    ),
    TerminationHealthTime: field(
      health,
      nullable(timestamp),
      'When the equipment of the customer was last heard of by SIP OPTIONS; absent if never.',
      (answer) => answer.TerminationHealth?.Timestamp,
    ),
    EnableSIPLogs: field(
      logging,
      nullable(bool),
      'Whether SIP messages are logged; absent where that was never set.',
      (answer) => answer.LoggingConfiguration?.EnableSIPLogs,
    ),
    Tags: field(tags, map(string), 'Tags.', ({ Tags }) =>
      Object.fromEntries((Tags ?? []).map(({ Key, Value }) => [String(Key), Value ?? ''])),
    ),
  },
  relations: {
    Counterpart: counterpart('Ringdown::Chime::VoiceConnector', 'Name'),
    GroupMemberships: toMany('Ringdown::Chime::VoiceConnectorGroupMember', {
      doc: 'Groups of the same Region that name it.',
      on: 'VoiceConnectorId',
      from: 'VoiceConnectorId',
    }),
  },
});
