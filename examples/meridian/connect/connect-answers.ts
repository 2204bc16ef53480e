import { Answers } from '../answers.ts';
import { giveAssociations } from '../associated/association-answers.ts';
import { giveEvidence } from '../associated/evidence-answers.ts';
import { giveUnmirrored } from '../associated/unmirrored-answers.ts';
import { giveFlows } from '../flows/flow-answers.ts';
import { type Ago, bothRegions, primary, production } from '../place.ts';
import { roleArn } from '../policy.ts';
import { givePeople } from '../routing/people-answers.ts';
import { giveRouting } from '../routing/routing-answers.ts';
import { giveSmallLists } from '../routing/small-answers.ts';
import type { Contents } from './contents.ts';
import { groupAnswers } from './group-answers.ts';
import type { Group } from './groups.ts';
import { type Instance, instanceArn } from './instances.ts';
import { numberAnswers } from './number-answers.ts';
import type { PhoneNumber } from './numbers.ts';
import { giveStorage } from './storage-answers.ts';

interface Connect {
  instances: readonly Instance[];
  groups: readonly Group[];
  numbers: readonly PhoneNumber[];
  contents: readonly Contents[];
}

/** What Amazon Connect answers: the instances of the production account, and nothing in the other. */
export const connectAnswers = ({ instances, groups, numbers, contents }: Connect, ago: Ago) => [
  ...new Answers('connect')
    .give('ListInstances', {}, { InstanceSummaryList: [] })
    .give('ListPhoneNumbersV2', {}, { ListPhoneNumbersSummaryList: [] })
    .give('ListTrafficDistributionGroups', {}, { TrafficDistributionGroupSummaryList: [] }).fixtures,
  ...bothRegions.flatMap((region) => {
    const here = instances.filter((instance) => instance.region === region);
    const answers = new Answers('connect', { account: production, region });
    answers.give('ListInstances', {}, { InstanceSummaryList: here.map(summaryOf) });
    for (const instance of here) giveInstance(answers, instance);
    const inside = contents.filter(({ home }) => home.region === region);
    for (const one of inside) giveContents(answers, one, { numbers, ago });
    return [
      ...answers.fixtures,
      ...groupAnswers(region, {
        groups,
        numbers,
        agents: contents.filter(({ home }) => home.region === primary).flatMap(({ agents }) => agents),
      }),
      ...numberAnswers(region, numbers),
    ];
  }),
];

interface Around {
  numbers: readonly PhoneNumber[];
  ago: Ago;
}

function giveContents(answers: Answers, contents: Contents, { numbers, ago }: Around): void {
  giveFlows(answers, contents, ago);
  giveRouting(answers, contents, { numbers, ago });
  givePeople(answers, contents, ago);
  giveSmallLists(answers, contents, ago);
  giveAssociations(answers, contents, numbers);
  giveUnmirrored(answers, contents, ago);
  giveEvidence(answers, contents, ago);
}

function giveInstance(answers: Answers, instance: Instance): void {
  const { id, attributes, origins, securityKeys, isolated } = instance;
  const asked = { InstanceId: id };
  answers
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
    .giveOr(
      'ResourceNotFoundException',
      'GetCrossRegionRouting',
      asked,
      isolated && { IsolatedRegions: isolated },
    )
    .give('ListSecurityKeys', asked, {
      SecurityKeys: securityKeys.map(({ associationId, key, created }) => ({
        AssociationId: associationId,
        Key: key,
        CreationTime: created,
      })),
    });
  giveStorage(answers, instance);
}

const summaryOf = (instance: Instance) => ({
  Id: instance.id,
  Arn: instanceArn(instance),
  IdentityManagementType: instance.identity,
  InstanceAlias: instance.alias,
  CreatedTime: instance.created,
  ServiceRole: roleArn('aws-service-role/connect.amazonaws.com/AWSServiceRoleForAmazonConnect_4vKx2QpZ'),
  InstanceStatus: instance.status,
  InboundCallsEnabled: instance.attributes.INBOUND_CALLS,
  OutboundCallsEnabled: instance.attributes.OUTBOUND_CALLS,
  InstanceAccessUrl: `https://${instance.alias}.my.connect.aws`,
});

const replicationOf = ({ id, replication }: Instance) =>
  replication && {
    SourceRegion: primary,
    GlobalSignInEndpoint: `https://${id}.${primary}.sign-in.connect.aws/saml`,
    ReplicationStatusSummaryList: Object.entries(replication).map(([Region, ReplicationStatus]) => ({
      Region,
      ReplicationStatus,
    })),
  };
