import { Answers } from '../answers.ts';
import { functionArn } from '../lambda/functions.ts';
import { type Ago, bothRegions, production, type Region } from '../place.ts';
import { roleArn } from '../policy.ts';
import { topicArn } from '../sns/topics.ts';

/** A state machine of the production account, in one Region. */
export interface Machine {
  name: string;
  region: Region;
  /** Region whose functions and topics its definition names. */
  names: Region;
  steps: string[];
  logs: 'ALL' | 'ERROR' | 'OFF';
  /** Days since it last succeeded; never without. */
  succeeded?: number;
}

export const machineArn = (name: string, region: Region): string =>
  `arn:aws:states:${region}:${production}:stateMachine:${name}`;

const shift = 'arn:aws:states:::aws-sdk:connect:updateTrafficDistribution';

export const machinesOf = (): Machine[] =>
  bothRegions.flatMap((region) => [
    machine('meridian-failover', region, ['Check', shift, 'Tell']),
    machine('meridian-dr-databases', region, ['arn:aws:states:::aws-sdk:rds:failoverGlobalCluster', 'Tell']),
    machine('meridian-claim-photos', region, ['Check']),
  ]);

const machine = (name: string, region: Region, steps: string[]): Machine => ({
  ...{ name, region, names: region, steps, logs: 'ERROR', succeeded: 41 },
});

/** What Step Functions answers: the state machines of the production account, and none in the other. */
export const machineAnswers = (machines: readonly Machine[], ago: Ago) => [
  ...new Answers('states').give('ListStateMachines', {}, { stateMachines: [] }).fixtures,
  ...bothRegions.flatMap((region) => {
    const here = machines.filter((one) => one.region === region);
    const answers = new Answers('states', { account: production, region });
    answers.give('ListStateMachines', {}, { stateMachines: here.map((one) => listed(one, ago)) });
    for (const one of here) giveMachine(answers, one, ago);
    return answers.fixtures;
  }),
];

const listed = ({ name, region }: Machine, ago: Ago) => ({
  ...{ stateMachineArn: machineArn(name, region), name, type: 'STANDARD', creationDate: ago(300) },
});

function giveMachine(answers: Answers, one: Machine, ago: Ago): void {
  const asked = { stateMachineArn: machineArn(one.name, one.region) };
  answers
    .give('DescribeStateMachine', asked, {
      ...{ ...listed(one, ago), status: 'ACTIVE', roleArn: roleArn('meridian-drill-runner') },
      definition: definitionOf(one),
      loggingConfiguration: { level: one.logs, includeExecutionData: false },
    })
    .give('ListExecutions', asked, { executions: executionsOf(one, ago) });
}

const executionsOf = ({ name, region, succeeded }: Machine, ago: Ago) =>
  succeeded === undefined
    ? []
    : [
        {
          executionArn: `arn:aws:states:${region}:${production}:execution:${name}:drill`,
          ...{ stateMachineArn: machineArn(name, region), name: 'drill', status: 'SUCCEEDED' },
          ...{ startDate: ago(succeeded), stopDate: ago(succeeded) },
        },
      ];

function definitionOf({ steps, names }: Machine): string {
  const task = (step: string) => {
    if (step === 'Check')
      return {
        Resource: 'arn:aws:states:::lambda:invoke',
        Parameters: { FunctionName: functionArn('drill-beacon', names) },
      };
    if (step === 'Tell')
      return {
        Resource: 'arn:aws:states:::sns:publish',
        Parameters: { TopicArn: topicArn('meridian-on-call', names) },
      };
    return { Resource: step };
  };
  const states = steps.map((step, i) => [
    `Step${i + 1}`,
    { Type: 'Task', ...task(step), ...(steps[i + 1] ? { Next: `Step${i + 2}` } : { End: true }) },
  ]);
  return JSON.stringify({ StartAt: 'Step1', States: Object.fromEntries(states) });
}
