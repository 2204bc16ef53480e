import { bool, list, map, nullable, object, string, timestamp } from '../field-type.ts';
import { counterpart, field, listing, resourceType, toMany } from '../resource-type.ts';
import { nextToken, text } from '../service.ts';
import { connect } from './service.ts';

const all = listing(
  connect.call('ListInstances', {
    actions: ['connect:ListInstances', 'ds:DescribeDirectories'],
    pages: nextToken(10),
  }),
  (answer) => answer.InstanceSummaryList,
);

const describe = connect.call('DescribeInstance', {
  actions: ['connect:DescribeInstance', 'ds:DescribeDirectories'],
  uses: ['Id'],
  input: ({ Id }) => ({ InstanceId: text(Id) }),
});

const attributes = connect.call('ListInstanceAttributes', {
  actions: ['connect:ListInstanceAttributes'],
  uses: ['Id'],
  input: ({ Id }) => ({ InstanceId: text(Id) }),
  pages: nextToken(7),
});

const origins = connect.call('ListApprovedOrigins', {
  actions: ['connect:ListApprovedOrigins'],
  uses: ['Id'],
  input: ({ Id }) => ({ InstanceId: text(Id) }),
  pages: nextToken(25),
});

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
    InboundCallsEnabled: field(all, bool, 'Whether the instance takes calls.', (i) => i.InboundCallsEnabled),
    OutboundCallsEnabled: field(
      all,
      bool,
      'Whether the instance places calls.',
      (i) => i.OutboundCallsEnabled,
    ),
    CreatedTime: field(all, nullable(timestamp), 'When the instance was created.', (i) => i.CreatedTime),
    ReplicationConfiguration: field(
      describe,
      nullable(
        object({
          SourceRegion: nullable(string),
          GlobalSignInEndpoint: nullable(string),
          ReplicationStatusSummaryList: list(
            object({
              Region: nullable(string),
              ReplicationStatus: nullable(string),
              ReplicationStatusReason: nullable(string),
            }),
          ),
        }),
      ),
      'Replication to other Regions; absent on an instance that was never replicated.',
      (answer) => answer.ReplicationConfiguration,
    ),
    Tags: field(describe, map(string), 'Tags.', (answer) => answer.Instance?.Tags),
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
  },
  relations: {
    Counterpart: counterpart('AWS::Connect::Instance', 'Id'),
    StorageConfigs: toMany('AWS::Connect::InstanceStorageConfig', {
      doc: 'Where the instance stores recordings, transcripts, reports and streams.',
      on: 'InstanceId',
      from: 'Id',
    }),
  },
});
