import { unseen } from '../unseen.ts';
import type { Derive } from './derivation.ts';
import { noRecovery } from './no-recovery.ts';
import { isResilientPair, jurisdictionOf } from './region-facts.ts';

/** The pair of a scan, for each account; which it is, a scan of one Region does not say. */
export const deriveRegionPairs: Derive = (index) => {
  const { primary, recovery, accounts } = index.estate.scope;
  if (recovery === undefined)
    return {
      items: [],
      unlisted: accounts.map(({ id: account }) => ({
        account,
        region: primary,
        parent: null,
        unknown: [noRecovery],
      })),
    };
  const type = index.registry.types.get('AWS::Connect::Instance')!;
  return {
    unlisted: [],
    items: accounts.map(({ id: account }) => {
      const found = index.ofType(type.type).some((instance) => instance.account === account);
      const unread = found ? [] : unseen(index, type, { account });
      return {
        account,
        region: primary,
        fields: {
          Id: { value: `${primary} ${recovery}` },
          Primary: { value: primary },
          RecoveryRegion: { value: recovery },
          GlobalResiliency: { value: isResilientPair(primary, recovery) },
          PrimaryJurisdiction: { value: jurisdictionOf(primary) },
          RecoveryJurisdiction: { value: jurisdictionOf(recovery) },
          HasConnect: unread.length > 0 ? { unread } : { value: found },
        },
      };
    }),
  };
};
