import { list, nullable, number, object, string, timestamp } from '../field-type.ts';
import { counterpart, field, listing, resourceType } from '../resource-type.ts';
import { nextToken } from '../service.ts';
import { instanceInput } from './instance-calls.ts';
import { byId, instanceId } from './of-instance.ts';
import { miscounted } from './search.ts';
import { connect } from './service.ts';

const overrides = listing(
  connect.call('SearchHoursOfOperationOverrides', {
    actions: [
      'connect:SearchHoursOfOperationOverrides',
      'connect:DescribeHoursOfOperation',
      'connect:ListHoursOfOperationOverrides',
    ],
    ...instanceInput,
    pages: nextToken(100),
  }),
  (answer) => answer.HoursOfOperationOverrides,
  { incomplete: (answer) => miscounted(answer, answer.HoursOfOperationOverrides) },
);

const time = nullable(object({ Hours: number, Minutes: number }));

export const hoursOfOperationOverride = resourceType({
  type: 'Ringdown::Connect::HoursOfOperationOverride',
  scope: 'region',
  parent: 'AWS::Connect::Instance',
  doc: 'Days on which other hours apply, such as a holiday (AWS::Connect::HoursOfOperation HoursOfOperationOverrides).',
  list: overrides,
  id: 'Id',
  arn: null,
  fields: {
    Id: field(overrides, string, 'Id of the override.', (o) => o.HoursOfOperationOverrideId),
    InstanceId: instanceId(overrides),
    HoursOfOperationId: field(
      overrides,
      string,
      'Hours that it changes, by id.',
      (o) => o.HoursOfOperationId,
    ),
    Name: field(overrides, string, 'Name.', (o) => o.Name),
    EffectiveFrom: field(overrides, string, 'First day, as YYYY-MM-DD.', (o) => o.EffectiveFrom),
    EffectiveTill: field(overrides, string, 'Last day, as YYYY-MM-DD.', (o) => o.EffectiveTill),
    LastDay: field(
      overrides,
      timestamp,
      'EffectiveTill as a time, at midnight UTC, to count days with.',
      (o) => o.EffectiveTill,
    ),
    OverrideType: field(
      overrides,
      nullable(string),
      'STANDARD, OPEN or CLOSED; absent on an override from before there were types.',
      (o) => o.OverrideType,
    ),
    Config: field(
      overrides,
      list(object({ Day: nullable(string), StartTime: time, EndTime: time })),
      'Open hours by weekday; a day that is not in the list is closed.',
      (o) => o.Config,
    ),
    RecurrenceConfig: field(
      overrides,
      nullable(
        object({
          RecurrencePattern: object({
            Frequency: string,
            Interval: number,
            ByMonth: list(number),
            ByMonthDay: list(number),
            ByWeekdayOccurrence: list(number),
          }),
        }),
      ),
      'How the days recur; absent on an override that applies once.',
      (o) => o.RecurrenceConfig,
    ),
  },
  relations: {
    HoursOfOperation: byId(
      'AWS::Connect::HoursOfOperation',
      'HoursOfOperationId',
      'The hours that it changes.',
    ),
    Counterpart: counterpart('Ringdown::Connect::HoursOfOperationOverride', 'Id'),
  },
});
