import {
  BatchImportFindingsCommand,
  EnableSecurityHubCommand,
  GetFindingsCommand,
  SecurityHubClient,
} from '@aws-sdk/client-securityhub';
import { beforeAll, expect, test } from 'vitest';
import { renderAsff } from '../../src/report/asff/render.ts';
import { findingOf, formatReport } from '../support/format-report.ts';
import { endpoint, openAccount, primary } from './account.ts';

/** The account of every finding of the sample report. */
const id = '111122223333';
let client: SecurityHubClient;

beforeAll(async () => {
  const { credentials } = await openAccount(id);
  client = new SecurityHubClient({ region: primary, endpoint, credentials });
  await client.send(new EnableSecurityHubCommand({}));
});

const batches = (report = formatReport()) =>
  JSON.parse(renderAsff(report)).filter(
    ({ Findings }: { Findings: { Region: string }[] }) => Findings[0]!.Region === primary,
  );

test('Security Hub takes every finding of every batch', async () => {
  for (const batch of batches()) {
    const answer = await client.send(new BatchImportFindingsCommand(batch));
    expect(answer).toMatchObject({ SuccessCount: batch.Findings.length, FailedCount: 0 });
  }
});

test('a later scan updates a finding and adds none', async () => {
  const imported = async () => (await client.send(new GetFindingsCommand({ MaxResults: 100 }))).Findings!;
  const before = await imported();
  const [batch] = batches(formatReport([findingOf('pass', 'meridian-recordings')]));
  await client.send(new BatchImportFindingsCommand(batch));
  const after = await imported();
  expect(after).toHaveLength(before.length);
  const status = (all: typeof before) =>
    all.find(({ Id }) => Id === batch.Findings[0].Id)!.Compliance!.Status;
  expect([status(before), status(after)]).toEqual(['FAILED', 'PASSED']);
});
