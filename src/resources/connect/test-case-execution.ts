import { nullable, string, timestamp } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { nextToken } from '../service.ts';
import { instanceInput } from './instance-calls.ts';
import { byId, instanceId, instanceRelation } from './of-instance.ts';
import { connect } from './service.ts';

const executions = listing(
  connect.call('ListTestCaseExecutions', {
    actions: ['connect:ListTestCaseExecutions'],
    ...instanceInput,
    pages: nextToken(100),
  }),
  (answer) => answer.TestCaseExecutions,
);

export const testCaseExecution = resourceType({
  type: 'Ringdown::Connect::TestCaseExecution',
  scope: 'region',
  parent: 'AWS::Connect::Instance',
  doc: 'One run of a test case, in the Region that it ran in.',
  list: executions,
  id: 'Id',
  arn: null,
  fields: {
    Id: field(executions, string, 'Id of the run.', (e) => e.TestCaseExecutionId),
    InstanceId: instanceId(executions),
    TestCaseId: field(executions, string, 'Id of the test case.', (e) => e.TestCaseId),
    Status: field(
      executions,
      string,
      'INITIATED, IN_PROGRESS, PASSED, FAILED or STOPPED.',
      (e) => e.TestCaseExecutionStatus,
    ),
    StartTime: field(executions, timestamp, 'When it started.', (e) => e.StartTime),
    EndTime: field(
      executions,
      nullable(timestamp),
      'When it ended; absent on one that has not.',
      (e) => e.EndTime,
    ),
  },
  relations: {
    Instance: instanceRelation,
    TestCase: byId(
      'Ringdown::Connect::TestCase',
      'TestCaseId',
      'The test case; absent when it was deleted since.',
    ),
  },
});
