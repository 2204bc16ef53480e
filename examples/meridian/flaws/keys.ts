import type { Key } from '../kms/keys.ts';
import { primary, type Region, recovery } from '../place.ts';
import { type Flaw, one } from './flaw.ts';

const of = (name: string, region: Region, why: string, changes: Partial<Key>): Flaw => ({
  why,
  spoil: ({ keys }) =>
    void Object.assign(
      one(keys, (key) => key.name === name && key.region === region, `${name} in ${region}`),
      changes,
    ),
});

/** What happened to keys. */
export const keyFlaws: readonly Flaw[] = [
  of('claims-documents', recovery, 'Disabled in a clean-up of keys that nobody seemed to use', {
    state: 'Disabled',
  }),
  of('connect-streams', recovery, 'Key policies are not replicated, and nobody copied this one', {
    principals: [],
  }),
  of('connect-text', recovery, 'Granted by hand for an inquiry, and grants are in no template', {
    grantees: [],
  }),
  of('cloudwatch-logs', recovery, 'The policy was copied as it stood, with the Region in it', {
    usedIn: [primary],
  }),
  of('lambda-environment', primary, 'Rotation waits for the auditors, who wait for a ticket', {
    rotates: false,
  }),
  of('connect-reports', recovery, 'The replica was made without its alias', { name: '' }),
];
