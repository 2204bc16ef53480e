import { list, nullable, number, object, string } from '../field-type.ts';
import { field, listing, resourceType, toOne } from '../resource-type.ts';
import { text } from '../service.ts';
import { globalAccelerator, inOregon, pages } from './service.ts';

const groups = listing(
  globalAccelerator.call('ListEndpointGroups', {
    actions: ['globalaccelerator:ListEndpointGroups'],
    uses: ['ListenerArn'],
    input: ({ ListenerArn }) => ({ ListenerArn: text(ListenerArn) }),
    pages,
    ...inOregon,
  }),
  (answer, { known }) =>
    answer.EndpointGroups?.map((group) => ({ ...group, ListenerArn: known['ListenerArn'] })),
);

export const endpointGroup = resourceType({
  type: 'AWS::GlobalAccelerator::EndpointGroup',
  scope: 'account',
  parent: 'AWS::GlobalAccelerator::Listener',
  doc: 'Endpoints of a listener in one Region.',
  list: groups,
  id: 'EndpointGroupArn',
  arn: 'EndpointGroupArn',
  fields: {
    EndpointGroupArn: field(groups, string, 'Amazon Resource Name.', (g) => g.EndpointGroupArn),
    ListenerArn: field(groups, string, 'Listener of the group.', (g) => g.ListenerArn),
    EndpointGroupRegion: field(groups, string, 'Region of its endpoints.', (g) => g.EndpointGroupRegion),
    EndpointConfigurations: field(
      groups,
      list(
        object({
          EndpointId: nullable(string),
          Weight: nullable(number),
          HealthState: nullable(string),
          HealthReason: nullable(string),
        }),
      ),
      'Endpoints. Without a weight one has 128; one of weight 0 is never sent anything.',
      (g) => g.EndpointDescriptions,
    ),
    TrafficDialPercentage: field(
      groups,
      nullable(number),
      'Share of the traffic of this Region that the group takes; 100 where absent.',
      (g) => g.TrafficDialPercentage,
    ),
    HealthCheckIntervalSeconds: field(
      groups,
      nullable(number),
      'Seconds between two probes of an endpoint; 30 where absent.',
      (g) => g.HealthCheckIntervalSeconds,
    ),
    ThresholdCount: field(
      groups,
      nullable(number),
      'Probes in a row that change the state of an endpoint; 3 where absent.',
      (g) => g.ThresholdCount,
    ),
  },
  relations: {
    Listener: toOne('AWS::GlobalAccelerator::Listener', {
      doc: 'Listener of the group.',
      uses: ['ListenerArn'],
      name: ({ ListenerArn }) => text(ListenerArn),
    }),
  },
});
