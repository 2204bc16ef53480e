import { bool, list, number, object, string } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { ofPanel } from './of-panel.ts';
import { recoveryControl } from './service.ts';

const rules = listing(
  recoveryControl.call('ListSafetyRules', {
    actions: ['route53-recovery-control-config:ListSafetyRules'],
    ...ofPanel,
  }),
  (answer) =>
    answer.SafetyRules?.flatMap(({ ASSERTION, GATING }) => [
      ...(ASSERTION ? [{ ...ASSERTION, kind: 'ASSERTION', controls: ASSERTION.AssertedControls }] : []),
      ...(GATING ? [{ ...GATING, kind: 'GATING', controls: GATING.TargetControls }] : []),
    ]),
);

export const safetyRule = resourceType({
  type: 'AWS::Route53RecoveryControl::SafetyRule',
  scope: 'account',
  parent: 'AWS::Route53RecoveryControl::ControlPanel',
  doc: 'What may not be switched: an assertion on a set of controls, or a gate that opens and closes a set.',
  list: rules,
  id: 'SafetyRuleArn',
  arn: 'SafetyRuleArn',
  fields: {
    SafetyRuleArn: field(rules, string, 'Amazon Resource Name.', (r) => r.SafetyRuleArn),
    ControlPanelArn: field(rules, string, 'Panel of the rule.', (r) => r.ControlPanelArn),
    Name: field(rules, string, 'Name.', (r) => r.Name),
    Kind: field(rules, string, 'ASSERTION or GATING.', (r) => r.kind),
    Controls: field(rules, list(string), 'Controls that it asserts or gates, by ARN.', (r) => r.controls),
    RuleConfig: field(
      rules,
      object({ Inverted: bool, Threshold: number, Type: string }),
      'How many of them must be on: ATLEAST a threshold, AND (all) or OR (one); inverted, must not.',
      (r) => r.RuleConfig,
    ),
  },
});
