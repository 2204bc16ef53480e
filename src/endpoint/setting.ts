import type { AccessRules } from './access.ts';
import type { Fault } from './faults.ts';
import { type Fixture, indexFixtures } from './fixture.ts';
import type { Setting } from './handle.ts';
import { type Quotas, quotaGate } from './quota.ts';
import { embeddedSts } from './sts.ts';

export interface EndpointOptions extends AccessRules {
  fixtures: readonly Fixture[];
  /** Somebody has checked the fixtures; otherwise each is checked where it is first used. */
  checked?: boolean;
  latencyMs?: number;
  /** Enforced token buckets; what exceeds them is answered as the service's throttling error. */
  quotas?: Quotas;
  faults?: readonly Fault[];
  /** Shifts the endpoint's clock; signatures more than five minutes away from it are refused, as in AWS. */
  clockSkewMs?: number;
  expiredCredentials?: boolean;
  /** Serves smaller pages than were asked for, as AWS may. */
  pageSize?: number;
}

/** What outlives a request, out of the options. */
export async function settingOf(options: EndpointOptions): Promise<Setting> {
  const skewMs = options.clockSkewMs ?? 0;
  const now = () => Date.now() + skewMs;
  const fixtures = await indexFixtures(options.fixtures);
  return {
    now,
    skewMs,
    latencyMs: options.latencyMs ?? 0,
    fixtures,
    checked: options.checked ?? false,
    access: options,
    faults: options.faults ?? [],
    sts: embeddedSts(fixtures.accounts, now),
    withinQuota: quotaGate(options.quotas, () => performance.now()),
    expiredCredentials: options.expiredCredentials ?? false,
    pageSize: options.pageSize ?? Number.POSITIVE_INFINITY,
  };
}
