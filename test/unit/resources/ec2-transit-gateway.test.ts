import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { everyFieldOf, scan } from '../../support/scan.ts';

const place = { service: 'ec2', region: 'us-east-1' };
const arn = (id: string) => `arn:aws:ec2:us-east-1:111122223333:transit-gateway/${id}`;
const east = { TransitGatewayId: 'tgw-1', OwnerId: '111122223333', Region: 'us-east-1' };
const west = { TransitGatewayId: 'tgw-2', OwnerId: '111122223333', Region: 'us-west-2' };

const fixtures: Fixture[] = [
  {
    ...{ ...place, operation: 'DescribeTransitGateways' },
    output: {
      TransitGateways: [
        {
          ...{ TransitGatewayId: 'tgw-1', TransitGatewayArn: arn('tgw-1'), State: 'available' },
          Tags: [{ Key: 'Name', Value: 'house' }],
        },
      ],
    },
  },
  {
    ...{ ...place, operation: 'DescribeTransitGatewayPeeringAttachments' },
    output: {
      TransitGatewayPeeringAttachments: [
        {
          TransitGatewayAttachmentId: 'p-1',
          State: 'available',
          RequesterTgwInfo: east,
          AccepterTgwInfo: west,
        },
        { TransitGatewayAttachmentId: 'p-2', State: 'failed', RequesterTgwInfo: west, AccepterTgwInfo: east },
        {
          ...{ TransitGatewayAttachmentId: 'p-3', State: 'available', AccepterTgwInfo: east },
          RequesterTgwInfo: { CoreNetworkId: 'core-1', OwnerId: '111122223333', Region: 'us-west-2' },
        },
      ],
    },
  },
  {
    ...{ ...place, operation: 'DescribeTransitGatewayRouteTables' },
    output: {
      TransitGatewayRouteTables: [
        { TransitGatewayRouteTableId: 'rtb-1', TransitGatewayId: 'tgw-1', State: 'available' },
        { TransitGatewayRouteTableId: 'rtb-2', TransitGatewayId: 'tgw-1', State: 'deleting' },
      ],
    },
  },
  {
    ...{ ...place, operation: 'SearchTransitGatewayRoutes' },
    input: {
      TransitGatewayRouteTableId: 'rtb-1',
      Filters: [{ Name: 'attachment.resource-type', Values: ['peering'] }],
    },
    output: {
      Routes: [
        {
          ...{ DestinationCidrBlock: '10.60.0.0/16', Type: 'static', State: 'active' },
          TransitGatewayAttachments: [{ TransitGatewayAttachmentId: 'p-1', ResourceType: 'peering' }],
        },
        {
          ...{ PrefixListId: 'pl-1', Type: 'static', State: 'blackhole' },
          TransitGatewayAttachments: [{ TransitGatewayAttachmentId: 'p-2', ResourceType: 'peering' }],
        },
      ],
      AdditionalRoutesAvailable: false,
    },
  },
];

const read = async (type: string, given = fixtures) => {
  const estate = await scan({
    ...{ fixtures: given, mentions: everyFieldOf(`AWS::EC2::${type}`), regions: { primary: 'us-east-1' } },
  });
  return {
    estate,
    fields: estate.resources.filter((r) => r.type === `AWS::EC2::${type}`).map(({ fields }) => fields),
  };
};

test('a transit gateway is read with its name', async () => {
  expect((await read('TransitGateway')).fields).toEqual([
    {
      ...{ TransitGatewayId: 'tgw-1', TransitGatewayArn: arn('tgw-1'), State: 'available' },
      ...{ Name: 'house', Tags: { Name: 'house' } },
    },
  ]);
});

test('whoever asked for a peering, the own end is the one in this Region', async () => {
  const ends = { TransitGatewayId: 'tgw-1', PeerTransitGatewayId: 'tgw-2', PeerRegion: 'us-west-2' };
  expect((await read('TransitGatewayPeeringAttachment')).fields).toEqual([
    { TransitGatewayAttachmentId: 'p-1', State: 'available', ...ends },
    { TransitGatewayAttachmentId: 'p-2', State: 'failed', ...ends },
    { TransitGatewayAttachmentId: 'p-3', State: 'available', ...ends, PeerTransitGatewayId: null },
  ]);
});

test('routes over peerings are searched in tables that are in use', async () => {
  expect((await read('TransitGatewayRouteTable')).fields).toEqual([
    { TransitGatewayRouteTableId: 'rtb-1', TransitGatewayId: 'tgw-1' },
  ]);
  const route = { TransitGatewayRouteTableId: 'rtb-1' };
  expect((await read('TransitGatewayRoute')).fields).toEqual([
    {
      ...{ ...route, DestinationCidrBlock: '10.60.0.0/16', State: 'active' },
      TransitGatewayAttachmentId: 'p-1',
    },
    { ...route, DestinationCidrBlock: 'pl-1', State: 'blackhole', TransitGatewayAttachmentId: 'p-2' },
  ]);
});

test('a search that holds routes back leaves the list open', async () => {
  const more = fixtures.map((fixture) =>
    fixture.operation === 'SearchTransitGatewayRoutes'
      ? { ...fixture, output: { Routes: [], AdditionalRoutesAvailable: true } }
      : fixture,
  );
  const { estate } = await read('TransitGatewayRoute', more);
  const listed = estate.collections.find(({ type }) => type === 'AWS::EC2::TransitGatewayRoute');
  expect(listed).toMatchObject({ gaps: [{ parent: 'rtb-1' }] });
});
