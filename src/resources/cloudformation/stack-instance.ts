import { nullable, string } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { nextToken, text } from '../service.ts';
import { cloudformation } from './service.ts';

const instances = listing(
  cloudformation.call('ListStackInstances', {
    actions: ['cloudformation:ListStackInstances'],
    uses: ['StackSetName'],
    input: ({ StackSetName }) => ({ StackSetName: text(StackSetName) }),
    pages: nextToken(100),
  }),
  (answer, { known }) => answer.Summaries?.map((s) => ({ ...s, StackSetName: known['StackSetName'] })),
);

export const stackInstance = resourceType({
  type: 'Ringdown::CloudFormation::StackInstance',
  scope: 'region',
  parent: 'AWS::CloudFormation::StackSet',
  doc: 'What a stack set has, or should have, in one account and Region.',
  list: instances,
  id: ({ StackSetName, TargetAccount, TargetRegion }) => `${StackSetName}/${TargetAccount}/${TargetRegion}`,
  arn: null,
  fields: {
    StackSetName: field(instances, string, 'Name of the stack set.', (i) => i.StackSetName),
    TargetAccount: field(instances, string, 'Account of the instance.', (i) => i.Account),
    TargetRegion: field(instances, string, 'Region of the instance.', (i) => i.Region),
    Status: field(
      instances,
      string,
      'CURRENT, OUTDATED or INOPERABLE: whether it has what the stack set says.',
      (i) => i.Status,
    ),
    DriftStatus: field(
      instances,
      nullable(string),
      'IN_SYNC, DRIFTED, UNKNOWN or NOT_CHECKED; absent where AWS does not say.',
      (i) => i.DriftStatus,
    ),
  },
});
