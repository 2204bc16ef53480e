import { map, string } from '../field-type.ts';
import { field, listing, resourceType, toMany } from '../resource-type.ts';
import { nextToken, text } from '../service.ts';
import { tagsOf } from './answers.ts';
import { cloudformation } from './service.ts';

const stackSets = listing(
  cloudformation.call('ListStackSets', {
    actions: ['cloudformation:ListStackSets'],
    input: () => ({ Status: 'ACTIVE' as const }),
    pages: nextToken(100),
  }),
  (answer) => answer.Summaries,
);

const described = cloudformation.call('DescribeStackSet', {
  actions: ['cloudformation:DescribeStackSet'],
  uses: ['StackSetName'],
  input: ({ StackSetName }) => ({ StackSetName: text(StackSetName) }),
});

export const stackSet = resourceType({
  type: 'AWS::CloudFormation::StackSet',
  scope: 'region',
  doc: 'A stack set that the account itself administers, in the Region that it is administered from.',
  list: stackSets,
  id: 'StackSetName',
  arn: null,
  fields: {
    StackSetName: field(stackSets, string, 'Name.', (s) => s.StackSetName),
    Tags: field(described, map(string), 'Tags.', (answer) => tagsOf(answer.StackSet?.Tags)),
  },
  relations: {
    Instances: toMany('Ringdown::CloudFormation::StackInstance', {
      doc: 'Its stack instances, in every account and Region.',
      on: 'StackSetName',
      from: 'StackSetName',
    }),
  },
});
