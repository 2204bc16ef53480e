import type { ResourceRecordSet } from '@aws-sdk/client-route-53';
import { hostName, regionOfHost } from '../region-of-host.ts';

const addresses = (set: ResourceRecordSet): string[] =>
  (set.ResourceRecords ?? []).map((r) => String(r.Value));

/** The host that a record leads to. `dualstack.` only asks for addresses of both kinds. */
export function targetName(set: ResourceRecordSet): string | undefined {
  const name = set.AliasTarget?.DNSName ?? (set.Type === 'CNAME' ? addresses(set)[0] : undefined);
  return name === undefined ? undefined : hostName(name).replace(/^dualstack\./, '');
}

/** The Region in the name of that host, where AWS gave it. */
export function targetRegion(set: ResourceRecordSet): string | undefined {
  const name = targetName(set);
  return name === undefined ? undefined : regionOfHost(name);
}
