import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../../../src/model/report.ts';
import { renderMarkdown } from '../../../../src/report/md/render.ts';
import { findingOf, formatReport } from '../../../support/format-report.ts';
import { nastyText, reportWith } from '../../../support/nasty-text.ts';

const markdown = new MarkdownIt({ html: true, linkify: true });

/** Every token, those inside of paragraphs too. */
const tokens = (report: Report) =>
  markdown.parse(renderMarkdown(report), {}).flatMap((token) => [token, ...(token.children ?? [])]);
const shape = (report: Report) => tokens(report).map(({ type }) => type);
const texts = (report: Report) =>
  tokens(report).filter(({ type }) => type === 'text' || type === 'text_special');

describe('report.md', () => {
  test('says first what matters: the verdict, and what is not known', () => {
    const text = renderMarkdown(formatReport());
    expect(text).toMatch(/^## ringdown: Not ready: 6 critical gaps\n\n2 checks could not be decided/);
    expect(text).toContain('| critical | 6 | 1 | 1 | 1 |');
    expect(text).toContain('### Could not be read');
    expect(text).toContain('### Excepted, and still open');
  });

  test('says that a scan was interrupted', () => {
    const report = formatReport();
    report.run.interrupted = true;
    expect(renderMarkdown(report)).toContain('**The scan was interrupted: what was not read is unknown.**');
    expect(renderMarkdown(formatReport())).not.toContain('interrupted');
  });

  test('fits a comment on GitHub, and counts what it leaves out', () => {
    const long = 'n'.repeat(2000);
    const report = formatReport();
    report.rules = Array.from({ length: 200 }, (_, at) => ({
      ...report.rules[0]!,
      id: `rule-${at}-${long}`,
      title: `@${long}`,
    }));
    report.findings = report.rules.flatMap(({ id }) =>
      Array.from({ length: 30 }, (_, at) => findingOf('fail', `${at}${long}`, { rule: id, message: long })),
    );
    report.completeness.gaps = Array.from({ length: 500 }, () => ({
      ...report.completeness.gaps[0]!,
      reason: long,
      actions: [long, long],
    }));
    const text = renderMarkdown(report);
    expect(text.length).toBeLessThanOrEqual(60_000);
    expect(text.length).toBeGreaterThan(35_000);
    const blocks = text.match(/^\*\*critical\*\* · /gm)!.length;
    expect(text).toContain('- … and 20 more\n');
    expect(text).toContain(`… and ${(200 - blocks) * 30} more gaps: see \`report.json\`.`);
    const causes = text.match(/: 1 finding unknown/g)!.length;
    expect(text).toContain(`… and ${500 - causes} more causes: see \`report.json\`.`);
  });

  test('lets no text of the account be markup, a link, a mention or a reference', () => {
    const harmless = shape(reportWith('harmless'));
    fc.assert(
      fc.property(nastyText, (text) => {
        const report = reportWith(text);
        expect(shape(report)).toEqual(harmless);
        for (const { content } of texts(report)) expect(content).not.toMatch(/@\w|#\d/);
      }),
      { numRuns: 300 },
    );
  });

  test('lets the title of a rule be nothing but text', () => {
    const titled = (title: string) => {
      const report = formatReport([findingOf('fail', 'a')]);
      report.rules[0]!.title = title;
      return report;
    };
    const kinds = (title: string) => new Set(shape(titled(title)));
    const plain = kinds('a title');
    fc.assert(
      fc.property(nastyText, (text) => {
        for (const kind of kinds(`a ${text} b`)) if (kind !== 'text_special') expect(plain).toContain(kind);
      }),
      { numRuns: 300 },
    );
    expect(renderMarkdown(titled('for @everyone'))).toContain('for \\@&#8288;everyone');
  });
});
