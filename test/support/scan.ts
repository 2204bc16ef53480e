import { collectEstate } from '../../src/collect/collect.ts';
import { openSession, type Session, type SessionOptions } from '../../src/collect/session.ts';
import { accessKeyFor } from '../../src/endpoint/identity.ts';
import { type EndpointOptions, startEndpoint } from '../../src/endpoint/server.ts';
import type { Estate } from '../../src/model/estate.ts';
import { planCalls, plannedCalls } from '../../src/plan/plan.ts';
import { registry } from '../../src/resources/index.ts';
import type { Mention } from '../../src/resources/resource-type.ts';
import { callsOf } from '../../src/resources/resource-type.ts';

export const account = '111122223333';
const unlimited = () => ({ rate: Number.POSITIVE_INFINITY, burst: Number.POSITIVE_INFINITY });

export interface ScanOptions {
  fixtures: EndpointOptions['fixtures'];
  mentions: readonly Mention[];
  regions?: { primary: string; recovery?: string };
  endpoint?: Partial<EndpointOptions>;
  session?: Partial<SessionOptions>;
  /** Stands between the collector and the session. */
  wrap?: (perform: Perform) => Perform;
}

export type Perform = Session['perform'];

/** Collects what is mentioned from the embedded endpoint, over HTTP and with the real SDK clients. */
export async function scan({
  fixtures,
  mentions,
  regions = { primary: 'us-east-1', recovery: 'us-west-2' },
  endpoint = {},
  session = {},
  wrap = (perform) => perform,
}: ScanOptions): Promise<Estate> {
  const aws = await startEndpoint({ fixtures, actionsOf, ...endpoint });
  const plan = planCalls(registry, mentions);
  try {
    const open = await openSession({
      accounts: [],
      region: regions.primary,
      calls: plannedCalls(registry, plan),
      rateOf: unlimited,
      endpoint: aws.url,
      credentials: async () => ({ accessKeyId: accessKeyFor(account), secretAccessKey: 'unused' }),
      userAgent: 'ringdown-test',
      maxAttempts: 2,
      backoff: () => 0,
      timeoutMs: 20_000,
      ...session,
    });
    const estate = await collectEstate({
      registry,
      plan,
      scope: { ...regions, accounts: open.accounts },
      closed: open.closed,
      perform: wrap(open.perform),
      tool: 'ringdown test',
      now: () => new Date('2026-01-15T12:00:00Z'),
    });
    open.close();
    return estate;
  } finally {
    await aws.close();
  }
}

/** Every field of a type, for a scan that is to read all of it. */
export const everyFieldOf = (type: string): Mention[] =>
  Object.keys(registry.types.get(type)!.fields).map((member) => ({ type, member }));

/** IAM actions of an operation as the resource types declare them; the endpoint's own guess for others. */
function actionsOf(service: string, operation: string): string[] {
  for (const type of registry.types.values()) {
    const call = callsOf(type).get(operation);
    if (call?.service.id === service) return [...call.actions];
  }
  return [`${service}:${operation}`];
}
