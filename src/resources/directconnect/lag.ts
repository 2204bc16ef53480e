import { list, map, nullable, number, string } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { directConnect, pages, tagsOf } from './service.ts';

const lags = listing(
  directConnect.call('DescribeLags', { actions: ['directconnect:DescribeLags'], pages }),
  (answer) => answer.lags,
);

export const lag = resourceType({
  type: 'AWS::DirectConnect::Lag',
  scope: 'region',
  doc: 'Several connections of one location that work as one.',
  list: lags,
  id: 'LagId',
  arn: ({ LagId }, { account, region }) => `arn:aws:directconnect:${region}:${account}:dxlag/${LagId}`,
  fields: {
    LagId: field(lags, string, 'Id.', (l) => l.lagId),
    LagName: field(lags, nullable(string), 'Name.', (l) => l.lagName),
    LagState: field(lags, string, 'available, down, or a step of making and deletion.', (l) => l.lagState),
    MinimumLinks: field(
      lags,
      number,
      'Connections that must work for the group to work; with fewer it goes down whole.',
      (l) => l.minimumLinks,
    ),
    ConnectionStates: field(lags, list(string), 'States of its connections.', (l) =>
      l.connections?.map(({ connectionState }) => connectionState),
    ),
    Tags: field(lags, map(string), 'Tags.', (l) => tagsOf(l.tags)),
  },
});
