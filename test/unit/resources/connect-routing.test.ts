import { expect, test } from 'vitest';
import {
  answers,
  arn,
  fieldsOf,
  instance,
  instanceId,
  leadsTo,
  operationsOf,
  readAll,
} from '../../support/connect.ts';
import { scan } from '../../support/scan.ts';

const profile = {
  RoutingProfileId: 'p-1',
  RoutingProfileArn: arn('routing-profile/p-1'),
  Name: 'Claims agents',
  Description: 'Team of J. Doe',
  MediaConcurrencies: [
    { Channel: 'VOICE', Concurrency: 1 },
    { Channel: 'CHAT', Concurrency: 3 },
  ],
  DefaultOutboundQueueId: 'q-1',
  NumberOfAssociatedQueues: 2,
  NumberOfAssociatedManualAssignmentQueues: 1,
  NumberOfAssociatedUsers: 41,
  IsDefault: false,
  AssociatedQueueIds: ['q-1', 'q-2'],
  AssociatedManualAssignmentQueueIds: ['q-3'],
  Tags: { line: 'claims' },
};
const searched = (...profiles: object[]) =>
  answers('SearchRoutingProfiles', { RoutingProfiles: profiles, ApproximateTotalCount: profiles.length });
const described = answers(
  'DescribeRoutingProfile',
  {
    RoutingProfile: {
      ...profile,
      AgentAvailabilityTimer: 'TIME_SINCE_LAST_ACTIVITY',
      LastModifiedTime: '2026-01-10T08:00:00Z',
      LastModifiedRegion: 'us-east-1',
    },
  },
  { input: { RoutingProfileId: 'p-1' } },
);
const configs = (...queues: [string, string, number, number][]) =>
  answers(
    'ListRoutingProfileQueues',
    {
      RoutingProfileQueueConfigSummaryList: queues.map(([QueueId, Channel, Priority, Delay]) => ({
        QueueId,
        QueueArn: arn(`queue/${QueueId}`),
        QueueName: 'Claims',
        Channel,
        Priority,
        Delay,
      })),
    },
    { input: { RoutingProfileId: 'p-1' } },
  );

test('a routing profile is read from the search, and described for what the search leaves out', async () => {
  expect(await fieldsOf('AWS::Connect::RoutingProfile', searched(profile), described)).toEqual({
    Id: 'p-1',
    Arn: arn('routing-profile/p-1'),
    InstanceId: instanceId,
    Name: 'Claims agents',
    MediaConcurrencies: [
      { Channel: 'VOICE', Concurrency: 1 },
      { Channel: 'CHAT', Concurrency: 3 },
    ],
    DefaultOutboundQueueId: 'q-1',
    AssociatedQueueIds: ['q-1', 'q-2'],
    AssociatedManualAssignmentQueueIds: ['q-3'],
    NumberOfAssociatedUsers: 41,
    IsDefault: false,
    Tags: { line: 'claims' },
    AgentAvailabilityTimer: 'TIME_SINCE_LAST_ACTIVITY',
    LastModifiedTime: '2026-01-10T08:00:00.000Z',
    LastModifiedRegion: 'us-east-1',
  });
});

test('a profile of which the search leaves the queues out is not a profile without queues', async () => {
  const { AssociatedQueueIds: _, ...without } = profile;
  const { resources } = await readAll({
    type: 'AWS::Connect::RoutingProfile',
    fixtures: [searched(without), described],
  });
  expect(resources[0]!.fields).not.toHaveProperty('AssociatedQueueIds');
  expect(resources[0]!.fields).toHaveProperty('Name');
  const places = await readAll({
    type: 'Ringdown::Connect::RoutingProfileQueue',
    fixtures: [searched(without)],
  });
  expect(places.resources).toEqual([]);
  expect(places.estate.collections.find((c) => c.type.endsWith('RoutingProfileQueue'))!.gaps).toHaveLength(1);
});

test('a profile that counts no queues has none', async () => {
  const { AssociatedQueueIds: _, ...without } = { ...profile, NumberOfAssociatedQueues: 0 };
  expect(await fieldsOf('AWS::Connect::RoutingProfile', searched(without), described)).toMatchObject({
    AssociatedQueueIds: [],
  });
});

test('the queues of a profile cost one call, whose priorities are shared out among them', async () => {
  const { estate, resources } = await readAll({
    type: 'Ringdown::Connect::RoutingProfileQueue',
    fixtures: [
      searched(profile),
      configs(['q-1', 'VOICE', 1, 0], ['q-1', 'CHAT', 2, 0], ['q-2', 'VOICE', 3, 30]),
    ],
  });
  expect(resources.map(({ fields }) => fields)).toEqual([
    {
      Id: 'p-1/q-1',
      InstanceId: instanceId,
      RoutingProfileId: 'p-1',
      QueueId: 'q-1',
      Channels: [
        { Channel: 'VOICE', Priority: 1, Delay: 0 },
        { Channel: 'CHAT', Priority: 2, Delay: 0 },
      ],
    },
    {
      Id: 'p-1/q-2',
      InstanceId: instanceId,
      RoutingProfileId: 'p-1',
      QueueId: 'q-2',
      Channels: [{ Channel: 'VOICE', Priority: 3, Delay: 30 }],
    },
  ]);
  expect(estate.calls.filter((c) => c.operation === 'ListRoutingProfileQueues')).toHaveLength(1);
});

test('a queue that the search names and the list does not has unknown channels, not none', async () => {
  const { resources } = await readAll({
    type: 'Ringdown::Connect::RoutingProfileQueue',
    fixtures: [searched(profile), configs(['q-1', 'VOICE', 1, 0])],
  });
  expect(resources.map(({ fields }) => 'Channels' in fields)).toEqual([true, false]);
});

test('one search answers for the profiles and for the queues in them', async () => {
  const estate = await scan({
    fixtures: [...instance, searched(profile), answers('SearchQueues', {})],
    mentions: [
      { type: 'AWS::Connect::RoutingProfile', member: 'Queues' },
      { type: 'Ringdown::Connect::RoutingProfileQueue', member: 'RoutingProfile' },
      { type: 'Ringdown::Connect::RoutingProfileQueue', member: 'Queue' },
    ],
  });
  const found = estate.resources.find((r) => r.type === 'AWS::Connect::RoutingProfile')!;
  expect(leadsTo(estate, found, 'Queues')).toEqual(['us-east-1 p-1/q-1', 'us-east-1 p-1/q-2']);
  const place = estate.resources.find((r) => r.id === 'p-1/q-1')!;
  expect(leadsTo(estate, place, 'RoutingProfile')).toEqual(['us-east-1 p-1']);
  expect(leadsTo(estate, place, 'Queue')).toEqual([]);
  expect(operationsOf(estate)).toEqual(['ListInstances', 'SearchQueues', 'SearchRoutingProfiles']);
  expect(estate.calls.filter((c) => c.operation === 'SearchRoutingProfiles')).toHaveLength(1);
});

const time = (Hours: number) => ({ Hours, Minutes: 0 });
const hours = {
  HoursOfOperationId: 'h-1',
  HoursOfOperationArn: arn('operating-hours/h-1'),
  Name: 'Office hours',
  TimeZone: 'America/New_York',
  Config: [{ Day: 'MONDAY', StartTime: time(9), EndTime: time(17) }],
  ParentHoursOfOperations: [{ Id: 'h-0', Name: 'Holidays', Arn: arn('operating-hours/h-0') }],
  LastModifiedTime: '2026-01-10T08:00:00Z',
  LastModifiedRegion: 'us-east-1',
  Tags: { line: 'claims' },
};
const searchedHours = answers('SearchHoursOfOperations', {
  HoursOfOperations: [hours],
  ApproximateTotalCount: 1,
});
const override = {
  HoursOfOperationOverrideId: 'o-1',
  HoursOfOperationId: 'h-1',
  HoursOfOperationArn: hours.HoursOfOperationArn,
  Name: 'Thanksgiving',
  EffectiveFrom: '2026-11-26',
  EffectiveTill: '2026-11-26',
};
const overrides = (...list: object[]) =>
  answers('SearchHoursOfOperationOverrides', {
    HoursOfOperationOverrides: list,
    ApproximateTotalCount: list.length,
  });

test('hours of operation are read in full', async () => {
  expect(await fieldsOf('AWS::Connect::HoursOfOperation', searchedHours)).toEqual({
    Id: 'h-1',
    Arn: hours.HoursOfOperationArn,
    InstanceId: instanceId,
    Name: 'Office hours',
    TimeZone: 'America/New_York',
    Config: hours.Config,
    ParentHoursOfOperations: [{ Id: 'h-0', Name: 'Holidays' }],
    LastModifiedTime: '2026-01-10T08:00:00.000Z',
    LastModifiedRegion: 'us-east-1',
    Tags: { line: 'claims' },
  });
});

test('a holiday on which nothing is open is read as such', async () => {
  expect(await fieldsOf('Ringdown::Connect::HoursOfOperationOverride', overrides(override))).toEqual({
    Id: 'o-1',
    InstanceId: instanceId,
    HoursOfOperationId: 'h-1',
    Name: 'Thanksgiving',
    EffectiveFrom: '2026-11-26',
    EffectiveTill: '2026-11-26',
    LastDay: '2026-11-26T00:00:00.000Z',
    OverrideType: null,
    Config: [],
    RecurrenceConfig: null,
  });
});

test('a recurring override is read with its pattern', async () => {
  const pattern = {
    Frequency: 'YEARLY',
    Interval: 1,
    ByMonth: [12],
    ByMonthDay: [25],
    ByWeekdayOccurrence: [],
  };
  const recurring = {
    ...override,
    OverrideType: 'OPEN',
    Config: [{ Day: 'FRIDAY', StartTime: time(10), EndTime: time(12) }],
    RecurrenceConfig: { RecurrencePattern: pattern },
  };
  expect(await fieldsOf('Ringdown::Connect::HoursOfOperationOverride', overrides(recurring))).toMatchObject({
    OverrideType: 'OPEN',
    Config: recurring.Config,
    RecurrenceConfig: { RecurrencePattern: pattern },
  });
});

test('hours lead to their overrides, and these back', async () => {
  const estate = await scan({
    fixtures: [...instance, searchedHours, overrides(override)],
    mentions: [
      { type: 'AWS::Connect::HoursOfOperation', member: 'Overrides' },
      { type: 'Ringdown::Connect::HoursOfOperationOverride', member: 'HoursOfOperation' },
    ],
  });
  const [week, holiday] = ['h-1', 'o-1'].map((id) => estate.resources.find((r) => r.id === id)!);
  expect(leadsTo(estate, week!, 'Overrides')).toEqual(['us-east-1 o-1']);
  expect(leadsTo(estate, holiday!, 'HoursOfOperation')).toEqual(['us-east-1 h-1']);
});
