import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { recoverySeconds } from '../../../src/resources/region-switch/recovery-seconds.ts';
import { everyFieldOf, scan } from '../../support/scan.ts';

const here = { service: 'arc-region-switch', region: 'us-west-2' };
const arn = (name: string) => `arn:aws:arc-region-switch::111122223333:plan/${name}:abc123`;
const plan = (name: string) => ({
  ...{ arn: arn(name), name, regions: ['us-east-1', 'us-west-2'], recoveryApproach: 'activePassive' },
});
const fixtures: Fixture[] = [
  {
    ...{ ...here, operation: 'ListPlansInRegion' },
    output: {
      plans: [
        { ...plan('calls'), primaryRegion: 'us-east-1', recoveryTimeObjectiveMinutes: 30 },
        { ...plan('web'), recoveryApproach: 'activeActive' },
      ],
    },
  },
  { service: 'arc-region-switch', operation: 'ListPlansInRegion', output: { plans: [] } },
  {
    ...{ ...here, operation: 'GetPlanInRegion', input: { arn: arn('calls') } },
    output: {
      plan: {
        ...plan('calls'),
        workflows: [
          { workflowTargetAction: 'activate', workflowTargetRegion: 'us-west-2' },
          { workflowTargetAction: 'deactivate' },
        ],
        associatedAlarms: {
          health: {
            resourceIdentifier: 'arn:aws:cloudwatch:us-west-2:1:alarm:well',
            alarmType: 'applicationHealth',
          },
          start: { resourceIdentifier: 'arn:aws:cloudwatch:us-west-2:1:alarm:ill', alarmType: 'trigger' },
        },
        reportConfiguration: {
          reportOutput: [{ s3Configuration: { bucketPath: 'drills/calls', bucketOwner: '111122223333' } }],
        },
        serviceQuotaChecksEnabled: true,
      },
    },
  },
  { ...here, operation: 'GetPlanInRegion', output: { plan: { ...plan('web'), workflows: [] } } },
  {
    ...{ ...here, operation: 'GetPlanEvaluationStatus', input: { planArn: arn('calls') } },
    output: {
      evaluationState: 'actionRequired',
      warnings: [
        { warningStatus: 'resolved', warningMessage: 'was' },
        { warningStatus: 'active', warningMessage: 'the role may not invoke' },
        { warningStatus: 'active', warningMessage: 'the alarm is gone' },
      ],
    },
  },
  { ...here, operation: 'GetPlanEvaluationStatus', output: {} },
  {
    ...{ ...here, operation: 'ListPlanExecutions', input: { planArn: arn('calls') } },
    output: {
      items: [
        {
          ...{
            executionId: 'e-1',
            startTime: '2025-11-01T10:00:00Z',
            endTime: '2025-11-01T10:20:00Z',
            mode: 'graceful',
          },
          ...{ executionState: 'completed', executionAction: 'activate', executionRegion: 'us-west-2' },
          actualRecoveryTime: 'PT1H22M30S',
        },
        {
          ...{ executionId: 'e-2', startTime: '2026-01-15T11:00:00Z', mode: 'ungraceful' },
          ...{ executionState: 'inProgress', executionAction: 'activate', executionRegion: 'us-west-2' },
        },
      ],
    },
  },
  { ...here, operation: 'ListPlanExecutions', output: { items: [] } },
  {
    ...{ ...here, operation: 'ListServiceQuotaWarnings', input: { planArns: [arn('calls')] } },
    output: {
      serviceQuotaWarningSummaries: [
        {
          ...{ planArn: arn('calls'), quotaRegion: 'us-west-2', status: 'denied' },
          ...{ serviceCode: 'rds', quotaCode: 'L-7B6409FD', quotaName: 'DB instances' },
        },
        {
          ...{ planArn: arn('calls'), quotaRegion: 'us-west-2' },
          ...{ status: 'insufficientPermissions', warningMessage: 'no rds:DescribeDBInstances' },
        },
      ],
    },
  },
  { ...here, operation: 'ListServiceQuotaWarnings', output: { serviceQuotaWarningSummaries: [] } },
];
const mentions = [
  ...everyFieldOf('AWS::ARCRegionSwitch::Plan'),
  ...everyFieldOf('Ringdown::ARCRegionSwitch::PlanExecution'),
];

test('each Region is asked about its own copy of the plans, page by page', async () => {
  const estate = await scan({ fixtures, mentions, endpoint: { pageSize: 1 } });
  expect(estate.calls.filter(({ outcome }) => outcome !== 'ok')).toEqual([]);
  expect(estate.resources.map(({ region, fields }) => ({ region, ...fields }))).toEqual([
    {
      ...{ region: 'us-west-2', Arn: arn('calls'), Name: 'calls', Regions: ['us-east-1', 'us-west-2'] },
      ...{ RecoveryApproach: 'activePassive', PrimaryRegion: 'us-east-1', RecoveryTimeObjectiveMinutes: 30 },
      Workflows: [
        { WorkflowTargetAction: 'activate', WorkflowTargetRegion: 'us-west-2' },
        { WorkflowTargetAction: 'deactivate', WorkflowTargetRegion: null },
      ],
      ApplicationHealthAlarms: ['arn:aws:cloudwatch:us-west-2:1:alarm:well'],
      ...{
        EvaluationState: 'actionRequired',
        ActiveWarnings: ['the role may not invoke', 'the alarm is gone'],
      },
      ReportBuckets: [{ BucketPath: 'drills/calls', BucketOwner: '111122223333' }],
      ServiceQuotaChecksEnabled: true,
      QuotaWarnings: [
        {
          ...{ QuotaRegion: 'us-west-2', ServiceCode: 'rds', QuotaCode: 'L-7B6409FD' },
          ...{ QuotaName: 'DB instances', Status: 'denied', WarningMessage: null },
        },
        {
          ...{ QuotaRegion: 'us-west-2', ServiceCode: null, QuotaCode: null, QuotaName: null },
          ...{ Status: 'insufficientPermissions', WarningMessage: 'no rds:DescribeDBInstances' },
        },
      ],
    },
    {
      ...{ region: 'us-west-2', Arn: arn('web'), Name: 'web', Regions: ['us-east-1', 'us-west-2'] },
      ...{ RecoveryApproach: 'activeActive', PrimaryRegion: null, RecoveryTimeObjectiveMinutes: null },
      ...{ Workflows: [], ApplicationHealthAlarms: [], EvaluationState: null, ActiveWarnings: [] },
      ...{ ReportBuckets: [], ServiceQuotaChecksEnabled: null, QuotaWarnings: [] },
    },
    {
      ...{ region: 'us-west-2', ExecutionId: 'e-1', PlanArn: arn('calls'), Mode: 'graceful' },
      ...{ ExecutionAction: 'activate', ExecutionRegion: 'us-west-2', ExecutionState: 'completed' },
      ...{ StartTime: '2025-11-01T10:00:00.000Z', EndTime: '2025-11-01T10:20:00.000Z' },
      ...{ DurationSeconds: 1_200, ActualRecoverySeconds: 4_950 },
    },
    {
      ...{ region: 'us-west-2', ExecutionId: 'e-2', PlanArn: arn('calls'), Mode: 'ungraceful' },
      ...{ ExecutionAction: 'activate', ExecutionRegion: 'us-west-2', ExecutionState: 'inProgress' },
      ...{ StartTime: '2026-01-15T11:00:00.000Z', EndTime: null },
      ...{ DurationSeconds: null, ActualRecoverySeconds: null },
    },
  ]);
});

test('a refused evaluation leaves its state unread, not absent', async () => {
  const estate = await scan({
    fixtures,
    mentions,
    endpoint: { deny: ['arc-region-switch:GetPlanEvaluationStatus'] },
  });
  const [calls] = estate.resources;
  expect(calls!.fields).not.toHaveProperty('EvaluationState');
  expect(calls!.fields).toHaveProperty('Workflows');
});

test.each([
  ['PT22M', 1_320],
  ['P1DT2H', 93_600],
  ['PT45S', 45],
])('a recovery of %s is one of %i seconds', (duration, seconds) => {
  expect(recoverySeconds(duration)).toBe(seconds);
});

test.each(['P1M', 'P1Y', 'P', 'PT', '22 minutes'])('a recovery of "%s" is not guessed at', (duration) => {
  expect(() => recoverySeconds(duration)).toThrow('cannot be told in seconds');
});
