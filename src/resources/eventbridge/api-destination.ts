import { string } from '../field-type.ts';
import { counterpart, field, listing, resourceType, toMany, toOne } from '../resource-type.ts';
import { text } from '../service.ts';
import { pages } from './pages.ts';
import { eventbridge } from './service.ts';

const destinations = listing(
  eventbridge.call('ListApiDestinations', { actions: ['events:ListApiDestinations'], pages }),
  (answer) => answer.ApiDestinations,
);

export const apiDestination = resourceType({
  type: 'AWS::Events::ApiDestination',
  scope: 'region',
  doc: 'A web service outside AWS that rules send events to, such as a CRM. Its address is not kept, for it may hold a key.',
  list: destinations,
  id: 'Name',
  arn: 'Arn',
  fields: {
    Name: field(destinations, string, 'Name, unique in the Region.', (d) => d.Name),
    Arn: field(destinations, string, 'Amazon Resource Name, with a random end.', (d) => d.ApiDestinationArn),
    ApiDestinationState: field(
      destinations,
      string,
      'ACTIVE, or INACTIVE while its connection is not authorized.',
      (d) => d.ApiDestinationState,
    ),
    ConnectionArn: field(
      destinations,
      string,
      'Connection that it signs in with, by ARN.',
      (d) => d.ConnectionArn,
    ),
  },
  relations: {
    Counterpart: counterpart('AWS::Events::ApiDestination', 'Name'),
    Connection: toOne('AWS::Events::Connection', {
      doc: 'The connection that it signs in with.',
      uses: ['ConnectionArn'],
      name: ({ ConnectionArn }) => text(ConnectionArn),
    }),
    Targets: toMany('Ringdown::Events::Target', {
      doc: 'Where rules send events to it.',
      on: 'TargetArn',
      from: 'Arn',
    }),
  },
});
