import { dataAccount, primary, production, recovery } from './place.ts';
import { roleArn } from './policy.ts';

export const regions = { primary, recovery } as const;

/** The accounts that the demo reads; the first is the caller's own. */
export const accounts: [
  { id: string; name: string },
  ...{ id: string; name: string; roleArn?: string; externalId?: string }[],
] = [
  { id: production, name: 'meridian-production' },
  {
    id: dataAccount,
    name: 'meridian-data',
    roleArn: roleArn('ringdown-audit', dataAccount),
    externalId: 'meridian-audit',
  },
];
