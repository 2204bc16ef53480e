import { AccountClient, type AccountClientConfig } from '@aws-sdk/client-account';
import { makeBuilder } from '@smithy/core/client';
import { getEndpointPlugin } from '@smithy/core/endpoints';
import type { MetadataBearer } from '@smithy/types';

/*
 * The one read of CloudWatch Synthetics that ringdown makes, as an SDK client. The package for it,
 * @aws-sdk/client-synthetics, is 3.669.0: it brings an older core and no schemas. What a schema's numbers mean:
 * https://github.com/smithy-lang/smithy-typescript, static-schemas.ts.
 */

const id = 'synthetics';
const namespace = 'com.amazonaws.synthetics';

type Settings = { region?: unknown; endpoint?: unknown };

/** Any small client of the same protocol does: what is of its service is replaced. */
export class SyntheticsClient extends AccountClient {
  constructor(configuration: AccountClientConfig & Settings) {
    super({
      ...configuration,
      serviceId: 'synthetics',
      protocolSettings: { defaultNamespace: namespace, version: '2017-10-11', serviceTarget: id },
      endpointProvider: ({ Endpoint, Region }: { Endpoint?: string; Region?: string }) => ({
        url: new URL(Endpoint ?? `https://${id}.${Region}.amazonaws.com`),
        properties: { authSchemes: [{ name: 'sigv4', signingName: id, signingRegion: Region }] },
      }),
    } as unknown as AccountClientConfig);
  }
}

interface Asked {
  MaxResults?: number | undefined;
  NextToken?: string | undefined;
}

interface Canary {
  Name?: string | undefined;
  Schedule?: { Expression?: string | undefined } | undefined;
  Status?: { State?: string | undefined } | undefined;
  Tags?: Record<string, string> | undefined;
}

/** Kinds of schema, and the simple types within. */
const [listOf, structure, operation, exception] = [1, 3, 9, -3];
const [text, number, mapOfTexts] = [0, 1, 128];

const members = (name: string, types: { [member: string]: unknown }) => [
  ...[structure, namespace, name, 0, Object.keys(types), Object.values(types)],
];
const schedule = members('CanaryScheduleOutput', { Expression: text });
const status = members('CanaryStatus', { State: text });
const canary = members('Canary', {
  ...{ Name: text, Schedule: () => schedule, Status: () => status, Tags: mapOfTexts },
});
const canaries = [listOf, namespace, 'Canaries', 0, () => canary];
const asks = members('DescribeCanariesRequest', { NextToken: text, MaxResults: number });
const answers = members('DescribeCanariesResponse', { Canaries: () => canaries, NextToken: text });

/** The endpoint that stands in for AWS finds operations among what a client exports. */
export const DescribeCanaries = [
  ...[operation, namespace, 'DescribeCanaries', { http: ['POST', '/canaries', 200] }],
  ...[() => asks, () => answers],
];

const error = (name: string, code: number) => [
  ...[exception, namespace, name, { error: code < 500 ? 'client' : 'server', httpError: code }],
  ...[['Message'], [text]],
];
export const AccessDeniedException = error('AccessDeniedException', 403);
export const InternalServerException = error('InternalServerException', 500);
export const TooManyRequestsException = error('TooManyRequestsException', 429);
export const ValidationException = error('ValidationException', 400);

const command = makeBuilder<never, object, MetadataBearer>(
  {
    Endpoint: { type: 'builtInParams', name: 'endpoint' },
    Region: { type: 'builtInParams', name: 'region' },
  },
  'Synthetics',
  'SyntheticsClient',
  getEndpointPlugin,
);
const named = <I extends object, O extends object>(name: string, schema: unknown) =>
  command<I, O & MetadataBearer>({}, () => [], name, schema as never);

export class DescribeCanariesCommand extends named<Asked, { Canaries?: Canary[]; NextToken?: string }>(
  'DescribeCanaries',
  DescribeCanaries,
) {}
