import { Answers } from '../answers.ts';
import { type Ago, bothRegions, production } from '../place.ts';
import { lineAnswers } from './line-answers.ts';
import { giveLinks } from './link-answers.ts';
import type { Network } from './network.ts';
import { trunkAnswers } from './trunk-answers.ts';
import { giveVpcs } from './vpc-answers.ts';

/** What AWS answers about networks: those of the production account, and nothing in the other. */
export const networkAnswers = (network: Network, ago: Ago) => [
  ...nothing().fixtures,
  ...bothRegions.flatMap((region) => {
    const here = <T extends { region: string }>(all: readonly T[]) =>
      all.filter((one) => one.region === region);
    const answers = new Answers('ec2', { account: production, region });
    giveVpcs(answers, here(network.vpcs), here(network.groups));
    return giveLinks(answers, network, region, ago).fixtures;
  }),
  ...lineAnswers(network),
  ...trunkAnswers(network.trunks, network.trunkGroups),
];

const nothing = () =>
  new Answers('ec2')
    .give('DescribeVpcs', {}, { Vpcs: [] })
    .give('DescribeSubnets', {}, { Subnets: [] })
    .give('DescribeRouteTables', {}, { RouteTables: [] })
    .give('DescribeNatGateways', {}, { NatGateways: [] })
    .give('DescribeVpcEndpoints', {}, { VpcEndpoints: [] })
    .give('DescribeFlowLogs', {}, { FlowLogs: [] })
    .give('DescribeSecurityGroups', {}, { SecurityGroups: [] })
    .give('DescribeTransitGateways', {}, { TransitGateways: [] })
    .give('DescribeTransitGatewayPeeringAttachments', {}, { TransitGatewayPeeringAttachments: [] })
    .give('DescribeTransitGatewayRouteTables', {}, { TransitGatewayRouteTables: [] })
    .give('DescribeVpnConnections', {}, { VpnConnections: [] })
    .give('DescribeCustomerGateways', {}, { CustomerGateways: [] });
