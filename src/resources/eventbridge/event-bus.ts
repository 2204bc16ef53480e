import { string } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { pages } from './pages.ts';
import { eventbridge } from './service.ts';

const buses = listing(
  eventbridge.call('ListEventBuses', { actions: ['events:ListEventBuses'], pages }),
  (answer) => answer.EventBuses,
);

export const eventBus = resourceType({
  type: 'AWS::Events::EventBus',
  scope: 'region',
  doc: 'An event bus; every Region has one named default, which AWS services write to.',
  list: buses,
  id: 'Name',
  arn: 'Arn',
  fields: {
    Name: field(buses, string, 'Name, unique in the Region.', (b) => b.Name),
    Arn: field(buses, string, 'Amazon Resource Name.', (b) => b.Arn),
  },
});
