import { Answers } from '../answers.ts';
import { type Ago, primary, production } from '../place.ts';

/** An experiment of the contact centre, in the primary Region. */
export interface Experiment {
  id: string;
  description: string;
  actionIds: string[];
  /** Alarm that stops it, by name. */
  alarm: string;
  /** Bucket that keeps what happened. */
  logs?: string;
  /** Days since the runs that came to an end, and how they ended. */
  runs: { daysAgo: number; status: string }[];
}

export const experimentsOf = (): Experiment[] => [
  {
    ...{ id: 'EXT4qLbG7fWzMd2k', description: 'us-east-1 cannot be reached from us-west-2' },
    actionIds: [
      'aws:network:route-table-disrupt-cross-region-connectivity',
      'aws:dynamodb:global-table-pause-replication',
      'aws:s3:bucket-pause-replication',
    ],
    ...{ alarm: 'calls-missed', logs: 'meridian-audit-logs-use1' },
    runs: [{ daysAgo: 40, status: 'completed' }],
  },
  {
    ...{ id: 'EXT9sTn2cVxKp5ra', description: 'Functions of the flows answer late' },
    ...{ actionIds: ['aws:lambda:invocation-add-delay'], alarm: 'calls-missed' },
    logs: 'meridian-audit-logs-use1',
    runs: [
      { daysAgo: 41, status: 'stopped' },
      { daysAgo: 40, status: 'completed' },
    ],
  },
];

/** What FIS answers: the templates of the contact centre and one of another team, and their runs. */
export function experimentAnswers(experiments: readonly Experiment[], ago: Ago) {
  const answers = new Answers('fis', { account: production, region: primary });
  const foreign = { id: 'EXT2wJh8yDuRb3mn', description: 'Stops a web server', tags: {} };
  answers.give(
    'ListExperimentTemplates',
    {},
    { experimentTemplates: [...experiments.map(summaryOf), foreign] },
  );
  answers.give(
    'ListExperiments',
    {},
    {
      experiments: experiments.flatMap(({ id, runs }) =>
        runs.map(({ daysAgo, status }, run) => ({
          ...{ id: `EXP${id.slice(3)}${run}`, experimentTemplateId: id, state: { status } },
          creationTime: ago(daysAgo),
        })),
      ),
    },
  );
  for (const one of experiments)
    answers.give('GetExperimentTemplate', { id: one.id }, { experimentTemplate: templateOf(one) });
  answers.give(
    'GetExperimentTemplate',
    { id: foreign.id },
    {
      experimentTemplate: {
        ...foreign,
        actions: { stop: { actionId: 'aws:ec2:stop-instances' } },
        stopConditions: [{ source: 'none' }],
      },
    },
  );
  return [
    ...new Answers('fis')
      .give('ListExperimentTemplates', {}, { experimentTemplates: [] })
      .give('ListExperiments', {}, { experiments: [] }).fixtures,
    ...answers.fixtures,
  ];
}

const summaryOf = ({ id, description }: Experiment) => ({
  ...{ id, description },
  tags: { 'contact-centre': 'meridian' },
});

const templateOf = (one: Experiment) => ({
  ...summaryOf(one),
  actions: Object.fromEntries(one.actionIds.map((actionId) => [actionId.split(':').at(-1)!, { actionId }])),
  stopConditions: [
    {
      source: 'aws:cloudwatch:alarm',
      value: `arn:aws:cloudwatch:${primary}:${production}:alarm:${one.alarm}`,
    },
  ],
  ...(one.logs !== undefined && {
    logConfiguration: { s3Configuration: { bucketName: one.logs, prefix: 'fis' } },
  }),
});
