import { NodeHttpHandler } from '@smithy/node-http-handler';
import { accessKeyFor } from '../../../src/endpoint/identity.ts';

interface Where {
  url: string;
  account?: string;
  region?: string;
}

/** Client configuration that reaches the embedded endpoint as an account, without the SDK's slow retries. */
export function clientConfig({ url, account = '111122223333', region = 'eu-west-2' }: Where) {
  return {
    endpoint: url,
    region,
    maxAttempts: 1,
    credentials: { accessKeyId: accessKeyFor(account), secretAccessKey: 'unused' },
    // As the collector has it; left alone, the client of Kinesis speaks HTTP/2.
    requestHandler: new NodeHttpHandler(),
  };
}

type EndpointProvider = (params: Record<string, unknown>, context?: never) => unknown;

/**
 * S3 Control puts the account into the host, twice: by its endpoint rules (`111122223333.127.0.0.1` is not even
 * a URL) and by the `hostPrefix` that `disableHostPrefix` turns off. With an explicit endpoint neither may be.
 */
export function withoutAccountHost<C extends { config: object }>(client: C): C {
  const config = client.config as { endpointProvider: EndpointProvider; disableHostPrefix: boolean };
  const provider = config.endpointProvider;
  config.endpointProvider = (params, context) =>
    provider(params.Endpoint ? { ...params, RequiresAccountId: false } : params, context);
  config.disableHostPrefix = true;
  return client;
}
