import type { Centre } from '../examples/meridian/centre.ts';
import { accounts, meridian, regions } from '../examples/meridian/index.ts';
import { loadRules } from '../src/cli/select-rules.ts';
import { collectEstate } from '../src/collect/collect.ts';
import { allowedRate, publishedQuota } from '../src/collect/rate-limits.ts';
import { openSession } from '../src/collect/session.ts';
import type { Rate } from '../src/collect/token-bucket.ts';
import { accessKeyFor } from '../src/endpoint/identity.ts';
import { type EndpointRequest, startEndpoint } from '../src/endpoint/server.ts';
import type { Estate } from '../src/model/estate.ts';
import { planCalls, plannedCalls } from '../src/plan/plan.ts';
import { registry } from '../src/resources/index.ts';
import { enlarge } from './mid-size.ts';
import type { Row } from './row.ts';

const latencyMs = 50;
/** Calls that must follow each other: a listing, what is asked of each resource, and what that answer leads to. */
const longestChain = 4;

/** How many requests a scan of the demo centre makes, and how long it takes under the published quotas. */
export async function callRows(): Promise<Row[]> {
  const free = await scan({ latencyMs: 0, enforced: false });
  const slow = await scan({ latencyMs, enforced: true });
  const planned = free.estate.calls.filter((c) => c.service !== 'sts').length;
  const made = free.requests.filter((r) => r.service !== 'sts').length;
  return [
    {
      what: 'requests made / calls planned (every page is needed)',
      measured: made,
      bound: planned + extraPages(free.estate),
      unit: '',
      better: 'less',
    },
    {
      what: 'scan under published quotas and 50 ms latency, wall',
      measured: slow.seconds,
      bound: lowerBound(slow.requests) * 1.15,
      unit: 's',
      better: 'less',
    },
    {
      what: 'requests that the quotas refused',
      measured: slow.requests.filter((r) => r.error?.includes('Thrott')).length,
      bound: 1,
      unit: '',
      better: 'less',
    },
  ];
}

/** An instance of 300 flows and 1,000 users: how often Connect is asked in each Region, and how long that takes. */
export async function midSizeRows(): Promise<Row[]> {
  const free = await scan({ latencyMs: 0, enforced: false, enlarge });
  const inRegion = (region: string) =>
    free.requests.filter((r) => r.service === 'connect' && r.region === region).length;
  const slow = await scan({ latencyMs, enforced: true, enlarge });
  return [
    {
      what: '300 flows, 1,000 users …: Connect requests in the busier Region',
      measured: Math.max(inRegion(regions.primary), inRegion(regions.recovery)),
      bound: 320,
      unit: '',
      better: 'less',
    },
    {
      what: '… under published quotas and 50 ms latency, wall',
      measured: slow.seconds,
      bound: lowerBound(slow.requests) * 1.15,
      unit: 's',
      better: 'less',
    },
  ];
}

/** Pages beyond the first that the API's largest page sizes force. */
const extraPages = (estate: Estate): number =>
  estate.calls.reduce((sum, call) => sum + Math.max(0, call.requests - 1), 0);

/** The slowest bucket, or the longest chain of calls that wait for each other, whichever takes longer. */
function lowerBound(requests: readonly EndpointRequest[]): number {
  const buckets = new Map<string, number>();
  for (const { account, region, service, operation } of requests) {
    const key = [account, region, service, operation].join('|');
    buckets.set(key, (buckets.get(key) ?? 0) + 1);
  }
  const waits = [...buckets].map(([key, n]) => {
    const [, , service, operation] = key.split('|');
    const { rate, burst } = allowedRate(service!, operation!);
    return Math.max(0, n - burst) / rate + latencyMs / 1000;
  });
  return Math.max(...waits, (longestChain * latencyMs) / 1000);
}

interface Scan {
  latencyMs: number;
  enforced: boolean;
  enlarge?: (centre: Centre) => void;
}

async function scan({ latencyMs: latency, enforced, enlarge }: Scan) {
  const endpoint = await startEndpoint({
    fixtures: meridian({ now: new Date(), ready: enlarge !== undefined, ...(enlarge && { enlarge }) }),
    latencyMs: latency,
    ...(enforced && { quotas: ({ service, operation }) => publishedQuota(service, operation) }),
  });
  const plan = planCalls(
    registry,
    loadRules()
      .filter(({ definition }) => !definition.optional)
      .flatMap(({ mentions }) => mentions),
  );
  const unlimited: Rate = { rate: Number.POSITIVE_INFINITY, burst: Number.POSITIVE_INFINITY };
  const session = await openSession({
    accounts: [...accounts],
    region: regions.primary,
    calls: plannedCalls(registry, plan),
    rateOf: (service, operation) => (enforced ? allowedRate(service, operation) : unlimited),
    endpoint: endpoint.url,
    credentials: async () => ({ accessKeyId: accessKeyFor(accounts[0].id), secretAccessKey: 'x' }),
    userAgent: 'ringdown-bench',
  });
  const started = performance.now();
  const estate = await collectEstate({
    registry,
    plan,
    scope: { ...regions, accounts: session.accounts },
    closed: session.closed,
    perform: session.perform,
    tool: 'bench',
    now: () => new Date(),
  });
  const seconds = (performance.now() - started) / 1000;
  session.close();
  await endpoint.close();
  return { estate, seconds, requests: endpoint.requests };
}
