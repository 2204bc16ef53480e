import type { NodeHttpHandler } from '@smithy/node-http-handler';
import type { AwsCredentialIdentityProvider } from '@smithy/types';
import pLimit from 'p-limit';
import type { Place, Service } from '../resources/service.ts';
import { isThrottling, requestIdOf } from './classify-error.ts';
import { type Rate, TokenBuckets } from './token-bucket.ts';

export interface ClientOptions {
  credentialsOf: (account: string) => AwsCredentialIdentityProvider;
  /** Exact operations that may be sent, as `service:Operation`; anything else throws before the network. */
  allowed: ReadonlySet<string>;
  rateOf: (service: string, operation: string) => Rate;
  endpoint?: string;
  /** Attempts for one request, the first included. */
  maxAttempts: number;
  /** Milliseconds to wait before attempt `n` (1 = first retry); the SDK's own backoff when absent. */
  backoff?: (attempt: number) => number;
  timeoutMs: number;
  concurrency: number;
  userAgent: string;
}

/** Counts of one logical call, kept by middleware because only it sees every attempt. */
export interface Attempts {
  requests: number;
  throttled: number;
  /** The server's clock as its last response gave it. */
  serverTime?: string;
}

interface SdkClient {
  config: { endpointProvider?: (params: Record<string, unknown>, context?: unknown) => unknown };
  send(command: object, options: object): Promise<unknown>;
  middlewareStack: {
    add(middleware: unknown, options: object): void;
    addRelativeTo(middleware: unknown, options: object): void;
    remove(name: string): boolean;
  };
}
type SdkModule = Record<string, new (input: object) => object>;
interface Context {
  clientName?: string;
  commandName?: string;
}
type Next = (args: object) => Promise<{ response?: { headers?: Record<string, string> } }>;

/** Clients by account, Region and service, made on first use over one shared socket pool. */
export class ClientPool {
  private readonly clients = new Map<string, SdkClient>();
  private readonly limit: ReturnType<typeof pLimit>;
  private readonly options: ClientOptions;
  private handler: NodeHttpHandler | undefined;
  readonly buckets: TokenBuckets;

  constructor(options: ClientOptions) {
    this.options = options;
    this.limit = pLimit(options.concurrency);
    this.buckets = new TokenBuckets((key) => {
      const [, , service, operation] = key.split('|');
      return options.rateOf(service!, operation!);
    });
  }

  /** Sends one request, retries included. `attempts` is counted up as they happen. */
  async send(request: {
    service: Service;
    operation: string;
    place: Place;
    input: object;
    attempts: Attempts;
    signal?: AbortSignal;
  }): Promise<Record<string, unknown>> {
    const { service, operation, place, input, attempts, signal } = request;
    const sdk = (await service.load()) as SdkModule;
    const client = await this.client(sdk, service, place);
    const Command = sdk[`${operation}Command`]!;
    const command = new Command(input) as object & { middlewareStack: SdkClient['middlewareStack'] };
    this.throttle(command, `${place.account}|${place.region}|${service.id}|${operation}`, attempts, signal);
    const answer = (await client.send(command, { abortSignal: signal })) as Record<string, unknown>;
    // A proxy's page, or an empty body, reads as an empty success; only AWS sends a request id with it.
    if (requestIdOf(answer) === undefined)
      throw new SyntaxError(`${operation} was answered without a request id, so not by AWS`);
    return answer;
  }

  destroy(): void {
    this.handler?.destroy();
  }

  private async client(sdk: SdkModule, service: Service, place: Place): Promise<SdkClient> {
    const key = `${place.account}|${place.region}|${service.id}`;
    const known = this.clients.get(key);
    if (known) return known;
    const config = await this.config(place);
    const client = (this.clients.get(key) ?? new sdk[service.client]!(config)) as SdkClient;
    if (!this.clients.has(key)) {
      client.middlewareStack.add(this.readOnlyGuard(service), { step: 'initialize', priority: 'high' });
      // It copies every input and answer for a log that nobody keeps, a twentieth of a request's time.
      client.middlewareStack.remove('loggerMiddleware');
      if (this.options.endpoint !== undefined) withoutAccountHost(client);
    }
    this.clients.set(key, client);
    return client;
  }

  private async config(place: Place): Promise<object> {
    const [{ NodeHttpHandler }, { ConfiguredRetryStrategy }] = await Promise.all([
      import('@smithy/node-http-handler'),
      import('@smithy/core/retry'),
    ]);
    const { options } = this;
    this.handler ??= new NodeHttpHandler({
      connectionTimeout: options.timeoutMs,
      requestTimeout: options.timeoutMs,
      // Without this the handler only warns, and the call hangs on.
      throwOnRequestTimeout: true,
      httpAgent: { keepAlive: true, maxSockets: options.concurrency },
      httpsAgent: { keepAlive: true, maxSockets: options.concurrency },
    });
    return {
      region: place.region,
      credentials: options.credentialsOf(place.account),
      requestHandler: this.handler,
      customUserAgent: options.userAgent,
      ...(options.backoff
        ? { retryStrategy: new ConfiguredRetryStrategy(options.maxAttempts, options.backoff) }
        : { maxAttempts: options.maxAttempts, retryMode: 'standard' }),
      ...(options.endpoint && { endpoint: options.endpoint, disableHostPrefix: true, forcePathStyle: true }),
    };
  }

  /** Names such as `GetSecretValue` look like reads, so only exact operations of the plan pass. */
  private readOnlyGuard(service: Service) {
    return (next: Next, context: Context) => async (args: object) => {
      const operation = (context.commandName ?? '').replace(/Command$/, '');
      if (!this.options.allowed.has(`${service.id}:${operation}`))
        throw new Error(
          `ringdown may not call ${service.id}:${operation}: it is not on the list of planned reads`,
        );
      return next(args);
    };
  }

  /** Inside the SDK's retry loop, so that every attempt takes a token and no waiting call holds a socket. */
  private throttle(
    command: { middlewareStack: SdkClient['middlewareStack'] },
    key: string,
    attempts: Attempts,
    signal?: AbortSignal,
  ): void {
    const middleware = (next: Next) => async (args: object) => {
      await this.buckets.take(key, signal);
      return this.limit(async () => {
        signal?.throwIfAborted();
        attempts.requests += 1;
        try {
          const result = await next(args);
          const serverTime = result.response?.headers?.['date'];
          if (serverTime !== undefined) attempts.serverTime = serverTime;
          this.buckets.succeeded(key);
          return result;
        } catch (error) {
          if (isThrottling(error)) {
            attempts.throttled += 1;
            this.buckets.throttled(key);
          }
          throw error;
        }
      });
    };
    command.middlewareStack.addRelativeTo(middleware, {
      name: 'ringdownThrottle',
      relation: 'after',
      toMiddleware: 'retryMiddleware',
    });
  }
}

/** S3 Control's endpoint rules put the account in front of the host, which no custom endpoint resolves. */
function withoutAccountHost({ config }: SdkClient): void {
  const provider = config.endpointProvider;
  if (provider)
    config.endpointProvider = (params, context) => provider({ ...params, RequiresAccountId: false }, context);
}
