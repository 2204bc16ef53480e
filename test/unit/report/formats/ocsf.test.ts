import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../../../src/model/report.ts';
import { renderOcsf } from '../../../../src/report/ocsf/render.ts';
import { findingOf, formatReport } from '../../../support/format-report.ts';
import { nastyText, reportWith } from '../../../support/nasty-text.ts';
import { schemaOf } from '../../../support/schema.ts';

const mistakes = schemaOf('ocsf-1.9.0-compliance-finding.schema.json');
const render = (report: Report) => JSON.parse(renderOcsf(report));

describe('report.ocsf.json', () => {
  test('is an array of compliance findings as OCSF defines them, one a finding', () => {
    const events = render(formatReport());
    expect(mistakes(events)).toEqual([]);
    expect(events).toHaveLength(12);
    expect(new Set(events.map((e: { finding_info: { uid: string } }) => e.finding_info.uid)).size).toBe(12);
  });

  test.each([
    ['pass', 1, 'Informational'],
    ['fail', 3, 'Critical'],
    ['unknown', 2, 'Critical'],
    ['error', 2, 'Critical'],
    ['not-applicable', 99, 'Informational'],
  ] as const)('%s has the status %d', (verdict, status_id, severity) => {
    const [event] = render(formatReport([findingOf(verdict, 'a')]));
    expect(event).toMatchObject({ severity, compliance: { status_id }, unmapped: { verdict } });
    for (const check of event.compliance.checks)
      expect(check).toMatchObject({ status_id, severity: 'Critical' });
  });

  test('an exception suppresses the event and leaves the failure', () => {
    const exception = { reason: 'It closes', approvedBy: 'A. Osei', expires: '2027-01-31' };
    const [event] = render(formatReport([{ ...findingOf('fail', 'a'), exception }]));
    expect(event).toMatchObject({
      status: 'Suppressed',
      compliance: { status: 'Fail', status_code: 'excepted' },
    });
  });

  test('names the call behind each value, and what to grant for what is missing', () => {
    const [failed, unread] = render(formatReport([findingOf('fail', 'a'), findingOf('unknown', 'b')]));
    expect(failed.evidences[0].api).toEqual({
      operation: 'GetBucketReplication',
      service: { name: 's3' },
      request: { uid: 'REQ-1' },
    });
    expect(unread.compliance.status_details.join()).toContain('grant s3:GetReplicationConfiguration');
  });

  test('holds for any text', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        expect(mistakes(render(reportWith(text)))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
