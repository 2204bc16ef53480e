import { nullable, number, string, timestamp } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { text } from '../service.ts';
import { recoverySeconds } from './recovery-seconds.ts';
import { pages, regionSwitch } from './service.ts';

const executions = listing(
  regionSwitch.call('ListPlanExecutions', {
    actions: ['arc-region-switch:ListPlanExecutions'],
    uses: ['Arn'],
    input: ({ Arn }) => ({ planArn: text(Arn) }),
    pages,
  }),
  (answer, { known }) => answer.items?.map((item) => ({ ...item, planArn: known['Arn'] })),
);

export const planExecution = resourceType({
  type: 'Ringdown::ARCRegionSwitch::PlanExecution',
  scope: 'region',
  parent: 'AWS::ARCRegionSwitch::Plan',
  doc: 'One time that a plan was carried out, in a drill or in earnest.',
  list: executions,
  id: 'ExecutionId',
  arn: null,
  fields: {
    ExecutionId: field(executions, string, 'Id.', (e) => e.executionId),
    PlanArn: field(executions, string, 'Plan of the execution.', (e) => e.planArn),
    Mode: field(
      executions,
      string,
      'graceful, or ungraceful when the other Region is out of reach.',
      (e) => e.mode,
    ),
    ExecutionAction: field(
      executions,
      string,
      'activate, deactivate or postRecovery.',
      (e) => e.executionAction,
    ),
    ExecutionRegion: field(
      executions,
      string,
      'Region that was activated or deactivated.',
      (e) => e.executionRegion,
    ),
    ExecutionState: field(
      executions,
      string,
      'Such as completed, failed or canceled.',
      (e) => e.executionState,
    ),
    StartTime: field(executions, timestamp, 'When it began.', (e) => e.startTime),
    EndTime: field(executions, nullable(timestamp), 'When it ended; absent until then.', (e) => e.endTime),
    DurationSeconds: field(
      executions,
      nullable(number),
      'Seconds from its start to its end; absent until then.',
      (e) => e.startTime && e.endTime && Math.round((e.endTime.getTime() - e.startTime.getTime()) / 1000),
    ),
    ActualRecoverySeconds: field(
      executions,
      nullable(number),
      'Seconds until the steps were done and the application-health alarms were well again; absent where nothing timed it.',
      (e) => recoverySeconds(e.actualRecoveryTime),
    ),
  },
});
