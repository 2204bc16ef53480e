/** The program of the thread that answers the demo's requests. It tells where it listens, and ends with its thread. */
import { parentPort, workerData } from 'node:worker_threads';
import { meridian } from '../../examples/meridian/index.ts';
import { publishedQuota } from '../collect/rate-limits.ts';
import { startEndpoint } from '../endpoint/server.ts';
import type { DemoOptions } from './demo-centre.ts';

/** What crosses to the thread, which is data only. */
export interface DemoEndpointData extends DemoOptions {
  now: Date;
  /** IAM actions of an operation, by `service:Operation`. */
  actions: ReadonlyMap<string, string[]>;
}

const { estate, now, actions, deny, latency, throttle } = workerData as DemoEndpointData;
const { url } = await startEndpoint({
  fixtures: meridian({ now, ready: estate === 'meridian-ready' }),
  // test/estates/meridian.test.ts checks them all.
  checked: true,
  actionsOf: (service, operation) => actions.get(`${service}:${operation}`) ?? [`${service}:${operation}`],
  latencyMs: latency,
  ...(deny && { deny }),
  ...(throttle && { quotas: ({ service, operation }) => publishedQuota(service, operation) }),
});
parentPort!.postMessage(url);
