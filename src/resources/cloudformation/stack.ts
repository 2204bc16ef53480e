import { createHash } from 'node:crypto';
import { bool, map, nullable, object, string, timestamp } from '../field-type.ts';
import { counterpart, field, listing, resourceType } from '../resource-type.ts';
import { text } from '../service.ts';
import { nextTokenOnly, tagsOf } from './answers.ts';
import { commonName, commonStackName } from './common-name.ts';
import { cloudformation } from './service.ts';

// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStacks.html: all stacks at once need
// ListStacks as well.
const stacks = listing(
  cloudformation.call('DescribeStacks', {
    actions: ['cloudformation:DescribeStacks', 'cloudformation:ListStacks'],
    pages: nextTokenOnly,
  }),
  (answer) => answer.Stacks,
);

const template = cloudformation.call('GetTemplate', {
  actions: ['cloudformation:GetTemplate'],
  uses: ['StackId'],
  input: ({ StackId }) => ({ StackName: text(StackId), TemplateStage: 'Original' as const }),
});

export const stack = resourceType({
  type: 'AWS::CloudFormation::Stack',
  scope: 'region',
  doc: 'A stack that has not been deleted. Parameters, outputs and templates may hold secrets and are not kept.',
  list: stacks,
  id: 'StackName',
  arn: 'StackId',
  names: { uses: ['CommonName'], of: ({ CommonName }) => [text(CommonName)] },
  fields: {
    StackName: field(stacks, string, 'Name.', (s) => s.StackName),
    StackId: field(stacks, string, 'Amazon Resource Name.', (s) => s.StackId),
    CommonName: field(
      stacks,
      string,
      'Name with REGION for every Region in it, long (us-east-1) or short (use1), and without the id that a stack set appends.',
      (s) => s.StackName && commonStackName(s.StackName),
    ),
    StackStatus: field(stacks, string, 'Such as UPDATE_COMPLETE.', (s) => s.StackStatus),
    ParentId: field(
      stacks,
      nullable(string),
      'The stack that it is nested in; absent for one by itself.',
      (s) => s.ParentId,
    ),
    EnableTerminationProtection: field(
      stacks,
      nullable(bool),
      'Whether nobody can delete it; absent where AWS does not say, as for nested stacks, which follow the outermost.',
      (s) => s.EnableTerminationProtection,
    ),
    DriftInformation: field(
      stacks,
      object({ StackDriftStatus: string, LastCheckTimestamp: nullable(timestamp) }),
      'IN_SYNC, DRIFTED, UNKNOWN or NOT_CHECKED, as of the last time that somebody had it looked for.',
      (s) => s.DriftInformation,
    ),
    Tags: field(stacks, map(string), 'Tags.', (s) => tagsOf(s.Tags)),
    TemplateDigest: field(
      template,
      string,
      'Digest of the template as it was handed in, Regions taken out, so that it is the same in both.',
      (answer) => answer.TemplateBody && digest(commonName(answer.TemplateBody)),
    ),
  },
  relations: { Counterpart: counterpart('AWS::CloudFormation::Stack', 'CommonName') },
});

const digest = (body: string): string => createHash('sha256').update(body).digest('hex');
