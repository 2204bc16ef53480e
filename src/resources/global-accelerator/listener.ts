import { list, nullable, number, object, string } from '../field-type.ts';
import { field, listing, resourceType, toMany, toOne } from '../resource-type.ts';
import { text } from '../service.ts';
import { globalAccelerator, inOregon, pages } from './service.ts';

const listeners = listing(
  globalAccelerator.call('ListListeners', {
    actions: ['globalaccelerator:ListListeners'],
    uses: ['AcceleratorArn'],
    input: ({ AcceleratorArn }) => ({ AcceleratorArn: text(AcceleratorArn) }),
    pages,
    ...inOregon,
  }),
  (answer, { known }) =>
    answer.Listeners?.map((listener) => ({ ...listener, AcceleratorArn: known['AcceleratorArn'] })),
);

export const listener = resourceType({
  type: 'AWS::GlobalAccelerator::Listener',
  scope: 'account',
  parent: 'AWS::GlobalAccelerator::Accelerator',
  doc: 'Ports of an accelerator that connections are taken on.',
  list: listeners,
  id: 'ListenerArn',
  arn: 'ListenerArn',
  fields: {
    ListenerArn: field(listeners, string, 'Amazon Resource Name.', (l) => l.ListenerArn),
    AcceleratorArn: field(listeners, string, 'Accelerator of the listener.', (l) => l.AcceleratorArn),
    Protocol: field(listeners, nullable(string), 'TCP or UDP.', (l) => l.Protocol),
    PortRanges: field(
      listeners,
      list(object({ FromPort: nullable(number), ToPort: nullable(number) })),
      'Ports.',
      (l) => l.PortRanges,
    ),
  },
  relations: {
    Accelerator: toOne('AWS::GlobalAccelerator::Accelerator', {
      doc: 'Accelerator of the listener.',
      uses: ['AcceleratorArn'],
      name: ({ AcceleratorArn }) => text(AcceleratorArn),
    }),
    EndpointGroups: toMany('AWS::GlobalAccelerator::EndpointGroup', {
      doc: 'Its endpoints, one group a Region.',
      on: 'ListenerArn',
      from: 'ListenerArn',
    }),
  },
});
