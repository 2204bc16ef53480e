import { NormalizedSchema } from '@smithy/core/schema';
import { type ModelledError, readError } from './modelled-errors.ts';
import { SERVICES } from './services.ts';

export type Plain = Record<string, unknown>;

export interface HttpTrait {
  method: string;
  /** URI template with its literal query, as `/?replication` or `/users/{InstanceId}`. */
  uri: string;
  status: number;
}

export interface Operation {
  name: string;
  namespace: string;
  input: NormalizedSchema;
  output: NormalizedSchema;
  http?: HttpTrait;
}

export type Protocol = 'json' | 'rest-json' | 'rest-xml' | 'query' | 'ec2';

/** What the endpoint uses of a protocol object of the SDK (`@smithy/types` ClientProtocol). */
export interface Wire {
  options?: { xmlNamespace?: string; defaultNamespace?: string };
  getShapeId(): string;
  getPayloadCodec(): { createDeserializer(): { read(schema: NormalizedSchema, data: Uint8Array): unknown } };
  serializeRequest(operation: object, input: Plain, context: object): Promise<WireMessage>;
}

export interface WireMessage {
  headers: Record<string, string>;
  query?: Record<string, unknown>;
  body?: string | Uint8Array;
}

export interface LoadedService {
  id: string;
  protocol: Protocol;
  wire: Wire;
  config: object;
  operations: ReadonlyMap<string, Operation>;
  /** HTTP status of a modelled error, by its name and by its code on the wire. */
  errors: ReadonlyMap<string, ModelledError>;
  /** Everything that the client package exports; its enums are among them. */
  module: Plain;
}

const loaded = new Map<string, Promise<LoadedService>>();

/** Loads a service's client once per process; `undefined` for a service that the table lacks. */
export function loadService(id: string): Promise<LoadedService> | undefined {
  const entry = SERVICES.find((candidate) => candidate.id === id);
  if (!entry) return undefined;
  let service = loaded.get(id);
  if (!service) {
    service = entry.load().then((module) => readService(id, module as Plain));
    loaded.set(id, service);
  }
  return service;
}

interface ClientConfig {
  protocol: Wire;
}

function readService(id: string, module: Plain): LoadedService {
  const { config } = new (clientClass(module))({
    region: 'us-east-1',
    credentials: { accessKeyId: 'AKIA', secretAccessKey: 'unused' },
  });
  const schemas = Object.values(module).filter(Array.isArray);
  const protocol = protocolOf(config.protocol.getShapeId());
  const errors = schemas.filter((schema) => schema[0] === ERROR);
  return {
    id,
    wire: config.protocol,
    protocol,
    config,
    operations: new Map(schemas.filter((s) => s[0] === OPERATION).map((s) => [s[2], readOperation(s)])),
    errors: new Map(errors.flatMap((schema) => readError(schema, protocol))),
    module,
  };
}

/** First members of the SDK's static schemas: https://github.com/smithy-lang/smithy-typescript, static-schemas.ts. */
const OPERATION = 9;
const ERROR = -3;

type ClientClass = new (config: object) => { config: ClientConfig };

function clientClass(module: Plain): ClientClass {
  const name = Object.keys(module).find((key) => /^[A-Z].*Client$/.test(key));
  return module[name ?? ''] as ClientClass;
}

function protocolOf(shapeId: string): Protocol {
  if (shapeId.endsWith('#awsQuery')) return 'query';
  if (shapeId.endsWith('#ec2Query')) return 'ec2';
  if (shapeId.endsWith('#restXml')) return 'rest-xml';
  if (shapeId.endsWith('#restJson1')) return 'rest-json';
  if (shapeId.includes('#awsJson1_')) return 'json';
  throw new Error(`the embedded endpoint does not speak ${shapeId}`);
}

/** A service has hundreds of operations, of which a scan asks a few: shapes are read when somebody asks for them. */
function readOperation(schema: unknown[]): Operation {
  const [, namespace, name, traits, input, output] = schema as OperationSchema;
  const http = typeof traits === 'object' ? traits.http : undefined;
  return {
    name,
    namespace,
    get input() {
      return NormalizedSchema.of(input);
    },
    get output() {
      return NormalizedSchema.of(output);
    },
    ...(http && { http: { method: http[0], uri: http[1], status: http[2] } }),
  };
}

type OperationSchema = [
  kind: typeof OPERATION,
  namespace: string,
  name: string,
  traits: number | { http?: [method: string, uri: string, status: number] },
  input: never,
  output: never,
];
