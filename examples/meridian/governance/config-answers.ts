import { Answers } from '../answers.ts';
import { hex, primary } from '../place.ts';
import { bucketName } from '../s3/buckets.ts';
import type { Watch } from './watches.ts';

/** What AWS Config answers about one Region of an account. */
export function configAnswers({ account, region, recorder, gathers, packs }: Watch) {
  const answers = new Answers('config', { account, region });
  const role = `arn:aws:iam::${account}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig`;
  const name = 'default';
  answers
    .give(
      'DescribeConfigurationRecorders',
      {},
      {
        ConfigurationRecorders: recorder
          ? [{ name, roleARN: role, recordingGroup: groupOf(recorder.excluded) }]
          : [],
      },
    )
    .give(
      'DescribeDeliveryChannels',
      {},
      { DeliveryChannels: recorder ? [{ name, s3BucketName: bucketName('audit-logs', primary) }] : [] },
    )
    .give(
      'DescribeConfigurationAggregators',
      {},
      {
        ConfigurationAggregators: gathers
          ? [{ ConfigurationAggregatorName: 'meridian', ...aggregator({ account, region, gathers }) }]
          : [],
      },
    )
    .give(
      'DescribeConformancePacks',
      {},
      {
        ConformancePackDetails: packs.map((pack) => ({
          ConformancePackName: `OrgConformsPack-${pack}-${hex(pack + account + region, 8)}`,
          ConformancePackId: `conformance-pack-${hex(pack + region, 8)}`,
          ConformancePackArn: `arn:aws:config:${region}:${account}:conformance-pack/${pack}/${hex(pack, 8)}`,
        })),
      },
    );
  if (recorder)
    answers
      .give(
        'DescribeConfigurationRecorderStatus',
        {},
        { ConfigurationRecordersStatus: [{ name, recording: true, lastStatus: recorder.status }] },
      )
      .give(
        'DescribeDeliveryChannelStatus',
        {},
        { DeliveryChannelsStatus: [{ name, configHistoryDeliveryInfo: { lastStatus: recorder.delivery } }] },
      );
  return answers.fixtures;
}

const groupOf = (excluded: readonly string[]) => ({
  ...{ allSupported: false, includeGlobalResourceTypes: false, resourceTypes: [] },
  exclusionByResourceTypes: { resourceTypes: excluded },
  recordingStrategy: { useOnly: 'EXCLUSION_BY_RESOURCE_TYPES' },
});

const aggregator = ({
  account,
  region,
  gathers,
}: {
  account: string;
  region: string;
  gathers: string[];
}) => ({
  ConfigurationAggregatorArn: `arn:aws:config:${region}:${account}:config-aggregator/config-aggregator-${hex(account, 8)}`,
  OrganizationAggregationSource: {
    RoleArn: `arn:aws:iam::${account}:role/meridian-config-aggregator`,
    ...(gathers.length === 0 ? { AllAwsRegions: true } : { AwsRegions: gathers, AllAwsRegions: false }),
  },
});
