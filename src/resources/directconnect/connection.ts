import { map, nullable, string } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { directConnect, pages, tagsOf } from './service.ts';

const connections = listing(
  directConnect.call('DescribeConnections', { actions: ['directconnect:DescribeConnections'], pages }),
  (answer) => answer.connections,
);

export const connection = resourceType({
  type: 'AWS::DirectConnect::Connection',
  scope: 'region',
  doc: 'A line between a Direct Connect location and AWS, in the Region that the location belongs to.',
  list: connections,
  id: 'ConnectionId',
  arn: ({ ConnectionId }, { account, region }) =>
    `arn:aws:directconnect:${region}:${account}:dxcon/${ConnectionId}`,
  fields: {
    ConnectionId: field(connections, string, 'Id.', (c) => c.connectionId),
    ConnectionName: field(connections, nullable(string), 'Name.', (c) => c.connectionName),
    ConnectionState: field(
      connections,
      string,
      'available, down, unknown, or a step of ordering and deletion.',
      (c) => c.connectionState,
    ),
    Location: field(connections, nullable(string), 'Location by its code.', (c) => c.location),
    LagId: field(connections, nullable(string), 'Group that it is bundled in.', (c) => c.lagId),
    Tags: field(connections, map(string), 'Tags.', (c) => tagsOf(c.tags)),
  },
});
