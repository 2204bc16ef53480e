import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { UserError } from '../../../src/model/user-error.ts';
import { loadExceptions } from '../../../src/rules/exceptions/load.ts';
import type { Framework } from '../../../src/rules/frameworks/framework.ts';
import type { RuleDefinition } from '../../../src/rules/rule.ts';

const schema: object = JSON.parse(readFileSync('reports/schema/exception.schema.json', 'utf8'));

const rule = (id: string, severity: string, frameworks: object = {}) =>
  ({ id, severity, frameworks }) as unknown as RuleDefinition;
const speaks = (relation: string, id: string) => ({ pci: [{ id, relation, why: 'Because.' }] });
const framework = (status: string) =>
  ({
    id: 'pci',
    status,
    controls: [
      { id: '1', title: 'Card codes are not kept', exceptions: 'none' },
      { id: '2', title: 'Idle sessions end', exceptions: 'compensating-control' },
      { id: '3', title: 'Reviews', exceptions: 'risk-acceptance' },
      { id: '4', title: 'Service providers', exceptions: 'none', appliesTo: 'service-provider' },
    ],
  }) as unknown as Framework;
const grounds = {
  rules: [
    rule('recordings-replicate', 'critical'),
    rule('flow-logs-on', 'low'),
    rule('card-code-kept', 'low', speaks('supporting', '1')),
    rule('idle-ends', 'low', speaks('direct', '2')),
    rule('idle-helps', 'low', speaks('supporting', '2')),
    rule('reviewed', 'low', speaks('direct', '3')),
    rule('providers-only', 'low', speaks('direct', '4')),
  ],
  frameworks: [framework('in-force')],
  roles: [] as string[],
};

const whole = {
  id: 'EX-1',
  rule: 'flow-logs-on',
  resource: '{ id: pilot }',
  reason: 'The pilot line closes in spring.',
  requested_by: 'A. Osei',
  approved_by: 'B. Lind',
  approved_on: '2026-11-01',
  expires: '2027-05-01',
};
const textOf = (change: { [key: string]: string | undefined }) =>
  Object.entries({ ...whole, ...change })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');
const load = (...texts: string[]) =>
  loadExceptions(
    schema,
    texts.map((text, i) => ({ path: `exceptions/${i + 1}.yaml`, text })),
    grounds,
  );
function problemsOf(run: () => unknown): string[] {
  try {
    run();
  } catch (error) {
    return (error as UserError).message.split('\n');
  }
  return [];
}

test('a whole file is an exception', () => {
  expect(load(textOf({ compensating_control: 'Callers hear the main number.' }))).toEqual([
    {
      id: 'EX-1',
      rule: 'flow-logs-on',
      resource: { id: ['pilot'] },
      reason: 'The pilot line closes in spring.',
      compensatingControl: 'Callers hear the main number.',
      requestedBy: 'A. Osei',
      approvedBy: 'B. Lind',
      approvedOn: '2026-11-01',
      expires: '2027-05-01',
      fingerprints: [],
    },
  ]);
});

test.each<[situation: string, change: { [key: string]: string | undefined }, problem: string]>([
  ['no approver', { approved_by: undefined }, '1.yaml:1:1 missing-key the file lacks "approved_by"'],
  ['no end', { expires: undefined }, '1.yaml:1:1 missing-key the file lacks "expires"'],
  ['no resource', { resource: '{}' }, '1.yaml:3:1 too-few resource must NOT have'],
  ['a misspelt key', { aproved_by: 'x' }, '9:1 unknown-key the file has no key "aproved_by"; did you mean'],
  ['its own approver', { approved_by: '"a.  osei"' }, '6:15 own-approval'],
  ['an end before the approval', { expires: '2026-10-01' }, '8:10 order expires on 2026-10-01'],
  ['an end in two years', { expires: '2028-11-01' }, '8:10 too-long lasts 731 days'],
  ['a day that is none', { expires: '2027-02-30' }, '8:10 not-a-day expires is "2027-02-30"'],
  [
    'a misspelt rule',
    { rule: 'flow-log-on' },
    '2:7 unknown-rule no rule is called "flow-log-on"; did you mean "flow-logs-on"?',
  ],
  [
    'every resource of a critical rule',
    { rule: 'recordings-replicate', resource: '{ id: "*" }' },
    '3:1 too-wide recordings-replicate is critical: name each resource by id or arn, without *',
  ],
  [
    'a whole account of a critical rule',
    { rule: 'recordings-replicate', resource: '{ account: "111122223333" }' },
    '3:1 too-wide',
  ],
  [
    'a rule that a control lets nobody except',
    { rule: 'card-code-kept' },
    '2:7 not-exceptable pci 1 (Card codes are not kept) allows no exception, and card-code-kept speaks to it',
  ],
  [
    'nothing in place of what a control asks for',
    { rule: 'idle-ends' },
    '2:7 no-compensating-control pci 2 (Idle sessions end) allows an exception only with a compensating control',
  ],
])('an exception with %s is refused with one line', (_, change, problem) => {
  const problems = problemsOf(() => load(textOf(change)));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(problem);
  expect(problems[0]).toMatch(/^exceptions\/1\.yaml:\d+:\d+ [a-zA-Z-]+ /);
});

test.each<[situation: string, change: { [key: string]: string }]>([
  ['names the resources of a critical rule', { rule: 'recordings-replicate', resource: '{ id: [a, b] }' }],
  [
    'says what is done instead',
    { rule: 'idle-ends', compensating_control: 'Screens lock after five minutes.' },
  ],
  ['is for a rule that only supports such a control', { rule: 'idle-helps' }],
  ['is for a risk that may be accepted', { rule: 'reviewed' }],
  ['is for a control that binds others', { rule: 'providers-only' }],
  ['lasts a whole leap year', { approved_on: '2027-03-01', expires: '2028-03-01' }],
])('an exception is accepted that %s', (_, change) => {
  expect(problemsOf(() => load(textOf(change)))).toEqual([]);
});

test('neither a proposal nor a framework that was left out refuses anything', () => {
  const text = textOf({ rule: 'card-code-kept' });
  const files = [{ path: '1.yaml', text }];
  for (const frameworks of [[], [framework('proposed')]])
    expect(loadExceptions(schema, files, { ...grounds, frameworks })).toHaveLength(1);
});

test('two files with one id are refused, and mistakes of all files come at once', () => {
  expect(problemsOf(() => load(textOf({}), textOf({}), textOf({ expires: '2026-10-01' })))).toEqual([
    expect.stringContaining('2.yaml:1:5 duplicate-id EX-1 is also defined in exceptions/1.yaml'),
    expect.stringContaining('3.yaml:8:10 order'),
    expect.stringContaining('3.yaml:1:5 duplicate-id'),
  ]);
});
