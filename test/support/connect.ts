import type { Fixture } from '../../src/endpoint/fixture.ts';
import type { EndpointOptions } from '../../src/endpoint/server.ts';
import { EstateIndex } from '../../src/evaluate/estate-index.ts';
import { related } from '../../src/evaluate/relations.ts';
import type { Estate, Resource } from '../../src/model/estate.ts';
import { registry } from '../../src/resources/index.ts';
import { everyFieldOf, scan } from './scan.ts';

export const instanceId = 'aaaaaaaa-0000-4000-8000-000000000001';
export const arn = (path: string, region = 'us-east-1') =>
  `arn:aws:connect:${region}:111122223333:instance/${instanceId}/${path}`;

type Region = 'us-east-1' | 'us-west-2';

/** What Connect answers in the primary Region, unless another is named. */
export const answers = (
  operation: string,
  output: object,
  at: { region?: Region; input?: object } = {},
): Fixture => ({
  service: 'connect',
  operation,
  region: at.region ?? 'us-east-1',
  output: { ...output },
  ...(at.input && { input: { ...at.input } }),
});

const instanceIn = (region: Region): Fixture =>
  answers(
    'ListInstances',
    {
      InstanceSummaryList: [
        {
          Id: instanceId,
          Arn: `arn:aws:connect:${region}:111122223333:instance/${instanceId}`,
          InstanceAlias: 'meridian',
          IdentityManagementType: 'SAML',
          InstanceStatus: 'ACTIVE',
          InboundCallsEnabled: true,
          OutboundCallsEnabled: true,
        },
      ],
    },
    { region },
  );

/** An instance of the primary Region that has no replica. */
export const instance: Fixture[] = [
  instanceIn('us-east-1'),
  { service: 'connect', operation: 'ListInstances', output: {} },
];

/** An instance and its replica, which share the id. */
export const pair: Fixture[] = [instanceIn('us-east-1'), instanceIn('us-west-2')];

interface Reading {
  type: string;
  fixtures: Fixture[];
  deny?: EndpointOptions['deny'];
}

/** Every field of a type's resources, with the estate that they are part of. */
export async function readAll({
  type,
  fixtures,
  deny,
}: Reading): Promise<{ estate: Estate; resources: Resource[] }> {
  const estate = await scan({
    fixtures: [...instance, ...fixtures],
    mentions: everyFieldOf(type),
    ...(deny && { endpoint: { deny } }),
  });
  return { estate, resources: estate.resources.filter((r) => r.type === type) };
}

/** The fields of the one resource of a type. */
export async function fieldsOf(type: string, ...fixtures: Fixture[]): Promise<Resource['fields']> {
  const { resources } = await readAll({ type, fixtures });
  if (resources.length !== 1) throw new Error(`${resources.length} resources of ${type}`);
  return resources[0]!.fields;
}

/** Where a relation of a resource leads, as Region and id; what could not be read stands for itself. */
export function leadsTo(estate: Estate, resource: Resource, relation: string): unknown[] {
  const { resources, unread } = related({ index: new EstateIndex(registry, estate), resource, relation });
  return unread.length > 0 ? unread : resources.map(({ region, id }) => `${region} ${id}`);
}

/** The operations that were called, without what every scan calls. */
export const operationsOf = (estate: Estate): string[] =>
  [...new Set(estate.calls.map((c) => c.operation))].sort();
