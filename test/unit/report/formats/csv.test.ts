import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../../../src/model/report.ts';
import { renderCsv } from '../../../../src/report/csv.ts';
import { findingOf, formatReport } from '../../../support/format-report.ts';
import { nastyText, reportWith } from '../../../support/nasty-text.ts';

type Row = Record<string, string>;
const rows = (report: Report): Row[] => parse(renderCsv(report), { columns: true, record_delimiter: '\r\n' });

describe('report.csv', () => {
  test('has one row a finding, whatever the verdict', () => {
    const made = rows(formatReport());
    expect(made).toHaveLength(12);
    expect(made.map(({ verdict, excepted }) => `${verdict} ${excepted}`)).toEqual([
      ...['fail no', 'pass no', 'unknown no', 'fail yes', 'fail no', 'fail no'],
      ...['fail no', 'fail no', 'fail no', 'not-applicable no', 'error no', 'pass no'],
    ]);
    expect(made[0]).toMatchObject({
      resource_arn: 'arn:aws:s3:::meridian-recordings',
      controls: 'hipaa 164.308(a)(7)(ii)(A); nist-800-53 CP-9(3)',
    });
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '＋1', '"=1'])(
    'lets no spreadsheet compute %j',
    (text) => {
      const [row] = rows(formatReport([findingOf('fail', text, { message: text })]));
      for (const cell of [row!['resource_id']!, row!['message']!])
        expect(cell).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]/);
    },
  );

  test('writes line breaks out, so that a line is a finding', () => {
    const text = renderCsv(formatReport([findingOf('fail', 'a\r\nb', { message: 'c\nd' })]));
    expect(text.split('\r\n')).toHaveLength(3);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('keeps any text inside of its cell', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const made = rows(reportWith(text));
        expect(made).toHaveLength(6);
        for (const row of made) {
          expect(row).toMatchObject({ rule: 'recordings-replicate', account: '111122223333' });
          for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]|[\r\n]/);
        }
      }),
      { numRuns: 300 },
    );
  });
});
