import type { Resource } from '../../model/estate.ts';
import { type Context, list, listed, text } from './context.ts';
import { aws, type Draft, draft, json, named, say, some } from './words.ts';

const sources = [
  'https://docs.aws.amazon.com/r53recovery/latest/dg/routing-control.update.html',
  'https://docs.aws.amazon.com/r53recovery/latest/dg/routing-control.override-safety-rule.html',
];

interface Endpoint {
  Endpoint: string;
  Region: string;
}

/**
 * Switches routing controls through one of the endpoints of their cluster, which is in five Regions; their state is
 * not part of a scan. Which Region a control stands for is told by the records whose health checks follow it.
 */
export function controlSteps(context: Context, to: string): Draft[] {
  const clusters = listed(context, 'AWS::Route53RecoveryControl::Cluster');
  const panels = listed(context, 'AWS::Route53RecoveryControl::ControlPanel');
  const controls = listed(context, 'AWS::Route53RecoveryControl::RoutingControl');
  const missing = [...clusters.missing, ...panels.missing, ...controls.missing];
  const controlled = panels.resources.flatMap((panel): Panel[] => {
    const cluster = clusters.resources.find(({ id }) => id === panel.fields['ClusterArn']);
    const own = controls.resources.filter(({ fields }) => fields['ControlPanelArn'] === panel.id);
    return own.length === 0 ? [] : [{ panel, cluster, own, to }];
  });
  const usable = controlled.filter(
    ({ cluster }) =>
      cluster && text(cluster, 'Status') === 'DEPLOYED' && endpointsOf(context, cluster).length > 0,
  );
  const unusable = controlled.filter((panel) => !usable.includes(panel));
  const steps = [
    ...usable.map((panel) => panelStep(context, panel)),
    ...(unusable.length > 0 ? [unusableStep(unusable, to)] : []),
  ];
  if (missing.length === 0) return steps;
  return [
    ...steps,
    draft({
      title: ['Switch the routing controls that ringdown could not list'],
      by: 'network',
      missing,
      sources,
    }),
  ];
}

interface Panel {
  panel: Resource;
  cluster: Resource | undefined;
  own: readonly Resource[];
  to: string;
}

const endpointsOf = ({ lost }: Context, cluster: Resource | undefined): Endpoint[] =>
  list<Endpoint>(cluster?.fields['ClusterEndpoints']).filter(({ Region }) => Region !== lost);

function panelStep(context: Context, { panel, cluster, own, to }: Panel): Draft {
  const name = text(panel, 'Name') ?? panel.id;
  const endpoints = endpointsOf(context, cluster);
  const sides = own.map((control) => ({ control, region: sideOf(context, control) }));
  const entries = sides.flatMap(({ control, region }) =>
    region === null
      ? []
      : [{ RoutingControlArn: control.id, RoutingControlState: region === to ? 'On' : 'Off' }],
  );
  const open = sides
    .filter(({ region }) => region === null)
    .map(({ control }) => text(control, 'Name') ?? control.id);
  const first = endpoints[0]!;
  const at = { account: panel.account, region: first.Region };
  const rules = safetyRules(context, panel);
  return draft({
    title: say`Switch the routing controls of ${name} to ${to}`,
    by: 'network',
    cautions: [
      ...(open.length > 0
        ? [say`Which Region ${named(open)} stand for, no record tells: ask who made them before you switch.`]
        : []),
      ...(rules.length > 0
        ? [
            say`Safety rules may refuse the change: ${named(rules)}. Switch all controls in one command, as here.`,
          ]
        : []),
    ],
    does: [
      say`${sides.flatMap(({ control, region }, i) => say`${[i > 0 ? ', ' : '']}${text(control, 'Name') ?? control.id} ${[region === null ? 'as it is' : region === to ? 'on' : 'off']}`)}.`,
      say`Ask any of the endpoints; when one does not answer, the next: ${endpoints.flatMap(({ Endpoint, Region }, i) => say`${[i > 0 ? ', ' : '']}${Endpoint} (${Region})`)}.`,
    ],
    commands:
      entries.length === 0
        ? []
        : [
            aws(
              'route53-recovery-cluster update-routing-control-states',
              at,
              { 'update-routing-control-state-entries': json(entries) },
              { endpoint: first.Endpoint },
            ),
          ],
    checks: [
      {
        command: aws(
          'route53-recovery-cluster list-routing-controls',
          at,
          { 'control-panel-arn': panel.id },
          { endpoint: first.Endpoint },
        ),
        expect: say`${some(entries.length, 'control')} as above`,
      },
    ],
    manual:
      rules.length === 0
        ? [['Try the next endpoint of the cluster.']]
        : [
            [
              'Try the next endpoint of the cluster. Where a safety rule refuses, and the decision is made, override it:',
            ],
            say`add ${'--safety-rules-to-override'} with the ARN of the rule.`,
          ],
    sources,
  });
}

/** Panels whose cluster takes no commands. */
function unusableStep(panels: readonly Panel[], to: string): Draft {
  const clusters = panels.map(({ cluster, panel }) => {
    const name = cluster ? (text(cluster, 'Name') ?? cluster.id) : String(panel.fields['ClusterArn']);
    return `${name}: ${(cluster && text(cluster, 'Status')) ?? 'not read'}`;
  });
  return draft({
    title: say`Leave the routing controls of ${named(panels.map(({ panel }) => text(panel, 'Name') ?? panel.id))}`,
    by: 'network',
    cautions: [
      say`They should be switched to ${to}, and cannot: ${named([...new Set(clusters)])}. Without a deployed cluster nothing is switched, and the records keep the state that they have.`,
    ],
    checks: [
      {
        command: aws('route53-recovery-control-config list-clusters', {
          account: panels[0]!.panel.account,
          region: 'us-west-2',
        }),
        expect: say`Status is ${'DEPLOYED'}: then switch them as AWS describes`,
      },
    ],
    manual: [['Change the records themselves; see the steps for DNS.']],
    sources,
  });
}

/** The Region that all records behind a control lead to. */
function sideOf({ index, lost, left }: Context, control: Resource): string | null {
  const checks = index
    .ofType('AWS::Route53::HealthCheck')
    .filter(({ fields }) => fields['RoutingControlArn'] === control.id)
    .map(({ id }) => id);
  const regions = new Set(
    index
      .ofType('AWS::Route53::RecordSet')
      .filter(({ fields }) => checks.includes(String(fields['HealthCheckId'])))
      .map(({ fields }) => fields['TargetRegion'] ?? null),
  );
  const [only] = regions;
  return regions.size === 1 && (only === lost || only === left) ? only : null;
}

const safetyRules = ({ index }: Context, panel: Resource): string[] =>
  index
    .ofType('AWS::Route53RecoveryControl::SafetyRule')
    .filter(({ fields }) => fields['ControlPanelArn'] === panel.id)
    .map((rule) => text(rule, 'Name') ?? rule.id);
