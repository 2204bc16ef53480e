import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { everyFieldOf, scan } from '../../support/scan.ts';

const place = { service: 'globalaccelerator', region: 'us-west-2' };
const arn = 'arn:aws:globalaccelerator::111122223333:accelerator';
const fixtures: Fixture[] = [
  {
    ...{ ...place, operation: 'ListAccelerators' },
    output: {
      Accelerators: ['a', 'b'].map((name) => ({
        AcceleratorArn: `${arn}/${name}`,
        Name: name,
        Enabled: name === 'a',
      })),
    },
  },
  {
    ...{ ...place, operation: 'DescribeAcceleratorAttributes', input: { AcceleratorArn: `${arn}/a` } },
    output: { AcceleratorAttributes: { FlowLogsEnabled: true, FlowLogsS3Bucket: 'logs' } },
  },
  { ...place, operation: 'DescribeAcceleratorAttributes', output: { AcceleratorAttributes: {} } },
  {
    ...{ ...place, operation: 'ListListeners', input: { AcceleratorArn: `${arn}/a` } },
    output: {
      Listeners: [
        { ListenerArn: `${arn}/a/listener/1`, Protocol: 'TCP', PortRanges: [{ FromPort: 443, ToPort: 444 }] },
        { ListenerArn: `${arn}/a/listener/2`, PortRanges: [] },
      ],
    },
  },
  { ...place, operation: 'ListListeners', output: { Listeners: [] } },
  {
    ...{ ...place, operation: 'ListEndpointGroups', input: { ListenerArn: `${arn}/a/listener/1` } },
    output: {
      EndpointGroups: [
        {
          ...{
            EndpointGroupArn: `${arn}/a/g-1`,
            EndpointGroupRegion: 'us-east-1',
            TrafficDialPercentage: 100,
          },
          ...{ HealthCheckIntervalSeconds: 10, ThresholdCount: 3 },
          EndpointDescriptions: [
            { EndpointId: 'eipalloc-1', Weight: 128, HealthState: 'UNHEALTHY', HealthReason: 'Timeout' },
          ],
        },
        { EndpointGroupArn: `${arn}/a/g-2`, EndpointGroupRegion: 'us-west-2' },
      ],
    },
  },
  { ...place, operation: 'ListEndpointGroups', output: { EndpointGroups: [] } },
];

test('accelerators are read in us-west-2 with listeners and groups, page by page', async () => {
  const estate = await scan({
    fixtures,
    mentions: ['Accelerator', 'Listener', 'EndpointGroup'].flatMap((name) =>
      everyFieldOf(`AWS::GlobalAccelerator::${name}`),
    ),
    regions: { primary: 'eu-central-1', recovery: 'eu-west-2' },
    endpoint: { pageSize: 1 },
  });
  expect(estate.calls.filter(({ region, outcome }) => region !== 'us-west-2' || outcome !== 'ok')).toEqual(
    [],
  );
  expect(estate.resources.map(({ fields }) => fields)).toEqual([
    { AcceleratorArn: `${arn}/a`, Name: 'a', Enabled: true, FlowLogsEnabled: true },
    { AcceleratorArn: `${arn}/b`, Name: 'b', Enabled: false, FlowLogsEnabled: false },
    {
      ...{
        EndpointGroupArn: `${arn}/a/g-1`,
        ListenerArn: `${arn}/a/listener/1`,
        EndpointGroupRegion: 'us-east-1',
      },
      ...{ TrafficDialPercentage: 100, HealthCheckIntervalSeconds: 10, ThresholdCount: 3 },
      EndpointConfigurations: [
        { EndpointId: 'eipalloc-1', Weight: 128, HealthState: 'UNHEALTHY', HealthReason: 'Timeout' },
      ],
    },
    {
      ...{
        EndpointGroupArn: `${arn}/a/g-2`,
        ListenerArn: `${arn}/a/listener/1`,
        EndpointGroupRegion: 'us-west-2',
      },
      ...{ TrafficDialPercentage: null, HealthCheckIntervalSeconds: null, ThresholdCount: null },
      EndpointConfigurations: [],
    },
    {
      ...{ ListenerArn: `${arn}/a/listener/1`, AcceleratorArn: `${arn}/a`, Protocol: 'TCP' },
      PortRanges: [{ FromPort: 443, ToPort: 444 }],
    },
    { ListenerArn: `${arn}/a/listener/2`, AcceleratorArn: `${arn}/a`, Protocol: null, PortRanges: [] },
  ]);
});

test('refused attributes leave the flow logs unread', async () => {
  const estate = await scan({
    fixtures,
    mentions: everyFieldOf('AWS::GlobalAccelerator::Accelerator'),
    endpoint: { deny: ['globalaccelerator:DescribeAcceleratorAttributes'] },
  });
  expect(estate.resources[0]!.fields).toEqual({ AcceleratorArn: `${arn}/a`, Name: 'a', Enabled: true });
});
