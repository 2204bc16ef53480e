import { Answers } from '../answers.ts';
import { primary, production, uuid } from '../place.ts';
import type { Stack, StackSet } from './stacks.ts';

/** What CloudFormation answers about stacks; the other account has none. */
export function stackAnswers(stacks: readonly Stack[]) {
  const places = [...new Set(stacks.map(({ region }) => region))];
  return [
    ...new Answers('cloudformation').give('DescribeStacks', {}, { Stacks: [] }).fixtures,
    ...places.flatMap((region) => {
      const here = stacks.filter((stack) => stack.region === region);
      const answers = new Answers('cloudformation', { account: production, region });
      answers.give('DescribeStacks', {}, { Stacks: here.map(described) });
      for (const stack of here)
        answers.give(
          'GetTemplate',
          { StackName: idOf(stack) },
          { TemplateBody: templateOf(stack), StagesAvailable: ['Original', 'Processed'] },
        );
      return answers.fixtures;
    }),
  ];
}

/** Stack sets are administered from the primary Region. */
export function stackSetAnswers(sets: readonly StackSet[]) {
  const answers = new Answers('cloudformation', { account: production, region: primary });
  const summary = ({ name }: StackSet) => ({
    ...{ StackSetName: name, StackSetId: `${name}:${uuid(`set ${name}`)}` },
    ...{ Status: 'ACTIVE', PermissionModel: 'SELF_MANAGED' },
  });
  answers.give('ListStackSets', {}, { Summaries: sets.map(summary) });
  for (const set of sets)
    answers
      .give(
        'DescribeStackSet',
        { StackSetName: set.name },
        { StackSet: { ...summary(set), Tags: tagsOf(set) } },
      )
      .give(
        'ListStackInstances',
        { StackSetName: set.name },
        {
          Summaries: set.instances.map(({ account, region, status }) => ({
            ...{ StackSetId: summary(set).StackSetId, Account: account, Region: region, Status: status },
            DriftStatus: 'NOT_CHECKED',
          })),
        },
      );
  return [
    ...new Answers('cloudformation').give('ListStackSets', {}, { Summaries: [] }).fixtures,
    ...answers.fixtures,
  ];
}

const idOf = ({ name, account, region }: Stack): string =>
  `arn:aws:cloudformation:${region}:${account}:stack/${name}/${uuid(`stack ${name} ${region}`)}`;

const described = (stack: Stack) => ({
  ...{ StackName: stack.name, StackId: idOf(stack), StackStatus: stack.status, CreationTime: stack.checked },
  ...{ EnableTerminationProtection: stack.guarded, Tags: tagsOf(stack) },
  DriftInformation: { StackDriftStatus: stack.drift, LastCheckTimestamp: stack.checked },
});

const templateOf = ({ name, region, release }: Stack): string =>
  JSON.stringify({ Description: `${name} of ${region}, release ${release}`, Resources: {} });

const tagsOf = ({ part }: { part?: string }) => [
  { Key: 'Owner', Value: 'contact-centre-platform' },
  ...(part ? [{ Key: 'contact-centre', Value: part }] : []),
];
