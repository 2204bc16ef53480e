import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { accounts, regions } from '../../examples/meridian/scope.ts';
import { accessKeyFor } from '../endpoint/identity.ts';
import { registry } from '../resources/index.ts';
import { callsOf } from '../resources/resource-type.ts';
import { threadProgram } from './assets.ts';
import type { CollectOverrides } from './collect-flow.ts';
import type { DemoEndpointData } from './demo-endpoint.ts';
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
  /** Known when the endpoint answers; rejects with whatever kept it from that. */
  settings: Promise<Pick<Settings, 'regionNames' | 'accounts' | 'endpoint'>>;
  overrides: CollectOverrides;
  close: () => Promise<void>;
}

/** Starts a thread with the embedded endpoint and Meridian's answers, on loopback and a free port. */
export function openMeridian(host: Host, { estate, deny, latency, throttle }: DemoOptions): DemoCentre {
  const { file, argv } = threadProgram('demo-endpoint');
  const data: DemoEndpointData = {
    ...{ estate, latency, throttle, now: host.now(), actions },
    ...(deny && { deny }),
  };
  const thread = new Worker(file, { workerData: data, argv });
  const settings = once(thread, 'message').then(([url]) => ({
    regionNames: [regions.primary, regions.recovery],
    accounts: [...accounts],
    endpoint: url as string,
  }));
  // Nobody asks for them when a mistake elsewhere ends the demo first.
  settings.catch(() => undefined);
  const unlimited = { rate: Number.POSITIVE_INFINITY, burst: Number.POSITIVE_INFINITY };
  return {
    settings,
    overrides: {
      credentials: async () => ({ accessKeyId: accessKeyFor(accounts[0].id), secretAccessKey: 'demo' }),
      // Nobody shares this endpoint's quotas, unless the user wants to see them at work.
      ...(!throttle && { rateOf: () => unlimited }),
    },
    close: async () => {
      await thread.terminate();
    },
  };
}

/** The IAM actions by which `--deny` refuses an operation. */
const actions = new Map(
  [...registry.types.values()]
    .flatMap((type) => [...callsOf(type).values()])
    .map((call) => [`${call.service.id}:${call.operation}`, [...call.actions]]),
);
