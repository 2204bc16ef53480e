import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AccessRules } from './access.ts';
import type { Fault } from './faults.ts';
import { type Fixture, type FixtureIndex, indexFixtures } from './fixture.ts';
import { handle, type Logged, type Setting } from './handle.ts';
import { readRequest, send } from './http.ts';
import { type Quotas, quotaGate } from './quota.ts';
import { embeddedSts } from './sts.ts';

export interface EndpointOptions extends AccessRules {
  /** An index of them serves many endpoints. */
  fixtures: readonly Fixture[] | FixtureIndex;
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

/** One answered (or deliberately unanswered) request; `status` is 0 when nothing was sent. */
export interface EndpointRequest extends Logged {
  status: number;
}

export interface Endpoint {
  url: string;
  /** In the order in which they were answered. */
  requests: EndpointRequest[];
  close(): Promise<void>;
}

/**
 * An AWS endpoint on 127.0.0.1 that answers the real SDK clients from fixtures. Point clients at `url` with
 * `endpoint` or `AWS_ENDPOINT_URL`; the access key id (`accessKeyFor`) says in which account they are.
 *
 * @example
 * const aws = await startEndpoint({ fixtures: [{ service: 's3', operation: 'ListBuckets', output: { Buckets: [] } }] });
 */
export async function startEndpoint(options: EndpointOptions): Promise<Endpoint> {
  const setting = await settingOf(options);
  const requests: EndpointRequest[] = [];
  const server = createServer((incoming, response) => {
    serve(setting, incoming, response).then(
      (logged) => logged && requests.push(logged),
      (error) => response.destroy(error),
    );
  });
  // An idle socket that closes between two calls of a slow test would look like a fault.
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, requests, close: () => close(server) };
}

async function settingOf(options: EndpointOptions): Promise<Setting> {
  const skewMs = options.clockSkewMs ?? 0;
  const now = () => Date.now() + skewMs;
  const fixtures = 'answerTo' in options.fixtures ? options.fixtures : await indexFixtures(options.fixtures);
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

async function serve(setting: Setting, incoming: IncomingMessage, response: ServerResponse) {
  const request = await readRequest(incoming);
  const handled = await handle(setting, request);
  if (setting.latencyMs > 0) await sleep(setting.latencyMs, undefined, { ref: false });
  response.setHeader('date', new Date(setting.now()).toUTCString());
  const status = send(handled.send, request, response);
  return handled.logged && { ...handled.logged, status };
}

/** Ends every socket, also those of answers that will never come. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // The only error is that it was closed before.
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
