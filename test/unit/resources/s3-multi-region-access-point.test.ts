import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { account, everyFieldOf, scan } from '../../support/scan.ts';

const types = ['AWS::S3::MultiRegionAccessPoint', 'Ringdown::S3::MultiRegionAccessPointBucket'];
const mrap = `arn:aws:s3::${account}:accesspoint/p1.mrap`;
const fixtures: Fixture[] = [
  {
    ...{ service: 's3-control', operation: 'ListMultiRegionAccessPoints' },
    output: {
      AccessPoints: [
        {
          ...{ Name: 'prompts', Alias: 'p1.mrap', Status: 'READY' },
          Regions: [
            { Bucket: 'east', Region: 'us-east-1' },
            { Bucket: 'west', Region: 'us-west-2' },
          ],
        },
      ],
    },
  },
  {
    ...{ service: 's3-control', operation: 'GetMultiRegionAccessPointRoutes', input: { Mrap: mrap } },
    output: {
      Mrap: mrap,
      Routes: [
        { Bucket: 'east', Region: 'us-east-1', TrafficDialPercentage: 100 },
        { Bucket: 'west', Region: 'us-west-2', TrafficDialPercentage: 0 },
      ],
    },
  },
];

test('an access point, its buckets and its routes are asked of us-west-2', async () => {
  const estate = await scan({ fixtures, mentions: types.flatMap(everyFieldOf) });
  expect(estate.resources.map(({ arn, fields }) => ({ arn, ...fields }))).toEqual([
    {
      ...{ arn: mrap, Name: 'prompts', Alias: 'p1.mrap', Status: 'READY' },
      Regions: [
        { Bucket: 'east', Region: 'us-east-1' },
        { Bucket: 'west', Region: 'us-west-2' },
      ],
      Routes: [
        { Region: 'us-east-1', TrafficDialPercentage: 100 },
        { Region: 'us-west-2', TrafficDialPercentage: 0 },
      ],
    },
    { arn: null, AccessPointName: 'prompts', BucketName: 'east', BucketRegion: 'us-east-1' },
    { arn: null, AccessPointName: 'prompts', BucketName: 'west', BucketRegion: 'us-west-2' },
  ]);
  const asked = estate.calls.filter(({ service }) => service === 's3-control');
  expect(asked.map(({ operation, region }) => `${operation} ${region}`).sort()).toEqual([
    'GetMultiRegionAccessPointRoutes us-west-2',
    'ListMultiRegionAccessPoints us-west-2',
  ]);
});

test('routes that may not be read stay unread', async () => {
  const estate = await scan({
    fixtures,
    mentions: [{ type: types[0]!, member: 'Routes' }],
    endpoint: { deny: ['s3:GetMultiRegionAccessPointRoutes'] },
  });
  expect(estate.resources[0]!.fields).not.toHaveProperty('Routes');
});
