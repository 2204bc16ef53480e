import { list, nullable, string, timestamp } from '../field-type.ts';
import { counterpart, field, listing, resourceType } from '../resource-type.ts';
import { text } from '../service.ts';
import { actionsIn, fingerprint, referencesIn } from './definition.ts';
import { stepFunctions } from './service.ts';

const machines = listing(
  stepFunctions.call('ListStateMachines', {
    actions: ['states:ListStateMachines'],
    pages: { inputToken: 'nextToken', outputToken: 'nextToken', size: { member: 'maxResults', max: 1000 } },
  }),
  (answer) => answer.stateMachines,
);

const describe = stepFunctions.call('DescribeStateMachine', {
  actions: ['states:DescribeStateMachine'],
  uses: ['Arn'],
  input: ({ Arn }) => ({ stateMachineArn: text(Arn) }),
});

/** Newest first. Express executions are not listed. */
const executions = stepFunctions.call('ListExecutions', {
  actions: ['states:ListExecutions'],
  uses: ['Arn', 'StateMachineType'],
  input: ({ Arn, StateMachineType }) =>
    StateMachineType === 'STANDARD'
      ? { stateMachineArn: text(Arn), statusFilter: 'SUCCEEDED' as const, maxResults: 1 }
      : undefined,
});

export const stateMachine = resourceType({
  type: 'AWS::StepFunctions::StateMachine',
  scope: 'region',
  doc: 'A state machine, as its newest revision is. It exists in one Region; its definition is never kept.',
  list: machines,
  id: 'StateMachineName',
  arn: 'Arn',
  fields: {
    StateMachineName: field(machines, string, 'Name, unique in the Region.', (m) => m.name),
    Arn: field(machines, string, 'Amazon Resource Name.', (m) => m.stateMachineArn),
    StateMachineType: field(machines, string, 'STANDARD or EXPRESS.', (m) => m.type),
    Actions: field(
      describe,
      list(string),
      'What its states do, as service:action, such as connect:updateTrafficDistribution.',
      (answer) => actionsIn(answer.definition ?? ''),
    ),
    References: field(describe, list(string), 'ARNs that its definition names.', (answer) =>
      referencesIn(answer.definition ?? ''),
    ),
    DefinitionFingerprint: field(
      describe,
      string,
      'Hash of the definition with the own Region left open, to compare it with that of another Region.',
      (answer, _, { region }) => fingerprint(answer.definition ?? '', region),
    ),
    LoggingLevel: field(
      describe,
      string,
      'ALL, ERROR, FATAL or OFF (LoggingConfiguration.Level).',
      (answer) => answer.loggingConfiguration?.level ?? 'OFF',
    ),
    LastSucceeded: field(
      executions,
      nullable(timestamp),
      'Start of its newest execution that succeeded; absent where AWS lists none, which it does for 90 days, or the type is EXPRESS.',
      (answer) => answer.executions?.[0]?.startDate,
    ),
  },
  relations: { Counterpart: counterpart('AWS::StepFunctions::StateMachine', 'StateMachineName') },
});
