import { Answers } from './answers.ts';
import { type Instance, instanceArn, instanceId } from './connect.ts';
import { groupAnswers } from './group-answers.ts';
import type { Group } from './groups.ts';
import type { PhoneNumber } from './numbers.ts';
import { bothRegions, production, recovery } from './place.ts';
import { roleArn } from './policy.ts';
import { giveStorage } from './storage-answers.ts';

interface Connect {
  instances: readonly Instance[];
  groups: readonly Group[];
  numbers: readonly PhoneNumber[];
}

/** What Amazon Connect answers: the pair of instances, and nothing in other accounts. */
export const connectAnswers = ({ instances, groups, numbers }: Connect) => [
  ...new Answers('connect')
    .give('ListInstances', {}, { InstanceSummaryList: [] })
    .give('ListPhoneNumbersV2', {}, { ListPhoneNumbersSummaryList: [] })
    .give('ListTrafficDistributionGroups', {}, { TrafficDistributionGroupSummaryList: [] }).fixtures,
  ...instances.flatMap(instanceAnswers),
  ...bothRegions.flatMap((region) => groupAnswers(region, groups, numbers)),
];

function instanceAnswers(instance: Instance) {
  const { region, attributes, origins, securityKeys, isolated } = instance;
  const asked = { InstanceId: instanceId };
  const answers = new Answers('connect', { account: production, region })
    .give('ListInstances', {}, { InstanceSummaryList: [summaryOf(instance)] })
    .give('DescribeInstance', asked, {
      Instance: {
        ...summaryOf(instance),
        Tags: { Owner: 'contact-centre-platform', Environment: 'production' },
      },
      ReplicationConfiguration: replicationOf(instance),
    })
    .give('ListInstanceAttributes', asked, {
      Attributes: Object.entries(attributes).map(([AttributeType, on]) => ({
        AttributeType,
        Value: String(on),
      })),
    })
    .give('ListApprovedOrigins', asked, { Origins: origins })
    .give('GetCrossRegionRouting', asked, { IsolatedRegions: isolated })
    .give('ListSecurityKeys', asked, {
      SecurityKeys: securityKeys.map(({ associationId, key, created }) => ({
        AssociationId: associationId,
        Key: key,
        CreationTime: created,
      })),
    });
  giveStorage(answers, instance);
  return answers.fixtures;
}

const summaryOf = ({ region, alias, identity, status, attributes, created }: Instance) => ({
  Id: instanceId,
  Arn: instanceArn(region),
  IdentityManagementType: identity,
  InstanceAlias: alias,
  CreatedTime: created,
  ServiceRole: roleArn('aws-service-role/connect.amazonaws.com/AWSServiceRoleForAmazonConnect_4vKx2QpZ'),
  InstanceStatus: status,
  InboundCallsEnabled: attributes.INBOUND_CALLS,
  OutboundCallsEnabled: attributes.OUTBOUND_CALLS,
  InstanceAccessUrl: `https://${alias}.my.connect.aws`,
});

const replicationOf = ({ replication, globalSignIn }: Instance) => ({
  SourceRegion: bothRegions[0],
  GlobalSignInEndpoint: globalSignIn,
  ReplicationStatusSummaryList: Object.entries(replication).map(([Region, ReplicationStatus]) => ({
    Region,
    ReplicationStatus,
    ...(Region === recovery && { ReplicationStatusReason: 'Replication of the instance is complete' }),
  })),
});
