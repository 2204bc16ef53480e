import { string } from '../field-type.ts';
import { field, listing, resourceType, toOne } from '../resource-type.ts';
import { text } from '../service.ts';
import { listAccessPoints } from './multi-region-access-point.ts';

const buckets = listing(listAccessPoints, (answer) =>
  answer.AccessPoints?.flatMap(({ Name, Regions = [] }) => Regions.map((region) => ({ ...region, Name }))),
);

export const multiRegionAccessPointBucket = resourceType({
  type: 'Ringdown::S3::MultiRegionAccessPointBucket',
  scope: 'account',
  doc: 'A bucket of a Multi-Region Access Point (AWS::S3::MultiRegionAccessPoint Regions).',
  list: buckets,
  id: ({ AccessPointName, BucketName }) => `${text(AccessPointName)}/${text(BucketName)}`,
  arn: null,
  fields: {
    AccessPointName: field(buckets, string, 'Access point that the bucket belongs to.', (b) => b.Name),
    BucketName: field(buckets, string, 'The bucket.', (b) => b.Bucket),
    BucketRegion: field(buckets, string, 'Region of the bucket.', (b) => b.Region),
  },
  relations: {
    Bucket: toOne('AWS::S3::Bucket', {
      doc: 'The bucket.',
      uses: ['BucketName'],
      name: ({ BucketName }) => text(BucketName),
    }),
  },
});
