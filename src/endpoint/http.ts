import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SpoiltAnswer } from './faults.ts';
import type { Handled } from './handle.ts';
import type { HttpRequest } from './route.ts';

/** A whole request with its body. */
export async function readRequest(incoming: IncomingMessage): Promise<HttpRequest> {
  const body = await readBody(incoming);
  const [path = '/', search = ''] = (incoming.url ?? '/').split('?');
  return {
    method: incoming.method ?? 'GET',
    path,
    query: new URLSearchParams(search),
    headers: incoming.headers as HttpRequest['headers'],
    body,
  };
}

/** Most requests are reads without a body, which need not be waited for. */
async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const { 'content-length': length, 'transfer-encoding': chunked } = incoming.headers;
  if (chunked === undefined && (length === undefined || length === '0')) {
    incoming.resume();
    return Buffer.alloc(0);
  }
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => resolve(Buffer.concat(chunks)));
    incoming.on('error', reject);
  });
}

/** Sends an answer or spoils it; returns the status that went out, 0 when none did. */
export function send(message: Handled['send'], { method }: HttpRequest, response: ServerResponse): number {
  if (typeof message === 'string') return spoil(message, response);
  const body = method === 'HEAD' ? '' : message.body;
  const length = body.length > 0 && { 'content-length': Buffer.byteLength(body) };
  response.writeHead(message.status, { ...message.headers, ...length }).end(body);
  return message.status;
}

const PAGE: Partial<Record<SpoiltAnswer, string>> = {
  malformed: '<html><body><h1>Sign in</h1><p>Please',
  'foreign-page': '<html><body><h1>Sign in</h1></body></html>',
  'empty-body': '',
};

function spoil(kind: SpoiltAnswer, response: ServerResponse): number {
  const page = PAGE[kind];
  if (page === undefined) {
    if (kind === 'dropped') response.socket?.destroy();
    return 0;
  }
  response.writeHead(200, { 'content-type': 'text/html' }).end(page);
  return 200;
}
