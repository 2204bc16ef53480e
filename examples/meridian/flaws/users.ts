import type { User } from '../iam/users.ts';
import { production } from '../place.ts';
import { type Flaw, one } from './flaw.ts';

const of = (name: string, why: string, changes: Partial<User>): Flaw => ({
  why,
  spoil: ({ users }) =>
    void Object.assign(
      one(users, (user) => user.name === name && user.account === production, name),
      changes,
    ),
});

/** Credentials that outlived their purpose. */
export const userFlaws: readonly Flaw[] = [
  of('ihalvorsen', 'An administrator changed phones and left the new one unregistered', { mfa: false }),
  of('tbrandvik', 'An administrator without a second factor since the first day', {
    mfa: false,
    attached: ['arn:aws:iam::aws:policy/AdministratorAccess'],
  }),
  of('mstavro', 'Moved to another department', { password: { age: 240, usedAgo: 197 } }),
  of('svc-wfm-export', 'Nobody knows where else the key is configured', {
    keys: [{ active: true, age: 1130, usedAgo: 0 }],
  }),
  of('svc-quality-recordings', 'Rotated every other quarter', {
    keys: [{ active: true, age: 148, usedAgo: 1 }],
  }),
  of('svc-status-page', 'The status page moved to another provider', {
    keys: [{ active: true, age: 510, usedAgo: 288 }],
  }),
  of('svc-prompt-upload', 'Rotated well, but the old key stayed', {
    keys: [
      { active: true, age: 31, usedAgo: 0 },
      { active: false, age: 420, usedAgo: 330 },
    ],
  }),
];
