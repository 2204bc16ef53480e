import { balancerCalled, isBalancerName } from '../elbv2/dns-name.ts';
import { bool, list, nullable, number, object, string } from '../field-type.ts';
import { hostName } from '../region-of-host.ts';
import { field, listing, resourceType, toMany, toOne } from '../resource-type.ts';
import { text } from '../service.ts';
import { targetName, targetRegion } from './record-target.ts';
import { route53 } from './service.ts';

/** Records that lead somewhere; texts and mail records may hold secrets, and no rule asks about them. */
const leading = new Set(['A', 'AAAA', 'CNAME', 'HTTPS', 'SVCB']);

const sets = listing(
  route53.call('ListResourceRecordSets', {
    actions: ['route53:ListResourceRecordSets'],
    uses: ['Id'],
    input: ({ Id }) => ({ HostedZoneId: text(Id) }),
    pages: {
      inputToken: 'StartRecordName',
      outputToken: 'NextRecordName',
      with: { StartRecordType: 'NextRecordType', StartRecordIdentifier: 'NextRecordIdentifier' },
      size: { member: 'MaxItems', max: 300 },
    },
  }),
  (answer, { known }) =>
    answer.ResourceRecordSets?.filter(({ Type }) => leading.has(String(Type))).map((set) => ({
      set,
      zone: known,
    })),
);

const setKey = (zone: unknown, name: unknown, type: unknown) => `${zone}/${name}/${type}`;

export const recordSet = resourceType({
  type: 'AWS::Route53::RecordSet',
  scope: 'account',
  parent: 'AWS::Route53::HostedZone',
  doc: 'A record that leads somewhere (A, AAAA, CNAME, HTTPS, SVCB). Records of other types are not kept.',
  list: sets,
  id: ({ SetKey, SetIdentifier }) => (SetIdentifier === null ? text(SetKey) : `${SetKey}/${SetIdentifier}`),
  arn: null,
  fields: {
    HostedZoneId: field(sets, string, 'Zone of the record.', ({ zone }) => zone['Id']),
    Name: field(
      sets,
      string,
      'Name, without the dot at its end.',
      ({ set }) => set.Name && hostName(set.Name),
    ),
    Type: field(sets, string, 'A, AAAA, CNAME, HTTPS or SVCB.', ({ set }) => set.Type),
    SetKey: field(
      sets,
      string,
      'Zone, name and type, which the records of one routing policy share.',
      ({ set, zone }) => setKey(zone['Id'], set.Name && hostName(set.Name), set.Type),
    ),
    PublicZone: field(
      sets,
      bool,
      'Whether the zone of the record is public.',
      ({ zone }) => zone['PrivateZone'] !== true,
    ),
    SetIdentifier: field(
      sets,
      nullable(string),
      'Tells the records of a routing policy apart; absent on a record without one.',
      ({ set }) => set.SetIdentifier,
    ),
    Failover: field(
      sets,
      nullable(string),
      'PRIMARY or SECONDARY, in failover routing.',
      ({ set }) => set.Failover,
    ),
    Weight: field(sets, nullable(number), 'Share of answers, in weighted routing.', ({ set }) => set.Weight),
    LatencyRegion: field(
      sets,
      nullable(string),
      'Region whose latency decides, in latency routing (Region in CloudFormation).',
      ({ set }) => set.Region,
    ),
    GeoLocation: field(
      sets,
      nullable(
        object({
          ContinentCode: nullable(string),
          CountryCode: nullable(string),
          SubdivisionCode: nullable(string),
        }),
      ),
      'Where callers are from, in geolocation routing.',
      ({ set }) => set.GeoLocation,
    ),
    MultiValueAnswer: field(
      sets,
      nullable(bool),
      'Whether it is one of several that are answered together.',
      ({ set }) => set.MultiValueAnswer,
    ),
    TTL: field(
      sets,
      nullable(number),
      'Seconds that resolvers keep the answer; absent on an alias, which has that of its target.',
      ({ set }) => set.TTL,
    ),
    ResourceRecords: field(sets, list(string), 'Values; empty on an alias.', ({ set }) =>
      set.ResourceRecords?.map((record) => record.Value),
    ),
    AliasTarget: field(
      sets,
      nullable(object({ HostedZoneId: string, DNSName: string, EvaluateTargetHealth: bool })),
      'What an alias leads to; absent on a record with values.',
      ({ set }) => set.AliasTarget,
    ),
    HealthCheckId: field(
      sets,
      nullable(string),
      'Health check that takes the record out of the answers.',
      ({ set }) => set.HealthCheckId,
    ),
    TargetName: field(
      sets,
      nullable(string),
      'Host that an alias or CNAME leads to, in lower case, without dualstack.',
      ({ set }) => targetName(set),
    ),
    TargetRegion: field(
      sets,
      nullable(string),
      'Region in the name of that host; absent where the name tells none.',
      ({ set }) => targetRegion(set),
    ),
  },
  relations: {
    HostedZone: toOne('AWS::Route53::HostedZone', {
      doc: 'The zone of the record.',
      uses: ['HostedZoneId'],
      name: ({ HostedZoneId }) => text(HostedZoneId),
    }),
    Siblings: toMany('AWS::Route53::RecordSet', {
      doc: 'The records of the same name and type, itself among them: the members of a routing policy.',
      on: 'SetKey',
      from: 'SetKey',
    }),
    SameTarget: toMany('AWS::Route53::RecordSet', {
      doc: 'The records of the account that lead to the same host, itself among them.',
      on: 'TargetName',
      from: 'TargetName',
    }),
    LedToBy: toMany('AWS::Route53::RecordSet', {
      doc: 'The records of the account that lead to this name: what a set within one Region is a part of.',
      on: 'TargetName',
      from: 'Name',
    }),
    HealthCheck: toOne('AWS::Route53::HealthCheck', {
      doc: 'The health check of the record.',
      uses: ['HealthCheckId'],
      name: ({ HealthCheckId }) => HealthCheckId as string | null,
    }),
    LoadBalancer: toOne('AWS::ElasticLoadBalancingV2::LoadBalancer', {
      doc: 'The load balancer that the record leads to; absent where it leads to something else.',
      uses: ['TargetName'],
      name: ({ TargetName }) =>
        typeof TargetName === 'string' && isBalancerName(TargetName) ? balancerCalled(TargetName) : null,
    }),
  },
});
