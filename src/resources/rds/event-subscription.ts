import { bool, list, nullable, string } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { rds, rdsPages } from './service.ts';

const subscriptions = listing(
  rds.call('DescribeEventSubscriptions', { actions: ['rds:DescribeEventSubscriptions'], pages: rdsPages }),
  (answer) => answer.EventSubscriptionsList,
);

export const eventSubscription = resourceType({
  type: 'AWS::RDS::EventSubscription',
  scope: 'region',
  doc: 'Who is told by SNS of what happens to databases of the Region.',
  list: subscriptions,
  id: 'SubscriptionName',
  arn: 'Arn',
  fields: {
    SubscriptionName: field(subscriptions, string, 'Name.', (s) => s.CustSubscriptionId),
    Arn: field(subscriptions, string, 'Amazon Resource Name.', (s) => s.EventSubscriptionArn),
    Enabled: field(subscriptions, bool, 'Whether anything is sent.', (s) => s.Enabled),
    Status: field(
      subscriptions,
      string,
      'active, or why nothing arrives, such as no-permission or topic-not-exist.',
      (s) => s.Status,
    ),
    SourceType: field(
      subscriptions,
      nullable(string),
      'db-instance, db-cluster and others; absent where all are meant.',
      (s) => s.SourceType,
    ),
    SourceIds: field(
      subscriptions,
      list(string),
      'Databases by name; empty where all of the type are meant.',
      (s) => s.SourceIdsList,
    ),
    EventCategories: field(
      subscriptions,
      list(string),
      'Such as failover; empty where all are meant.',
      (s) => s.EventCategoriesList,
    ),
  },
});
