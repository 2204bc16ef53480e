import { Answers } from '../answers.ts';
import { production } from '../place.ts';
import type { Edge } from './edge.ts';
import type { HealthCheck } from './health-checks.ts';
import { identifierOf, type RecordSet } from './records.ts';
import { keyOfZone, type Zone } from './zones.ts';

/** What Route 53 answers: zones, records and checks of the production account, and nothing in the other. */
export function dnsAnswers({ registrations, zones, records, checks }: Edge) {
  const nothing = new Answers('route53')
    .give('ListHostedZones', {}, { HostedZones: [], Marker: '', IsTruncated: false, MaxItems: 100 })
    .give('ListHealthChecks', {}, { HealthChecks: [], Marker: '', IsTruncated: false, MaxItems: 100 })
    .give('ListQueryLoggingConfigs', {}, { QueryLoggingConfigs: [] });
  const answers = new Answers('route53', { account: production })
    .give(
      'ListHostedZones',
      {},
      { HostedZones: zones.map(zoneOf), Marker: '', IsTruncated: false, MaxItems: 100 },
    )
    .give(
      'ListHealthChecks',
      {},
      { HealthChecks: checks.map(checkOf), Marker: '', IsTruncated: false, MaxItems: 100 },
    )
    .give(
      'ListQueryLoggingConfigs',
      {},
      { QueryLoggingConfigs: zones.filter(({ logged }) => logged).map(logOf) },
    );
  for (const zone of zones) giveZone(answers, zone, records);
  for (const check of checks.filter(({ config }) => config.Type === 'HTTPS'))
    answers.give(
      'GetHealthCheckStatus',
      { HealthCheckId: check.id },
      { HealthCheckObservations: reportsOn(check) },
    );
  const Domains = registrations.map(({ name, expires, renews, locked }) => ({
    ...{ DomainName: name, AutoRenew: renews, TransferLock: locked, Expiry: expires },
  }));
  return [
    ...nothing.fixtures,
    ...answers.fixtures,
    ...new Answers('route53domains').give('ListDomains', {}, { Domains: [] }).fixtures,
    ...new Answers('route53domains', { account: production }).give('ListDomains', {}, { Domains }).fixtures,
  ];
}

const zoneOf = (zone: Zone) => ({
  ...{ Id: `/hostedzone/${zone.id}`, Name: `${zone.name}.`, CallerReference: zone.id },
  Config: { PrivateZone: zone.vpcs !== undefined },
  ...(zone.madeBy !== undefined && { LinkedService: { ServicePrincipal: zone.madeBy } }),
});

const logOf = ({ id, name }: Zone) => ({
  ...{ Id: `${id}-log`, HostedZoneId: id },
  CloudWatchLogsLogGroupArn: `arn:aws:logs:us-east-1:${production}:log-group:/aws/route53/${name}`,
});

function giveZone(answers: Answers, zone: Zone, records: readonly RecordSet[]): void {
  const { vpcs } = zone;
  const features = zone.accelerated && { Features: { AcceleratedRecoveryStatus: 'ENABLED' } };
  answers
    .give(
      'GetHostedZone',
      { Id: zone.id },
      {
        HostedZone: { ...zoneOf(zone), ...features },
        ...(vpcs && {
          VPCs: vpcs.map((VPCRegion) => ({ VPCRegion, VPCId: `vpc-${VPCRegion.replaceAll('-', '')}core` })),
        }),
      },
    )
    .give(
      'ListResourceRecordSets',
      { HostedZoneId: zone.id },
      {
        ResourceRecordSets: [mailOf(zone), ...records.filter((record) => record.zone === zone.id).map(setOf)],
        ...{ IsTruncated: false, MaxItems: 300 },
      },
    );
  if (vpcs) return;
  answers.give(
    'GetDNSSEC',
    { HostedZoneId: zone.id },
    {
      Status: { ServeSignature: zone.dnssec },
      KeySigningKeys:
        zone.dnssec === 'NOT_SIGNING'
          ? []
          : [{ Name: 'meridian', KmsArn: keyOfZone, Status: keyState(zone) }],
    },
  );
}

const keyState = ({ dnssec }: Zone) => (dnssec === 'SIGNING' ? 'ACTIVE' : 'ACTION_NEEDED');

const mailOf = ({ name }: Zone) => ({
  ...{ Name: `${name}.`, Type: 'MX', TTL: 3600 },
  ResourceRecords: [{ Value: '10 inbound-smtp.us-east-1.amazonaws.com' }],
});

const setOf = (record: RecordSet) => ({
  ...{ Name: `${record.name}.`, Type: record.kind === 'CNAME' ? 'CNAME' : 'A' },
  ...(record.policy && { SetIdentifier: identifierOf(record), ...record.policy }),
  ...(record.check !== undefined && { HealthCheckId: record.check }),
  ...(record.kind === 'CNAME'
    ? { TTL: record.ttl, ResourceRecords: [{ Value: record.host }] }
    : {
        AliasTarget: {
          ...{ HostedZoneId: 'Z35SXDOTRQ7X7K', DNSName: `dualstack.${record.host}.` },
          EvaluateTargetHealth: record.evaluates,
        },
      }),
});

const checkOf = ({ id, config }: HealthCheck) => ({
  ...{ Id: id, CallerReference: id, HealthCheckVersion: 1 },
  HealthCheckConfig: { ...config, ...(config.Type === 'HTTPS' && { Port: 443, ResourcePath: '/health' }) },
});

const reportsOn = ({ reached }: HealthCheck) =>
  ['us-east-1', 'us-west-2', 'eu-west-1'].map((Region) => ({
    ...{ Region, IPAddress: '15.177.0.1' },
    StatusReport: {
      Status: reached ? 'Success: HTTP Status Code 200, OK' : 'Failure: Connection timed out.',
    },
  }));
