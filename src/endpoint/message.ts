import type { Protocol } from './load-service.ts';

export interface Message {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array;
}

export const CONTENT_TYPE: Record<Protocol, string> = {
  json: 'application/x-amz-json-1.1',
  'rest-json': 'application/json',
  query: 'text/xml',
  ec2: 'text/xml;charset=UTF-8',
  'rest-xml': 'application/xml',
};

/** Where the SDK looks for `$metadata.requestId`. */
export function idHeaders(protocol: Protocol, requestId: string): Record<string, string> {
  if (protocol !== 'rest-xml') return { 'x-amzn-requestid': requestId };
  return { 'x-amz-request-id': requestId, 'x-amz-id-2': `${requestId}=` };
}
