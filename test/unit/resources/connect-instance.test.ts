import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { everyFieldOf, scan } from '../../support/scan.ts';

const id = 'aaaaaaaa-0000-4000-8000-000000000001';
const arn = `arn:aws:connect:us-east-1:111122223333:instance/${id}`;
const answers = (operation: string, output: object): Fixture => ({
  service: 'connect',
  operation,
  region: 'us-east-1',
  output: { ...output },
});

const listed = answers('ListInstances', {
  InstanceSummaryList: [
    {
      Id: id,
      Arn: arn,
      InstanceAlias: 'meridian',
      IdentityManagementType: 'SAML',
      InstanceStatus: 'ACTIVE',
      ServiceRole: 'arn:aws:iam::111122223333:role/aws-service-role/connect.amazonaws.com/Connect',
      InboundCallsEnabled: true,
      OutboundCallsEnabled: false,
      CreatedTime: '2024-03-01T09:00:00Z',
      InstanceAccessUrl: 'https://meridian.my.connect.aws',
    },
  ],
});
const noneElsewhere: Fixture = { service: 'connect', operation: 'ListInstances', output: {} };
const replicated = {
  ReplicationStatusSummaryList: [{ Region: 'us-west-2', ReplicationStatus: 'INSTANCE_REPLICATION_COMPLETE' }],
  SourceRegion: 'us-east-1',
  GlobalSignInEndpoint: `https://${id}.us-east-1.sign-in.connect.aws/saml`,
};
const described = answers('DescribeInstance', {
  Instance: { Id: id, Arn: arn, Tags: { env: 'production' } },
  ReplicationConfiguration: replicated,
});
// Nine attributes are two pages of seven.
const attributeTypes = [
  'INBOUND_CALLS',
  'OUTBOUND_CALLS',
  'CONTACTFLOW_LOGS',
  'CONTACT_LENS',
  'AUTO_RESOLVE_BEST_VOICES',
  'EARLY_MEDIA',
  'MULTI_PARTY_CONFERENCE',
  'HIGH_VOLUME_OUTBOUND',
  'ENHANCED_CONTACT_MONITORING',
];
const attributes = answers('ListInstanceAttributes', {
  Attributes: attributeTypes.map((AttributeType) => ({ AttributeType, Value: 'true' })),
});
const origins = answers('ListApprovedOrigins', { Origins: ['https://desk.example.com'] });
const body = 'MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=';
const keys = answers('ListSecurityKeys', {
  SecurityKeys: [
    {
      AssociationId: 'key-1',
      CreationTime: '2025-02-01T00:00:00Z',
      Key: `-----BEGIN PUBLIC KEY-----\n${body}\n-----END PUBLIC KEY-----\n`,
    },
    { AssociationId: 'key-2', CreationTime: '2025-11-01T00:00:00Z', Key: body },
  ],
});
// base64 -d <<< "$body" | sha256sum
const fingerprint = 'a1e9156054e04fac899ae9f275132cdc07a5dbc4ea2c2ad3a1ffc6e0d253681f';
const routing = answers('GetCrossRegionRouting', { IsolatedRegions: ['us-west-2'] });
const everything = [listed, noneElsewhere, described, attributes, origins, keys, routing];

test('an instance with global routing, two keys and two pages of attributes is read in full', async () => {
  const estate = await scan({ fixtures: everything, mentions: everyFieldOf('AWS::Connect::Instance') });
  const [instance] = estate.resources;
  expect(estate.resources).toHaveLength(1);
  expect(instance).toMatchObject({ id, arn, region: 'us-east-1' });
  expect(instance!.fields).toEqual({
    Id: id,
    Arn: arn,
    InstanceAlias: 'meridian',
    IdentityManagementType: 'SAML',
    InstanceStatus: 'ACTIVE',
    ServiceRole: 'arn:aws:iam::111122223333:role/aws-service-role/connect.amazonaws.com/Connect',
    InboundCallsEnabled: true,
    OutboundCallsEnabled: false,
    CreatedTime: '2024-03-01T09:00:00.000Z',
    StatusReason: null,
    ReplicationConfiguration: {
      ...replicated,
      ReplicationStatusSummaryList: [
        {
          Region: 'us-west-2',
          ReplicationStatus: 'INSTANCE_REPLICATION_COMPLETE',
          ReplicationStatusReason: null,
        },
      ],
    },
    Tags: { env: 'production' },
    IsolatedRegions: ['us-west-2'],
    Attributes: Object.fromEntries(attributeTypes.map((type) => [type, 'true'])),
    ApprovedOrigins: ['https://desk.example.com'],
    SecurityKeys: [
      { AssociationId: 'key-1', CreationTime: '2025-02-01T00:00:00.000Z', Fingerprint: fingerprint },
      { AssociationId: 'key-2', CreationTime: '2025-11-01T00:00:00.000Z', Fingerprint: fingerprint },
    ],
  });
  expect(JSON.stringify(estate)).not.toContain(body);
});

test('an instance that was never replicated is not asked about global routing', async () => {
  const unreplicated = answers('DescribeInstance', {
    Instance: { Id: id, StatusReason: { Message: 'The alias is taken.' } },
  });
  const estate = await scan({
    fixtures: [listed, noneElsewhere, unreplicated],
    mentions: [
      { type: 'AWS::Connect::Instance', member: 'IsolatedRegions' },
      { type: 'AWS::Connect::Instance', member: 'StatusReason' },
    ],
  });
  expect(estate.resources[0]!.fields).toMatchObject({
    ReplicationConfiguration: null,
    IsolatedRegions: null,
    StatusReason: 'The alias is taken.',
  });
  expect(estate.calls.map(({ operation }) => operation)).not.toContain('GetCrossRegionRouting');
});

test.each(['InvalidRequestException', 'ResourceNotFoundException'])(
  'a replicated instance that answers %s has no global routing',
  async (code) => {
    const estate = await scan({
      fixtures: [
        listed,
        noneElsewhere,
        described,
        { service: 'connect', operation: 'GetCrossRegionRouting', error: { code, status: 400 } },
      ],
      mentions: [{ type: 'AWS::Connect::Instance', member: 'IsolatedRegions' }],
    });
    expect(estate.resources[0]!.fields['IsolatedRegions']).toBeNull();
  },
);

test('global routing that isolates no Region is an empty list, not an absent one', async () => {
  const estate = await scan({
    fixtures: [listed, noneElsewhere, described, answers('GetCrossRegionRouting', {})],
    mentions: [{ type: 'AWS::Connect::Instance', member: 'IsolatedRegions' }],
  });
  expect(estate.resources[0]!.fields['IsolatedRegions']).toEqual([]);
});

test('refused security keys leave the field out and name the action', async () => {
  const estate = await scan({
    fixtures: everything,
    mentions: [{ type: 'AWS::Connect::Instance', member: 'SecurityKeys' }],
    endpoint: { deny: ['connect:ListSecurityKeys'] },
  });
  const [instance] = estate.resources;
  expect(instance!.fields).not.toHaveProperty('SecurityKeys');
  expect(estate.calls[instance!.reads['ListSecurityKeys']![0]!]).toMatchObject({
    outcome: 'denied',
    actions: ['connect:ListSecurityKeys'],
  });
});
