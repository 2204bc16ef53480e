import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { everyFieldOf, scan } from '../../support/scan.ts';

const service = 'route53';
const list = { Marker: '', IsTruncated: false, MaxItems: 100 };
const zones: Fixture = {
  service,
  operation: 'ListHostedZones',
  region: 'us-east-1',
  output: {
    ...list,
    HostedZones: [
      {
        Id: '/hostedzone/ZPUBLIC',
        Name: 'Example.com.',
        CallerReference: 'a',
        Config: { PrivateZone: false },
      },
      {
        ...{
          Id: '/hostedzone/ZPRIVATE',
          Name: 'core.internal.',
          CallerReference: 'b',
          Config: { PrivateZone: true },
        },
        LinkedService: { ServicePrincipal: 'servicediscovery.amazonaws.com' },
      },
    ],
  },
};
const details: Fixture[] = [
  {
    ...{ service, operation: 'GetHostedZone', input: { Id: 'ZPUBLIC' } },
    output: {
      HostedZone: {
        ...{ Id: '/hostedzone/ZPUBLIC', Name: 'example.com.', CallerReference: 'a' },
        Features: { AcceleratedRecoveryStatus: 'ENABLED' },
      },
    },
  },
  {
    ...{ service, operation: 'GetHostedZone', input: { Id: 'ZPRIVATE' } },
    output: {
      HostedZone: { Id: '/hostedzone/ZPRIVATE', Name: 'core.internal.', CallerReference: 'b' },
      VPCs: [{ VPCId: 'vpc-1', VPCRegion: 'us-east-1' }],
    },
  },
  {
    ...{ service, operation: 'GetDNSSEC', input: { HostedZoneId: 'ZPUBLIC' } },
    output: {
      Status: { ServeSignature: 'SIGNING' },
      KeySigningKeys: [{ Name: 'ksk', KmsArn: 'arn:aws:kms:us-east-1:111122223333:key/k', Status: 'ACTIVE' }],
    },
  },
  {
    ...{ service, operation: 'ListQueryLoggingConfigs' },
    output: {
      QueryLoggingConfigs: [
        {
          Id: 'q',
          HostedZoneId: 'ZPUBLIC',
          CloudWatchLogsLogGroupArn: 'arn:aws:logs:us-east-1:1:log-group:dns',
        },
      ],
    },
  },
];

test('zones are read in us-east-1, whatever the Regions of the pair are', async () => {
  const estate = await scan({
    fixtures: [zones, ...details],
    mentions: everyFieldOf('AWS::Route53::HostedZone'),
    regions: { primary: 'eu-central-1', recovery: 'eu-west-2' },
  });
  expect(estate.calls.filter(({ region }) => region !== 'us-east-1')).toEqual([]);
  expect(estate.resources.map(({ region, arn, fields }) => ({ region, arn, ...fields }))).toEqual([
    {
      ...{
        region: 'us-east-1',
        arn: 'arn:aws:route53:::hostedzone/ZPRIVATE',
        Id: 'ZPRIVATE',
        Name: 'core.internal',
      },
      ...{ PrivateZone: true, LinkedServicePrincipal: 'servicediscovery.amazonaws.com' },
      ...{ VPCs: [{ VPCId: 'vpc-1', VPCRegion: 'us-east-1' }], AcceleratedRecoveryStatus: null },
      ...{ DNSSECStatus: null, KeySigningKeys: [], QueryLogGroupArns: [] },
    },
    {
      ...{
        region: 'us-east-1',
        arn: 'arn:aws:route53:::hostedzone/ZPUBLIC',
        Id: 'ZPUBLIC',
        Name: 'example.com',
      },
      ...{ PrivateZone: false, LinkedServicePrincipal: null, VPCs: [], AcceleratedRecoveryStatus: 'ENABLED' },
      DNSSECStatus: 'SIGNING',
      KeySigningKeys: [{ Name: 'ksk', KmsArn: 'arn:aws:kms:us-east-1:111122223333:key/k', Status: 'ACTIVE' }],
      QueryLogGroupArns: ['arn:aws:logs:us-east-1:1:log-group:dns'],
    },
  ]);
});

test('a refused GetDNSSEC leaves the signing of public zones unread and that of private ones absent', async () => {
  const estate = await scan({
    fixtures: [zones, ...details],
    mentions: [{ type: 'AWS::Route53::HostedZone', member: 'DNSSECStatus' }],
    endpoint: { deny: ['route53:GetDNSSEC'] },
  });
  const [inside, open] = estate.resources;
  expect(inside!.fields).toMatchObject({ Id: 'ZPRIVATE', DNSSECStatus: null });
  expect(open!.fields).not.toHaveProperty('DNSSECStatus');
});

const loadBalancer = 'desk-1.us-east-1.elb.amazonaws.com';
const sets = [
  { Name: 'example.com.', Type: 'MX', TTL: 300, ResourceRecords: [{ Value: '10 mail.example.com' }] },
  {
    ...{
      Name: 'desk.example.com.',
      Type: 'A',
      SetIdentifier: 'use1',
      Failover: 'PRIMARY',
      HealthCheckId: 'h-1',
    },
    AliasTarget: {
      HostedZoneId: 'Z35',
      DNSName: `dualstack.Desk-1.us-east-1.elb.amazonaws.com.`,
      EvaluateTargetHealth: true,
    },
  },
  {
    ...{ Name: 'desk.example.com.', Type: 'A', SetIdentifier: 'usw2', Failover: 'SECONDARY' },
    AliasTarget: {
      HostedZoneId: 'Z1H',
      DNSName: 'desk-2.us-west-2.elb.amazonaws.com.',
      EvaluateTargetHealth: false,
    },
  },
  {
    ...{ Name: 'api.example.com.', Type: 'CNAME', TTL: 60, SetIdentifier: 'a', Weight: 10 },
    ResourceRecords: [{ Value: 'd-1.execute-api.us-west-2.amazonaws.com' }],
  },
  {
    ...{ Name: 'near.example.com.', Type: 'A', TTL: 60, SetIdentifier: 'near', Region: 'us-east-1' },
    ResourceRecords: [{ Value: '192.0.2.1' }],
  },
  {
    ...{ Name: 'geo.example.com.', Type: 'A', TTL: 60, SetIdentifier: 'de', MultiValueAnswer: false },
    ...{ GeoLocation: { CountryCode: 'DE' }, ResourceRecords: [{ Value: '192.0.2.2' }] },
  },
];
const records: Fixture = {
  ...{ service, operation: 'ListResourceRecordSets', input: { HostedZoneId: 'ZPUBLIC' } },
  output: { ResourceRecordSets: sets, IsTruncated: false, MaxItems: 300 },
};
const noRecords: Fixture = {
  ...{ service, operation: 'ListResourceRecordSets' },
  output: { ResourceRecordSets: [], IsTruncated: false, MaxItems: 300 },
};

test('records that lead somewhere are kept with where they lead, and mail records are not', async () => {
  const estate = await scan({
    fixtures: [zones, records, noRecords],
    mentions: everyFieldOf('AWS::Route53::RecordSet'),
  });
  const found = estate.resources.filter(({ type }) => type === 'AWS::Route53::RecordSet');
  expect(found.map(({ id }) => id)).toEqual([
    'ZPUBLIC/api.example.com/CNAME/a',
    'ZPUBLIC/desk.example.com/A/use1',
    'ZPUBLIC/desk.example.com/A/usw2',
    'ZPUBLIC/geo.example.com/A/de',
    'ZPUBLIC/near.example.com/A/near',
  ]);
  const none = {
    Failover: null,
    Weight: null,
    LatencyRegion: null,
    GeoLocation: null,
    MultiValueAnswer: null,
  };
  expect(found[0]!.fields).toEqual({
    ...{ ...none, HostedZoneId: 'ZPUBLIC', Name: 'api.example.com', Type: 'CNAME', PublicZone: true },
    ...{
      SetKey: 'ZPUBLIC/api.example.com/CNAME',
      SetIdentifier: 'a',
      Weight: 10,
      TTL: 60,
      AliasTarget: null,
    },
    ...{ ResourceRecords: ['d-1.execute-api.us-west-2.amazonaws.com'], HealthCheckId: null },
    ...{ TargetName: 'd-1.execute-api.us-west-2.amazonaws.com', TargetRegion: 'us-west-2' },
  });
  expect(found[1]!.fields).toMatchObject({
    ...{ Failover: 'PRIMARY', TTL: null, ResourceRecords: [], HealthCheckId: 'h-1' },
    ...{ TargetName: loadBalancer, TargetRegion: 'us-east-1' },
  });
  expect(found[1]!.fields['AliasTarget']).toMatchObject({ EvaluateTargetHealth: true });
  expect(found[3]!.fields).toMatchObject({
    ...{
      GeoLocation: { ContinentCode: null, CountryCode: 'DE', SubdivisionCode: null },
      MultiValueAnswer: false,
    },
    ...{ TargetName: null, TargetRegion: null },
  });
  expect(found[4]!.fields).toMatchObject({ LatencyRegion: 'us-east-1', ResourceRecords: ['192.0.2.1'] });
});

test('a long zone is read page by page, also where the next page begins within one name', async () => {
  const estate = await scan({
    fixtures: [zones, records, noRecords],
    mentions: everyFieldOf('AWS::Route53::RecordSet'),
    endpoint: { pageSize: 1 },
  });
  expect(estate.resources.filter(({ type }) => type === 'AWS::Route53::RecordSet')).toHaveLength(5);
  const call = estate.calls.find(
    ({ operation, requests }) => operation === 'ListResourceRecordSets' && requests > 1,
  );
  expect(call).toMatchObject({ outcome: 'ok', requests: 6 });
});

const checks: Fixture = {
  ...{ service, operation: 'ListHealthChecks' },
  output: {
    ...list,
    HealthChecks: [
      {
        ...{ Id: 'h-1', CallerReference: 'h-1', HealthCheckVersion: 1 },
        HealthCheckConfig: {
          ...{
            Type: 'HTTPS',
            FullyQualifiedDomainName: 'Use1.example.com.',
            RequestInterval: 10,
            FailureThreshold: 3,
          },
          ...{ Inverted: false, Disabled: true },
        },
      },
      {
        ...{ Id: 'h-2', CallerReference: 'h-2', HealthCheckVersion: 1 },
        HealthCheckConfig: { Type: 'CALCULATED', HealthThreshold: 1, ChildHealthChecks: ['h-1', 'h-3'] },
      },
      {
        ...{ Id: 'h-3', CallerReference: 'h-3', HealthCheckVersion: 1 },
        HealthCheckConfig: {
          ...{ Type: 'CLOUDWATCH_METRIC', InsufficientDataHealthStatus: 'Unhealthy' },
          AlarmIdentifier: { Region: 'us-west-2', Name: 'errors' },
        },
      },
      {
        ...{ Id: 'h-4', CallerReference: 'h-4', HealthCheckVersion: 1 },
        HealthCheckConfig: {
          Type: 'RECOVERY_CONTROL',
          RoutingControlArn: 'arn:aws:route53-recovery-control::1:c',
        },
      },
      {
        ...{ Id: 'h-5', CallerReference: 'h-5', HealthCheckVersion: 1 },
        HealthCheckConfig: {
          Type: 'TCP',
          IPAddress: '192.0.2.1',
          FullyQualifiedDomainName: 'header.example.com',
          Port: 443,
        },
      },
    ],
  },
};
const status: Fixture = {
  ...{ service, operation: 'GetHealthCheckStatus' },
  output: {
    HealthCheckObservations: [
      { Region: 'us-east-1', StatusReport: { Status: 'Success: HTTP Status Code 200, OK' } },
      { Region: 'eu-west-1', StatusReport: { Status: 'Failure: Connection timed out' } },
    ],
  },
};

test('checkers are asked about checks that probe, and about no others', async () => {
  const estate = await scan({
    fixtures: [checks, status],
    mentions: everyFieldOf('AWS::Route53::HealthCheck'),
  });
  const config = {
    ...{
      FullyQualifiedDomainName: null,
      IPAddress: null,
      RequestInterval: null,
      FailureThreshold: null,
      Inverted: null,
    },
    ...{
      HealthThreshold: null,
      ChildHealthChecks: [],
      AlarmIdentifier: null,
      InsufficientDataHealthStatus: null,
    },
  };
  const none = {
    Probes: false,
    ProbedName: null,
    Disabled: false,
    RoutingControlArn: null,
    Observations: [],
  };
  const seen = ['Success: HTTP Status Code 200, OK', 'Failure: Connection timed out'];
  expect(estate.resources.map(({ fields }) => fields)).toEqual([
    {
      ...{ Id: 'h-1', Type: 'HTTPS', Probes: true, ProbedName: 'use1.example.com', Disabled: true },
      HealthCheckConfig: {
        ...{
          ...config,
          FullyQualifiedDomainName: 'Use1.example.com.',
          RequestInterval: 10,
          FailureThreshold: 3,
        },
        Inverted: false,
      },
      ...{ RoutingControlArn: null, Observations: seen },
    },
    {
      ...{ ...none, Id: 'h-2', Type: 'CALCULATED' },
      HealthCheckConfig: { ...config, HealthThreshold: 1, ChildHealthChecks: ['h-1', 'h-3'] },
    },
    {
      ...{ ...none, Id: 'h-3', Type: 'CLOUDWATCH_METRIC' },
      HealthCheckConfig: {
        ...{ ...config, InsufficientDataHealthStatus: 'Unhealthy' },
        AlarmIdentifier: { Region: 'us-west-2', Name: 'errors' },
      },
    },
    {
      ...{
        ...none,
        Id: 'h-4',
        Type: 'RECOVERY_CONTROL',
        RoutingControlArn: 'arn:aws:route53-recovery-control::1:c',
      },
      HealthCheckConfig: config,
    },
    {
      ...{ Id: 'h-5', Type: 'TCP', Probes: true, ProbedName: null, Disabled: false, RoutingControlArn: null },
      HealthCheckConfig: {
        ...config,
        IPAddress: '192.0.2.1',
        FullyQualifiedDomainName: 'header.example.com',
      },
      Observations: seen,
    },
  ]);
});

test('a domain is read with its expiry and locks, and what the registry leaves out is off', async () => {
  const estate = await scan({
    fixtures: [
      {
        ...{ service: 'route53domains', operation: 'ListDomains', region: 'us-east-1' },
        output: {
          Domains: [
            {
              DomainName: 'example.com',
              AutoRenew: true,
              TransferLock: true,
              Expiry: '2027-01-01T00:00:00Z',
            },
            { DomainName: 'example.de' },
          ],
        },
      },
    ],
    mentions: everyFieldOf('Ringdown::Route53Domains::Domain'),
    endpoint: { pageSize: 1 },
  });
  expect(estate.resources.map(({ fields }) => fields)).toEqual([
    { DomainName: 'example.com', AutoRenew: true, TransferLock: true, Expiry: '2027-01-01T00:00:00.000Z' },
    { DomainName: 'example.de', AutoRenew: false, TransferLock: false, Expiry: null },
  ]);
});
