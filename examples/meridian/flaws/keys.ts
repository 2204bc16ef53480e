import { recovery } from '../place.ts';
import { type Flaw, one } from './flaw.ts';

/** What happened to keys. */
export const keyFlaws: readonly Flaw[] = [
  {
    why: 'A clean-up of keys that nobody seemed to use took the replica that claims documents are copied with',
    spoil: ({ keys }) => {
      one(keys, (key) => key.name === 'claims-documents' && key.region === recovery, 'claims key').state =
        'Disabled';
    },
  },
];
