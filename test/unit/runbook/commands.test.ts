import { beforeAll, describe, expect, test } from 'vitest';
import { runbookNeeds } from '../../../src/evaluate/runbook/needs.ts';
import { type Command, changes, type Runbook } from '../../../src/model/runbook.ts';
import { renderRunbookMarkdown } from '../../../src/report/runbook/md.ts';
import { registry } from '../../../src/resources/index.ts';
import { cliName, problemsOf } from '../../support/cli-schema.ts';
import {
  commandsOf,
  commandsOfStep,
  type Made,
  readMeridian,
  runbookOf,
  stepsOf,
} from '../../support/runbook.ts';

let made: Made[];
let runbooks: { [name: string]: Runbook };

beforeAll(async () => {
  const spoilt = await readMeridian(false);
  const ready = await readMeridian(true);
  made = [...spoilt.made, ...ready.made];
  runbooks = {
    'the demo centre without its primary Region': runbookOf(spoilt.estate),
    'the demo centre without its recovery Region': runbookOf(spoilt.estate, 'recovery'),
    'the mended centre without its primary Region': runbookOf(ready.estate),
    'the mended centre without its recovery Region': runbookOf(ready.estate, 'us-west-2'),
  };
}, 240_000);

const all = (): Command[] => Object.values(runbooks).flatMap(commandsOf);
const nameOf = ({ service, operation }: Command): string => `${service} ${operation}`;

test('every command is one that the AWS CLI has, with options and members of JSON that its operation has', async () => {
  const problems = new Set((await Promise.all(all().map(problemsOf))).flat());
  expect([...problems]).toEqual([]);
  expect(all().length).toBeGreaterThan(500);
});

test('the check of commands notices an operation, an option, a switch and a member that do not exist', async () => {
  const base = { account: '111122223333', region: 'us-west-2' };
  const wrong = (service: string, operation: string, options: Command['options']) =>
    problemsOf({ ...base, service, operation, options });
  expect(await wrong('connect', 'move-traffic', {})).toEqual(['the AWS CLI has no connect move-traffic']);
  expect(await wrong('rds', 'failover-global-cluster', { 'data-loss': true })).toEqual([
    'rds failover-global-cluster has no --data-loss',
  ]);
  expect(await wrong('connect', 'get-traffic-distribution', { id: true })).toEqual([
    'connect get-traffic-distribution --id is no switch',
  ]);
  const share = { Distributions: [{ Region: 'us-west-2', Share: 100 }] };
  expect(await wrong('connect', 'update-traffic-distribution', { 'agent-config': { json: share } })).toEqual([
    'connect update-traffic-distribution --agent-config.Distributions[0] has no Share',
  ]);
  expect(await wrong('arc-region-switch', 'start-plan-execution', { plan: 'x' })).toEqual([
    'arc-region-switch start-plan-execution has no --plan',
  ]);
});

test('the centres show the changes that a failover, a recovery and a failback can need', () => {
  expect([...new Set(all().filter(changes).map(nameOf))].sort()).toEqual([
    'arc-region-switch start-plan-execution',
    'backup start-restore-job',
    'connect update-cross-region-routing',
    'connect update-traffic-distribution',
    'globalaccelerator update-endpoint-group',
    'lambda update-event-source-mapping',
    'rds create-db-instance',
    'rds create-db-instance-read-replica',
    'rds failover-global-cluster',
    'rds promote-read-replica',
    'rds remove-from-global-cluster',
    'rds restore-db-instance-to-point-in-time',
    'rds switchover-global-cluster',
    'route53 change-resource-record-sets',
    'route53-recovery-cluster update-routing-control-states',
    's3control submit-multi-region-access-point-routes',
    'secretsmanager replicate-secret-to-regions',
    'secretsmanager stop-replication-to-replica',
  ]);
});

test('what is written to make a runbook only reads, and none of its changes is called', () => {
  const printed = new Set(
    all()
      .filter(changes)
      .map(({ operation }) => operation),
  );
  const called = [...new Set(made.map(({ operation }) => operation))];
  expect(called.length).toBeGreaterThan(50);
  expect(called.filter((operation) => !/^(Get|List|Describe|Search|Lookup)/.test(operation))).toEqual([]);
  expect(called.filter((operation) => printed.has(cliName(operation)))).toEqual([]);
});

describe('while a Region does not answer', () => {
  const during = ({ number }: { number: string }) => /^[A-D]/.test(number);
  /** Services that are asked in one Region whatever happens, which a step has to say. */
  const fixed = ['route53', 'globalaccelerator', 'route53-recovery-control-config'];

  test('no step asks it for a change, but of services that have no other place, with a warning', () => {
    for (const runbook of Object.values(runbooks))
      for (const step of stepsOf(runbook).filter(during))
        for (const command of commandsOfStep(step).filter(changes))
          if (command.region === runbook.lost) {
            expect(fixed).toContain(command.service);
            expect(JSON.stringify(step.cautions)).toContain('the Region that does not answer');
          }
  });

  test('whoever looks into it is told, and waits seconds only', () => {
    for (const runbook of Object.values(runbooks))
      for (const step of stepsOf(runbook).filter(during))
        for (const command of commandsOfStep(step))
          if (command.region === runbook.lost && !changes(command)) expect(command.probes).toBe(true);
    const text = renderRunbookMarkdown(runbooks['the demo centre without its primary Region']!);
    expect(text).toMatch(/asks us-east-1, the Region that is lost\n\n```sh\n[^`]*--cli-connect-timeout 5/);
  });

  test('traffic is moved through the Region that takes over, by the whole ARN, to the last per cent', () => {
    for (const { lost, left, ...runbook } of Object.values(runbooks)) {
      const moves = stepsOf({ ...runbook, lost, left })
        .filter(({ number }) => number.startsWith('C'))
        .flatMap(({ commands }) => commands)
        .filter(({ operation }) => operation === 'update-traffic-distribution');
      expect(moves.length).toBeGreaterThan(3);
      for (const { region, options } of moves) {
        expect(region).toBe(left);
        expect(options['id']).toMatch(/^arn:aws:connect:us-east-1:111122223333:traffic-distribution-group\//);
        const shares = options['telephony-config'] ?? options['agent-config'];
        expect(shares).toEqual({
          json: {
            Distributions: [
              { Region: lost, Percentage: 0 },
              { Region: left, Percentage: 100 },
            ],
          },
        });
      }
    }
  });
});

test('variables that people fill in belong to one step each', () => {
  for (const runbook of Object.values(runbooks)) {
    const owners = new Map<string, Set<string>>();
    for (const step of stepsOf(runbook))
      for (const { options } of commandsOfStep(step))
        for (const value of Object.values(options))
          if (typeof value === 'object' && 'variable' in value)
            owners.set(value.variable, (owners.get(value.variable) ?? new Set()).add(step.number));
    expect([...owners.values()].every((numbers) => numbers.size === 1)).toBe(true);
  }
  const filled = all()
    .flatMap(({ options }) => Object.values(options))
    .filter((value) => typeof value === 'object' && 'variable' in value);
  expect(filled.length).toBeGreaterThan(10);
});

test('whatever a runbook needs is a field that some call yields', () => {
  for (const { type, member } of runbookNeeds)
    expect(registry.types.get(type)?.fields[member], `${type} ${member}`).toBeDefined();
});
