import {
  AcceptTransitGatewayPeeringAttachmentCommand,
  AuthorizeSecurityGroupIngressCommand,
  CreateFlowLogsCommand,
  CreateSecurityGroupCommand,
  CreateSubnetCommand,
  CreateTransitGatewayCommand,
  CreateTransitGatewayPeeringAttachmentCommand,
  CreateVpcCommand,
  CreateVpcEndpointCommand,
  EC2Client,
  type ResourceType,
} from '@aws-sdk/client-ec2';
import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { beforeAll, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { type Account, endpoint, openAccount, primary, recovery } from './account.ts';
import { findingsOf, scan, verdicts } from './scan.ts';

let report: Report;
let account: Account;
/** What was made, by name and Region. */
const ids: { [name: string]: string } = {};

beforeAll(async () => {
  account = await openAccount('300000000029');
  await makeVpc('core', primary, { block: '10.50.0.0/16', zones: ['a', 'b'] });
  await makeVpc('core', recovery, { block: '10.60.0.0/16', zones: ['a', 'b'] });
  await makeVpc('archive', primary, { block: '10.52.0.0/16', zones: ['a', 'b'] });
  await makeVpc('archive', recovery, { block: '10.52.0.0/17', zones: ['a'] });
  await makeEndpoint('core', primary);
  await account.s3().send(new CreateBucketCommand({ Bucket: 'meridian-flow-logs' }));
  await watch('core', primary, {
    ...{ LogDestinationType: 's3', LogDestination: 'arn:aws:s3:::meridian-flow-logs' },
  });
  await watch('archive', primary, {
    ...{ LogGroupName: 'not-there', DeliverLogsPermissionArn: `arn:aws:iam::${account.id}:role/flows` },
  });
  await makeGroup('db', primary, '10.0.0.0/8');
  await makeGroup('db', recovery, '0.0.0.0/0');
  await makeCrossroads();
  const flags = ['vpc-*', 'subnet-*', 'sg-*', 'tgw-*'].flatMap((rules) => ['--rules', rules]);
  ({ report } = await scan(flags, account.credentials));
}, 60_000);

const ofPrimary = (name: string) => ids[`${name} ${primary}`]!;

test('a twin needs two zones and addresses of its own', () => {
  expect(verdicts(report, 'vpc-twin-in-recovery')).toEqual({
    [ofPrimary('core')]: 'pass',
    [ofPrimary('archive')]: 'fail',
  });
  expect(verdicts(report, 'vpc-addresses-distinct')).toEqual({
    [ofPrimary('core')]: 'pass',
    [ofPrimary('archive')]: 'fail',
  });
});

test('an endpoint of the primary Region is missed in the other', () => {
  expect(verdicts(report, 'vpc-endpoints-parity')).toEqual({
    [ofPrimary('core')]: 'fail',
    [ofPrimary('archive')]: 'pass',
  });
  expect(
    findingsOf(report, 'vpc-endpoints-parity')
      .map(({ message }) => message)
      .join(),
  ).toContain('com.amazonaws.{Region}.secretsmanager');
  expect(Object.values(verdicts(report, 'vpc-endpoint-spans-zones'))).toEqual(['fail']);
});

test('a flow log whose group is not there delivers nothing', () => {
  expect(verdicts(report, 'vpc-flow-logs')).toEqual({
    [ofPrimary('core')]: 'pass',
    [ofPrimary('archive')]: 'fail',
    [ids[`core ${recovery}`]!]: 'fail',
    [ids[`archive ${recovery}`]!]: 'fail',
  });
});

test('addresses that are left are counted', () => {
  expect(new Set(Object.values(verdicts(report, 'subnet-addresses-free')))).toEqual(new Set(['pass']));
});

test('a group that is open in the recovery Region admits the same ports', () => {
  expect(verdicts(report, 'sg-closed-to-internet')).toEqual({
    [ofPrimary('db')]: 'pass',
    [ids[`db ${recovery}`]!]: 'fail',
  });
  expect(verdicts(report, 'sg-ports-parity')).toEqual({ [ofPrimary('db')]: 'pass' });
});

test('a peering that was accepted is available in both Regions', () => {
  expect(Object.values(verdicts(report, 'tgw-peering-available'))).toEqual(['pass', 'pass']);
});

const client = (region: string) =>
  new EC2Client({ region, endpoint, credentials: account.credentials, maxAttempts: 1 });

const tagged = (ResourceType: ResourceType, Name: string) => [
  {
    ResourceType,
    Tags: [
      { Key: 'Name', Value: Name },
      { Key: 'contact-centre', Value: 'x' },
    ],
  },
];

async function makeVpc(name: string, region: string, { block, zones }: { block: string; zones: string[] }) {
  const ec2 = client(region);
  const { Vpc } = await ec2.send(
    new CreateVpcCommand({ CidrBlock: block, TagSpecifications: tagged('vpc', name) }),
  );
  ids[`${name} ${region}`] = Vpc!.VpcId!;
  for (const [i, zone] of zones.entries()) {
    const { Subnet } = await ec2.send(
      new CreateSubnetCommand({
        ...{ VpcId: Vpc!.VpcId!, AvailabilityZone: `${region}${zone}` },
        CidrBlock: block.replace(/0\.0\/.*/, `${16 * i}.0/20`),
        TagSpecifications: tagged('subnet', `${name}-${zone}`),
      }),
    );
    ids[`${name}-${zone} ${region}`] = Subnet!.SubnetId!;
  }
}

const makeEndpoint = (name: string, region: string) =>
  client(region).send(
    new CreateVpcEndpointCommand({
      ...{ VpcId: ids[`${name} ${region}`]!, VpcEndpointType: 'Interface', PrivateDnsEnabled: true },
      ...{ ServiceName: `com.amazonaws.${region}.secretsmanager`, SubnetIds: [ids[`${name}-a ${region}`]!] },
    }),
  );

async function watch(name: string, region: string, destination: object) {
  await client(region).send(
    new CreateFlowLogsCommand({
      ...{ ResourceType: 'VPC', ResourceIds: [ids[`${name} ${region}`]!], TrafficType: 'ALL' },
      ...destination,
    }),
  );
}

async function makeGroup(name: string, region: string, CidrIp: string) {
  const ec2 = client(region);
  const { GroupId } = await ec2.send(
    new CreateSecurityGroupCommand({
      ...{ GroupName: name, Description: name, VpcId: ids[`core ${region}`]! },
      TagSpecifications: tagged('security-group', name),
    }),
  );
  ids[`${name} ${region}`] = GroupId!;
  const IpPermissions = [{ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, IpRanges: [{ CidrIp }] }];
  await ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId: GroupId!, IpPermissions }));
}

async function makeCrossroads() {
  for (const region of [primary, recovery]) {
    const { TransitGateway } = await client(region).send(
      new CreateTransitGatewayCommand({ TagSpecifications: tagged('transit-gateway', 'house') }),
    );
    ids[`house ${region}`] = TransitGateway!.TransitGatewayId!;
  }
  const { TransitGatewayPeeringAttachment: made } = await client(primary).send(
    new CreateTransitGatewayPeeringAttachmentCommand({
      TransitGatewayId: ofPrimary('house'),
      ...{ PeerTransitGatewayId: ids[`house ${recovery}`]!, PeerAccountId: account.id, PeerRegion: recovery },
    }),
  );
  const { TransitGatewayAttachmentId } = made!;
  await client(recovery).send(
    new AcceptTransitGatewayPeeringAttachmentCommand({
      TransitGatewayAttachmentId: TransitGatewayAttachmentId!,
    }),
  );
}
