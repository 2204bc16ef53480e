import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { account, everyFieldOf, scan } from '../../support/scan.ts';

const type = 'Ringdown::RDS::FailoverEvent';
const event = (Message: string, EventCategories = ['global-failover'], more: object = {}) => ({
  ...{ SourceIdentifier: 'claims-west', SourceType: 'db-cluster', Message, EventCategories },
  ...{ Date: '2026-01-10T06:20:00Z', SourceArn: `arn:aws:rds:us-west-2:${account}:cluster:claims-west` },
  ...more,
});
const events = (region: string, ...Events: object[]): Fixture => ({
  ...{ service: 'rds', operation: 'DescribeEvents', region },
  // Fourteen days in minutes; without it AWS answers the last hour.
  input: { SourceType: 'db-cluster', Duration: '20160' },
  output: { Events },
});

const read = async (...found: object[]) => {
  const estate = await scan({
    fixtures: [events('us-east-1'), events('us-west-2', ...found)],
    mentions: everyFieldOf(type),
  });
  return estate.resources.filter((r) => r.type === type);
};

test('a failover of a global database is read with its end, and where it went', async () => {
  const [found, ...others] = await read(
    event('Global failover to DB cluster claims-west in Region us-west-2 completed.'),
  );
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    ...{ id: '2026-01-10T06:20:00.000Z claims-west: claims-west completed', region: 'us-west-2', arn: null },
    fields: {
      ...{ SourceIdentifier: 'claims-west', EventTime: '2026-01-10T06:20:00.000Z', Operation: 'failover' },
      ...{ Outcome: 'completed', DBClusterIdentifier: 'claims-west', TargetRegion: 'us-west-2' },
    },
  });
});

test.each([
  ['Global switchover to DB cluster claims-west in Region us-west-2 finished.', 'switchover', 'completed'],
  [
    'Global switchover to DB cluster claims-west in Region us-west-2 is cancelled.',
    'switchover',
    'cancelled',
  ],
  ['Global switchover to DB cluster claims-west in Region us-west-2 failed.', 'switchover', 'failed'],
  ['Global failover to DB cluster claims-west in Region us-west-2 failed.', 'failover', 'failed'],
])('%s', async (message, Operation, Outcome) => {
  expect((await read(event(message))).map(({ fields }) => fields)).toMatchObject([{ Operation, Outcome }]);
});

test('what is no failover to another Region, or has no end yet, is left out', async () => {
  expect(
    await read(
      event('Global switchover to DB cluster claims-west in Region us-west-2 started.'),
      event('Completed failover to DB instance: claims-west-1.', ['failover']),
      event('Started cross AZ failover to DB instance: claims-west-1.', ['failover']),
      event('DB cluster created.', ['creation']),
      event('New primary DB cluster claims-west in Region us-west-2 was successfully promoted.'),
    ),
  ).toEqual([]);
});
