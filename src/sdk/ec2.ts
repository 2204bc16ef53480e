/*
 * What ringdown asks of EC2. The client knows 800 operations, and loaded whole takes 520 ms and 70 MB; a bundler
 * leaves out most of what is not named here, which makes it 140 ms and 40 MB. The schemas are for the embedded endpoint.
 */
export {
  DescribeCustomerGateways$,
  DescribeCustomerGatewaysCommand,
  DescribeFlowLogs$,
  DescribeFlowLogsCommand,
  DescribeNatGateways$,
  DescribeNatGatewaysCommand,
  DescribeRouteTables$,
  DescribeRouteTablesCommand,
  DescribeSecurityGroups$,
  DescribeSecurityGroupsCommand,
  DescribeSubnets$,
  DescribeSubnetsCommand,
  DescribeTransitGatewayPeeringAttachments$,
  DescribeTransitGatewayPeeringAttachmentsCommand,
  DescribeTransitGatewayRouteTables$,
  DescribeTransitGatewayRouteTablesCommand,
  DescribeTransitGateways$,
  DescribeTransitGatewaysCommand,
  DescribeVpcEndpoints$,
  DescribeVpcEndpointsCommand,
  DescribeVpcs$,
  DescribeVpcsCommand,
  DescribeVpnConnections$,
  DescribeVpnConnectionsCommand,
  EC2Client,
  SearchTransitGatewayRoutes$,
  SearchTransitGatewayRoutesCommand,
} from '@aws-sdk/client-ec2';
