import { string } from '../field-type.ts';
import { field, listing, resourceType, toMany } from '../resource-type.ts';
import { text } from '../service.ts';
import { inOregon, pages, recoveryControl } from './service.ts';

const panels = listing(
  recoveryControl.call('ListControlPanels', {
    actions: ['route53-recovery-control-config:ListControlPanels'],
    uses: ['ClusterArn'],
    input: ({ ClusterArn }) => ({ ClusterArn: text(ClusterArn) }),
    pages,
    ...inOregon,
  }),
  (answer) => answer.ControlPanels,
);

export const controlPanel = resourceType({
  type: 'AWS::Route53RecoveryControl::ControlPanel',
  scope: 'account',
  parent: 'AWS::Route53RecoveryControl::Cluster',
  doc: 'Routing controls that are switched together.',
  list: panels,
  id: 'ControlPanelArn',
  arn: 'ControlPanelArn',
  fields: {
    ControlPanelArn: field(panels, string, 'Amazon Resource Name.', (p) => p.ControlPanelArn),
    ClusterArn: field(panels, string, 'Cluster of the panel.', (p) => p.ClusterArn),
    Name: field(panels, string, 'Name.', (p) => p.Name),
  },
  relations: {
    RoutingControls: toMany('AWS::Route53RecoveryControl::RoutingControl', {
      doc: 'Its routing controls.',
      on: 'ControlPanelArn',
      from: 'ControlPanelArn',
    }),
    SafetyRules: toMany('AWS::Route53RecoveryControl::SafetyRule', {
      doc: 'What may not be switched.',
      on: 'ControlPanelArn',
      from: 'ControlPanelArn',
    }),
  },
});
