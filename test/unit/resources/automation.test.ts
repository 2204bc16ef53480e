import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { account, everyFieldOf, scan } from '../../support/scan.ts';

const regions = { primary: 'us-east-1' };
const machineArn = (name: string) => `arn:aws:states:us-east-1:${account}:stateMachine:${name}`;
const states = (
  operation: string,
  output: Fixture['output'] & object,
  input?: Fixture['input'] & object,
): Fixture => ({
  ...{ service: 'states', operation, output },
  ...(input && { input }),
});
const listed = (name: string, type: string) => ({
  ...{ stateMachineArn: machineArn(name), name, type, creationDate: '2025-06-01T00:00:00Z' },
});
const definition = {
  StartAt: 'Check',
  States: {
    Check: {
      ...{ Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken', Next: 'Shift' },
      Parameters: { FunctionName: `arn:aws:lambda:us-east-1:${account}:function:check:live` },
    },
    Shift: {
      Type: 'Task',
      Resource: 'arn:aws:states:::aws-sdk:connect:updateTrafficDistribution',
      End: true,
    },
  },
};
const described = (name: string, text: string, more = {}) =>
  states(
    'DescribeStateMachine',
    { ...listed(name, 'STANDARD'), roleArn: 'arn:aws:iam::111122223333:role/r', definition: text, ...more },
    { stateMachineArn: machineArn(name) },
  );

test('a state machine has what it does, what it names, its logging and its newest success', async () => {
  const estate = await scan({
    regions,
    fixtures: [
      states('ListStateMachines', {
        stateMachines: [listed('failover', 'STANDARD'), listed('fast', 'EXPRESS')],
      }),
      described('failover', JSON.stringify(definition), { loggingConfiguration: { level: 'ERROR' } }),
      described('fast', '{}'),
      states(
        'ListExecutions',
        {
          executions: [
            {
              ...{
                executionArn: 'arn:aws:states:us-east-1:111122223333:execution:failover:drill',
                name: 'drill',
              },
              ...{
                stateMachineArn: machineArn('failover'),
                status: 'SUCCEEDED',
                startDate: '2025-12-01T10:00:00Z',
              },
            },
          ],
        },
        { stateMachineArn: machineArn('failover'), statusFilter: 'SUCCEEDED' },
      ),
    ],
    mentions: everyFieldOf('AWS::StepFunctions::StateMachine'),
  });
  const [failover, fast] = estate.resources;
  expect(failover!.fields).toMatchObject({
    ...{ StateMachineName: 'failover', Arn: machineArn('failover'), StateMachineType: 'STANDARD' },
    Actions: ['connect:updateTrafficDistribution', 'lambda:invoke'],
    References: [`arn:aws:lambda:us-east-1:${account}:function:check:live`],
    ...{ LoggingLevel: 'ERROR', LastSucceeded: '2025-12-01T10:00:00.000Z' },
    DefinitionFingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(fast!.fields).toMatchObject({
    Actions: [],
    References: [],
    LoggingLevel: 'OFF',
    LastSucceeded: null,
  });
  expect(estate.calls.filter(({ operation }) => operation === 'ListExecutions')).toHaveLength(1);
  expect(JSON.stringify(estate)).not.toContain('StartAt');
});

test('two Regions that do the same have one fingerprint, whatever the order of members', async () => {
  const inRegion = (region: string, text: string): Fixture[] => {
    const arn = `arn:aws:states:${region}:${account}:stateMachine:failover`;
    const machine = {
      stateMachineArn: arn,
      name: 'failover',
      type: 'STANDARD',
      creationDate: '2025-06-01T00:00:00Z',
    };
    return [
      { ...states('ListStateMachines', { stateMachines: [machine] }), region },
      {
        ...states('DescribeStateMachine', { ...machine, roleArn: 'arn:aws:iam::1:role/r', definition: text }),
        region,
      },
    ];
  };
  const step = (region: string) => `"arn:aws:lambda:${region}:${account}:function:check"`;
  const estate = await scan({
    fixtures: [
      ...inRegion('us-east-1', `{"StartAt":"A","Name":${step('us-east-1')}}`),
      ...inRegion('us-west-2', `{ "Name": ${step('us-west-2')}, "StartAt": "A" }`),
    ],
    mentions: [{ type: 'AWS::StepFunctions::StateMachine', member: 'DefinitionFingerprint' }],
  });
  const [east, west] = estate.resources.map(({ fields }) => fields.DefinitionFingerprint);
  expect(east).toBe(west);
});

test('what a state machine does is unread where its definition may not be read', async () => {
  const estate = await scan({
    regions,
    fixtures: [states('ListStateMachines', { stateMachines: [listed('failover', 'STANDARD')] })],
    mentions: [{ type: 'AWS::StepFunctions::StateMachine', member: 'Actions' }],
    endpoint: { deny: ['states:DescribeStateMachine'] },
  });
  expect(estate.resources[0]!.fields).not.toHaveProperty('Actions');
});

test('a schedule has its target and no input', async () => {
  const Arn = `arn:aws:scheduler:us-east-1:${account}:schedule/default/due`;
  const target = `arn:aws:lambda:us-east-1:${account}:function:callbacks`;
  const estate = await scan({
    regions,
    fixtures: [
      {
        ...{ service: 'scheduler', operation: 'ListSchedules' },
        output: {
          Schedules: [{ Arn, Name: 'due', GroupName: 'default', State: 'ENABLED', Target: { Arn: target } }],
        },
      },
    ],
    mentions: everyFieldOf('AWS::Scheduler::Schedule'),
  });
  expect(estate.resources).toMatchObject([{ id: 'default/due', arn: Arn }]);
  expect(estate.resources[0]!.fields).toEqual({
    ...{ Arn, Name: 'due', GroupName: 'default', State: 'ENABLED', TargetArn: target },
  });
});
