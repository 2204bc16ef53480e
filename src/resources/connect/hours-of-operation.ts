import { list, map, number, object, string } from '../field-type.ts';
import { counterpart, field, listing, resourceType, toMany } from '../resource-type.ts';
import { nextToken } from '../service.ts';
import { instanceInput } from './instance-calls.ts';
import { instanceId, instanceRelation, lastModified } from './of-instance.ts';
import { miscounted } from './search.ts';
import { connect } from './service.ts';

const hours = listing(
  connect.call('SearchHoursOfOperations', {
    actions: ['connect:SearchHoursOfOperations', 'connect:DescribeHoursOfOperation'],
    ...instanceInput,
    pages: nextToken(100),
  }),
  (answer) => answer.HoursOfOperations,
  { incomplete: (answer) => miscounted(answer, answer.HoursOfOperations) },
);

const time = object({ Hours: number, Minutes: number });

export const hoursOfOperation = resourceType({
  type: 'AWS::Connect::HoursOfOperation',
  scope: 'region',
  parent: 'AWS::Connect::Instance',
  doc: 'When queues are open, week by week.',
  list: hours,
  id: 'Id',
  arn: 'Arn',
  fields: {
    Id: field(hours, string, 'Id, the same in both Regions of a pair.', (h) => h.HoursOfOperationId),
    Arn: field(hours, string, 'Amazon Resource Name.', (h) => h.HoursOfOperationArn),
    InstanceId: instanceId(hours),
    Name: field(hours, string, 'Name.', (h) => h.Name),
    TimeZone: field(hours, string, 'Time zone of the times, such as America/New_York.', (h) => h.TimeZone),
    Config: field(
      hours,
      list(object({ Day: string, StartTime: time, EndTime: time })),
      'Open hours by weekday; a day that is not in the list is closed.',
      (h) => h.Config,
    ),
    ParentHoursOfOperations: field(
      hours,
      list(object({ Id: string, Name: string })),
      'Hours whose overrides apply here too.',
      (h) => h.ParentHoursOfOperations,
    ),
    ...lastModified(hours),
    Tags: field(hours, map(string), 'Tags.', (h) => h.Tags),
  },
  relations: {
    Instance: instanceRelation,
    Counterpart: counterpart('AWS::Connect::HoursOfOperation', 'Id'),
    Overrides: toMany('Ringdown::Connect::HoursOfOperationOverride', {
      doc: 'Days that differ, such as holidays.',
      on: 'HoursOfOperationId',
      from: 'Id',
    }),
    Queues: toMany('AWS::Connect::Queue', {
      doc: 'The queues that are open at these hours.',
      on: 'HoursOfOperationId',
      from: 'Id',
    }),
  },
});
