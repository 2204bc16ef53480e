import { voiceConnector } from './voice-connector.ts';
import { voiceConnectorGroup } from './voice-connector-group.ts';
import { voiceConnectorGroupMember } from './voice-connector-group-member.ts';

export const chimeTypes = [voiceConnector, voiceConnectorGroup, voiceConnectorGroupMember];
