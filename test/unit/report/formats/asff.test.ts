import * as securityhub from '@aws-sdk/client-securityhub';
import { HttpResponse } from '@smithy/core/protocols';
import { NormalizedSchema } from '@smithy/core/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { schemaErrors } from '../../../../src/endpoint/schema-errors.ts';
import type { Report } from '../../../../src/model/report.ts';
import { renderAsff } from '../../../../src/report/asff/render.ts';
import { findingOf, formatReport } from '../../../support/format-report.ts';
import { nastyText, reportWith } from '../../../support/nasty-text.ts';

const { BatchImportFindingsCommand, BatchImportFindingsRequest$, SecurityHubClient } = securityhub;
type Batch = securityhub.BatchImportFindingsCommandInput & { Findings: securityhub.AwsSecurityFinding[] };

const render = (report: Report): Batch[] => JSON.parse(renderAsff(report));
const findings = (report: Report) => render(report).flatMap((batch) => batch.Findings);
const mistakes = (batch: Batch) =>
  schemaErrors(
    {
      schema: NormalizedSchema.of(BatchImportFindingsRequest$),
      module: securityhub as never,
      partial: false,
    },
    batch,
    'batch',
  );

/** What the SDK would send, from a client that sends nothing. */
async function sent(batch: Batch): Promise<unknown> {
  let body: unknown;
  const client = new SecurityHubClient({
    region: 'us-east-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    requestHandler: {
      handle: async (request: { body: Uint8Array }) => {
        body = JSON.parse(new TextDecoder().decode(request.body));
        return { response: new HttpResponse({ statusCode: 200, headers: {}, body: new Uint8Array() }) };
      },
    } as never,
  });
  await client.send(new BatchImportFindingsCommand(batch)).catch(() => undefined);
  return body;
}

describe('report.asff.json', () => {
  test('is what the SDK takes for BatchImportFindings, and sends whole', async () => {
    for (const batch of render(formatReport())) {
      expect(mistakes(batch)).toEqual([]);
      expect(await sent(batch)).toEqual(batch);
    }
  });

  test('has batches of one account and one Region, of 100 findings at most', () => {
    const many = Array.from({ length: 250 }, (_, at) =>
      findingOf('fail', `b-${at}`, { region: at % 5 === 0 ? 'us-west-2' : 'us-east-1' }),
    );
    const batches = render(formatReport(many));
    expect(batches.map(({ Findings }) => `${Findings[0]!.Region} ${Findings.length}`)).toEqual([
      'us-west-2 50',
      'us-east-1 100',
      'us-east-1 100',
    ]);
    for (const { Findings } of batches) expect(new Set(Findings.map((f) => f.ProductArn)).size).toBe(1);
    expect(new Set(batches.flatMap(({ Findings }) => Findings.map((f) => f.Id))).size).toBe(250);
  });

  test.each([
    ['pass', 'PASSED', 'RESOLVED', 'INFORMATIONAL', 'ACTIVE'],
    ['fail', 'FAILED', 'NEW', 'CRITICAL', 'ACTIVE'],
    ['unknown', 'WARNING', 'NEW', 'CRITICAL', 'ACTIVE'],
    ['error', 'NOT_AVAILABLE', 'NEW', 'CRITICAL', 'ACTIVE'],
    ['not-applicable', 'NOT_AVAILABLE', 'RESOLVED', 'INFORMATIONAL', 'ARCHIVED'],
  ] as const)('%s is %s', (verdict, status, workflow, label, record) => {
    const [finding] = findings(formatReport([findingOf(verdict, 'a')]));
    expect(finding).toMatchObject({
      Compliance: { Status: status },
      Workflow: { Status: workflow },
      FindingProviderFields: { Severity: { Label: label, Original: 'critical' } },
      RecordState: record,
    });
  });

  test('an exception suppresses the finding and leaves the failure', () => {
    const exception = { reason: 'It closes', approvedBy: 'A. Osei', expires: '2027-01-31' };
    const [finding] = findings(formatReport([{ ...findingOf('fail', 'a'), exception }]));
    expect(finding).toMatchObject({ Compliance: { Status: 'FAILED' }, Workflow: { Status: 'SUPPRESSED' } });
    expect(finding!.Note!.Text).toContain('approved by A. Osei: It closes');
  });

  test('what has no Region is reported in the primary one, and ARNs keep their partition', () => {
    const [account, china] = findings(
      formatReport([
        findingOf('fail', '111122223333', { type: 'Ringdown::Account', region: 'global' }),
        findingOf('fail', 'b', { arn: 'arn:aws-cn:s3:::b', region: 'cn-north-1' }),
      ]),
    );
    expect(account!.ProductArn).toBe(
      'arn:aws:securityhub:us-east-1:111122223333:product/111122223333/default',
    );
    expect(account!.Resources![0]).toMatchObject({ Type: 'AwsAccount', Id: 'AWS::::Account:111122223333' });
    expect(china!.ProductArn).toMatch(/^arn:aws-cn:securityhub:cn-north-1:/);
  });

  test('stays within the lengths of Security Hub for any text', () => {
    const long = fc.oneof(nastyText, fc.constant('é'.repeat(5000)), fc.constant('😀'.repeat(5000)));
    fc.assert(
      fc.property(long, (text) => {
        for (const batch of render(reportWith(text))) {
          expect(mistakes(batch)).toEqual([]);
          for (const finding of batch.Findings) {
            expect(finding.Title!.length).toBeLessThanOrEqual(256);
            expect(finding.Description!.length).toBeLessThanOrEqual(1024);
            expect(finding.Description).not.toBe('');
            expect(finding.Resources![0]!.Id!.length).toBeLessThanOrEqual(512);
            expect(JSON.stringify(finding).length).toBeLessThan(240 * 1024);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
