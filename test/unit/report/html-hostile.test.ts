import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../../src/model/report.ts';
import { renderHtml } from '../../../src/report/html/render.ts';
import { visible } from '../../../src/report/html/visible.ts';
import { hostileTexts } from '../../support/hostile-texts.ts';
import { sampleReport } from '../../support/sample-report.ts';

const invisible = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u;
const nasty = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom(...hostileTexts));

/** Every text that comes from an account or a rule author, set to one text. */
function filledWith(text: string): Report {
  const report = sampleReport({ findings: 50 });
  report.scope.accounts[0]!.name = text;
  for (const gap of report.completeness.gaps)
    Object.assign(gap, { operation: text, reason: text, actions: [text], region: text });
  for (const row of report.calls) Object.assign(row, { operation: text, reason: text, account: text });
  for (const rule of report.rules) Object.assign(rule, { title: text, domain: text, resource: text });
  for (const finding of report.findings) fill(finding, text);
  return report;
}

function fill(finding: Report['findings'][number], text: string): void {
  Object.assign(finding.resource, { id: text, arn: text, type: text, account: text, region: text });
  finding.message = text;
  for (const item of finding.evidence)
    Object.assign(item, { field: text, value: [text, { [text]: text }], requestId: text });
  for (const cause of finding.unknown)
    Object.assign(cause, { field: text, reason: text, resource: text, operation: text });
  if (finding.exception) Object.assign(finding.exception, { reason: text, approvedBy: text });
}

const tags = (html: string): number => html.split('<').length;
const quotes = (html: string): number => html.split('"').length;

describe('an account with hostile names', () => {
  const harmless = renderHtml(filledWith('harmless'));

  test('adds no tag, no attribute and no invisible character to the report', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const html = renderHtml(filledWith(`x${text}x`));
        expect(tags(html)).toBe(tags(harmless));
        expect(quotes(html)).toBe(quotes(harmless));
        expect(invisible.exec(html)).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  test('adds none through the prose of a rule either', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const report = sampleReport({ findings: 25 });
        for (const rule of report.rules)
          Object.assign(rule, { why: text, fix: `\`${text}\`\n- ${text}\n\`\`\`\n${text}` });
        const html = renderHtml(report).replace(/<(style|script)>[\s\S]*?<\/\1>/g, '');
        expect(html).not.toMatch(/<(script|img|iframe|style)|\son\w+="|\sstyle=/i);
        expect(invisible.exec(html)).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  test('has its overrides and escapes written out', () => {
    expect(visible('a\u202eb\u001b[31m\u0000')).toBe('a⟨U+202E⟩b⟨U+001B⟩[31m⟨U+0000⟩');
    expect(visible('Zoë 日本 🎧 שלום')).toBe('Zoë 日本 🎧 שלום');
  });
});
