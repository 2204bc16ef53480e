import { type Ago, dataAccount, production } from '../place.ts';
import type { PublicAccess } from '../s3/public-access.ts';

/** What belongs to an account and to no resource. */
export interface AccountFacts {
  account: string;
  rootMfa: boolean;
  rootKeys: number;
  rootUsedAgo: number;
  created: string;
  passwordPolicy?: { length: number; reuse: number; maxAge: number; symbols: boolean };
  contacts: ('SECURITY' | 'OPERATIONS' | 'BILLING')[];
  /** Opt-in Regions beside those that every account has. */
  disabledRegions: string[];
  publicAccess: PublicAccess;
  samlProviders: { name: string; validUntil: string; created: string }[];
}

export const accountFactsOf = (ago: Ago): AccountFacts[] =>
  [production, dataAccount].map((account) => ({
    account,
    rootMfa: true,
    rootKeys: 0,
    rootUsedAgo: 402,
    created: ago(account === production ? 1480 : 1466),
    passwordPolicy: { length: 16, reuse: 24, maxAge: 90, symbols: true },
    contacts: ['SECURITY', 'OPERATIONS', 'BILLING'],
    disabledRegions: ['ap-east-1', 'me-south-1', 'af-south-1'],
    publicAccess: 'blocked',
    samlProviders:
      account === production
        ? [{ name: 'meridian-workforce', validUntil: ago(-33000), created: ago(1300) }]
        : [],
  }));
