import { cluster } from './cluster.ts';
import { controlPanel } from './control-panel.ts';
import { routingControl } from './routing-control.ts';
import { safetyRule } from './safety-rule.ts';

export const recoveryControlTypes = [cluster, controlPanel, routingControl, safetyRule];
