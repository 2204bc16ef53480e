import { list, nullable, string } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { nextToken } from '../service.ts';
import { eventbridge } from './service.ts';

const endpoints = listing(
  eventbridge.call('ListEndpoints', { actions: ['events:ListEndpoints'], pages: nextToken(100) }),
  (answer) => answer.Endpoints,
);

export const endpoint = resourceType({
  type: 'AWS::Events::Endpoint',
  scope: 'region',
  doc: 'A global endpoint: custom events go to the bus of one Region, and to that of another while a health check fails.',
  list: endpoints,
  id: 'Name',
  arn: 'Arn',
  fields: {
    Name: field(endpoints, string, 'Name.', (e) => e.Name),
    Arn: field(endpoints, string, 'Amazon Resource Name.', (e) => e.Arn),
    State: field(endpoints, string, 'ACTIVE, CREATING, UPDATE_FAILED and others.', (e) => e.State),
    ReplicationState: field(
      endpoints,
      nullable(string),
      'ENABLED or DISABLED: whether events go to both buses (ReplicationConfig.State).',
      (e) => e.ReplicationConfig?.State,
    ),
    HealthCheckArn: field(
      endpoints,
      nullable(string),
      'Route 53 health check that decides (RoutingConfig.FailoverConfig.Primary.HealthCheck).',
      (e) => e.RoutingConfig?.FailoverConfig?.Primary?.HealthCheck,
    ),
    SecondaryRegion: field(
      endpoints,
      nullable(string),
      'Region that takes over (RoutingConfig.FailoverConfig.Secondary.Route).',
      (e) => e.RoutingConfig?.FailoverConfig?.Secondary?.Route,
    ),
    EventBuses: field(endpoints, list(string), 'Buses of both Regions, by ARN.', (e) =>
      e.EventBuses?.map((bus) => bus.EventBusArn),
    ),
  },
});
