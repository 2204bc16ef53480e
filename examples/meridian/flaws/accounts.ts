import type { AccountFacts } from '../account/account-facts.ts';
import { dataAccount, production } from '../place.ts';
import { type Flaw, one } from './flaw.ts';

const of = (account: string, why: string, changes: Partial<AccountFacts>): Flaw => ({
  why,
  spoil: ({ accounts }) =>
    void Object.assign(
      one(accounts, (facts) => facts.account === account, account),
      changes,
    ),
});

/** The data account was made by the analytics team and never came under the landing zone. */
export const accountFlaws: readonly Flaw[] = [
  of(dataAccount, 'The device of the root user went with an employee', { rootMfa: false }),
  of(dataAccount, 'A root key from the first data load', { rootKeys: 1 }),
  of(production, 'A root sign-in for a support case that needed none', { rootUsedAgo: 9 }),
  of(dataAccount, 'Only the bills have a reader', { contacts: ['BILLING'] }),
  of(dataAccount, 'Public buckets are refused in the other account only', { publicAccess: 'unset' }),
  of(dataAccount, 'Eight characters, as in the beginning', {
    passwordPolicy: { length: 8, reuse: 2, maxAge: 365, symbols: false },
  }),
];
