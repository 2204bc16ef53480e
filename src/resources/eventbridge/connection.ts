import { nullable, string } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { pages } from './pages.ts';
import { eventbridge } from './service.ts';

const connections = listing(
  eventbridge.call('ListConnections', { actions: ['events:ListConnections'], pages }),
  (answer) => answer.Connections,
);

export const connection = resourceType({
  type: 'AWS::Events::Connection',
  scope: 'region',
  doc: 'How API destinations sign in. What they sign in with is never read.',
  list: connections,
  id: 'Name',
  arn: 'Arn',
  fields: {
    Name: field(connections, string, 'Name, unique in the Region.', (c) => c.Name),
    Arn: field(connections, string, 'Amazon Resource Name.', (c) => c.ConnectionArn),
    ConnectionState: field(
      connections,
      string,
      'AUTHORIZED, DEAUTHORIZED, AUTHORIZING and others.',
      (c) => c.ConnectionState,
    ),
    StateReason: field(
      connections,
      nullable(string),
      'Why it is in this state; absent while all is well.',
      (c) => c.StateReason,
    ),
  },
});
