import { bool, list, nullable, object, string } from '../field-type.ts';
import { field, listing, resourceType, toOne } from '../resource-type.ts';
import { text } from '../service.ts';
import { dataEvents, managementEvents } from './event-selectors.ts';
import { cloudtrail } from './service.ts';

const trails = listing(
  cloudtrail.call('DescribeTrails', {
    actions: ['cloudtrail:DescribeTrails'],
    input: () => ({ includeShadowTrails: true }),
  }),
  (answer, { place }) => answer.trailList?.map((trail) => ({ ...trail, Account: place.account })),
);

// https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetTrailStatus.html: the status of one Region.
const status = cloudtrail.call('GetTrailStatus', {
  actions: ['cloudtrail:GetTrailStatus'],
  uses: ['Arn'],
  input: ({ Arn }) => ({ Name: text(Arn) }),
});

const selectors = cloudtrail.call('GetEventSelectors', {
  actions: ['cloudtrail:GetEventSelectors'],
  uses: ['Arn', 'HomeRegion'],
  input: ({ Arn }) => ({ TrailName: text(Arn) }),
  region: ({ HomeRegion }) => text(HomeRegion),
});

export const trail = resourceType({
  type: 'AWS::CloudTrail::Trail',
  scope: 'region',
  doc: 'A trail as it records one Region. A multi-Region trail is there once in every Region, with the status of that Region.',
  list: trails,
  id: 'Arn',
  arn: 'Arn',
  names: { uses: ['TrailName'], of: ({ TrailName }) => [text(TrailName)] },
  fields: {
    Account: field(trails, string, 'Id of the account that is recorded.', (t) => t.Account),
    Arn: field(trails, string, 'Amazon Resource Name.', (t) => t.TrailARN),
    TrailName: field(trails, string, 'Name.', (t) => t.Name),
    HomeRegion: field(trails, string, 'Region that the trail was made in.', (t) => t.HomeRegion),
    IsMultiRegionTrail: field(
      trails,
      bool,
      'Whether it records every Region that the account has enabled.',
      (t) => t.IsMultiRegionTrail,
    ),
    IsOrganizationTrail: field(
      trails,
      bool,
      'Whether the management account made it for all accounts.',
      (t) => t.IsOrganizationTrail,
    ),
    EnableLogFileValidation: field(
      trails,
      bool,
      'Whether signed digests of the log files are delivered.',
      (t) => t.LogFileValidationEnabled,
    ),
    KMSKeyId: field(
      trails,
      nullable(string),
      'Key that encrypts log files, by ARN; absent where S3 does so with keys of its own.',
      (t) => t.KmsKeyId,
    ),
    S3BucketName: field(trails, string, 'Bucket that log files go to.', (t) => t.S3BucketName),
    S3KeyPrefix: field(
      trails,
      nullable(string),
      'Beginning of the names of log files; absent where they begin with AWSLogs.',
      (t) => t.S3KeyPrefix,
    ),
    IsLogging: field(status, bool, 'Whether it records at present.', (answer) => answer.IsLogging),
    LatestDeliveryError: field(
      status,
      nullable(string),
      'What S3 said when it last refused log files; absent when the last delivery succeeded.',
      (answer) => answer.LatestDeliveryError || undefined,
    ),
    LatestDigestDeliveryError: field(
      status,
      nullable(string),
      'What S3 said when it last refused a digest; absent when the last delivery succeeded.',
      (answer) => answer.LatestDigestDeliveryError || undefined,
    ),
    ManagementEvents: field(
      selectors,
      object({ Read: bool, Write: bool }),
      'Whether every call that reads, and every one that changes something, is recorded; those of AWS KMS and the RDS Data API may be left out.',
      managementEvents,
    ),
    DataEvents: field(
      selectors,
      list(object({ ResourceType: string, Read: bool, Write: bool, Prefixes: list(string), Narrowed: bool })),
      'Calls on data that are recorded, such as those on AWS::S3::Object: beginnings of ARNs, of which none stands for all. A selector by anything else is narrowed.',
      dataEvents,
    ),
  },
  relations: {
    Bucket: toOne('AWS::S3::Bucket', {
      doc: 'The bucket that log files go to, often one of another account.',
      uses: ['S3BucketName'],
      name: ({ S3BucketName }) => text(S3BucketName),
    }),
    KmsKey: toOne('AWS::KMS::Key', {
      doc: 'The key that encrypts log files; absent where the trail names none.',
      uses: ['KMSKeyId'],
      name: ({ KMSKeyId }) => KMSKeyId as string | null,
    }),
  },
});
