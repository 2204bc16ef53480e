import { AccountClient, type AccountClientConfig } from '@aws-sdk/client-account';
import { makeBuilder } from '@smithy/core/client';
import { getEndpointPlugin } from '@smithy/core/endpoints';
import type { MetadataBearer } from '@smithy/types';

/*
 * The four reads of Route 53 ARC routing control that ringdown makes, as an SDK client. The package for it,
 * @aws-sdk/client-route53-recovery-control-config, stopped at 3.332.0: it brings fifty packages of an older core and no
 * schemas. What a schema's numbers mean: https://github.com/smithy-lang/smithy-typescript, static-schemas.ts.
 */

const id = 'route53-recovery-control-config';
const namespace = 'com.amazonaws.route53recoverycontrolconfig';

type Settings = { region?: unknown; endpoint?: unknown };

/** Any small client of the same protocol does: what is of its service is replaced. */
export class Route53RecoveryControlConfigClient extends AccountClient {
  constructor(configuration: AccountClientConfig & Settings) {
    super({
      ...configuration,
      serviceId: 'Route53 Recovery Control Config',
      protocolSettings: { defaultNamespace: namespace, version: '2020-11-02', serviceTarget: id },
      endpointProvider: ({ Endpoint, Region }: { Endpoint?: string; Region?: string }) => ({
        url: new URL(Endpoint ?? `https://${id}.${Region}.amazonaws.com`),
        properties: { authSchemes: [{ name: 'sigv4', signingName: id, signingRegion: Region }] },
      }),
    } as AccountClientConfig);
  }
}

interface Pages {
  MaxResults?: number | undefined;
  NextToken?: string | undefined;
}

interface Cluster {
  ClusterArn?: string | undefined;
  ClusterEndpoints?: { Endpoint?: string | undefined; Region?: string | undefined }[] | undefined;
  Name?: string | undefined;
  Status?: string | undefined;
}

interface ControlPanel {
  ClusterArn?: string | undefined;
  ControlPanelArn?: string | undefined;
  DefaultControlPanel?: boolean | undefined;
  Name?: string | undefined;
  RoutingControlCount?: number | undefined;
  Status?: string | undefined;
}

interface RoutingControl {
  ControlPanelArn?: string | undefined;
  Name?: string | undefined;
  RoutingControlArn?: string | undefined;
  Status?: string | undefined;
}

interface RuleConfig {
  Inverted: boolean | undefined;
  Threshold: number | undefined;
  Type: string | undefined;
}

interface SafetyRule {
  ControlPanelArn: string | undefined;
  Name: string | undefined;
  RuleConfig: RuleConfig | undefined;
  SafetyRuleArn: string | undefined;
  Status: string | undefined;
  WaitPeriodMs: number | undefined;
}

interface Rule {
  ASSERTION?: (SafetyRule & { AssertedControls: string[] | undefined }) | undefined;
  GATING?:
    | (SafetyRule & { GatingControls: string[] | undefined; TargetControls: string[] | undefined })
    | undefined;
}

/** Kinds of schema, and the simple types within. */
const [listOf, structure, operation, exception] = [1, 3, 9, -3];
const [text, number, flag, texts] = [0, 1, 2, 64];

const members = (name: string, types: { [member: string]: unknown }) => [
  ...[structure, namespace, name, 0, Object.keys(types), Object.values(types)],
];
const many = (name: string, of: unknown) => [listOf, namespace, name, 0, () => of];
const inQuery = (type: number, name: string) => [type, { httpQuery: name }];
const inPath = [text, { httpLabel: 1 }];
const paged = { MaxResults: inQuery(number, 'MaxResults'), NextToken: inQuery(text, 'NextToken') };

const read = (
  name: string,
  path: string,
  input: { [member: string]: unknown },
  output: [string, unknown],
) => {
  const asks = members(`${name}Request`, { ...input, ...paged });
  const answers = members(`${name}Response`, { [output[0]]: output[1], NextToken: text });
  return [operation, namespace, name, { http: ['GET', path, 200] }, () => asks, () => answers];
};

const endpoint = members('ClusterEndpoint', { Endpoint: text, Region: text });
const cluster = members('Cluster', {
  ...{
    ClusterArn: text,
    ClusterEndpoints: () => many('__listOfClusterEndpoint', endpoint),
    Name: text,
    Status: text,
  },
});
const panel = members('ControlPanel', {
  ...{ ClusterArn: text, ControlPanelArn: text, DefaultControlPanel: flag, Name: text },
  ...{ RoutingControlCount: number, Status: text },
});
const control = members('RoutingControl', {
  ...{ ControlPanelArn: text, Name: text, RoutingControlArn: text, Status: text },
});
const ruleConfig = members('RuleConfig', { Inverted: flag, Threshold: number, Type: text });
const ofRule = {
  ...{ ControlPanelArn: text, Name: text, RuleConfig: () => ruleConfig, SafetyRuleArn: text, Status: text },
  WaitPeriodMs: number,
};
const assertion = members('AssertionRule', { AssertedControls: texts, ...ofRule });
const gating = members('GatingRule', { GatingControls: texts, TargetControls: texts, ...ofRule });
const rule = members('Rule', { ASSERTION: () => assertion, GATING: () => gating });

/** The endpoint that stands in for AWS finds operations among what a client exports. */
export const ListClusters = read('ListClusters', '/cluster', {}, [
  'Clusters',
  () => many('__listOfCluster', cluster),
]);
export const ListControlPanels = read(
  'ListControlPanels',
  '/controlpanels',
  { ClusterArn: inQuery(text, 'ClusterArn') },
  ['ControlPanels', () => many('__listOfControlPanel', panel)],
);
export const ListRoutingControls = read(
  'ListRoutingControls',
  '/controlpanel/{ControlPanelArn}/routingcontrols',
  { ControlPanelArn: inPath },
  ['RoutingControls', () => many('__listOfRoutingControl', control)],
);
export const ListSafetyRules = read(
  'ListSafetyRules',
  '/controlpanel/{ControlPanelArn}/safetyrules',
  { ControlPanelArn: inPath },
  ['SafetyRules', () => many('__listOfRule', rule)],
);

const error = (name: string, status: number) => [
  ...[exception, namespace, name, { error: status < 500 ? 'client' : 'server', httpError: status }],
  ...[['Message'], [text]],
];
export const AccessDeniedException = error('AccessDeniedException', 403);
export const InternalServerException = error('InternalServerException', 500);
export const ResourceNotFoundException = error('ResourceNotFoundException', 404);
export const ThrottlingException = error('ThrottlingException', 429);
export const ValidationException = error('ValidationException', 400);

const command = makeBuilder<never, object, MetadataBearer>(
  {
    Endpoint: { type: 'builtInParams', name: 'endpoint' },
    Region: { type: 'builtInParams', name: 'region' },
  },
  'Route53RecoveryControlConfig',
  'Route53RecoveryControlConfigClient',
  getEndpointPlugin,
);
const named = <I extends object, O extends object>(name: string, schema: unknown) =>
  command<I, O & MetadataBearer>({}, () => [], name, schema as never);

export class ListClustersCommand extends named<Pages, { Clusters?: Cluster[]; NextToken?: string }>(
  'ListClusters',
  ListClusters,
) {}
export class ListControlPanelsCommand extends named<
  Pages & { ClusterArn?: string },
  { ControlPanels?: ControlPanel[]; NextToken?: string }
>('ListControlPanels', ListControlPanels) {}
export class ListRoutingControlsCommand extends named<
  Pages & { ControlPanelArn: string },
  { RoutingControls?: RoutingControl[]; NextToken?: string }
>('ListRoutingControls', ListRoutingControls) {}
export class ListSafetyRulesCommand extends named<
  Pages & { ControlPanelArn: string },
  { SafetyRules?: Rule[]; NextToken?: string }
>('ListSafetyRules', ListSafetyRules) {}
