import type { AwsCredentialIdentityProvider } from '@smithy/types';
import type { CallRecord } from '../model/provenance.ts';
import { UserError } from '../model/user-error.ts';
import { type Call, operationsOf, type Place } from '../resources/service.ts';
import { sts } from '../resources/sts/service.ts';
import { classifyError, errorCode, errorReason } from './classify-error.ts';
import { type Attempts, type ClientOptions, ClientPool } from './client-pool.ts';
import { type AccountAccess, baseCredentials, roleCredentials } from './credentials.ts';
import { type Performed, performCall } from './perform-call.ts';
import type { Rate } from './token-bucket.ts';

export interface SessionOptions {
  accounts: readonly AccountAccess[];
  /** Region of the STS calls; the primary one. */
  region: string;
  /** Calls that the session may make; everything else is refused before the network. */
  calls: readonly Call[];
  rateOf: (service: string, operation: string) => Rate;
  /** Instead of the standard chain. */
  credentials?: AwsCredentialIdentityProvider;
  profile?: string;
  endpoint?: string;
  userAgent: string;
  timeoutMs?: number;
  maxAttempts?: number;
  backoff?: ClientOptions['backoff'];
  concurrency?: number;
}

/** Open accounts, and the one way to call AWS in them. */
export interface Session {
  accounts: { id: string; name?: string }[];
  /** Accounts whose role could not be assumed. */
  closed: ReadonlyMap<string, CallRecord>;
  /** ARN that the base credentials belong to. */
  caller: string;
  /** Seconds that the clock of this machine is ahead of AWS; undefined when AWS did not say. */
  clockAheadSeconds?: number;
  perform: (call: Call, request: { place: Place; input: object }, signal?: AbortSignal) => Promise<Performed>;
  close: () => void;
}

const getCallerIdentity = sts.call('GetCallerIdentity', { actions: ['sts:GetCallerIdentity'] });

/**
 * Finds out who is calling and opens every account.
 * @throws UserError when there are no usable credentials at all; an account that cannot be entered is data.
 */
export async function openSession(options: SessionOptions): Promise<Session> {
  const base = options.credentials ?? (await baseCredentials(options));
  const providers = new Map<string, AwsCredentialIdentityProvider>();
  const pool = createPool(options, (account) => providers.get(account) ?? base);
  const caller = await whoAmI(pool, options.region);
  const closed = new Map<string, CallRecord>();
  const accounts: Session['accounts'] = [];
  for (const access of options.accounts.length > 0 ? options.accounts : [{}]) {
    const id = access.id ?? access.roleArn?.split(':')[4] ?? caller.account;
    accounts.push({ id, ...(access.name !== undefined && { name: access.name }) });
    if (access.roleArn === undefined) {
      refuseOtherAccount(id, caller.account);
      continue;
    }
    const provider = await roleCredentials(base, { ...access, roleArn: access.roleArn }, options);
    providers.set(id, provider);
    const refusal = await assumeRole(provider, id, options.region);
    if (refusal) closed.set(id, refusal);
  }
  return {
    accounts: accounts.sort((a, b) => (a.id < b.id ? -1 : 1)),
    closed,
    caller: caller.arn,
    ...(caller.clockAheadSeconds !== undefined && { clockAheadSeconds: caller.clockAheadSeconds }),
    perform: (call, { place, input }, signal) =>
      performCall(pool, call, { place, input, ...(signal && { signal }) }),
    close: () => pool.destroy(),
  };
}

function createPool(options: SessionOptions, credentialsOf: ClientOptions['credentialsOf']): ClientPool {
  const reads = [...options.calls, getCallerIdentity].flatMap((call) =>
    operationsOf(call).map((operation) => `${call.service.id}:${operation}`),
  );
  return new ClientPool({
    credentialsOf,
    allowed: new Set(reads),
    rateOf: options.rateOf,
    maxAttempts: options.maxAttempts ?? 6,
    timeoutMs: options.timeoutMs ?? 20_000,
    concurrency: options.concurrency ?? 50,
    userAgent: options.userAgent,
    ...(options.endpoint !== undefined && { endpoint: options.endpoint }),
    ...(options.backoff && { backoff: options.backoff }),
  });
}

interface Caller {
  account: string;
  arn: string;
  clockAheadSeconds?: number;
}

async function whoAmI(pool: ClientPool, region: string): Promise<Caller> {
  const attempts: Attempts = { requests: 0, throttled: 0 };
  try {
    const answer = await pool.send({
      service: getCallerIdentity.service,
      operation: 'GetCallerIdentity',
      place: { account: 'caller', region },
      input: {},
      attempts,
    });
    const ahead = attempts.serverTime && (Date.now() - Date.parse(attempts.serverTime)) / 1000;
    return {
      account: String(answer['Account']),
      arn: String(answer['Arn']),
      ...(typeof ahead === 'number' && Number.isFinite(ahead) && { clockAheadSeconds: Math.round(ahead) }),
    };
  } catch (error) {
    throw unusable(error);
  }
}

function unusable(error: unknown): UserError {
  const code = errorCode(error);
  const hint = /Expired/.test(code)
    ? 'the credentials have expired; sign in again'
    : /RequestTimeTooSkewed|SignatureDoesNotMatch|InvalidSignature/.test(code)
      ? 'the signature was refused; compare the clock of this machine with the real time'
      : /CredentialsProviderError/.test(code)
        ? 'no AWS credentials were found; set AWS_PROFILE, use --profile, or sign in with `aws sso login`'
        : 'sts:GetCallerIdentity failed; check credentials, network and --endpoint-url';
  return new UserError('no-credentials', `${hint} (${errorReason(error)})`, { cause: error });
}

function refuseOtherAccount(id: string, caller: string): void {
  if (id !== caller)
    throw new UserError(
      'wrong-account',
      `account ${id} has no role_arn, and the credentials belong to ${caller}; add a role_arn for ${id}`,
    );
}

/** Undefined when the role could be assumed. */
async function assumeRole(
  provider: AwsCredentialIdentityProvider,
  account: string,
  region: string,
): Promise<CallRecord | undefined> {
  try {
    await provider();
    return undefined;
  } catch (error) {
    return {
      service: 'sts',
      operation: 'AssumeRole',
      account,
      region,
      actions: ['sts:AssumeRole'],
      requests: 1,
      throttled: 0,
      outcome: classifyError(error),
      reason: errorReason(error),
    };
  }
}
