import { chime, pages } from './service.ts';

/** Shared by groups and their members. */
export const groups = chime.call('ListVoiceConnectorGroups', {
  actions: ['chime:ListVoiceConnectorGroups'],
  pages,
});
