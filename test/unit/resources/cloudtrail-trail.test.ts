import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { account, everyFieldOf, scan } from '../../support/scan.ts';

const arn = `arn:aws:cloudtrail:us-east-1:${account}:trail/audit`;
const trail = {
  ...{ Name: 'audit', TrailARN: arn, HomeRegion: 'us-east-1', S3BucketName: 'logs', S3KeyPrefix: 'trails' },
  ...{ IsMultiRegionTrail: true, IsOrganizationTrail: false, LogFileValidationEnabled: true },
  KmsKeyId: `arn:aws:kms:us-east-1:${account}:key/k-1`,
};
const cloudtrail = (operation: string, output: NonNullable<Fixture['output']>, region?: string): Fixture => ({
  ...{ service: 'cloudtrail', operation, output },
  ...(region !== undefined && { region }),
});
const listed = cloudtrail('DescribeTrails', { trailList: [trail] });
const logging = cloudtrail('GetTrailStatus', { IsLogging: true, LatestDeliveryError: '' });
const usual = {
  EventSelectors: [{ ReadWriteType: 'All', IncludeManagementEvents: true, DataResources: [] }],
};

const scanTrails = (fixtures: Fixture[]) =>
  scan({ fixtures, mentions: everyFieldOf('AWS::CloudTrail::Trail') });

/** What the trail selects, as the field tells of the selectors. */
async function selected(selectors: NonNullable<Fixture['output']>) {
  const estate = await scanTrails([listed, logging, cloudtrail('GetEventSelectors', selectors)]);
  const { ManagementEvents, DataEvents } = estate.resources[0]!.fields;
  return { ManagementEvents, DataEvents };
}

test('a multi-Region trail is there in both Regions, each with the status of its own', async () => {
  const estate = await scanTrails([
    listed,
    cloudtrail('GetTrailStatus', { IsLogging: true }, 'us-east-1'),
    cloudtrail(
      'GetTrailStatus',
      { IsLogging: true, LatestDeliveryError: 'AccessDenied', LatestDigestDeliveryError: 'NoSuchBucket' },
      'us-west-2',
    ),
    cloudtrail('GetEventSelectors', usual, 'us-east-1'),
  ]);
  const [east, west] = estate.resources;
  expect(east).toMatchObject({
    ...{ id: arn, region: 'us-east-1' },
    fields: {
      ...{ Account: account, Arn: arn, TrailName: 'audit', HomeRegion: 'us-east-1' },
      ...{ IsMultiRegionTrail: true, IsOrganizationTrail: false, EnableLogFileValidation: true },
      ...{ KMSKeyId: trail.KmsKeyId, S3BucketName: 'logs', S3KeyPrefix: 'trails', IsLogging: true },
      ...{ LatestDeliveryError: null, LatestDigestDeliveryError: null },
      ...{ ManagementEvents: { Read: true, Write: true }, DataEvents: [] },
    },
  });
  expect(west).toMatchObject({
    region: 'us-west-2',
    fields: {
      ...{ LatestDeliveryError: 'AccessDenied', LatestDigestDeliveryError: 'NoSuchBucket' },
      ManagementEvents: { Read: true, Write: true },
    },
  });
});

test('basic selectors: a resource type without values takes in nothing', async () => {
  expect(
    await selected({
      EventSelectors: [
        {
          ReadWriteType: 'WriteOnly',
          IncludeManagementEvents: true,
          DataResources: [
            { Type: 'AWS::S3::Object', Values: ['arn:aws:s3'] },
            { Type: 'AWS::Lambda::Function', Values: [] },
          ],
        },
      ],
    }),
  ).toEqual({
    ManagementEvents: { Read: false, Write: true },
    DataEvents: [
      {
        ResourceType: 'AWS::S3::Object',
        Read: false,
        Write: true,
        Prefixes: ['arn:aws:s3'],
        Narrowed: false,
      },
    ],
  });
});

test('advanced selectors: beginnings of ARNs are understood, and what else narrows is said to narrow', async () => {
  const data = (...more: object[]) => ({
    FieldSelectors: [
      { Field: 'eventCategory', Equals: ['Data'] },
      { Field: 'resources.type', Equals: ['AWS::S3::Object'] },
      ...more,
    ],
  });
  expect(
    await selected({
      AdvancedEventSelectors: [
        data({ Field: 'resources.ARN', StartsWith: ['arn:aws:s3:::rec/'] }),
        data({ Field: 'readOnly', Equals: ['true'] }),
        data({ Field: 'eventName', Equals: ['DeleteObject'] }),
        data({ Field: 'resources.ARN', NotStartsWith: ['arn:aws:s3:::rec/'] }),
      ],
    }),
  ).toEqual({
    ManagementEvents: { Read: false, Write: false },
    DataEvents: [
      {
        ResourceType: 'AWS::S3::Object',
        Read: true,
        Write: true,
        Prefixes: ['arn:aws:s3:::rec/'],
        Narrowed: false,
      },
      { ResourceType: 'AWS::S3::Object', Read: true, Write: false, Prefixes: [], Narrowed: false },
      { ResourceType: 'AWS::S3::Object', Read: true, Write: true, Prefixes: [], Narrowed: true },
      { ResourceType: 'AWS::S3::Object', Read: true, Write: true, Prefixes: [], Narrowed: true },
    ],
  });
});

test('management events without those of AWS KMS are all of them; without those of IAM they are not', async () => {
  const without = (source: string) =>
    selected({
      AdvancedEventSelectors: [
        {
          FieldSelectors: [
            { Field: 'eventCategory', Equals: ['Management'] },
            { Field: 'eventSource', NotEquals: [source] },
          ],
        },
      ],
    });
  expect(await without('kms.amazonaws.com')).toMatchObject({ ManagementEvents: { Read: true, Write: true } });
  expect(await without('iam.amazonaws.com')).toMatchObject({
    ManagementEvents: { Read: false, Write: false },
  });
});

test('an answer without selectors is no answer: what is recorded stays unread', async () => {
  expect(await selected({})).toEqual({ ManagementEvents: undefined, DataEvents: undefined });
});
