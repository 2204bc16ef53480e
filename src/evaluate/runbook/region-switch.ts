import type { Resource } from '../../model/estate.ts';
import type { Missing } from '../../model/runbook.ts';
import { type Context, distinct, list, listed, text, told } from './context.ts';
import { aws, type Draft, draft, say } from './words.ts';

const sources = [
  'https://docs.aws.amazon.com/r53recovery/latest/dg/region-switch-plans.html',
  'https://docs.aws.amazon.com/arc-region-switch/latest/api/API_StartPlanExecution.html',
];

interface Workflow {
  WorkflowTargetAction: string;
  WorkflowTargetRegion: string | null;
}

/**
 * Runs the plans of ARC Region switch that bring the Region up that is left. A plan is executed by the Region that it
 * activates, so the lost one is not needed. What its steps do was not read: they may be some of those below.
 */
export function planSteps(context: Context, to: string, mode: 'graceful' | 'ungraceful'): Draft[] {
  const { resources, missing } = listed(context, 'AWS::ARCRegionSwitch::Plan', context.left);
  const between = resources.filter(({ fields }) =>
    [context.lost, context.left].every((region) => list<string>(fields['Regions']).includes(region)),
  );
  const steps = between.map((plan) => planStep(context, plan, { to, mode }));
  if (missing.length === 0) return steps;
  return [
    ...steps,
    draft({ title: ['Run the plans that ringdown could not list'], by: 'lead', missing, sources }),
  ];
}

function planStep(context: Context, plan: Resource, { to, mode }: { to: string; mode: string }): Draft {
  const missing: Missing[] = [];
  const name = text(plan, 'Name') ?? plan.id;
  const workflows = told(context, plan, 'Workflows', missing);
  const activates = list<Workflow>(workflows).some(
    ({ WorkflowTargetAction: action, WorkflowTargetRegion: region }) =>
      action === 'activate' && (region === null || region === to),
  );
  const at = { account: plan.account, region: to };
  const arn = { 'plan-arn': plan.arn ?? plan.id };
  const state = told(context, plan, 'EvaluationState', missing);
  const warnings = list<string>(told(context, plan, 'ActiveWarnings', missing));
  const title = say`Run the Region switch plan ${name}`;
  if (workflows !== undefined && !activates)
    return draft({
      title,
      by: 'lead',
      cautions: [
        say`The plan cannot be run: none of its workflows activates ${to}. Take the steps below by hand.`,
      ],
      checks: [
        {
          command: aws('arc-region-switch get-plan-in-region', at, { arn: plan.arn ?? plan.id }),
          expect: say`A workflow with the action ${'activate'} for ${to}`,
        },
      ],
      missing: distinct(missing),
      sources,
    });
  return draft({
    title,
    by: 'lead',
    cautions: [
      ...(state !== undefined && state !== 'passed'
        ? [say`AWS's last evaluation of the plan was ${String(state)}.`]
        : []),
      ...warnings.map((warning) => say`A warning was open: ${warning}`),
    ],
    does: [
      say`Runs its workflow for ${to}. What the steps of the plan change was not read: leave out below what it does, and check all of it.`,
      ...(mode === 'ungraceful'
        ? [say`${'ungraceful'} skips or changes steps that need the lost Region.`]
        : []),
    ],
    commands: [
      aws('arc-region-switch start-plan-execution', at, {
        ...arn,
        ...{ 'target-region': to, action: 'activate', mode },
      }),
    ],
    checks: [
      {
        command: aws('arc-region-switch list-plan-executions', at, arn),
        expect: say`The newest execution becomes ${'completed'}; ${'pendingApproval'} waits for a person`,
      },
    ],
    manual: [['Cancel the execution, and take the steps below by hand.']],
    missing: distinct(missing),
    sources,
  });
}
