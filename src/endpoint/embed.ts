import { setTimeout as sleep } from 'node:timers/promises';
import type { HttpRequest as SdkRequest } from '@smithy/core/protocols';
import type { HttpHandlerOptions } from '@smithy/types';
import { handle } from './handle.ts';
import type { HttpRequest } from './route.ts';
import { type EndpointOptions, settingOf } from './setting.ts';

/** What an SDK client takes for its `requestHandler`. */
export interface EmbeddedEndpoint {
  handle(request: SdkRequest, options?: HttpHandlerOptions): Promise<{ response: SdkResponse }>;
}

interface SdkResponse {
  statusCode: number;
  headers: Record<string, string>;
  body: Uint8Array;
}

/**
 * The endpoint of `startEndpoint` without its sockets, which take a third of the time of a scan: the clients
 * serialise, sign, retry and parse as ever. Answers are whole, because what breaks on a wire takes a wire.
 */
export async function embedEndpoint(options: Omit<EndpointOptions, 'faults'>): Promise<EmbeddedEndpoint> {
  const setting = await settingOf(options);
  return {
    async handle(request, { abortSignal } = {}) {
      const signal = abortSignal as AbortSignal | undefined;
      signal?.throwIfAborted();
      const asked = toHttp(request);
      const { send } = await handle(setting, asked);
      if (setting.latencyMs > 0) await sleep(setting.latencyMs, undefined, { ref: true, signal });
      if (typeof send === 'string') throw new Error(`an endpoint without sockets cannot answer "${send}"`);
      return {
        response: {
          statusCode: send.status,
          headers: { ...lowerCased(send.headers), date: new Date(setting.now()).toUTCString() },
          body: asked.method === 'HEAD' ? new Uint8Array() : bytesOf(send.body),
        },
      };
    },
  };
}

function toHttp({ method, path, query = {}, headers, body }: SdkRequest): HttpRequest {
  const pairs = Object.entries(query).flatMap(([name, values]) =>
    (Array.isArray(values) ? values : [values]).map((value): [string, string] => [name, value ?? '']),
  );
  return {
    method,
    path,
    query: new URLSearchParams(pairs),
    headers: lowerCased(headers),
    body: bytesOf(body as string | Uint8Array | undefined),
  };
}

const lowerCased = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

/** The reads of ringdown send text, bytes or nothing. */
const bytesOf = (body: string | Uint8Array = ''): Buffer =>
  typeof body === 'string' ? Buffer.from(body) : Buffer.from(body.buffer, body.byteOffset, body.byteLength);
