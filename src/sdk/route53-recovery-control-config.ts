import { flag, inPath, inQuery, number, schemasOf, text, texts } from './schemas.ts';
import { command, smallClient } from './small-client.ts';

/*
 * The four reads of Route 53 ARC routing control that ringdown makes, as an SDK client. The package for it,
 * @aws-sdk/client-route53-recovery-control-config, stopped at 3.332.0: it brings fifty packages of an older core and no
 * schemas.
 */

const namespace = 'com.amazonaws.route53recoverycontrolconfig';
const { members, many, read, error } = schemasOf(namespace);

export const Route53RecoveryControlConfigClient = smallClient({
  ...{ id: 'route53-recovery-control-config', serviceId: 'Route53 Recovery Control Config', namespace },
  ...{ version: '2020-11-02', target: 'Route53RecoveryControlConfig', hostSuffix: 'amazonaws.com' },
});

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

const paged = { MaxResults: inQuery(number, 'MaxResults'), NextToken: inQuery(text, 'NextToken') };

/** The endpoint that stands in for AWS finds operations among what a client exports. */
export const ListClusters = read('ListClusters', {
  ...{ http: '/cluster', input: paged },
  output: { Clusters: () => many('__listOfCluster', cluster), NextToken: text },
});
export const ListControlPanels = read('ListControlPanels', {
  ...{ http: '/controlpanels', input: { ClusterArn: inQuery(text, 'ClusterArn'), ...paged } },
  output: { ControlPanels: () => many('__listOfControlPanel', panel), NextToken: text },
});
export const ListRoutingControls = read('ListRoutingControls', {
  http: '/controlpanel/{ControlPanelArn}/routingcontrols',
  input: { ControlPanelArn: inPath, ...paged },
  required: 1,
  output: { RoutingControls: () => many('__listOfRoutingControl', control), NextToken: text },
});
export const ListSafetyRules = read('ListSafetyRules', {
  http: '/controlpanel/{ControlPanelArn}/safetyrules',
  input: { ControlPanelArn: inPath, ...paged },
  required: 1,
  output: { SafetyRules: () => many('__listOfRule', rule), NextToken: text },
});

export const AccessDeniedException = error('AccessDeniedException', 403);
export const InternalServerException = error('InternalServerException', 500);
export const ResourceNotFoundException = error('ResourceNotFoundException', 404);
export const ThrottlingException = error('ThrottlingException', 429);
export const ValidationException = error('ValidationException', 400);

export class ListClustersCommand extends command<Pages, { Clusters?: Cluster[]; NextToken?: string }>(
  'ListClusters',
  ListClusters,
) {}
export class ListControlPanelsCommand extends command<
  Pages & { ClusterArn?: string },
  { ControlPanels?: ControlPanel[]; NextToken?: string }
>('ListControlPanels', ListControlPanels) {}
export class ListRoutingControlsCommand extends command<
  Pages & { ControlPanelArn: string },
  { RoutingControls?: RoutingControl[]; NextToken?: string }
>('ListRoutingControls', ListRoutingControls) {}
export class ListSafetyRulesCommand extends command<
  Pages & { ControlPanelArn: string },
  { SafetyRules?: Rule[]; NextToken?: string }
>('ListSafetyRules', ListSafetyRules) {}
