import { accounts, meridian, regions } from '../../examples/meridian/index.ts';
import { publishedQuota } from '../collect/rate-limits.ts';
import { embedEndpoint } from '../endpoint/embed.ts';
import { accessKeyFor } from '../endpoint/identity.ts';
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
}

/** Makes an endpoint with Meridian's answers, in this process and without a socket. */
export async function openMeridian(
  host: Host,
  { estate, deny, latency, throttle }: DemoOptions,
): Promise<DemoCentre> {
  const requestHandler = await embedEndpoint({
    fixtures: meridian({ now: host.now(), ready: estate === 'meridian-ready' }),
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
      // Nothing can lead there: the answers come from this process.
      endpoint: 'http://meridian.invalid',
    },
    overrides: {
      requestHandler,
      credentials: async () => ({ accessKeyId: accessKeyFor(accounts[0].id), secretAccessKey: 'demo' }),
      // Nobody shares this endpoint's quotas, unless the user wants to see them at work.
      ...(!throttle && { rateOf: () => unlimited }),
    },
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
