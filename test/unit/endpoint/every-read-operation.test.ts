import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import {
  type LoadedService,
  loadService,
  type Operation,
  type Plain,
} from '../../../src/endpoint/load-service.ts';
import { PAGES, type Pages } from '../../../src/endpoint/pages.ts';
import { type Endpoint, startEndpoint } from '../../../src/endpoint/server.ts';
import { SERVICES } from '../../../src/endpoint/services.ts';
import { clientConfig, withoutAccountHost } from './client-config.ts';
import { leastInput, randomValues } from './random-output.ts';

/**
 * The endpoint leans on the shape of the SDK's schemas. This walk over every read operation is what notices
 * when an update of the SDK changes it.
 */
const EXCEPTIONS: Record<string, string> = {
  'logs:GetLogObject': 'the client puts stream- in front of the host',
  'profile:GetSegmentEstimate': 'StatusCode is that of the answer, which is random here',
  'profile:ListProfileAttributeValues': 'StatusCode is that of the answer, which is random here',
  's3:GetObject': 'ContentLength must be that of the body; Expires and ExpiresString share one header',
  's3:GetObjectAnnotation': 'the client verifies the checksum header, which is random here',
  's3:HeadObject': 'Expires and ExpiresString share one header',
};

const READ = /^(List|Get|Describe|Head|Search|BatchGet|Simulate|Query|Scan)/;

let endpoint: Endpoint;
let services: LoadedService[];
const answers = new Map<string, Record<string, unknown>>();

beforeAll(async () => {
  services = (await Promise.all(SERVICES.map(({ id }) => loadService(id)))) as LoadedService[];
  endpoint = await startEndpoint({ fixtures: services.flatMap(randomFixtures) });
});
afterAll(() => endpoint.close());

test('every read operation of every client reads back what a fixture says', async () => {
  const differing: string[] = [];
  let walked = 0;
  for (const service of services) {
    const client = clientOf(service);
    for (const operation of readOperations(service)) {
      const name = `${service.id}:${operation.name}`;
      const difference = await differenceIn(client, service, operation).catch(String);
      walked += 1;
      if (difference !== undefined && !EXCEPTIONS[name]) differing.push(`${name} ${difference}`);
      if (difference === undefined && EXCEPTIONS[name]) differing.push(`${name} is no exception any more`);
    }
  }
  expect(differing).toEqual([]);
  expect(walked).toBeGreaterThan(370);
}, 90_000);

function readOperations(service: LoadedService): Operation[] {
  return [...service.operations.values()].filter(({ name }) => READ.test(name));
}

function randomFixtures(service: LoadedService): Fixture[] {
  return readOperations(service).map((operation, i) => {
    const output = randomValues(i + 1)(operation.output);
    const pages = PAGES[`${service.id}:${operation.name}`];
    if (pages) asLastPage(pages.within === undefined ? output : (output[pages.within] as Plain), pages);
    answers.set(`${service.id}:${operation.name}`, output);
    return { service: service.id, operation: operation.name, output };
  });
}

function asLastPage(output: Plain, { moreFlag, outputToken, nextItem = [] }: Pages): void {
  if (moreFlag) output[moreFlag] = false;
  for (const token of [outputToken, ...nextItem.map((part) => part.output)]) delete output[token];
}

interface Client {
  config: object;
  send(command: object): Promise<Record<string, unknown>>;
}

function clientOf({ module, id }: LoadedService): Client {
  const name = Object.keys(module).find((key) => /^[A-Z].*Client$/.test(key))!;
  const Client = module[name] as new (config: object) => Client;
  const client = new Client(clientConfig({ url: endpoint.url }));
  return id === 's3-control' ? withoutAccountHost(client) : client;
}

async function differenceIn(
  client: Client,
  { id, module }: LoadedService,
  operation: Operation,
): Promise<string | undefined> {
  const Command = module[`${operation.name}Command`] as new (input: object) => object;
  const { $metadata, ...output } = await client.send(new Command(leastInput(operation.input)));
  const read = await readStreams(output);
  const wanted = answers.get(`${id}:${operation.name}`)!;
  try {
    expect(read).toEqual(wanted);
    return undefined;
  } catch {
    const names = Object.keys({ ...wanted, ...read });
    return names
      .filter((name) => JSON.stringify(read[name]) !== JSON.stringify(wanted[name]))
      .map((name) =>
        `${name}: ${JSON.stringify(read[name])} for ${JSON.stringify(wanted[name])}`.slice(0, 300),
      )
      .join(', ');
  }
}

interface Stream {
  transformToString?: () => Promise<string>;
}

async function readStreams(output: Record<string, unknown>): Promise<Record<string, unknown>> {
  const members = Object.entries(output).map(async ([name, value]) => {
    const stream = value as Stream | null | undefined;
    // Bytes that came whole may be of a class of the SDK's own, which can be read as text too.
    if (value instanceof Uint8Array) return [name, new Uint8Array(value)] as const;
    return [name, stream?.transformToString ? await stream.transformToString() : value] as const;
  });
  return Object.fromEntries(await Promise.all(members));
}
