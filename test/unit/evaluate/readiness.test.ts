import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readinessOf } from '../../../src/evaluate/readiness/readiness.ts';
import type { DrillSummary } from '../../../src/model/drill.ts';
import type { Finding, Severity, Verdict } from '../../../src/model/finding.ts';
import type { UserError } from '../../../src/model/user-error.ts';
import { levelText } from '../../../src/report/readiness-text.ts';
import type { Drill } from '../../../src/rules/drills/drill.ts';
import { loadReadiness } from '../../../src/rules/readiness/load.ts';
import { placeOf, placesOf, type ReadinessTable } from '../../../src/rules/readiness/readiness.ts';
import { shippedRules } from '../../support/shipped-rules.ts';

const table: ReadinessTable = {
  lines: [
    {
      id: 'telephony',
      title: 'Telephony',
      gates: {
        provisioned: { rules: ['there'] },
        replicated: { rules: ['same'] },
        monitored: { rules: ['watched'] },
        proven: { rules: ['tried'], drills: ['failover'] },
      },
    },
  ],
};

type Result = [Verdict | 'excepted', Severity?];
type Results = { [rule: string]: Result[] };

const good: Results = { there: [['pass']], same: [['pass']], watched: [['pass']], tried: [['pass']] };

const finding = (rule: string, [verdict, severity = 'high']: Result) =>
  ({
    ...{ rule, severity, verdict: verdict === 'excepted' ? 'fail' : verdict },
    ...(verdict === 'excepted' && { exception: { reason: '', approvedBy: '', expires: '' } }),
  }) as Finding;

const at = '2026-01-15T12:00:00Z';
const record = (change: Partial<DrillSummary & Drill> = {}) =>
  ({
    ...{ id: 'DR-1', type: 'failover', result: 'met', to: '2026-01-10T10:00:00Z', concerns: [] },
    corroboration: { state: 'confirmed', signs: [], unread: [] },
    ...change,
  }) as unknown as DrillSummary & Drill;

function line(
  results: Results,
  { drills, leftOut = [] }: { drills?: (DrillSummary & Drill)[]; leftOut?: string[] } = {},
) {
  return readinessOf({
    ...{ table, at, leftOut, ran: Object.keys(results) },
    byRule: new Map(
      Object.entries(results).map(([rule, list]) => [rule, list.map((one) => finding(rule, one))]),
    ),
    ...(drills && { drills: { records: drills, summaries: drills } }),
  }).lines[0]!;
}
const gate = (...args: Parameters<typeof line>) => line(...args).gates[0]!.state;

describe('a gate', () => {
  test.each<[situation: string, results: Result[], state: string]>([
    ['everything passed', [['pass'], ['not-applicable']], 'met'],
    ['something grave failed', [['pass'], ['fail', 'critical']], 'not-met'],
    ['only something minor failed beside what is grave', [['pass'], ['fail', 'medium']], 'met'],
    ['something minor failed and nothing grave applies', [['not-applicable'], ['fail', 'medium']], 'not-met'],
    ['a failure was excepted', [['pass'], ['excepted']], 'not-met'],
    ['something grave could not be read', [['pass'], ['unknown']], 'unknown'],
    ['a failure stands beside something unread', [['unknown'], ['fail']], 'not-met'],
    ['a rule broke', [['error']], 'unknown'],
    ['no rule met a resource', [['not-applicable']], 'nothing-to-judge'],
  ])('when %s', (_, results, state) => {
    expect(gate({ ...good, there: results })).toBe(state);
  });

  test('is unknown while a rule of it did not run, whatever the others say', () => {
    expect(gate(good, { leftOut: ['there'] })).toBe('unknown');
    const { there: _, ...others } = good;
    expect(gate(others, { leftOut: ['there'] })).toBe('unknown');
  });
});

describe('a line', () => {
  const said = (...args: Parameters<typeof line>) => levelText(line(...args));

  test('is as far as its last gate in a row', () => {
    expect(said(good)).toBe('proven');
    expect(said({ ...good, tried: [['fail']] })).toBe('monitored, not proven');
    expect(said({ ...good, same: [['fail']] })).toBe('provisioned, not replicated');
    expect(said({ ...good, watched: [['unknown']] })).toBe('replicated, unknown whether monitored');
    expect(said({ ...good, there: [['fail']] })).toBe('not provisioned');
    expect(said({ ...good, there: [['unknown']] })).toBe('unknown whether provisioned');
  });

  test('passes over a gate with nothing to judge, but is not proven by nothing', () => {
    expect(said({ ...good, same: [] })).toBe('proven');
    expect(said({ ...good, tried: [] })).toBe('monitored, not proven');
    expect(said({ there: [], same: [], watched: [], tried: [['pass']] })).toBe('nothing to judge');
  });
});

describe('proof', () => {
  const proof = (drills: (DrillSummary & Drill)[], tried: Result[] = []) => {
    const { state, drill, because } = line({ ...good, tried }, { drills }).gates[3]!;
    return { state, drill, because };
  };

  test('is a drill that can be believed, where no rule can tell', () => {
    expect(proof([record()])).toEqual({ state: 'met', drill: 'DR-1', because: undefined });
  });

  test.each<[situation: string, change: Partial<DrillSummary & Drill>]>([
    ['is contradicted', { corroboration: { state: 'contradicted', signs: [], unread: [] } }],
    ['is of another type', { type: 'load' }],
    ['is older than a year', { to: '2025-01-13T10:00:00Z' }],
    ['met its criteria in part, and does not say which lines it proved', { result: 'partly-met' }],
    ['names other lines', { proves: ['data'] }],
  ])('is no drill that %s', (_, change) => {
    expect(proof([record(change)]).state).toBe('not-met');
    expect(proof([record(change)], [['pass']]).state).toBe('not-met');
    expect(proof([record(change)]).because).toBeDefined();
  });

  test('is a drill that met its criteria in part for the lines that it names', () => {
    expect(proof([record({ result: 'partly-met', proves: ['telephony'] })]).state).toBe('met');
  });

  test('does not outweigh what a rule found, nor what could not be read', () => {
    expect(proof([record()], [['fail']]).state).toBe('not-met');
    expect(proof([record()], [['unknown']]).state).toBe('unknown');
    expect(proof([], [['unknown']]).state).toBe('unknown');
  });
});

describe('the table that ringdown ships', () => {
  const schema: object = JSON.parse(readFileSync('reports/schema/readiness.schema.json', 'utf8'));
  const path = 'rules/readiness/readiness.yaml';
  const text = readFileSync(path, 'utf8');
  const ids = shippedRules.map(({ definition }) => definition.id);
  const load = (changed: string, rules = ids) => loadReadiness(schema, { path, text: changed }, rules);
  const problems = (...args: Parameters<typeof load>): string => {
    try {
      load(...args);
    } catch (error) {
      return (error as UserError).message;
    }
    return '';
  };

  test('names rules that exist, each once, and has a place for every grave one', () => {
    const places = placesOf(load(text));
    const grave = shippedRules.filter(
      ({ definition: { severity } }) => severity === 'critical' || severity === 'high',
    );
    expect(grave.map(({ definition }) => definition.id).filter((id) => !placeOf(places, id))).toEqual([]);
  });

  test('says where it names a rule that is not there, a rule twice, or a drill that proves no such gate', () => {
    expect(problems(text.replace('- connect-replica-exists', '- connect-replica-exist'))).toMatch(
      /^rules\/readiness\/readiness\.yaml:\d+:\d+ unknown-rule no rule is called "connect-replica-exist"; did you mean/,
    );
    expect(problems(text.replace('- connect-replica-exists', '- lex-alias-available'))).toMatch(
      /duplicate-rule lex-alias-available is listed twice/,
    );
    expect(problems(text.replace(/rules: \[events-target-keeps-failures\]/, 'drills: [load]'))).toMatch(
      /no-drills/,
    );
  });

  test('is held against the rules that are there also where its shape is known to be right', () => {
    const known = new Map<string, ReadinessTable>();
    const again = (rules: readonly string[]) => loadReadiness(schema, { path, text }, rules, known);
    expect(again(ids)).toBe(again(ids));
    expect(() => again(ids.filter((id) => id !== 'connect-replica-exists'))).toThrow(
      'unknown-rule no rule is called "connect-replica-exists"',
    );
  });

  test('takes a rule where it is written out, and else by the longest pattern', () => {
    const places = placesOf(load(text));
    const of = (id: string) => placeOf(places, id)!.path;
    expect(of('connect-flow-arns-follow-region')).toEqual(['lines', 2, 'gates', 'provisioned', 'rules']);
    expect(of('connect-flow-loops-end')[0]).toBe('elsewhere');
    expect(of('connect-tdg-active')).toEqual(['lines', 0, 'gates', 'provisioned', 'rules']);
  });
});
