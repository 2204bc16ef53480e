import { string } from '../field-type.ts';
import { field, listing, resourceType, toMany } from '../resource-type.ts';
import { ofPanel } from './of-panel.ts';
import { recoveryControl } from './service.ts';

const controls = listing(
  recoveryControl.call('ListRoutingControls', {
    actions: ['route53-recovery-control-config:ListRoutingControls'],
    ...ofPanel,
  }),
  (answer) => answer.RoutingControls,
);

export const routingControl = resourceType({
  type: 'AWS::Route53RecoveryControl::RoutingControl',
  scope: 'account',
  parent: 'AWS::Route53RecoveryControl::ControlPanel',
  doc: 'A switch that health checks follow. Whether it is on is known to the cluster alone, and not read.',
  list: controls,
  id: 'RoutingControlArn',
  arn: 'RoutingControlArn',
  fields: {
    RoutingControlArn: field(controls, string, 'Amazon Resource Name.', (c) => c.RoutingControlArn),
    ControlPanelArn: field(controls, string, 'Panel of the control.', (c) => c.ControlPanelArn),
    Name: field(controls, string, 'Name.', (c) => c.Name),
  },
  relations: {
    HealthChecks: toMany('AWS::Route53::HealthCheck', {
      doc: 'The health checks of the account that follow it.',
      on: 'RoutingControlArn',
      from: 'RoutingControlArn',
    }),
  },
});
