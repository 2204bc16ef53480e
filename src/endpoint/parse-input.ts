import type { NormalizedSchema } from '@smithy/core/schema';
import type { LoadedService, Plain } from './load-service.ts';
import { ec2, parseForm, query, scalar } from './parse-form.ts';
import type { HttpRequest, Route } from './route.ts';

/** The operation's input, out of path, query, headers and body, as the caller gave it to the SDK. */
export async function parseInput(service: LoadedService, route: Route, request: HttpRequest): Promise<Plain> {
  const schema = route.operation.input;
  if (!schema.isStructSchema()) return {};
  if (service.protocol === 'query') return parseForm(schema, request.body.toString(), query);
  if (service.protocol === 'ec2') return parseForm(schema, request.body.toString(), ec2);
  if (service.protocol === 'json') return parseBody(service, schema, request.body);
  return parseBound(service, route, request);
}

async function parseBody(service: LoadedService, schema: NormalizedSchema, body: Buffer): Promise<Plain> {
  if (body.length === 0) return {};
  const value = await service.wire.getPayloadCodec().createDeserializer().read(schema, body);
  return (value ?? {}) as Plain;
}

async function parseBound(service: LoadedService, route: Route, request: HttpRequest): Promise<Plain> {
  const input: Plain = {};
  const unbound: string[] = [];
  for (const [name, schema] of route.operation.input.structIterator()) {
    const traits = schema.getMergedTraits();
    const source = { name, schema, route, request };
    if (isBound(traits)) assign(input, name, boundValue(source));
    else if (traits.httpPayload) assign(input, name, await payload(service, schema, request.body));
    else unbound.push(name);
  }
  if (unbound.length === 0 || request.body.length === 0) return input;
  const body = await parseBody(service, route.operation.input, request.body);
  for (const name of unbound) assign(input, name, body[name]);
  return input;
}

type Traits = ReturnType<NormalizedSchema['getMergedTraits']>;

function isBound(traits: Traits): boolean {
  const { httpLabel, httpQuery, httpQueryParams, httpHeader, httpPrefixHeaders } = traits;
  return Boolean(httpLabel || httpQuery || httpQueryParams || httpHeader || httpPrefixHeaders !== undefined);
}

interface Source {
  name: string;
  schema: NormalizedSchema;
  route: Route;
  request: HttpRequest;
}

function boundValue({ name, schema, route, request }: Source): unknown {
  const traits = schema.getMergedTraits();
  if (traits.httpLabel) return scalar(schema, route.labels[name]);
  if (traits.httpQuery) return listOrScalar(schema, request.query.getAll(traits.httpQuery));
  if (traits.httpQueryParams) return Object.fromEntries(request.query);
  if (traits.httpPrefixHeaders !== undefined) return prefixed(request, traits.httpPrefixHeaders);
  const header = request.headers[traits.httpHeader!.toLowerCase()];
  return listOrScalar(
    schema,
    header === undefined ? [] : schema.isListSchema() ? header.split(/, */) : [header],
  );
}

function listOrScalar(schema: NormalizedSchema, texts: string[]): unknown {
  if (texts.length === 0) return undefined;
  if (!schema.isListSchema()) return scalar(schema, texts[0]);
  return texts.map((text) => scalar(schema.getValueSchema(), text));
}

function prefixed({ headers }: HttpRequest, prefix: string): Plain | undefined {
  const found = Object.entries(headers).filter(([name]) => name.startsWith(prefix.toLowerCase()));
  if (found.length === 0) return undefined;
  return Object.fromEntries(found.map(([name, value]) => [name.slice(prefix.length), value]));
}

async function payload(service: LoadedService, schema: NormalizedSchema, body: Buffer): Promise<unknown> {
  if (body.length === 0) return undefined;
  return schema.isStructSchema() ? parseBody(service, schema, body) : body.toString();
}

function assign(input: Plain, name: string, value: unknown): void {
  if (value !== undefined) input[name] = value;
}
