import { accounts, meridian, regions } from '../../examples/meridian/index.ts';
import { publishedQuota } from '../collect/rate-limits.ts';
import { accessKeyFor } from '../endpoint/identity.ts';
import { startEndpoint } from '../endpoint/server.ts';
import { registry } from '../resources/index.ts';
import { callsOf } from '../resources/resource-type.ts';
import type { CollectOverrides } from './collect-flow.ts';
import type { Host } from './host.ts';
import type { Settings } from './settings.ts';

export interface DemoOptions {
  estate: 'meridian' | 'meridian-ready';
  deny?: string[];
  latency: number;
  throttle: boolean;
}

/** The demo contact centre behind an endpoint of its own. */
export interface DemoCentre {
  settings: Pick<Settings, 'regionNames' | 'accounts' | 'endpoint'>;
  overrides: CollectOverrides;
  close: () => Promise<void>;
}

/** Starts the embedded endpoint with Meridian's answers, on loopback and a free port. */
export async function openMeridian(
  host: Host,
  { estate, deny, latency, throttle }: DemoOptions,
): Promise<DemoCentre> {
  const endpoint = await startEndpoint({
    fixtures: meridian({ now: host.now(), ready: estate === 'meridian-ready' }),
    // test/estates/meridian.test.ts checks them all.
    checked: true,
    actionsOf,
    latencyMs: latency,
    ...(deny && { deny }),
    ...(throttle && { quotas: ({ service, operation }) => publishedQuota(service, operation) }),
  });
  const unlimited = { rate: Number.POSITIVE_INFINITY, burst: Number.POSITIVE_INFINITY };
  return {
    settings: {
      regionNames: [regions.primary, regions.recovery],
      accounts: [...accounts],
      endpoint: endpoint.url,
    },
    overrides: {
      credentials: async () => ({ accessKeyId: accessKeyFor(accounts[0].id), secretAccessKey: 'demo' }),
      // Nobody shares this endpoint's quotas, unless the user wants to see them at work.
      ...(!throttle && { rateOf: () => unlimited }),
    },
    close: () => endpoint.close(),
  };
}

const declared = new Map(
  [...registry.types.values()]
    .flatMap((type) => [...callsOf(type).values()])
    .map((call) => [`${call.service.id}:${call.operation}`, [...call.actions]]),
);

/** The IAM actions by which `--deny` refuses an operation. */
const actionsOf = (service: string, operation: string): string[] =>
  declared.get(`${service}:${operation}`) ?? [`${service}:${operation}`];
