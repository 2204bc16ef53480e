import { bool, list, nullable, number, object, string } from '../field-type.ts';
import { field, listing, resourceType, toMany } from '../resource-type.ts';
import { text } from '../service.ts';
import { pages, regionSwitch } from './service.ts';

const plans = listing(
  regionSwitch.call('ListPlansInRegion', { actions: ['arc-region-switch:ListPlansInRegion'], pages }),
  (answer) => answer.plans,
);

const whole = regionSwitch.call('GetPlanInRegion', {
  actions: ['arc-region-switch:GetPlanInRegion'],
  uses: ['Arn'],
  input: ({ Arn }) => ({ arn: text(Arn) }),
});

const evaluation = regionSwitch.call('GetPlanEvaluationStatus', {
  actions: ['arc-region-switch:GetPlanEvaluationStatus'],
  uses: ['Arn'],
  input: ({ Arn }) => ({ planArn: text(Arn) }),
  pages,
});

/** Answered for all plans when none is named, so that each is asked about by itself. */
const quotaWarnings = regionSwitch.call('ListServiceQuotaWarnings', {
  actions: ['arc-region-switch:ListServiceQuotaWarnings'],
  uses: ['Arn'],
  input: ({ Arn }) => ({ planArns: [text(Arn)] }),
  pages,
});

export const plan = resourceType({
  type: 'AWS::ARCRegionSwitch::Plan',
  scope: 'region',
  doc: 'A plan of steps that move an application to another Region. Each of its Regions holds a copy, which is what is read.',
  list: plans,
  id: 'Arn',
  arn: 'Arn',
  fields: {
    Arn: field(plans, string, 'Amazon Resource Name.', (p) => p.arn),
    Name: field(plans, string, 'Name.', (p) => p.name),
    Regions: field(plans, list(string), 'Regions that it moves between.', (p) => p.regions),
    RecoveryApproach: field(plans, string, 'activeActive or activePassive.', (p) => p.recoveryApproach),
    PrimaryRegion: field(
      plans,
      nullable(string),
      'Region that serves normally, in an active-passive plan.',
      (p) => p.primaryRegion,
    ),
    RecoveryTimeObjectiveMinutes: field(
      plans,
      nullable(number),
      'Minutes within which it is to be done; absent when nobody said.',
      (p) => p.recoveryTimeObjectiveMinutes,
    ),
    Workflows: field(
      whole,
      list(object({ WorkflowTargetAction: string, WorkflowTargetRegion: nullable(string) })),
      'What it can do: activate, deactivate or postRecovery, and for which Region; without one, for each.',
      (answer) =>
        answer.plan?.workflows?.map((workflow) => ({
          WorkflowTargetAction: workflow.workflowTargetAction,
          WorkflowTargetRegion: workflow.workflowTargetRegion,
        })),
    ),
    ApplicationHealthAlarms: field(
      whole,
      list(string),
      'Alarms that tell when the application is well, by which the recovery is timed.',
      (answer) =>
        Object.values(answer.plan?.associatedAlarms ?? {})
          .filter(({ alarmType }) => alarmType === 'applicationHealth')
          .map(({ resourceIdentifier }) => resourceIdentifier),
    ),
    ReportBuckets: field(
      whole,
      list(object({ BucketPath: nullable(string), BucketOwner: nullable(string) })),
      'Where a report of each execution is delivered, by bucket and prefix; empty where none is written.',
      (answer) =>
        answer.plan?.reportConfiguration?.reportOutput?.flatMap(({ s3Configuration }) =>
          s3Configuration
            ? [{ BucketPath: s3Configuration.bucketPath, BucketOwner: s3Configuration.bucketOwner }]
            : [],
        ),
    ),
    ServiceQuotaChecksEnabled: field(
      whole,
      nullable(bool),
      'Whether AWS compares the quotas that its steps run into between its Regions; plans older than the check have it off.',
      (answer) => answer.plan?.serviceQuotaChecksEnabled,
    ),
    QuotaWarnings: field(
      quotaWarnings,
      list(
        object({
          QuotaRegion: string,
          ServiceCode: nullable(string),
          QuotaCode: nullable(string),
          QuotaName: nullable(string),
          Status: string,
          WarningMessage: nullable(string),
        }),
      ),
      'Quotas that are lower in one of its Regions than in the other. Status: pending, denied, insufficientPermissions, or a limit of open requests.',
      (answer, { Arn }) =>
        answer.serviceQuotaWarningSummaries
          ?.filter(({ planArn }) => planArn === Arn)
          .map((warning) => ({
            QuotaRegion: warning.quotaRegion,
            ServiceCode: warning.serviceCode,
            QuotaCode: warning.quotaCode,
            QuotaName: warning.quotaName,
            Status: warning.status,
            WarningMessage: warning.warningMessage,
          })),
    ),
    EvaluationState: field(
      evaluation,
      nullable(string),
      'passed, actionRequired, pendingEvaluation or unknown: what AWS found when it last checked the plan.',
      (answer) => answer.evaluationState,
    ),
    ActiveWarnings: field(evaluation, list(string), 'What it found and nobody has mended.', (answer) =>
      answer.warnings
        ?.filter(({ warningStatus }) => warningStatus === 'active')
        .map(({ warningMessage }) => warningMessage),
    ),
  },
  relations: {
    Executions: toMany('Ringdown::ARCRegionSwitch::PlanExecution', {
      doc: 'Its executions, as the same Region has them.',
      on: 'PlanArn',
      from: 'Arn',
    }),
  },
});
