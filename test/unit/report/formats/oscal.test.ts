import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../../../src/model/report.ts';
import { renderOscal } from '../../../../src/report/oscal/render.ts';
import { findingOf, formatReport } from '../../../support/format-report.ts';
import { nastyText, reportWith } from '../../../support/nasty-text.ts';
import { schemaOf } from '../../../support/schema.ts';

const mistakes = schemaOf('oscal-1.2.3-assessment-results.schema.json');
const render = (report: Report) => JSON.parse(renderOscal(report));
const resultOf = (report: Report) => render(report)['assessment-results'].results[0];
const exception = { reason: 'It closes', approvedBy: 'A. Osei', expires: '2027-01-31' };

/** Values of a key anywhere in a document. */
function all(value: unknown, key: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    name === key && typeof member === 'string' ? [member] : all(member, key),
  );
}

describe('report.oscal.json', () => {
  test('is what the schema of NIST says, also without any finding', () => {
    expect(mistakes(render(formatReport()))).toEqual([]);
    expect(mistakes(render({ ...formatReport([]), rules: [], frameworks: [] }))).toEqual([]);
  });

  test('has a UUID of its own for each part, and every reference leads to one', () => {
    const made = render(formatReport());
    const uuids = all(made, 'uuid');
    expect(new Set(uuids).size).toBe(uuids.length);
    const references = ['subject-uuid', 'observation-uuid', 'risk-uuid'].flatMap((key) => all(made, key));
    expect(references.length).toBeGreaterThan(20);
    expect(references.filter((uuid) => !uuids.includes(uuid))).toEqual([]);
  });

  test('in the report of another run has other UUIDs, but for the resources', () => {
    const other = formatReport();
    other.run.startedAt = '2026-12-20T09:14:07.120Z';
    const [a, b] = [render(formatReport()), render(other)];
    const items = (made: typeof a) => all(made['assessment-results'].results[0]['local-definitions'], 'uuid');
    expect(items(a)).toEqual(items(b));
    const shared = all(a, 'uuid').filter((uuid) => all(b, 'uuid').includes(uuid));
    expect(shared.sort()).toEqual(items(a).sort());
  });

  test('never says satisfied; a control is not satisfied when a failure disproves it, excepted or not', () => {
    const { findings } = resultOf(formatReport());
    expect(findings.map((f: { target: object }) => f.target)).toEqual([
      {
        type: 'objective-id',
        'target-id': 'hipaa_164.308.a.7.ii.A',
        status: { state: 'not-satisfied', reason: 'fail' },
      },
      { type: 'objective-id', 'target-id': 'cp-10', status: { state: 'not-satisfied', reason: 'fail' } },
    ]);
    expect(renderOscal(formatReport())).not.toContain('"satisfied"');
  });

  test('keeps an excepted failure as an open risk with an approved deviation', () => {
    const { risks } = resultOf(
      formatReport([findingOf('fail', 'a'), { ...findingOf('fail', 'b'), exception }]),
    );
    expect(risks.map((r: { status: string }) => r.status)).toEqual(['open', 'deviation-approved']);
  });

  test('makes an observation of what could not be read, and says how many did not apply', () => {
    const result = resultOf(formatReport([findingOf('unknown', 'a'), findingOf('not-applicable', 'b')]));
    expect(result.observations).toHaveLength(1);
    expect(result.observations[0].remarks).toContain('grant s3');
    expect(result).not.toHaveProperty('findings');
    expect(result.remarks).toContain('1 observations could not be decided');
    expect(result.remarks).toContain('1 pairs');
  });

  test('is valid for any text, which is no markup where OSCAL reads Markdown', () => {
    const markdown = new MarkdownIt({ html: true });
    const effects =
      /^(html|link|image|em|strong|heading|bullet|ordered|fence|code_block|blockquote|hr|table)/;
    fc.assert(
      fc.property(nastyText, (text) => {
        const made = render(reportWith(text));
        expect(mistakes(made)).toEqual([]);
        for (const { description } of made['assessment-results'].results[0].observations) {
          const kinds = markdown
            .parse(description, {})
            .flatMap((t) => [t.type, ...(t.children ?? []).map((c) => c.type)]);
          expect(kinds.filter((kind) => effects.test(kind))).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });
});
