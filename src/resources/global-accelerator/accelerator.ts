import { bool, string } from '../field-type.ts';
import { field, listing, resourceType, toMany } from '../resource-type.ts';
import { text } from '../service.ts';
import { globalAccelerator, inOregon, pages } from './service.ts';

const accelerators = listing(
  globalAccelerator.call('ListAccelerators', {
    actions: ['globalaccelerator:ListAccelerators'],
    pages,
    ...inOregon,
  }),
  (answer) => answer.Accelerators,
);

const attributes = globalAccelerator.call('DescribeAcceleratorAttributes', {
  actions: ['globalaccelerator:DescribeAcceleratorAttributes'],
  uses: ['AcceleratorArn'],
  input: ({ AcceleratorArn }) => ({ AcceleratorArn: text(AcceleratorArn) }),
  ...inOregon,
});

export const accelerator = resourceType({
  type: 'AWS::GlobalAccelerator::Accelerator',
  scope: 'account',
  doc: 'A standard accelerator: fixed addresses that lead to endpoints in several Regions.',
  list: accelerators,
  id: 'AcceleratorArn',
  arn: 'AcceleratorArn',
  fields: {
    AcceleratorArn: field(accelerators, string, 'Amazon Resource Name.', (a) => a.AcceleratorArn),
    Name: field(accelerators, string, 'Name.', (a) => a.Name),
    Enabled: field(accelerators, bool, 'Whether it takes traffic.', (a) => a.Enabled),
    FlowLogsEnabled: field(
      attributes,
      bool,
      'Whether its flow logs are written to S3.',
      (answer) => answer.AcceleratorAttributes?.FlowLogsEnabled ?? false,
    ),
  },
  relations: {
    Listeners: toMany('AWS::GlobalAccelerator::Listener', {
      doc: 'Its listeners.',
      on: 'AcceleratorArn',
      from: 'AcceleratorArn',
    }),
  },
});
