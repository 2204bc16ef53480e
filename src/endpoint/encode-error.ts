import type { AwsError } from './errors.ts';
import type { Protocol } from './load-service.ts';
import { CONTENT_TYPE, idHeaders, type Message } from './message.ts';

/** The bytes by which AWS would answer this error. */
export function encodeError(error: AwsError, protocol: Protocol, requestId: string): Message {
  const headers = { 'content-type': CONTENT_TYPE[protocol], ...idHeaders(protocol, requestId) };
  return { status: error.status, ...ERROR[protocol](error, requestId, headers) };
}

type ErrorBody = (
  error: AwsError,
  requestId: string,
  headers: Record<string, string>,
) => Omit<Message, 'status'>;

const ERROR: Record<Protocol, ErrorBody> = {
  json: ({ code, message }, _, headers) => ({ headers, body: JSON.stringify({ __type: code, message }) }),
  'rest-json': ({ code, message }, _, headers) => ({
    headers: { ...headers, 'x-amzn-errortype': code },
    body: JSON.stringify({ message }),
  }),
  query: (error, requestId, headers) => ({
    headers,
    body: `<ErrorResponse><Error><Type>${error.status < 500 ? 'Sender' : 'Receiver'}</Type>${detail(error)}</Error><RequestId>${requestId}</RequestId></ErrorResponse>`,
  }),
  ec2: (error, requestId, headers) => ({
    headers,
    body: `<?xml version="1.0" encoding="UTF-8"?><Response><Errors><Error>${detail(error)}</Error></Errors><RequestID>${requestId}</RequestID></Response>`,
  }),
  'rest-xml': (error, requestId, headers) => ({
    headers,
    body: `<?xml version="1.0" encoding="UTF-8"?><Error>${detail(error)}<RequestId>${requestId}</RequestId></Error>`,
  }),
};

function detail({ code, message }: AwsError): string {
  return `<Code>${escapeXml(code)}</Code><Message>${escapeXml(message)}</Message>`;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[char]!);
}
