import { listing } from '../resource-type.ts';
import { nextToken, text } from '../service.ts';
import { connect } from './service.ts';

export const all = listing(
  connect.call('ListInstances', {
    actions: ['connect:ListInstances', 'ds:DescribeDirectories'],
    pages: nextToken(10),
  }),
  (answer) => answer.InstanceSummaryList,
);

export const instanceInput = {
  uses: ['Id'],
  input: ({ Id }: { [f: string]: unknown }) => ({ InstanceId: text(Id as string) }),
};

export const describe = connect.call('DescribeInstance', {
  actions: ['connect:DescribeInstance', 'ds:DescribeDirectories'],
  ...instanceInput,
});

export const attributes = connect.call('ListInstanceAttributes', {
  actions: ['connect:ListInstanceAttributes'],
  ...instanceInput,
  pages: nextToken(7),
});

export const origins = connect.call('ListApprovedOrigins', {
  actions: ['connect:ListApprovedOrigins'],
  ...instanceInput,
  pages: nextToken(25),
});

// https://docs.aws.amazon.com/connect/latest/APIReference/API_GetCrossRegionRouting.html: only for instances with
// global routing. It asks about an instance that was just listed, so "invalid" and "not found" mean without.
export const crossRegionRouting = connect.call('GetCrossRegionRouting', {
  actions: ['connect:GetCrossRegionRouting'],
  uses: ['Id', 'ReplicationConfiguration'],
  input: ({ Id, ReplicationConfiguration }) =>
    ReplicationConfiguration === null ? undefined : { InstanceId: text(Id) },
  absentOn: ['InvalidRequestException', 'ResourceNotFoundException'],
});
