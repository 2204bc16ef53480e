import type { Route, RouteTable } from '@aws-sdk/client-ec2';
import { MalformedAnswer } from '../field-type.ts';
import { nextToken } from '../service.ts';
import { ec2 } from './service.ts';

/** All tables of the Region at once: which of them a subnet goes by is in the tables. */
export const routeTables = ec2.call('DescribeRouteTables', {
  actions: ['ec2:DescribeRouteTables'],
  pages: nextToken(100),
});

/**
 * What traffic to everywhere is sent to, by id; undefined where there is no such route, or what it led to is gone.
 * A subnet without a table of its own goes by the main one of its VPC:
 * https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html
 * @throws MalformedAnswer when no table of the VPC is listed, as may be where another account shares it.
 */
export function defaultRoute(
  tables: readonly RouteTable[] | undefined,
  { subnet, vpc }: { subnet: unknown; vpc: unknown },
): string | undefined {
  const ofVpc = (tables ?? []).filter(({ VpcId }) => VpcId === vpc);
  const table =
    ofVpc.find(({ Associations }) => Associations?.some(({ SubnetId }) => SubnetId === subnet)) ??
    ofVpc.find(({ Associations }) => Associations?.some(({ Main }) => Main === true));
  if (!table) throw new MalformedAnswer(`no route table of ${vpc} is listed`);
  const everywhere = table.Routes?.filter(
    ({ DestinationCidrBlock, DestinationIpv6CidrBlock, State }) =>
      State !== 'blackhole' && (DestinationCidrBlock === '0.0.0.0/0' || DestinationIpv6CidrBlock === '::/0'),
  );
  const [route] = [...(everywhere ?? [])].sort(
    (a, b) => Number(b.DestinationCidrBlock !== undefined) - Number(a.DestinationCidrBlock !== undefined),
  );
  return route && targetOf(route);
}

const targetOf = (route: Route): string | undefined =>
  route.NatGatewayId ??
  route.GatewayId ??
  route.TransitGatewayId ??
  route.EgressOnlyInternetGatewayId ??
  route.NetworkInterfaceId ??
  route.InstanceId ??
  route.VpcPeeringConnectionId ??
  route.CoreNetworkArn ??
  route.LocalGatewayId ??
  route.CarrierGatewayId;
