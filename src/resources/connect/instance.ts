import { bool, list, map, nullable, object, string, timestamp } from '../field-type.ts';
import { counterpart, field, resourceType, toMany } from '../resource-type.ts';
import { all, attributes, crossRegionRouting, describe, origins } from './instance-calls.ts';
import { instanceChildren } from './instance-children.ts';
import { instanceEvidence } from './instance-evidence.ts';
import { fingerprinted, listSecurityKeys, securityKeys } from './security-keys.ts';

export const instance = resourceType({
  type: 'AWS::Connect::Instance',
  scope: 'region',
  doc: 'An Amazon Connect instance. A replica in the recovery Region keeps the id of its source.',
  list: all,
  id: 'Id',
  arn: 'Arn',
  fields: {
    Id: field(all, string, 'Instance id, the same in both Regions of a replicated pair.', (i) => i.Id),
    Arn: field(all, string, 'Amazon Resource Name.', (i) => i.Arn),
    InstanceAlias: field(all, nullable(string), 'Alias, part of the access URL.', (i) => i.InstanceAlias),
    IdentityManagementType: field(
      all,
      string,
      'SAML, CONNECT_MANAGED or EXISTING_DIRECTORY; cannot be changed after creation.',
      (i) => i.IdentityManagementType,
    ),
    InstanceStatus: field(
      all,
      string,
      'CREATION_IN_PROGRESS, ACTIVE or CREATION_FAILED.',
      (i) => i.InstanceStatus,
    ),
    ServiceRole: field(
      all,
      nullable(string),
      'Service-linked role that the instance acts with, by ARN.',
      (i) => i.ServiceRole,
    ),
    InboundCallsEnabled: field(all, bool, 'Whether the instance takes calls.', (i) => i.InboundCallsEnabled),
    OutboundCallsEnabled: field(
      all,
      bool,
      'Whether the instance places calls.',
      (i) => i.OutboundCallsEnabled,
    ),
    CreatedTime: field(all, nullable(timestamp), 'When the instance was created.', (i) => i.CreatedTime),
    StatusReason: field(
      describe,
      nullable(string),
      'Why the instance could not be created; absent on one that was.',
      (answer) => answer.Instance?.StatusReason?.Message,
    ),
    ReplicationConfiguration: field(
      describe,
      nullable(
        object({
          SourceRegion: nullable(string),
          GlobalSignInEndpoint: nullable(string),
          ReplicationStatusSummaryList: list(
            object({
              Region: nullable(string),
              ReplicationStatus: string,
              ReplicationStatusReason: nullable(string),
            }),
          ),
        }),
      ),
      'Replication to other Regions; absent on an instance that was never replicated.',
      (answer) => answer.ReplicationConfiguration,
    ),
    Tags: field(describe, map(string), 'Tags.', (answer) => answer.Instance?.Tags),
    IsolatedRegions: field(
      crossRegionRouting,
      nullable(list(string)),
      'Regions whose contacts and agents are kept apart; empty while contacts reach agents in either Region, absent on an instance without global routing.',
      (answer) => answer.IsolatedRegions ?? [],
    ),
    Attributes: field(
      attributes,
      map(string),
      'Instance attributes by type, such as CONTACTFLOW_LOGS; values are "true" or "false".',
      (answer) =>
        Object.fromEntries((answer.Attributes ?? []).map((a) => [String(a.AttributeType), a.Value])),
    ),
    ApprovedOrigins: field(
      origins,
      list(string),
      'Origins that may embed the Contact Control Panel; configured on each instance of a pair by itself.',
      (answer) => answer.Origins,
    ),
    SecurityKeys: field(
      listSecurityKeys,
      securityKeys,
      'Public keys that encrypt what callers key in, by SHA-256 fingerprint; uploaded to each instance of a pair by itself.',
      (answer) => fingerprinted(answer.SecurityKeys),
    ),
  },
  relations: {
    Counterpart: counterpart('AWS::Connect::Instance', 'Id'),
    StorageConfigs: toMany('AWS::Connect::InstanceStorageConfig', {
      doc: 'Where the instance stores recordings, transcripts, reports and streams.',
      on: 'InstanceId',
      from: 'Id',
    }),
    TrafficDistributionGroups: toMany('AWS::Connect::TrafficDistributionGroup', {
      doc: 'The groups that divide calls and agents between the instance and its replica, as its Region lists them.',
      on: 'InstanceId',
      from: 'Id',
    }),
    ProfileIntegrations: toMany('AWS::CustomerProfiles::Integration', {
      doc: 'What makes it use a domain of Customer Profiles: one integration, which feeds the domain with its contact records.',
      on: 'Uri',
      from: 'Arn',
    }),
    ...instanceChildren,
    ...instanceEvidence,
  },
});
