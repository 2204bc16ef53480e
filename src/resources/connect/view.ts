import { map, nullable, number, string, timestamp } from '../field-type.ts';
import { counterpart, field, listing, resourceType } from '../resource-type.ts';
import { nextToken } from '../service.ts';
import { instanceInput } from './instance-calls.ts';
import { instanceId, instanceRelation } from './of-instance.ts';
import { miscounted } from './search.ts';
import { connect } from './service.ts';

const views = listing(
  connect.call('SearchViews', {
    actions: ['connect:SearchViews', 'connect:DescribeView'],
    ...instanceInput,
    pages: nextToken(100),
  }),
  (answer) => answer.Views,
  { incomplete: (answer) => miscounted(answer, answer.Views) },
);

export const view = resourceType({
  type: 'AWS::Connect::View',
  scope: 'region',
  parent: 'AWS::Connect::Instance',
  doc: 'A page that flows show to agents or customers. Connect mirrors published views only.',
  list: views,
  id: 'Id',
  arn: 'Arn',
  fields: {
    Id: field(views, string, 'Id, the same in both Regions of a pair.', (v) => v.Id),
    Arn: field(views, string, 'Amazon Resource Name.', (v) => v.Arn),
    InstanceId: instanceId(views),
    Name: field(views, string, 'Name.', (v) => v.Name),
    Status: field(views, string, 'PUBLISHED or SAVED.', (v) => v.Status),
    Type: field(views, nullable(string), 'CUSTOMER_MANAGED or AWS_MANAGED.', (v) => v.Type),
    Version: field(
      views,
      nullable(number),
      'Number of the version; absent on a view without versions.',
      (v) => v.Version,
    ),
    ViewContentSha256: field(
      views,
      nullable(string),
      'Checksum of the published content; absent on a view that was never published.',
      (v) => v.ViewContentSha256,
    ),
    LastModifiedTime: field(
      views,
      nullable(timestamp),
      'When it was last changed; absent where Connect keeps no record of that.',
      (v) => v.LastModifiedTime,
    ),
    Tags: field(views, map(string), 'Tags.', (v) => v.Tags),
  },
  relations: {
    Instance: instanceRelation,
    Counterpart: counterpart('AWS::Connect::View', 'Id'),
  },
});
