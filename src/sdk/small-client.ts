import { AccountClient, type AccountClientConfig } from '@aws-sdk/client-account';
import { makeBuilder } from '@smithy/core/client';
import { getEndpointPlugin } from '@smithy/core/endpoints';
import type { MetadataBearer } from '@smithy/types';

/** What tells a service from others. */
interface ServiceTraits {
  /** Signing name, and the beginning of its host. */
  id: string;
  serviceId: string;
  namespace: string;
  version: string;
  /** As the JSON protocols name operations. */
  target: string;
  hostSuffix: string;
  /** REST JSON when not given. */
  protocol?: unknown;
}

type Configuration = AccountClientConfig & { region?: unknown; endpoint?: unknown };

/**
 * An SDK client for a few reads of a service that has no package to pin. Any small client does as its base: what is
 * of its service is replaced.
 */
export const smallClient = ({
  id,
  serviceId,
  namespace,
  version,
  target,
  hostSuffix,
  protocol,
}: ServiceTraits) =>
  class extends AccountClient {
    constructor(configuration: Configuration) {
      super({
        ...configuration,
        serviceId,
        ...(protocol !== undefined && { protocol }),
        protocolSettings: { defaultNamespace: namespace, version, serviceTarget: target },
        endpointProvider: ({ Endpoint, Region }: { Endpoint?: string; Region?: string }) => ({
          url: new URL(Endpoint ?? `https://${id}.${Region}.${hostSuffix}`),
          properties: { authSchemes: [{ name: 'sigv4', signingName: id, signingRegion: Region }] },
        }),
      } as unknown as AccountClientConfig);
    }
  };

const build = makeBuilder<never, object, MetadataBearer>(
  {
    Endpoint: { type: 'builtInParams', name: 'endpoint' },
    Region: { type: 'builtInParams', name: 'region' },
  },
  'Small',
  'SmallClient',
  getEndpointPlugin,
);

/** The command of one operation, by its schema. */
export const command = <I extends object, O extends object>(name: string, schema: unknown) =>
  build<I, O & MetadataBearer>({}, () => [], name, schema as never);
