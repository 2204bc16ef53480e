import { Answers } from '../answers.ts';
import { bothRegions, production, type Region, uuid } from '../place.ts';
import type { Edge } from './edge.ts';
import { type Plan, planArn } from './plans.ts';

/** What Region switch answers in each Region about its copy of the plans. */
export const planAnswers = ({ plans }: Edge) => [
  ...new Answers('arc-region-switch').give('ListPlansInRegion', {}, { plans: [] }).fixtures,
  ...bothRegions.flatMap((region) => {
    const answers = new Answers('arc-region-switch', { account: production, region });
    answers.give('ListPlansInRegion', {}, { plans: plans.map(summaryOf) });
    for (const plan of plans) givePlan(answers, plan, region);
    return answers.fixtures;
  }),
];

const summaryOf = (plan: Plan) => ({
  ...{ arn: planArn(plan), name: plan.name, regions: [...bothRegions], recoveryApproach: 'activePassive' },
  ...{ primaryRegion: 'us-east-1', ...(plan.minutes && { recoveryTimeObjectiveMinutes: plan.minutes }) },
});

const healthAlarm = (region: Region) => ({
  resourceIdentifier: `arn:aws:cloudwatch:${region}:${production}:alarm:callers-suffer`,
  alarmType: 'applicationHealth',
});

function givePlan(answers: Answers, plan: Plan, region: Region): void {
  const planIs = { planArn: planArn(plan) };
  answers
    .give(
      'GetPlanInRegion',
      { arn: planArn(plan) },
      {
        plan: {
          ...summaryOf(plan),
          workflows: plan.activates.map((workflowTargetRegion) => ({
            ...{ workflowTargetAction: 'activate', workflowTargetRegion },
          })),
          associatedAlarms: Object.fromEntries(
            plan.timedIn.map((each) => [`health-${each}`, healthAlarm(each)]),
          ),
          ...(plan.reports !== undefined && { reportConfiguration: deliveredTo(plan.reports) }),
          serviceQuotaChecksEnabled: true,
        },
      },
    )
    .give('GetPlanEvaluationStatus', planIs, {
      evaluationState: plan.warnings.length > 0 ? 'actionRequired' : 'passed',
      warnings: plan.warnings.map((warningMessage) => ({ warningStatus: 'active', warningMessage })),
    })
    .give(
      'ListServiceQuotaWarnings',
      { planArns: [planArn(plan)] },
      {
        serviceQuotaWarningSummaries: plan.lacking.map((quotaName) => ({
          ...{ planArn: planArn(plan), quotaRegion: 'us-west-2', quotaName },
          ...{ serviceCode: 'rds', status: 'denied' },
        })),
      },
    )
    .give('ListPlanExecutions', planIs, {
      items: plan.drilled === undefined ? [] : [executionOf(plan, region)],
    });
}

const deliveredTo = (bucketPath: string) => ({
  reportOutput: [{ s3Configuration: { bucketPath, bucketOwner: production } }],
});

const executionOf = ({ name, drilled, took }: Plan, executionRegion: Region) => ({
  ...{ executionId: uuid(`${name} ${executionRegion}`), executionRegion, executionAction: 'activate' },
  ...{ mode: 'graceful', executionState: 'completed', startTime: drilled, endTime: drilled },
  actualRecoveryTime: took,
});
