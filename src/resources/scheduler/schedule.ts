import { string } from '../field-type.ts';
import { functionArn } from '../lambda/function-arn.ts';
import { field, listing, resourceType, toOne } from '../resource-type.ts';
import { type Known, nextToken, text } from '../service.ts';
import { scheduler } from './service.ts';

const schedules = listing(
  scheduler.call('ListSchedules', { actions: ['scheduler:ListSchedules'], pages: nextToken(100) }),
  (answer) => answer.Schedules,
);

const nameOf = ({ GroupName, Name }: Known): string => `${text(GroupName)}/${text(Name)}`;
const service = (arn: string): string | undefined => arn.split(':')[2];

export const schedule = resourceType({
  type: 'AWS::Scheduler::Schedule',
  scope: 'region',
  doc: 'A schedule of EventBridge Scheduler: something that a clock starts. It exists in one Region.',
  list: schedules,
  id: nameOf,
  arn: 'Arn',
  fields: {
    Name: field(schedules, string, 'Name, unique in its group.', (s) => s.Name),
    GroupName: field(schedules, string, 'Group that it belongs to.', (s) => s.GroupName),
    Arn: field(schedules, string, 'Amazon Resource Name.', (s) => s.Arn),
    State: field(schedules, string, 'ENABLED or DISABLED.', (s) => s.State),
    TargetArn: field(schedules, string, 'What it starts, by ARN.', (s) => s.Target?.Arn),
  },
  relations: {
    Counterpart: toOne('AWS::Scheduler::Schedule', {
      doc: 'The schedule of the same group and name in the other Region of the pair.',
      uses: ['GroupName', 'Name'],
      name: nameOf,
      region: 'other',
    }),
    Function: toOne('AWS::Lambda::Function', {
      doc: 'The function that it starts; absent where it starts something else.',
      uses: ['TargetArn'],
      name: ({ TargetArn }) =>
        service(text(TargetArn)) === 'lambda' ? functionArn(text(TargetArn)).Arn : null,
    }),
    StateMachine: toOne('AWS::StepFunctions::StateMachine', {
      doc: 'The state machine that it starts; absent where it starts something else.',
      uses: ['TargetArn'],
      name: ({ TargetArn }) =>
        service(text(TargetArn)) === 'states' ? text(TargetArn).split(':').slice(0, 7).join(':') : null,
    }),
  },
});
