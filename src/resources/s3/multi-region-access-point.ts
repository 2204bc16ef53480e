import { list, number, object, string } from '../field-type.ts';
import { field, listing, resourceType, toMany } from '../resource-type.ts';
import { nextToken, type Place } from '../service.ts';
import { s3Control } from './control-service.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/MrapOperations.html: all control calls are made there. */
const controlRegion = () => 'us-west-2';

/** Shared with the buckets of an access point. */
export const listAccessPoints = s3Control.call('ListMultiRegionAccessPoints', {
  actions: ['s3:ListMultiRegionAccessPoints'],
  input: (_, { account }: Place) => ({ AccountId: account }),
  pages: nextToken(100),
  region: controlRegion,
});

const accessPoints = listing(listAccessPoints, (answer) => answer.AccessPoints);

const routes = s3Control.call('GetMultiRegionAccessPointRoutes', {
  actions: ['s3:GetMultiRegionAccessPointRoutes'],
  uses: ['Alias'],
  input: ({ Alias }, { account }) => ({
    AccountId: account,
    Mrap: `arn:aws:s3::${account}:accesspoint/${Alias}`,
  }),
  region: controlRegion,
});

export const multiRegionAccessPoint = resourceType({
  type: 'AWS::S3::MultiRegionAccessPoint',
  scope: 'account',
  doc: 'One name for buckets in several Regions. It routes requests and replicates nothing.',
  list: accessPoints,
  id: 'Name',
  arn: ({ Alias }, { account }) => `arn:aws:s3::${account}:accesspoint/${Alias}`,
  fields: {
    Name: field(accessPoints, string, 'Name, unique in the account.', (a) => a.Name),
    Alias: field(accessPoints, string, 'Name that requests are made to.', (a) => a.Alias),
    Status: field(accessPoints, string, 'READY, CREATING, DELETING …', (a) => a.Status),
    Regions: field(
      accessPoints,
      list(object({ Bucket: string, Region: string })),
      'Its buckets with their Regions.',
      (a) => a.Regions,
    ),
    Routes: field(
      routes,
      list(object({ Region: string, TrafficDialPercentage: number })),
      'Whether requests are routed to a Region: 100 is active, 0 passive.',
      (answer) => answer.Routes,
    ),
  },
  relations: {
    Buckets: toMany('Ringdown::S3::MultiRegionAccessPointBucket', {
      doc: 'Its buckets, one a Region.',
      on: 'AccessPointName',
      from: 'Name',
    }),
  },
});
