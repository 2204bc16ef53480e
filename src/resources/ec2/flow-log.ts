import { nullable, string } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { ec2, pages } from './service.ts';

const logs = listing(
  ec2.call('DescribeFlowLogs', { actions: ['ec2:DescribeFlowLogs'], pages }),
  ({ FlowLogs }) => FlowLogs,
);

export const flowLog = resourceType({
  type: 'AWS::EC2::FlowLog',
  scope: 'region',
  doc: 'A record of who talks to whom in a VPC, a subnet, an interface or a transit gateway.',
  list: logs,
  id: 'FlowLogId',
  arn: ({ FlowLogId }, { account, region }) => `arn:aws:ec2:${region}:${account}:vpc-flow-log/${FlowLogId}`,
  fields: {
    FlowLogId: field(logs, string, 'Id.', (l) => l.FlowLogId),
    ResourceId: field(logs, string, 'What is recorded, such as a VPC by its id.', (l) => l.ResourceId),
    FlowLogStatus: field(logs, nullable(string), 'ACTIVE.', (l) => l.FlowLogStatus),
    TrafficType: field(
      logs,
      nullable(string),
      'ALL, ACCEPT or REJECT; absent for a transit gateway, of which all is recorded.',
      (l) => l.TrafficType,
    ),
    DeliverLogsStatus: field(
      logs,
      nullable(string),
      'SUCCESS or FAILED; absent before anything was delivered.',
      (l) => l.DeliverLogsStatus,
    ),
  },
});
