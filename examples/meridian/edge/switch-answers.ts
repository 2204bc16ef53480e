import { Answers } from '../answers.ts';
import { production, uuid } from '../place.ts';
import type { Edge } from './edge.ts';
import { clusterArn, controlArn, controlName, type Panel, panelArn, ruleArn } from './routing-controls.ts';

const regions = ['us-east-1', 'us-west-2', 'eu-west-1', 'ap-northeast-1', 'ap-southeast-2'];

/** What routing control answers in us-west-2: one cluster, its panels, and what is on each. */
export function switchAnswers({ switches: { status, panels } }: Edge) {
  const service = 'route53-recovery-control-config';
  const ClusterEndpoints = regions.map((Region) => ({
    ...{
      Region,
      Endpoint: `https://${uuid(Region).slice(0, 8)}.route53-recovery-cluster.${Region}.amazonaws.com/v1`,
    },
  }));
  const answers = new Answers(service, { account: production, region: 'us-west-2' })
    .give(
      'ListClusters',
      {},
      {
        Clusters: [{ ClusterArn: clusterArn, Name: 'meridian', Status: status, ClusterEndpoints }],
      },
    )
    .give(
      'ListControlPanels',
      {},
      {
        ControlPanels: panels.map(({ name, regions: { length } }) => ({
          ...{ ClusterArn: clusterArn, ControlPanelArn: panelArn(name), Name: name, Status: 'DEPLOYED' },
          ...{ DefaultControlPanel: false, RoutingControlCount: length },
        })),
      },
    );
  for (const panel of panels) givePanel(answers, panel);
  return [...new Answers(service).give('ListClusters', {}, { Clusters: [] }).fixtures, ...answers.fixtures];
}

function givePanel(answers: Answers, { name, regions: controlled, guarded }: Panel): void {
  const ControlPanelArn = panelArn(name);
  const one = { ControlPanelArn, Status: 'DEPLOYED' };
  answers
    .give(
      'ListRoutingControls',
      { ControlPanelArn },
      {
        RoutingControls: controlled.map((region) => ({
          ...{ ...one, RoutingControlArn: controlArn(name, region), Name: controlName(name, region) },
        })),
      },
    )
    .give(
      'ListSafetyRules',
      { ControlPanelArn },
      {
        SafetyRules: guarded
          ? [
              {
                ASSERTION: {
                  ...{ ...one, SafetyRuleArn: ruleArn(name), Name: 'one-stays-on', WaitPeriodMs: 5000 },
                  AssertedControls: controlled.map((region) => controlArn(name, region)),
                  RuleConfig: { Type: 'ATLEAST', Threshold: 1, Inverted: false },
                },
              },
            ]
          : [],
      },
    );
}
