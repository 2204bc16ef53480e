import { collectEstate } from '../collect/collect.ts';
import type { Performed } from '../collect/perform-call.ts';
import type { Session } from '../collect/session.ts';
import { answered, type CallRecord } from '../model/provenance.ts';
import { plannedCalls } from '../plan/plan.ts';
import { registry } from '../resources/index.ts';
import type { Call, Place } from '../resources/service.ts';
import type { Rule } from '../rules/rule.ts';
import { version } from './assets.ts';
import { openFor } from './collect-flow.ts';
import { exitCodes } from './exit-codes.ts';
import type { Host } from './host.ts';
import type { Settings } from './settings.ts';

/** AWS refuses signatures that are further off than five minutes. */
const toleratedSkewSeconds = 240;

/**
 * Tries what a scan will do, one request for each operation and Region, and prints what would stay unknown.
 * @throws UserError when there are no usable credentials.
 */
export async function examine(host: Host, settings: Settings, rules: readonly Rule[]): Promise<number> {
  const { session, plan, regions } = await openFor(settings, rules);
  const probe = new Probe(session, host.signal);
  try {
    host.stdout(`ok    credentials  ${session.caller}\n`);
    const clockIsRight = clock(host, session);
    const estate = await collectEstate({
      registry,
      plan,
      scope: { ...regions, accounts: session.accounts },
      closed: session.closed,
      perform: (call, request) => probe.perform(call, request),
      tool: `ringdown ${version}`,
      now: host.now,
      signal: host.signal,
    });
    const failed = [
      ...session.closed.values(),
      ...estate.calls.filter(
        (c) => !answered(c.outcome) && c.outcome !== 'cancelled' && c.operation !== 'AssumeRole',
      ),
    ];
    printRegions(host, Object.values(regions), failed);
    printPermissions(host, failed, probe.tried, plannedCalls(registry, plan));
    return failed.length === 0 && clockIsRight ? exitCodes.clean.code : exitCodes.unknown.code;
  } finally {
    session.close();
  }
}

/** Makes the first call to each operation in each place, one page of it; the others are not needed to know. */
class Probe {
  readonly tried = new Set<string>();
  readonly #session: Session;
  readonly #signal: AbortSignal;
  readonly #asked = new Set<string>();

  constructor(session: Session, signal: AbortSignal) {
    this.#session = session;
    this.#signal = signal;
  }

  async perform(call: Call, request: { place: Place; input: object }): Promise<Performed> {
    const { account, region } = request.place;
    const key = `${account}|${region}|${call.service.id}:${call.operation}`;
    if (this.#asked.has(key)) return { record: notMade(call, request.place) };
    this.#asked.add(key);
    this.tried.add(`${call.service.id}:${call.operation}`);
    const { pages: _, ...onePage } = call;
    return this.#session.perform(onePage, request, this.#signal);
  }
}

const notMade = (call: Call, place: Place): CallRecord => ({
  service: call.service.id,
  operation: call.operation,
  ...place,
  actions: [...call.actions],
  requests: 0,
  throttled: 0,
  outcome: 'cancelled',
});

function clock(host: Host, { clockAheadSeconds: ahead }: Session): boolean {
  if (ahead === undefined) host.stdout('?     clock        AWS did not say what time it is\n');
  else if (Math.abs(ahead) <= toleratedSkewSeconds)
    host.stdout('ok    clock        within five minutes of AWS\n');
  else
    host.stdout(
      `FAIL  clock        ${Math.abs(ahead)} s ${ahead > 0 ? 'ahead of' : 'behind'} AWS; set this machine's clock\n`,
    );
  return ahead === undefined || Math.abs(ahead) <= toleratedSkewSeconds;
}

function printRegions(host: Host, regions: readonly string[], failed: readonly CallRecord[]): void {
  for (const region of regions) {
    const refused = failed.find(
      (c) => c.region === region && (c.outcome === 'not-enabled' || c.outcome === 'unsupported-region'),
    );
    host.stdout(
      refused ? `FAIL  Region       ${region}: ${refused.reason}\n` : `ok    Region       ${region}\n`,
    );
  }
}

function printPermissions(
  host: Host,
  failed: readonly CallRecord[],
  tried: ReadonlySet<string>,
  planned: readonly Call[],
): void {
  for (const { service, operation, account, region, outcome, actions, reason } of failed)
    host.stdout(
      `FAIL  ${outcome.padEnd(12)} ${service}:${operation} in ${account} ${region}; needs ${actions.join(', ')}\n      ${reason}\n`,
    );
  const untried = planned.filter(({ service, operation }) => !tried.has(`${service.id}:${operation}`));
  if (untried.length > 0)
    host.stdout(
      `?     not tried    ${untried.map((c) => `${c.service.id}:${c.operation}`).join(', ')} (nothing there to ask about)\n`,
    );
  const distinct = new Set(failed.map((c) => `${c.service}:${c.operation}`));
  host.stdout(
    `${distinct.size === 0 ? 'ok   ' : 'FAIL '} permissions  ${tried.size - [...distinct].filter((d) => tried.has(d)).length} of ${tried.size} operations tried can be read\n`,
  );
}
