import { XmlShapeSerializer } from '@aws-sdk/core/protocols';
import type { NormalizedSchema } from '@smithy/core/schema';
import type { LoadedService, Operation, Plain, WireMessage } from './load-service.ts';
import { CONTENT_TYPE, idHeaders, type Message } from './message.ts';
import { toSdkValue } from './sdk-value.ts';

interface Answer {
  service: LoadedService;
  operation: Operation;
  output: Plain;
  requestId: string;
}

/** The bytes by which AWS would answer this output. */
export async function encodeOutput({ service, operation, output, requestId }: Answer): Promise<Message> {
  const value = toSdkValue(operation.output, output) as Plain;
  const message =
    service.protocol === 'query' || service.protocol === 'ec2'
      ? queryMessage({ service, operation, output: value, requestId })
      : await boundMessage(service, operation, value);
  return { ...message, headers: { ...message.headers, ...idHeaders(service.protocol, requestId) } };
}

/**
 * The trick of this endpoint: the client's own protocol serialises a request whose *input* is the real
 * operation's *output*. Headers and body of that request are the response, with every binding of the model.
 */
async function boundMessage(service: LoadedService, operation: Operation, output: Plain): Promise<Message> {
  const status = operation.http?.status ?? 200;
  const mirrored = {
    namespace: operation.namespace,
    name: operation.name,
    traits: { http: ['POST', '/', status] },
    input: operation.output,
    output: 'unit',
  };
  const request = await service.wire.serializeRequest(mirrored, output, {
    ...service.config,
    endpoint: async () => ({ protocol: 'http:', hostname: 'mirror.invalid', path: '/', query: {} }),
  });
  const { host: _, 'x-amz-target': __, 'content-length': length, ...headers } = request.headers;
  // Only a HEAD answer may speak of a length that its body does not have.
  if (operation.http?.method === 'HEAD' && length !== undefined) headers['content-length'] = length;
  return { status, headers, body: withQueryInside(request) };
}

/**
 * Models of REST APIs of API Gateway bind members of outputs to the query, which only requests have; clients find them
 * in the body.
 */
function withQueryInside({ query = {}, body = '' }: WireMessage): string | Uint8Array {
  if (Object.keys(query).length === 0) return body;
  const text = typeof body === 'string' ? body : new TextDecoder().decode(body);
  return JSON.stringify({ ...JSON.parse(text || '{}'), ...query });
}

/** Query answers are XML although query requests are forms, so the mirror above cannot write them. */
function queryMessage({ service, operation, output, requestId }: Answer): Message {
  const { name } = operation;
  const namespace = service.wire.options?.xmlNamespace ?? '';
  const inside = members(service, operation.output, output);
  const isEc2 = service.protocol === 'ec2';
  const inner = isEc2 ? inside : `<${name}Result>${inside}</${name}Result>`;
  const metadata = isEc2
    ? `<requestId>${requestId}</requestId>`
    : `<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata>`;
  return {
    status: 200,
    headers: { 'content-type': CONTENT_TYPE[service.protocol] },
    body: `<${name}Response xmlns="${namespace}">${inner}${metadata}</${name}Response>`,
  };
}

/** 5 is the SDK's number for ISO 8601, the query protocol's default. */
const ISO_8601 = 5;

function members(service: LoadedService, schema: NormalizedSchema, output: Plain): string {
  if (!schema.isStructSchema() || [...schema.structIterator()].length === 0) return '';
  const serializer = new XmlShapeSerializer({
    timestampFormat: { useTrait: true, default: ISO_8601 },
    httpBindings: false,
    xmlNamespace: undefined,
    serviceNamespace: service.wire.options?.defaultNamespace,
  } as never);
  serializer.setSerdeContext(service.config as never);
  serializer.write(schema as never, output);
  return String(serializer.flush())
    .replace(/^<[^>]*?(\/>|>)/, '')
    .replace(/<\/[^<>]+>$/, '');
}
