import { beforeAll, describe, expect, test } from 'vitest';
import { meridian } from '../../examples/meridian/index.ts';
import { loadRules } from '../../src/cli/select-rules.ts';
import { fixtureErrors } from '../../src/endpoint/validate.ts';
import { lintFlow } from '../../src/flows/lint.ts';
import { parseFlow } from '../../src/flows/parse.ts';
import type { Estate } from '../../src/model/estate.ts';
import type { Report } from '../../src/model/report.ts';
import { type Demo, demo } from './demo-report.ts';

/**
 * AWS cannot turn us-west-2 off in any account: only Regions newer than March 2019 can be. And the two Regions of the
 * demo are a documented pair in one country.
 */
const cannotFail = [
  'account-recovery-region-enabled',
  'region-pair-documented',
  'region-pair-one-jurisdiction',
];
const estates = ['meridian', 'meridian-ready'] as const;
const read = {} as Record<(typeof estates)[number], Demo>;

beforeAll(async () => {
  for (const estate of estates) read[estate] = await demo({ estate });
}, 240_000);

const rulesWithout = ({ rules }: Report, verdict: 'pass' | 'fail') =>
  rules.filter(({ counts }) => counts[verdict] === 0).map(({ id }) => id);

const findings = ({ findings: all }: Report, ...verdicts: string[]) =>
  all
    .filter(({ verdict }) => verdicts.includes(verdict))
    .map((f) => `${f.rule} ${f.verdict} ${f.resource.id} ${f.resource.region}: ${f.message}`);

const named = ({ resources }: Estate, type: string) =>
  new Set(resources.filter((r) => r.type === type).map((r) => `${r.account} ${r.id}`)).size;

const answers = (estate: (typeof estates)[number]) =>
  meridian({ now: new Date(), ready: estate === 'meridian-ready' });

/** How many of a list the instance of the pair is answered with in us-east-1. */
const listed = (estate: (typeof estates)[number], operation: string, member: string): number => {
  const found = answers(estate).find((f) => f.operation === operation && f.region === 'us-east-1');
  return (found!.output![member] as unknown[]).length;
};

const flowsOf = (estate: (typeof estates)[number]) =>
  answers(estate)
    .filter(({ operation }) => /^DescribeContactFlow(Module)?$/.test(operation))
    .map(({ output }) => parseFlow(JSON.stringify(output)));

describe.each(estates)('%s', (estate) => {
  test('every answer is one that the SDK knows', async () => {
    expect(await fixtureErrors(answers(estate))).toEqual([]);
  });

  test('every rule ran, and nothing stayed unknown', () => {
    const { report } = read[estate];
    expect(report.rules).toHaveLength(loadRules().length);
    expect(findings(report, 'unknown', 'error')).toEqual([]);
    expect(report.completeness).toMatchObject({ complete: true, gaps: [] });
  });

  test('no text of a rule or finding has a name left to fill in', () => {
    const { report } = read[estate];
    const texts = [
      ...report.rules.map(({ why, fix }) => why + fix),
      ...report.findings.map((f) => f.message),
    ];
    expect(texts.filter((text) => text.includes('{{'))).toEqual([]);
  });

  test('no two resources are the same', () => {
    const ids = read[estate].estate.resources.map((r) => [r.type, r.account, r.region, r.id].join(' '));
    expect(ids.filter((id, i) => ids.indexOf(id) < i)).toEqual([]);
  });

  test('is the size of a real centre', () => {
    const { estate: all } = read[estate];
    expect({
      numbers: named(all, 'AWS::Connect::PhoneNumber'),
      tables: named(all, 'AWS::DynamoDB::Table'),
      users: named(all, 'AWS::IAM::User'),
      roles: named(all, 'AWS::IAM::Role'),
      policies: named(all, 'AWS::IAM::ManagedPolicy'),
      accounts: all.scope.accounts.map(({ id, name }) => `${id} ${name}`),
    }).toEqual({
      numbers: 36,
      tables: 26,
      users: 30,
      roles: 56,
      policies: 14,
      accounts: ['111122223333 meridian-production', '444455556666 meridian-data'],
    });
    expect(named(all, 'AWS::S3::Bucket')).toBe(estate === 'meridian' ? 44 : 42);
    expect(named(all, 'AWS::Connect::TrafficDistributionGroup')).toBe(estate === 'meridian' ? 6 : 4);
  });

  test('has the flows, queues and people of a real centre', () => {
    expect({
      flows: listed(estate, 'ListContactFlows', 'ContactFlowSummaryList'),
      modules: listed(estate, 'ListContactFlowModules', 'ContactFlowModulesSummaryList'),
      queues: listed(estate, 'SearchQueues', 'Queues'),
      routingProfiles: listed(estate, 'SearchRoutingProfiles', 'RoutingProfiles'),
      agents: listed(estate, 'SearchUsers', 'Users'),
    }).toEqual({ flows: 61, modules: 20, queues: 40, routingProfiles: 12, agents: 300 });
  });

  test('every flow can be read', () => {
    expect(flowsOf(estate).flatMap(({ problems }) => problems)).toEqual([]);
  });
});

describe('meridian', () => {
  test('gives every rule something to find', () => {
    expect(rulesWithout(read.meridian.report, 'fail')).toEqual(cannotFail);
  });

  test('is flawed and mature: most of what is judged is fine', () => {
    const { pass, fail } = read.meridian.report.summary.counts;
    expect(fail / (pass + fail)).toBeLessThan(0.25);
    expect(read.meridian.report.summary.verdict).toBe('not-ready');
  });

  test('shows what one refused permission costs', async () => {
    const { report } = await demo({ estate: 'meridian', deny: ['s3:GetReplicationConfiguration'] });
    const unknown = report.findings.filter(({ verdict }) => verdict === 'unknown');
    expect(unknown.length).toBeGreaterThan(30);
    for (const finding of unknown)
      expect(finding.unknown.map(({ operation }) => operation)).toContain('s3:GetBucketReplication');
  });
});

describe('meridian-ready', () => {
  test('has no flow with anything wrong in it', () => {
    expect(flowsOf('meridian-ready').flatMap(lintFlow)).toEqual([]);
  });

  test('gives no rule anything to find', () => {
    expect(findings(read['meridian-ready'].report, 'fail')).toEqual([]);
    expect(read['meridian-ready'].report.summary.verdict).toBe('ready');
  });

  test('meets every rule at least once', () => {
    expect(rulesWithout(read['meridian-ready'].report, 'pass')).toEqual([]);
  });
});
