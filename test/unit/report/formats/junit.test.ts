import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../../../src/model/report.ts';
import { renderJunit } from '../../../../src/report/junit.ts';
import { findingOf, formatReport } from '../../../support/format-report.ts';
import { nastyText, reportWith } from '../../../support/nasty-text.ts';

interface Tag {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** Every element in order; a parser that takes nothing but XML 1.0. */
function tagsOf(xml: string): Tag[] {
  const parser = new SaxesParser();
  const tags: Tag[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) =>
    tags.push({ name, attributes: { ...attributes }, text: '' }),
  );
  parser.on('text', (text) => {
    if (tags.length > 0) tags.at(-1)!.text += text;
  });
  parser.write(xml).close();
  return tags;
}

const tags = (report: Report) => tagsOf(renderJunit(report));
const namesOf = (report: Report) => tags(report).map(({ name }) => name);

describe('report.junit.xml', () => {
  test('is green for a pass alone: what is unknown or broken is an error', () => {
    const inside = (verdict: 'pass' | 'fail' | 'unknown' | 'error' | 'not-applicable') =>
      tags(formatReport([findingOf(verdict, 'a')])).filter(({ name }) =>
        ['failure', 'error', 'skipped'].includes(name),
      );
    expect(inside('pass')).toEqual([]);
    expect(inside('fail')).toMatchObject([{ name: 'failure', attributes: { type: 'critical' } }]);
    expect(inside('unknown')).toMatchObject([{ name: 'error', attributes: { type: 'unknown' } }]);
    expect(inside('unknown')[0]!.text).toContain('grant s3:GetReplicationConfiguration');
    expect(inside('error')).toMatchObject([{ name: 'error', attributes: { type: 'rule-error' } }]);
    expect(inside('not-applicable')).toMatchObject([{ name: 'skipped' }]);
  });

  test('skips what is excepted, and says until when and by whom', () => {
    const exception = { reason: 'It closes', approvedBy: 'A. Osei', expires: '2027-01-31' };
    const made = tags(formatReport([{ ...findingOf('fail', 'a'), exception }]));
    expect(made.find(({ name }) => name === 'skipped')!.attributes['message']).toBe(
      'Excepted until 2027-01-31, approved by A. Osei: It closes',
    );
  });

  test('counts what it holds, in all and suite by suite', () => {
    const made = tags(formatReport());
    expect(made[0]!.attributes).toMatchObject({ tests: '12', failures: '6', errors: '2', skipped: '2' });
    expect(made.filter(({ name }) => name === 'testcase')).toHaveLength(12);
    const suites = made.filter(({ name }) => name === 'testsuite').map((suite) => suite.attributes);
    for (const count of ['tests', 'failures', 'errors', 'skipped'])
      expect(suites.reduce((sum, suite) => sum + Number(suite[count]), 0)).toBe(
        Number(made[0]!.attributes[count]),
      );
  });

  test('keeps any text inside of its attribute or element', () => {
    const harmless = namesOf(reportWith('harmless'));
    fc.assert(
      fc.property(nastyText, (text) => {
        expect(namesOf(reportWith(text))).toEqual(harmless);
      }),
      { numRuns: 300 },
    );
  });

  test('gives back the text that went in', () => {
    const message = 'a "b" <c> & \'d\' ]]>\n\te é 😀';
    const made = tags(formatReport([findingOf('fail', 'x', { message })]));
    expect(made.find(({ name }) => name === 'failure')!.text.trim()).toBe(message);
  });
});
