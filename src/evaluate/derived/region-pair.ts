import { unseen } from '../unseen.ts';
import type { Derive } from './derivation.ts';
import { isResilientPair, jurisdictionOf } from './region-facts.ts';

/** The pair of a scan, for each account; a scan of one Region has none. */
export const deriveRegionPairs: Derive = (index) => {
  const { primary, recovery, accounts } = index.estate.scope;
  if (recovery === undefined) return { items: [], unlisted: [] };
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
