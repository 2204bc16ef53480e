import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { account, everyFieldOf, scan } from '../../support/scan.ts';

const type = 'AWS::SSM::Parameter';
const regions = { primary: 'us-east-1' };
const listed = (...Parameters: object[]): Fixture => ({
  ...{ service: 'ssm', operation: 'DescribeParameters' },
  output: { Parameters: Parameters as never },
});
const LastModifiedDate = '2026-01-10T00:00:00Z';
const arnOf = (path: string) => `arn:aws:ssm:us-east-1:${account}:parameter/${path}`;

test('parameters are read whole, but for their values', async () => {
  const estate = await scan({
    regions,
    fixtures: [
      listed(
        {
          Name: '/cc/token',
          ARN: arnOf('cc/token'),
          Type: 'SecureString',
          KeyId: 'alias/p',
          Tier: 'Advanced',
          LastModifiedDate,
        },
        { Name: 'plain', Type: 'String', LastModifiedDate },
        { Name: '/cc/default-key', Type: 'SecureString', LastModifiedDate },
      ),
    ],
    mentions: everyFieldOf(type),
  });
  const common = { LastModifiedDate: '2026-01-10T00:00:00.000Z' };
  expect(estate.resources.map(({ fields }) => fields)).toEqual([
    {
      ...{ Name: '/cc/default-key', Arn: arnOf('cc/default-key'), Type: 'SecureString' },
      ...{ Tier: 'Standard', KeyId: 'alias/aws/ssm', ...common },
    },
    {
      ...{ Name: '/cc/token', Arn: arnOf('cc/token'), Type: 'SecureString' },
      ...{ Tier: 'Advanced', KeyId: 'alias/p', ...common },
    },
    { Name: 'plain', Arn: arnOf('plain'), Type: 'String', Tier: 'Standard', KeyId: null, ...common },
  ]);
  expect(estate.calls.map(({ operation }) => operation)).not.toContain('GetParameters');
});

test('parameters go on over pages, and a refused page leaves a gap', async () => {
  const all = listed(...['a', 'b', 'c'].map((Name) => ({ Name, Type: 'String', LastModifiedDate })));
  const read = (page?: number) =>
    scan({
      regions,
      fixtures: [all],
      mentions: [{ type, member: 'Type' }],
      endpoint: {
        pageSize: 2,
        ...(page !== undefined && {
          faults: [{ service: 'ssm', operation: 'DescribeParameters', kind: 'denied' as const, page }],
        }),
      },
    });
  expect((await read()).resources.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  const cut = await read(2);
  expect(cut.resources.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(cut.collections[0]!.gaps).toHaveLength(1);
});
