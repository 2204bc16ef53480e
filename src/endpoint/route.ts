import type { LoadedService, Operation } from './load-service.ts';

/** A request as it came off the socket. */
export interface HttpRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Record<string, string | undefined>;
  body: Buffer;
}

export interface Route {
  operation: Operation;
  /** Path labels, decoded. */
  labels: Record<string, string>;
}

/** The operation that a request asks for; the protocol says where its name stands. */
export function route(service: LoadedService, request: HttpRequest): Route | undefined {
  if (service.protocol === 'json') return named(service, request.headers['x-amz-target']?.split('.').pop());
  if (service.protocol === 'query' || service.protocol === 'ec2') {
    return named(service, new URLSearchParams(request.body.toString()).get('Action') ?? undefined);
  }
  for (const template of templatesOf(service)) {
    const labels = match(template, request);
    if (labels) return { operation: template.operation, labels };
  }
  return undefined;
}

function named(service: LoadedService, name: string | undefined): Route | undefined {
  const operation = service.operations.get(name ?? '');
  return operation && { operation, labels: {} };
}

interface Template {
  operation: Operation;
  method: string;
  path: RegExp;
  labels: string[];
  /** Query parameters that the template fixes; without a value it is enough that the name is there. */
  query: [string, string][];
  rank: number;
}

const templates = new WeakMap<LoadedService, Template[]>();

function templatesOf(service: LoadedService): Template[] {
  let known = templates.get(service);
  if (!known) {
    known = [...service.operations.values()]
      .map((operation) => compile(operation, service.id === 's3' ? bucketSegment(operation) : []))
      .sort((a, b) => b.rank - a.rank);
    templates.set(service, known);
  }
  return known;
}

function compile(operation: Operation, before: string[]): Template {
  const { method, uri } = operation.http ?? { method: 'POST', uri: `/${operation.name}` };
  const [path = '/', search] = uri.split('?');
  const segments = [...before, ...path.split('/').filter((segment) => segment !== '')];
  const labels = segments.flatMap((segment) => LABEL.exec(segment)?.[1] ?? []);
  const query = [...new URLSearchParams(search ?? '')];
  const literals = segments.filter((segment) => !LABEL.test(segment)).length;
  return {
    operation,
    method,
    path: pathPattern(segments),
    labels,
    query,
    rank: rank(query, literals, segments),
  };
}

const LABEL = /^\{(\w+)(\+?)\}$/;

/** S3 templates leave the bucket out, because it may stand in the host; on an IP address it leads the path. */
function bucketSegment(operation: Operation): string[] {
  if (operation.http?.uri.includes('{Bucket}') || !operation.input.isStructSchema()) return [];
  const bucket = new Map(operation.input.structIterator()).get('Bucket');
  return bucket?.getMergedTraits().httpLabel ? ['{Bucket}'] : [];
}

function pathPattern(segments: string[]): RegExp {
  const greedy = segments.at(-1)?.endsWith('+}') ?? false;
  const parts = segments.map((segment) => {
    const label = LABEL.exec(segment);
    if (!label) return `/${segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`;
    return label[2] ? '/(.+)' : '/([^/]+)';
  });
  return new RegExp(`^${parts.join('')}${greedy ? '' : '/?'}$`);
}

/** More fixed parameters first, then more fixed segments, then longer paths; a greedy label comes last. */
function rank(query: unknown[], literals: number, segments: string[]): number {
  const greedy = segments.some((segment) => segment.endsWith('+}')) ? 1 : 0;
  return query.length * 10_000 + literals * 100 + segments.length * 2 - greedy;
}

function match(template: Template, request: HttpRequest): Record<string, string> | undefined {
  if (template.method !== request.method) return undefined;
  const fixed = template.query.every(([name, value]) =>
    value === '' ? request.query.has(name) : request.query.get(name) === value,
  );
  const found = fixed && template.path.exec(request.path);
  if (!found) return undefined;
  return Object.fromEntries(template.labels.map((name, i) => [name, decodeURIComponent(found[i + 1] ?? '')]));
}
