import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { everyFieldOf, scan } from '../../support/scan.ts';

const place = { service: 'route53-recovery-control-config', region: 'us-west-2' };
const arn = 'arn:aws:route53-recovery-control::111122223333';
const fixtures: Fixture[] = [
  {
    ...{ ...place, operation: 'ListClusters' },
    output: {
      Clusters: [
        {
          ...{ ClusterArn: `${arn}:cluster/c-1`, Name: 'calls', Status: 'DEPLOYED' },
          ClusterEndpoints: [{ Endpoint: 'https://a.example/v1', Region: 'us-east-1' }],
        },
        { ClusterArn: `${arn}:cluster/c-2`, Name: 'new', Status: 'PENDING' },
      ],
    },
  },
  {
    ...{ ...place, operation: 'ListControlPanels', input: { ClusterArn: `${arn}:cluster/c-1` } },
    output: {
      ControlPanels: [
        {
          ControlPanelArn: `${arn}:controlpanel/p-1`,
          ClusterArn: `${arn}:cluster/c-1`,
          Name: 'chat',
          Status: 'DEPLOYED',
        },
      ],
    },
  },
  { ...place, operation: 'ListControlPanels', output: { ControlPanels: [] } },
  {
    ...{ ...place, operation: 'ListRoutingControls', input: { ControlPanelArn: `${arn}:controlpanel/p-1` } },
    output: {
      RoutingControls: ['use1', 'usw2'].map((name) => ({
        ...{
          RoutingControlArn: `${arn}:controlpanel/p-1/routingcontrol/${name}`,
          Name: name,
          Status: 'DEPLOYED',
        },
        ControlPanelArn: `${arn}:controlpanel/p-1`,
      })),
    },
  },
  {
    ...{ ...place, operation: 'ListSafetyRules', input: { ControlPanelArn: `${arn}:controlpanel/p-1` } },
    output: {
      SafetyRules: [
        {
          ASSERTION: {
            ...{
              SafetyRuleArn: `${arn}:controlpanel/p-1/safetyrule/s-1`,
              Name: 'one-on',
              Status: 'DEPLOYED',
            },
            ...{
              ControlPanelArn: `${arn}:controlpanel/p-1`,
              AssertedControls: ['use1', 'usw2'],
              WaitPeriodMs: 5000,
            },
            RuleConfig: { Type: 'ATLEAST', Threshold: 1, Inverted: false },
          },
        },
        {
          GATING: {
            ...{ SafetyRuleArn: `${arn}:controlpanel/p-1/safetyrule/s-2`, Name: 'gate', Status: 'DEPLOYED' },
            ...{
              ControlPanelArn: `${arn}:controlpanel/p-1`,
              GatingControls: ['gate'],
              TargetControls: ['usw2'],
            },
            ...{ WaitPeriodMs: 0, RuleConfig: { Type: 'OR', Threshold: 0, Inverted: true } },
          },
        },
      ],
    },
  },
];

test('clusters, panels, controls and safety rules are read in us-west-2, page by page', async () => {
  const estate = await scan({
    fixtures,
    mentions: ['Cluster', 'ControlPanel', 'RoutingControl', 'SafetyRule'].flatMap((name) =>
      everyFieldOf(`AWS::Route53RecoveryControl::${name}`),
    ),
    regions: { primary: 'eu-central-1', recovery: 'eu-west-2' },
    endpoint: { pageSize: 1 },
  });
  expect(estate.calls.filter(({ region, outcome }) => region !== 'us-west-2' || outcome !== 'ok')).toEqual(
    [],
  );
  expect(estate.resources.map(({ fields }) => fields)).toEqual([
    {
      ...{ ClusterArn: `${arn}:cluster/c-1`, Name: 'calls', Status: 'DEPLOYED' },
      ClusterEndpoints: [{ Endpoint: 'https://a.example/v1', Region: 'us-east-1' }],
    },
    { ClusterArn: `${arn}:cluster/c-2`, Name: 'new', Status: 'PENDING', ClusterEndpoints: [] },
    { ControlPanelArn: `${arn}:controlpanel/p-1`, ClusterArn: `${arn}:cluster/c-1`, Name: 'chat' },
    ...['use1', 'usw2'].map((name) => ({
      ...{ RoutingControlArn: `${arn}:controlpanel/p-1/routingcontrol/${name}`, Name: name },
      ControlPanelArn: `${arn}:controlpanel/p-1`,
    })),
    {
      ...{
        SafetyRuleArn: `${arn}:controlpanel/p-1/safetyrule/s-1`,
        ControlPanelArn: `${arn}:controlpanel/p-1`,
      },
      ...{ Name: 'one-on', Kind: 'ASSERTION', Controls: ['use1', 'usw2'] },
      RuleConfig: { Type: 'ATLEAST', Threshold: 1, Inverted: false },
    },
    {
      ...{
        SafetyRuleArn: `${arn}:controlpanel/p-1/safetyrule/s-2`,
        ControlPanelArn: `${arn}:controlpanel/p-1`,
      },
      ...{ Name: 'gate', Kind: 'GATING', Controls: ['usw2'] },
      RuleConfig: { Type: 'OR', Threshold: 0, Inverted: true },
    },
  ]);
});

test('refused safety rules are a gap that names the action, and the controls beside them are read', async () => {
  const estate = await scan({
    fixtures,
    mentions: ['RoutingControl', 'SafetyRule'].flatMap((name) =>
      everyFieldOf(`AWS::Route53RecoveryControl::${name}`),
    ),
    endpoint: { deny: ['route53-recovery-control-config:ListSafetyRules'] },
  });
  const gaps = estate.collections.find(
    ({ type }) => type === 'AWS::Route53RecoveryControl::SafetyRule',
  )!.gaps;
  expect(gaps.flatMap(({ calls }) => calls.map((i) => estate.calls[i]))).toMatchObject([
    { outcome: 'denied', actions: ['route53-recovery-control-config:ListSafetyRules'] },
  ]);
  expect(estate.resources.filter(({ type }) => type.endsWith('RoutingControl'))).toHaveLength(2);
});
