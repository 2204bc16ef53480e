import { map, string } from '../field-type.ts';
import { counterpart, field, listing, resourceType } from '../resource-type.ts';
import { nextToken } from '../service.ts';
import { instanceInput } from './instance-calls.ts';
import { instanceId, instanceRelation, lastModified } from './of-instance.ts';
import { miscounted } from './search.ts';
import { connect } from './service.ts';

const prompts = listing(
  connect.call('SearchPrompts', {
    actions: ['connect:SearchPrompts', 'connect:DescribePrompt'],
    ...instanceInput,
    pages: nextToken(100),
  }),
  (answer) => answer.Prompts,
  { incomplete: (answer) => miscounted(answer, answer.Prompts) },
);

export const prompt = resourceType({
  type: 'AWS::Connect::Prompt',
  scope: 'region',
  parent: 'AWS::Connect::Instance',
  doc: 'A recording that flows play. No call tells whether it came from S3, which is what keeps it from being mirrored.',
  list: prompts,
  id: 'Id',
  arn: 'Arn',
  fields: {
    Id: field(prompts, string, 'Id, the same in both Regions of a pair.', (p) => p.PromptId),
    Arn: field(prompts, string, 'Amazon Resource Name.', (p) => p.PromptARN),
    InstanceId: instanceId(prompts),
    Name: field(prompts, string, 'Name.', (p) => p.Name),
    ...lastModified(prompts),
    Tags: field(prompts, map(string), 'Tags.', (p) => p.Tags),
  },
  relations: {
    Instance: instanceRelation,
    Counterpart: counterpart('AWS::Connect::Prompt', 'Id'),
  },
});
