import { AwsJson1_0Protocol } from '@aws-sdk/core/protocols';
import { flag, number, schemasOf, text, texts, time } from './schemas.ts';
import { command, smallClient } from './small-client.ts';

/*
 * The reads of ARC Region switch that ringdown makes, each in the Region that it asks about, as an SDK client: not every
 * npm registry has @aws-sdk/client-arc-region-switch.
 */

const namespace = 'com.amazonaws.arcregionswitch';
const { members, many, byName, read, error } = schemasOf(namespace);

export const ARCRegionSwitchClient = smallClient({
  ...{ id: 'arc-region-switch', serviceId: 'ARC Region switch', namespace, version: '2022-07-26' },
  ...{ target: 'ArcRegionSwitch', hostSuffix: 'api.aws', protocol: AwsJson1_0Protocol },
});

interface Pages {
  maxResults?: number | undefined;
  nextToken?: string | undefined;
}

interface Plan {
  arn?: string | undefined;
  name?: string | undefined;
  regions?: string[] | undefined;
  recoveryApproach?: string | undefined;
  primaryRegion?: string | undefined;
  recoveryTimeObjectiveMinutes?: number | undefined;
}

interface WholePlan extends Plan {
  workflows?:
    | { workflowTargetAction?: string | undefined; workflowTargetRegion?: string | undefined }[]
    | undefined;
  associatedAlarms?:
    | { [name: string]: { resourceIdentifier?: string | undefined; alarmType?: string | undefined } }
    | undefined;
  reportConfiguration?: { reportOutput?: ReportOutput[] | undefined } | undefined;
  serviceQuotaChecksEnabled?: boolean | undefined;
}

interface ReportOutput {
  s3Configuration?: { bucketPath?: string | undefined; bucketOwner?: string | undefined } | undefined;
}

interface QuotaWarning {
  quotaRegion?: string | undefined;
  serviceCode?: string | undefined;
  quotaCode?: string | undefined;
  quotaName?: string | undefined;
  status?: string | undefined;
  planArn?: string | undefined;
  warningMessage?: string | undefined;
}

interface Evaluation {
  evaluationState?: string | undefined;
  lastEvaluationTime?: Date | undefined;
  warnings?: { warningStatus?: string | undefined; warningMessage?: string | undefined }[] | undefined;
  nextToken?: string | undefined;
}

interface Execution {
  executionId?: string | undefined;
  startTime?: Date | undefined;
  endTime?: Date | undefined;
  mode?: string | undefined;
  executionState?: string | undefined;
  executionAction?: string | undefined;
  executionRegion?: string | undefined;
  actualRecoveryTime?: string | undefined;
}

const abbreviated = {
  ...{ arn: text, name: text, regions: texts, recoveryApproach: text, primaryRegion: text },
  recoveryTimeObjectiveMinutes: number,
};
const workflow = members('Workflow', { workflowTargetAction: text, workflowTargetRegion: text });
const alarm = members('AssociatedAlarm', { resourceIdentifier: text, alarmType: text });
const bucket = members('S3ReportOutputConfiguration', { bucketPath: text, bucketOwner: text });
const reportOutput = members('ReportOutputConfiguration', { s3Configuration: () => bucket });
const reports = members('ReportConfiguration', {
  reportOutput: () => many('ReportOutputList', reportOutput),
});
const plan = members('AbbreviatedPlan', abbreviated);
const wholePlan = members('Plan', {
  ...abbreviated,
  workflows: () => many('WorkflowList', workflow),
  associatedAlarms: () => byName('AssociatedAlarmMap', alarm),
  reportConfiguration: () => reports,
  serviceQuotaChecksEnabled: flag,
});
const warning = members('ResourceWarning', { warningStatus: text, warningMessage: text });
const execution = members('AbbreviatedExecution', {
  ...{ executionId: text, startTime: time, endTime: time, mode: text, executionState: text },
  ...{ executionAction: text, executionRegion: text, actualRecoveryTime: text },
});
const quotaWarning = members('ServiceQuotaWarningSummary', {
  ...{ quotaRegion: text, serviceCode: text, quotaCode: text, quotaName: text, status: text },
  ...{ planArn: text, warningMessage: text },
});
const paged = { maxResults: number, nextToken: text };

/** The endpoint that stands in for AWS finds operations among what a client exports. */
export const ListPlansInRegion = read('ListPlansInRegion', {
  input: paged,
  output: { plans: () => many('PlanList', plan), nextToken: text },
});
export const GetPlanInRegion = read('GetPlanInRegion', {
  input: { arn: text },
  output: { plan: () => wholePlan },
});
export const GetPlanEvaluationStatus = read('GetPlanEvaluationStatus', {
  input: { planArn: text, ...paged },
  required: 1,
  output: {
    ...{ evaluationState: text, lastEvaluationTime: time, nextToken: text },
    warnings: () => many('PlanWarnings', warning),
  },
});
export const ListPlanExecutions = read('ListPlanExecutions', {
  input: { planArn: text, ...paged },
  required: 1,
  output: { items: () => many('AbbreviatedExecutionsList', execution), nextToken: text },
});
export const ListServiceQuotaWarnings = read('ListServiceQuotaWarnings', {
  input: { planArns: texts, ...paged },
  output: {
    serviceQuotaWarningSummaries: () => many('ServiceQuotaWarningSummaryList', quotaWarning),
    nextToken: text,
  },
});

export const AccessDeniedException = error('AccessDeniedException', 403);
export const ResourceNotFoundException = error('ResourceNotFoundException', 404);

export class ListPlansInRegionCommand extends command<Pages, { plans?: Plan[]; nextToken?: string }>(
  'ListPlansInRegion',
  ListPlansInRegion,
) {}
export class GetPlanInRegionCommand extends command<{ arn: string }, { plan?: WholePlan }>(
  'GetPlanInRegion',
  GetPlanInRegion,
) {}
export class GetPlanEvaluationStatusCommand extends command<Pages & { planArn: string }, Evaluation>(
  'GetPlanEvaluationStatus',
  GetPlanEvaluationStatus,
) {}
export class ListPlanExecutionsCommand extends command<
  Pages & { planArn: string },
  { items?: Execution[]; nextToken?: string }
>('ListPlanExecutions', ListPlanExecutions) {}
export class ListServiceQuotaWarningsCommand extends command<
  Pages & { planArns?: string[] },
  { serviceQuotaWarningSummaries?: QuotaWarning[]; nextToken?: string }
>('ListServiceQuotaWarnings', ListServiceQuotaWarnings) {}
