import type { Unread } from '../../model/provenance.ts';

/** Why nothing can be said of a second Region. */
export const noRecovery: Unread = {
  field: 'recovery',
  resource: 'scan',
  actions: [],
  outcome: 'not-examined',
  reason: 'the scan names no recovery Region; give a second --region',
};
