import { bool, list, nullable, object, string } from '../field-type.ts';
import { hostName } from '../region-of-host.ts';
import { field, listing, resourceType, toMany } from '../resource-type.ts';
import { text } from '../service.ts';
import { markerPages, route53 } from './service.ts';

const zones = listing(
  route53.call('ListHostedZones', { actions: ['route53:ListHostedZones'], pages: markerPages }),
  (answer) => answer.HostedZones,
);

const getHostedZone = route53.call('GetHostedZone', {
  actions: ['route53:GetHostedZone'],
  uses: ['Id'],
  input: ({ Id }) => ({ Id: text(Id) }),
});

/** Only public zones are signed; about a private one the question is an error. */
const getDnssec = route53.call('GetDNSSEC', {
  actions: ['route53:GetDNSSEC'],
  uses: ['Id', 'PrivateZone'],
  input: ({ Id, PrivateZone }) => (PrivateZone === true ? undefined : { HostedZoneId: text(Id) }),
});

/** All configurations of the account at once: Route 53 takes five requests a second for everything. */
const queryLogs = route53.call('ListQueryLoggingConfigs', {
  actions: ['route53:ListQueryLoggingConfigs'],
  pages: { inputToken: 'NextToken', outputToken: 'NextToken', size: { member: 'MaxResults', max: 100 } },
});

const zoneId = (id: string | undefined) => id?.replace('/hostedzone/', '');

export const hostedZone = resourceType({
  type: 'AWS::Route53::HostedZone',
  scope: 'account',
  doc: 'A DNS zone. Route 53 is global, so a zone counts as one of us-east-1.',
  list: zones,
  id: 'Id',
  arn: ({ Id }) => `arn:aws:route53:::hostedzone/${Id}`,
  fields: {
    Id: field(zones, string, 'Id, such as Z0123456789ABCDEFGHIJ.', (z) => zoneId(z.Id)),
    Name: field(zones, string, 'Name, without the dot at its end.', (z) => z.Name && hostName(z.Name)),
    PrivateZone: field(
      zones,
      bool,
      'Whether only its VPCs can ask it.',
      (z) => z.Config?.PrivateZone ?? false,
    ),
    LinkedServicePrincipal: field(
      zones,
      nullable(string),
      'AWS service that made the zone and alone changes it; absent for zones of one’s own.',
      (z) => z.LinkedService?.ServicePrincipal,
    ),
    VPCs: field(
      getHostedZone,
      list(object({ VPCId: nullable(string), VPCRegion: nullable(string) })),
      'VPCs that can ask a private zone; empty for a public one.',
      (answer) => answer.VPCs,
    ),
    AcceleratedRecoveryStatus: field(
      getHostedZone,
      nullable(string),
      'ENABLED when records can be changed about an hour into a loss of us-east-1; absent when never asked for.',
      (answer) => answer.HostedZone?.Features?.AcceleratedRecoveryStatus,
    ),
    DNSSECStatus: field(
      getDnssec,
      nullable(string),
      'SIGNING, NOT_SIGNING, DELETING, ACTION_NEEDED or INTERNAL_FAILURE; absent for a private zone.',
      (answer) => answer?.Status?.ServeSignature,
    ),
    KeySigningKeys: field(
      getDnssec,
      list(object({ Name: nullable(string), KmsArn: nullable(string), Status: nullable(string) })),
      'Keys that the zone is signed with.',
      (answer) => answer?.KeySigningKeys,
    ),
    QueryLogGroupArns: field(
      queryLogs,
      list(string),
      'Log groups that its queries are written to.',
      (answer, { Id }) =>
        answer.QueryLoggingConfigs?.filter((c) => zoneId(c.HostedZoneId) === Id).map(
          (c) => c.CloudWatchLogsLogGroupArn,
        ),
    ),
  },
  relations: {
    Records: toMany('AWS::Route53::RecordSet', {
      doc: 'Its address and alias records.',
      on: 'HostedZoneId',
      from: 'Id',
    }),
  },
});
