import type { Estate } from '../../model/estate.ts';
import type { Finding } from '../../model/finding.ts';
import type { Objectives } from '../../model/recovery.ts';
import type { RuleSummary } from '../../model/report.ts';
import {
  type Command,
  changes,
  type Runbook,
  type RunbookPart,
  type RunbookSection,
  type RunbookSettings,
} from '../../model/runbook.ts';
import type { Registry } from '../../resources/registry.ts';
import { EstateIndex } from '../estate-index.ts';
import { journeysOf } from '../journeys/journeys.ts';
import { simulate } from '../simulate.ts';
import { aftermath, communications } from './aftermath.ts';
import { auroraFailover } from './aurora.ts';
import { blockers, gapsInFull } from './blockers.ts';
import { bucketFailover } from './buckets.ts';
import { type Context, text } from './context.ts';
import { databaseFailover } from './databases.ts';
import { goChecks, roles } from './decision.ts';
import { acceleratorFailover, accessPointFailover } from './edge.ts';
import { failbackConditions, failbackSteps } from './failback.ts';
import { helperStep } from './helpers.ts';
import { strandedNumbers } from './numbers.ts';
import { globalRouting, otherChannels, signInStep } from './people.ts';
import { recordFailover } from './records.ts';
import { planSteps } from './region-switch.ts';
import { controlSteps } from './routing-controls.ts';
import { secretFailover } from './secrets.ts';
import { readerSteps, streamFailover } from './streams.ts';
import { tableFailover } from './tables.ts';
import { testCalls } from './test-calls.ts';
import { trafficFailover } from './traffic.ts';
import { type Draft, draft, say } from './words.ts';

/**
 * Writes the procedure for the loss of one Region from what a scan read: a pure function, which calls nothing.
 * `region` is a Region of the estate, or `primary` or `recovery`.
 * @throws UserError when the estate knows no such Region, or no second one.
 */
export function makeRunbook(from: {
  registry: Registry;
  estate: Estate;
  region: string;
  findings: readonly Finding[];
  rules: readonly Pick<RuleSummary, 'id' | 'title' | 'severity' | 'domain' | 'references'>[];
  settings: RunbookSettings;
  objectives?: Objectives | undefined;
}): Runbook {
  const { registry, estate, settings, findings } = from;
  const simulation = simulate(registry, estate, from.region, from.objectives);
  const { lost, left } = simulation;
  const index = new EstateIndex(registry, estate);
  const context: Context = {
    ...{ index, lost, left, simulation, findings, settings },
    journeys: journeysOf(index).journeys,
    rules: new Map(from.rules.map((rule) => [rule.id, rule])),
  };
  return {
    title: `${nameOf(context)}: when ${lost} is lost`,
    lede: say`How callers are answered from ${left} while ${lost} does not answer, how data is recovered, and how to go back. Written from what the account held; every command is for people to read, and to run.`,
    lost,
    left,
    accounts: estate.scope.accounts,
    collected: {
      ...{ startedAt: estate.startedAt, finishedAt: estate.finishedAt },
      ...{ interrupted: estate.interrupted, tool: estate.tool },
    },
    sections: sectionsOf(context),
  };
}

function nameOf({ settings, index }: Context): string {
  if (settings.centre !== undefined) return settings.centre;
  const { primary } = index.estate.scope;
  const [first, ...more] = index
    .ofType('AWS::Connect::Instance')
    .filter(({ region }) => region === primary)
    .map((instance) => text(instance, 'InstanceAlias') ?? instance.id);
  if (first === undefined) return 'Contact centre';
  return more.length === 0 ? first : `${first} and ${more.length} more`;
}

const sectionsOf = (context: Context): RunbookSection[] => [
  { id: 'roles', title: 'Who decides, and who does', parts: roles(context) },
  { id: 'blockers', title: 'What blocks it today', parts: blockers(context) },
  { id: 'decision', title: 'Go or no go', parts: goChecks(context) },
  {
    id: 'failover',
    title: 'Failover',
    parts: [
      note(
        say`B and C can run side by side, by different people. C does not wait for B: callers who reach a person are better off than callers who reach nobody.`,
      ),
      ...numbered('A', [declare(context)], context.lost),
      ...numbered('B', backEnds(context), context.lost),
      ...numbered('C', callers(context), context.lost),
    ],
  },
  { id: 'calls', title: 'Test calls', parts: testCalls(context) },
  { id: 'communications', title: 'Tell people', parts: communications(context) },
  {
    id: 'data',
    title: 'Data recovery, store by store',
    parts: [
      note([
        'Databases that callers and agents need come first; the lead says which. Whatever takes no writes is nobody’s hurry.',
      ]),
      ...numbered('D', data(context), context.lost),
    ],
  },
  {
    id: 'failback',
    title: 'Failback',
    parts: [...failbackConditions(context), ...numbered('F', failbackSteps(context))],
  },
  { id: 'after', title: 'Afterwards', parts: aftermath(context) },
  { id: 'gaps', title: 'To mend before the next drill', parts: gapsInFull(context) },
];

const note = (words: Extract<RunbookPart, { kind: 'note' }>['words']): RunbookPart => ({
  kind: 'note',
  words,
});

/** Numbers steps; `lost` is the Region that does not answer while they are taken. */
const numbered = (letter: string, steps: readonly Draft[], lost?: string): RunbookPart[] =>
  steps.map((step, i) => {
    const number = `${letter}${i + 1}`;
    return { kind: 'step', number, ...ownedBy(step, { number, lost }) };
  });

/**
 * A variable that one step had set must not slip into another, and who looks into the lost Region must know it: some
 * services are asked nowhere else.
 */
function ownedBy(step: Draft, { number, lost }: { number: string; lost: string | undefined }): Draft {
  const own = (command: Command): Command => ({
    ...command,
    ...(command.region === lost && !changes(command) && { probes: true }),
    options: Object.fromEntries(
      Object.entries(command.options).map(([option, value]) => [
        option,
        typeof value === 'object' && 'variable' in value
          ? { ...value, variable: `${value.variable}_${number}` }
          : value,
      ]),
    ),
  });
  return {
    ...step,
    commands: step.commands.map(own),
    fallback: step.fallback.map(own),
    checks: step.checks.map((check) => ({ ...check, ...(check.command && { command: own(check.command) }) })),
  };
}

const declare = ({ left }: Context): Draft =>
  draft({
    title: ['Declare it, and freeze'],
    by: 'lead',
    does: [
      ['Write down the time. Open the bridge. Name who is in each role.'],
      ['Stop every deployment and every scheduled change: configuration is replicated to both Regions.'],
      say`Open shells with ${'AWS_REGION'} set to ${left}, and ${'AWS_PAGER'} empty. Give every command its Region, as they are written here.`,
    ],
    checks: [{ expect: ['Everybody has said who they are, and pipelines show that they are stopped.'] }],
  });

/** What has to answer in the Region that is left before functions and agents get at it. */
const backEnds = (context: Context): Draft[] => [
  ...planSteps(context, context.left, 'ungraceful'),
  ...controlSteps(context, context.left),
  ...acceleratorFailover(context),
  ...recordFailover(context),
  ...accessPointFailover(context),
  ...readerSteps(context, context.left),
  ...helperStep(context),
];

const callers = (context: Context): Draft[] => [
  ...globalRouting(context),
  ...trafficFailover(context),
  ...signInStep(context),
  ...otherChannels(context),
  ...strandedNumbers(context),
];

const data = (context: Context): Draft[] => [
  ...auroraFailover(context),
  ...databaseFailover(context),
  ...tableFailover(context),
  ...secretFailover(context),
  ...bucketFailover(context),
  ...streamFailover(context),
];
