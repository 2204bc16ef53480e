import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { renderHtml } from '../../../src/report/html/render.ts';
import { sampleReport } from '../../support/sample-report.ts';

const textOf = (html: string): string =>
  html
    .replace(/<(style|script)[^>]*>[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('the HTML report', () => {
  const report = sampleReport();
  const html = renderHtml(report);

  test('is the same for the same report', () => {
    expect(renderHtml(sampleReport())).toBe(html);
  });

  test('says the verdict, and the number of critical and high gaps, in its title', () => {
    const { critical, high } = report.summary.bySeverity;
    expect(textOf(html)).toContain(`Not ready: ${critical.fail} critical and ${high.fail} high gaps`);
  });

  test('names the IAM action to grant, which is not the name of the denied operation', () => {
    expect(textOf(html)).toContain('s3:GetBucketReplication denied in 111122223333, us-east-1');
    expect(html).toContain('<code>s3:GetReplicationConfiguration</code>');
  });

  test('gives no score and certifies nothing', () => {
    expect(textOf(html)).not.toMatch(/\d\s?%|complian|certified/i);
    expect(textOf(html)).toContain('A failing check can disprove a control; a passing one never proves it.');
  });

  test('shows unknown, gap and pass with different words and different shapes', () => {
    for (const shape of ['v-fail', 'v-unknown', 'v-pass', 'v-error', 'v-excepted'])
      expect(html).toContain(`<symbol id="${shape}"`);
    expect(html).toContain('<use href="#v-unknown"></use></svg><span class="verdict-label">Unknown</span>');
  });

  test('shows an excepted failure apart, with its approver and its end', () => {
    const excepted = report.findings.find(({ exception }) => exception)!;
    expect(html).toContain('id="exceptions"');
    expect(html).toContain(excepted.exception!.approvedBy);
    expect(html).toContain('2027-01-31');
  });

  test('has a row for every finding, passes too, without a script', () => {
    expect(html.match(/<li class="row"/g)).toHaveLength(report.findings.length);
  });

  test('allows its own style and script only, by their hashes', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)![1]!;
    const digest = (text: string) =>
      `sha256-${createHash('sha256').update(text).digest('base64')}`.replaceAll('=', '&#x3D;');
    expect(policy).toMatch(/^default-src &#x27;none&#x27;/);
    expect(policy).toContain(digest(/<style>([\s\S]*?)<\/style>/.exec(html)![1]!));
    expect(policy).toContain(digest(/<script>([\s\S]*?)<\/script>/.exec(html)![1]!));
  });

  test('loads nothing', () => {
    expect(html).not.toMatch(/<(link|img|script|iframe)[^>]+(src|href)="(?!data:)/);
    expect(html).not.toMatch(/@import|url\((?!#)/);
  });
});

describe('verdicts of the HTML report', () => {
  const titleOf = (html: string): string => textOf(/<h1[\s\S]*?<\/h1>/.exec(html)![0]).trim();

  test('nothing open and everything read', () => {
    expect(titleOf(renderHtml(sampleReport({ clean: true })))).toBe(
      'No open gap: all 260 checks were decided',
    );
  });

  test('no rule met a resource', () => {
    const html = renderHtml(sampleReport({ findings: 0 }));
    expect(titleOf(html)).toBe('Nothing examined: no rule met a resource, which proves nothing');
  });

  test('nothing open, but something could not be read', () => {
    const report = sampleReport({ clean: true });
    report.summary.verdict = 'unproven';
    report.completeness.decided -= 12;
    expect(titleOf(renderHtml(report))).toBe(
      'Not proven: no open gap found, but 12 checks could not be decided',
    );
  });

  test('an interrupted scan says so first', () => {
    const report = sampleReport();
    report.run.interrupted = true;
    expect(renderHtml(report)).toContain('<strong>The scan was interrupted.</strong>');
  });

  test('a report with one Region and no names is rendered', () => {
    const report = sampleReport();
    report.scope = { primary: 'eu-west-2', accounts: [{ id: '111122223333' }] };
    expect(textOf(renderHtml(report))).toContain('eu-west-2 no recovery Region was named');
  });

  test('a finding whose rule is not described is not lost', () => {
    const report = sampleReport({ findings: 3 });
    report.rules = [];
    expect(renderHtml(report).match(/<li class="row"/g)).toHaveLength(3);
  });

  test('references that are not https do not become links', () => {
    const report = sampleReport();
    report.rules[0]!.references = ['javascript:alert(1)', 'http://example.com/', 'https://example.com/a'];
    const hrefs = [...renderHtml(report).matchAll(/<a[^>]+href="([^"]+)"/g)].map(([, href]) => href);
    expect(hrefs.filter((href) => !/^(https:|#)/.test(href!))).toEqual([]);
    expect(hrefs).toContain('https://example.com/a');
  });
});
