import { setMaxListeners } from 'node:events';
import type { AwsCredentialIdentityProvider } from '@smithy/types';
import { collectEstate } from '../collect/collect.ts';
import { allowedRate } from '../collect/rate-limits.ts';
import { openSession, type SessionOptions } from '../collect/session.ts';
import type { Estate } from '../model/estate.ts';
import type { CallRecord } from '../model/provenance.ts';
import { mentionsOf } from '../plan/mentions.ts';
import { planCalls, plannedCalls } from '../plan/plan.ts';
import { registry } from '../resources/index.ts';
import { version } from './assets.ts';
import type { Host } from './host.ts';
import { Progress } from './progress.ts';
import { regionsOf, type Settings } from './settings.ts';

/** What a caller may set besides the settings: the demo brings its own credentials and limits. */
export interface CollectOverrides {
  credentials?: AwsCredentialIdentityProvider;
  rateOf?: SessionOptions['rateOf'];
}

/** A rule, or whatever else says what it needs. */
type Needy = Parameters<typeof mentionsOf>[1][number];

/** Reads everything that the rules need. @throws UserError when nothing can be read at all. */
export async function collect(
  host: Host,
  settings: Settings,
  rules: readonly Needy[],
  overrides: CollectOverrides = {},
): Promise<Estate> {
  const { session, plan, regions } = await openFor(settings, rules, overrides);
  // Every call under way listens to it.
  setMaxListeners(0, host.signal);
  const progress = new Progress(host, settings.quiet);
  try {
    return await collectEstate({
      registry,
      plan,
      scope: { ...regions, accounts: session.accounts },
      closed: session.closed,
      perform: async (call, request) => {
        progress.started(request.place);
        const done = await session.perform(call, request, host.signal);
        progress.done(call, request.place, done.record);
        if (settings.verbose) host.stderr(`${callLine(done.record)}\n`);
        return done;
      },
      tool: `ringdown ${version}`,
      now: host.now,
      signal: host.signal,
    });
  } finally {
    progress.stop();
    session.close();
  }
}

/** Opens the accounts of the settings for exactly the calls that the rules need. */
export async function openFor(settings: Settings, rules: readonly Needy[], overrides: CollectOverrides = {}) {
  const regions = regionsOf(settings);
  const plan = planCalls(registry, mentionsOf(registry, rules, settings.rules.scope));
  const session = await openSession({
    accounts: settings.accounts,
    region: regions.primary,
    calls: plannedCalls(registry, plan),
    rateOf: (service, operation) => allowedRate(service, operation, settings.quotaShare),
    userAgent: `ringdown/${version}`,
    ...(settings.profile !== undefined && { profile: settings.profile }),
    ...(settings.endpoint !== undefined && { endpoint: settings.endpoint }),
    ...(settings.maxAttempts !== undefined && { maxAttempts: settings.maxAttempts }),
    ...overrides,
  });
  return { session, plan, regions };
}

const callLine = ({ account, region, service, operation, outcome, requests, reason }: CallRecord): string =>
  `${account} ${region} ${service}:${operation} ${outcome} (${requests} requests)${reason === undefined ? '' : ` ${reason}`}`;
