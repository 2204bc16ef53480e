import { CreateInstanceCommand } from '@aws-sdk/client-connect';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { beforeAll, expect, test } from 'vitest';
import { openAccount, send } from './account.ts';
import { findingsOf, type Scanned, scan } from './scan.ts';

/** An instance that moto has but cannot describe, and operations that it answers with a page of HTML. */
let scanned: Scanned;

beforeAll(async () => {
  const account = await openAccount('300000000008');
  await send(
    account.connect(),
    new CreateInstanceCommand({
      IdentityManagementType: 'SAML',
      InstanceAlias: 'meridian',
      InboundCallsEnabled: true,
      OutboundCallsEnabled: true,
    }),
  );
  await send(
    account.dynamodb(),
    new CreateTableCommand({
      TableName: 'agents',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    }),
  );
  scanned = await scan(['--max-unknown', '0', '--fail-on', 'never'], account.credentials);
}, 240_000);

test('every Connect rule is unknown, whether or not it met a resource', () => {
  const found = findingsOf(scanned.report, 'connect-*');
  expect(found.filter(({ verdict }) => verdict !== 'unknown')).toEqual([]);
  const rules = new Set(found.map(({ rule }) => rule));
  for (const rule of ['connect-replica-exists', 'connect-recordings-replicated', 'connect-number-on-tdg'])
    expect(rules).toContain(rule);
});

test.each([
  ['connect-replica-exists', 'connect:ListInstances'],
  ['connect-number-on-tdg', 'connect:ListPhoneNumbersV2'],
  ['account-recovery-region-enabled', 'account:ListRegions'],
  ['ddb-replica-in-recovery-region', 'dynamodb:ListGlobalTables'],
])('%s is unknown because of %s', (rule, operation) => {
  const found = findingsOf(scanned.report, rule);
  expect(found.map(({ verdict }) => verdict)).toEqual(['unknown']);
  expect(found[0]!.unknown).toContainEqual(
    expect.objectContaining({
      operation,
      actions: expect.arrayContaining([operation]),
      outcome: 'malformed',
    }),
  );
});

test('the report says which operations could not be read, and what that costs', () => {
  const { completeness, calls } = scanned.report;
  expect(completeness.complete).toBe(false);
  const gap = completeness.gaps.find((g) => g.operation === 'connect:ListInstances');
  expect(gap).toMatchObject({ region: 'us-east-1', outcome: 'malformed' });
  expect(gap!.rules).toContain('connect-replica-exists');
  expect(calls).toContainEqual(
    expect.objectContaining({ operation: 'ListRegions', calls: 1, failed: 1, denied: 0 }),
  );
});

test('the exit code is that of too much unknown, and nothing is said on stderr', () => {
  expect(scanned.exitCode).toBe(3);
  expect(scanned.stderr).toBe('');
  expect(scanned.stdout).toMatch(/Could not be read \(\d+ of \d+ results are unknown\)/);
});

test('no rule ended in an error', () => {
  expect(scanned.report.summary.counts.error).toBe(0);
});

test('what was read names the request that read it', () => {
  const evidence = scanned.report.findings.flatMap((f) => f.evidence).filter((e) => e.operation);
  expect(evidence.length).toBeGreaterThan(0);
  expect(evidence.filter((e) => !e.requestId)).toEqual([]);
});
