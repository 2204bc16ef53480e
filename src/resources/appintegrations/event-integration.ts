import { map, nullable, string } from '../field-type.ts';
import { field, listing, resourceType, toOne } from '../resource-type.ts';
import { appIntegrations, pages } from './service.ts';

const integrations = listing(
  appIntegrations.call('ListEventIntegrations', {
    actions: ['app-integrations:ListEventIntegrations'],
    pages,
  }),
  (answer) => answer.EventIntegrations,
);

export const eventIntegration = resourceType({
  type: 'AWS::AppIntegrations::EventIntegration',
  scope: 'region',
  doc: 'Events of another system that rules of an instance wait for. It exists in one Region, with the event bus that it listens to.',
  list: integrations,
  id: 'Name',
  arn: 'EventIntegrationArn',
  fields: {
    Name: field(integrations, string, 'Name, unique in the Region.', (i) => i.Name),
    EventIntegrationArn: field(integrations, string, 'Amazon Resource Name.', (i) => i.EventIntegrationArn),
    EventSource: field(
      integrations,
      nullable(string),
      'Whose events it takes: aws.cases, or a partner such as aws.partner/zendesk.com without the account there (EventFilter).',
      (i) => i.EventFilter?.Source?.split('/').slice(0, 2).join('/'),
    ),
    EventBridgeBus: field(
      integrations,
      nullable(string),
      'Event bus that they arrive on, by name.',
      (i) => i.EventBridgeBus,
    ),
    Tags: field(integrations, map(string), 'Tags.', (i) => i.Tags),
  },
  relations: {
    EventBus: toOne('AWS::Events::EventBus', {
      doc: 'The event bus that they arrive on.',
      uses: ['EventBridgeBus'],
      name: ({ EventBridgeBus }) => EventBridgeBus as string | null,
      region: 'same',
    }),
  },
});
