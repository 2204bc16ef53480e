import { watchingDimensions } from '../cloudwatch/watching-dimensions.ts';
import { map, nullable, string } from '../field-type.ts';
import { counterpart, field, listing, resourceType } from '../resource-type.ts';
import { nextToken } from '../service.ts';
import { synthetics } from './service.ts';

const canaries = listing(
  synthetics.call('DescribeCanaries', { actions: ['synthetics:DescribeCanaries'], pages: nextToken(20) }),
  (answer) => answer.Canaries,
);

export const canary = resourceType({
  type: 'AWS::Synthetics::Canary',
  scope: 'region',
  doc: 'A canary: a script that does again and again what a user would do. It runs in one Region.',
  list: canaries,
  id: 'Name',
  arn: null,
  fields: {
    Name: field(canaries, string, 'Name, unique in the Region.', (c) => c.Name),
    State: field(canaries, string, 'RUNNING, STOPPED, ERROR and others.', (c) => c.Status?.State),
    Expression: field(
      canaries,
      nullable(string),
      'How often it runs, such as rate(1 minute) (Schedule.Expression).',
      (c) => c.Schedule?.Expression,
    ),
    Tags: field(canaries, map(string), 'Tags.', (c) => c.Tags),
  },
  relations: {
    Counterpart: counterpart('AWS::Synthetics::Canary', 'Name'),
    WatchingDimensions: watchingDimensions('Name'),
  },
});
