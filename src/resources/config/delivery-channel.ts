import { nullable, string } from '../field-type.ts';
import { field, listing, resourceType, toOne } from '../resource-type.ts';
import { text } from '../service.ts';
import { config } from './service.ts';

const channels = listing(
  config.call('DescribeDeliveryChannels', { actions: ['config:DescribeDeliveryChannels'] }),
  (answer, { place }) => answer.DeliveryChannels?.map((c) => ({ ...c, Account: place.account })),
);

const status = config.call('DescribeDeliveryChannelStatus', {
  actions: ['config:DescribeDeliveryChannelStatus'],
  uses: ['Name'],
  input: ({ Name }) => ({ DeliveryChannelNames: [text(Name)] }),
});

export const deliveryChannel = resourceType({
  type: 'AWS::Config::DeliveryChannel',
  scope: 'region',
  doc: 'Where AWS Config delivers what it recorded, at most one a Region.',
  list: channels,
  id: 'Name',
  arn: null,
  fields: {
    Account: field(channels, string, 'Id of the account.', (c) => c.Account),
    Name: field(channels, string, 'Name, mostly default.', (c) => c.name),
    S3BucketName: field(channels, string, 'Bucket that history goes to.', (c) => c.s3BucketName),
    HistoryDeliveryStatus: field(
      status,
      nullable(string),
      'Success, Failure or Not_Applicable of the last delivery of history; absent before the first.',
      (answer) => answer.DeliveryChannelsStatus?.[0]?.configHistoryDeliveryInfo?.lastStatus,
    ),
    HistoryDeliveryErrorCode: field(
      status,
      nullable(string),
      'Why the last delivery of history failed; absent when it succeeded.',
      (answer) => answer.DeliveryChannelsStatus?.[0]?.configHistoryDeliveryInfo?.lastErrorCode,
    ),
  },
  relations: {
    Bucket: toOne('AWS::S3::Bucket', {
      doc: 'The bucket that history goes to, often one of another account.',
      uses: ['S3BucketName'],
      name: ({ S3BucketName }) => text(S3BucketName),
    }),
  },
});
