import type { Resource } from '../../model/estate.ts';
import type { Missing } from '../../model/runbook.ts';
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
  const steps = panels.resources.flatMap((panel) => {
    const cluster = clusters.resources.find(({ id }) => id === panel.fields['ClusterArn']);
    const own = controls.resources.filter(({ fields }) => fields['ControlPanelArn'] === panel.id);
    return own.length === 0 ? [] : [panelStep(context, { panel, cluster, own, to })];
  });
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

function panelStep(context: Context, { panel, cluster, own, to }: Panel): Draft {
  const name = text(panel, 'Name') ?? panel.id;
  const title = say`Switch the routing controls of ${name} to ${to}`;
  const status = cluster && text(cluster, 'Status');
  const endpoints = list<Endpoint>(cluster?.fields['ClusterEndpoints']).filter(
    ({ Region }) => Region !== context.lost,
  );
  const missing: Missing[] = [];
  if (status !== 'DEPLOYED' || endpoints.length === 0)
    return draft({
      title,
      by: 'network',
      cautions: [
        say`The cluster ${cluster ? (text(cluster, 'Name') ?? cluster.id) : name} was ${status ?? 'not read'}: without a deployed cluster nothing can be switched, and the records keep the state that they have.`,
      ],
      checks: [
        {
          command: aws('route53-recovery-control-config list-clusters', {
            account: panel.account,
            region: 'us-west-2',
          }),
          expect: say`Status is ${'DEPLOYED'}`,
        },
      ],
      manual: [['Change the records themselves; see the steps for DNS.']],
      sources,
    });
  const sides = own.map((control) => ({ control, region: sideOf(context, control) }));
  const entries = sides.flatMap(({ control, region }) =>
    region === null
      ? []
      : [{ RoutingControlArn: control.id, RoutingControlState: region === to ? 'On' : 'Off' }],
  );
  const open = sides
    .filter(({ region }) => region === null)
    .map(({ control }) => text(control, 'Name') ?? control.id);
  const [first] = endpoints as [Endpoint, ...Endpoint[]];
  const at = { account: panel.account, region: first.Region };
  const rules = safetyRules(context, panel);
  return draft({
    title,
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
    missing,
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
