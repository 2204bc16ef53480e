import { describe, expect, test } from 'vitest';
import type { Estimate, ReportRecovery } from '../../../src/model/recovery.ts';
import { renderHtml } from '../../../src/report/html/render.ts';
import { recoveryLines, recoverySummary } from '../../../src/report/recovery-text.ts';
import { sampleReport } from '../../support/sample-report.ts';

const estimate = (upper: number | null, more: Partial<Estimate> = {}): Estimate => ({
  ...{ lower: 0, upper, unbounded: null, notEstimable: [] },
  terms: [
    {
      ...{ label: 'decision', why: 'as declared', lower: 0, upper },
      source: upper === null ? null : { basis: 'declared', name: 'objectives.assumptions.decision' },
    },
  ],
  ...more,
});

const number = (entry: string, one: Estimate, state: 'met' | 'missed' | 'not-estimable') => ({
  ...{ id: entry, entry, kind: 'phone-number' as const, account: '111122223333', region: 'us-east-1' },
  ...{ instance: { id: 'i', alias: null }, fate: 'answered' as const, estimate: one, state },
  objectiveSeconds: 900,
});

const missing = {
  ...{ field: '*', resource: 'alarms', operation: 'CloudWatch:DescribeAlarms', outcome: 'denied' as const },
  ...{ actions: ['cloudwatch:DescribeAlarms'], reason: 'AccessDenied' },
};

const recovery: ReportRecovery = {
  ...{ lost: 'us-east-1', left: 'us-west-2', data: [], unseen: [], unusedObjectives: ['journeys: +49*'] },
  journeys: [
    number('+1', estimate(600), 'met'),
    number('+2', estimate(600), 'met'),
    number('+3', estimate(null, { unbounded: 'callers reach nobody' }), 'missed'),
    number('+4', estimate(null, { notEstimable: [missing] }), 'not-estimable'),
  ],
};

const section = (told: ReportRecovery = recovery): string =>
  /<section class="wide" id="recovery"[\s\S]*?<\/section>/.exec(
    renderHtml({ ...sampleReport({ findings: 5 }), recovery: told }),
  )![0];
const text = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('recovery times in the HTML report', () => {
  test('are not spoken of in a report without them', () => {
    expect(renderHtml(sampleReport({ findings: 5 }))).not.toContain('id="recovery"');
  });

  test('are told in words what the bars show, worst first, and what is alike once', () => {
    const html = section();
    expect([...html.matchAll(/recovery-state recovery-([a-z-]+)"/g)].map(([, state]) => state)).toEqual([
      'missed',
      'not-estimable',
      'met',
    ]);
    expect(text(html)).toContain('4 ways in: 1 missed, 1 not estimable and 2 met.');
    expect(text(html)).toContain('+1 and 1 more answered at most 10 min objective 15 min');
    expect(text(html)).toContain('no bound objective 15 min callers reach nobody');
  });

  test('name the call and the action where a fact is missing', () => {
    expect(text(section())).toContain(
      'CloudWatch:DescribeAlarms denied (cloudwatch:DescribeAlarms): AccessDenied',
    );
  });

  test('have a bar that ends before the objective where it is met', () => {
    const [, width] = /<rect class="recovery-met" x="4\.0" y="3" width="([\d.]+)"/.exec(section())!;
    const [, objective] = /<path class="recovery-objective" d="M([\d.]+) 0V14"/.exec(section())!;
    expect(4 + Number(width)).toBeLessThan(Number(objective));
  });

  test('say which objective meets nothing', () => {
    expect(text(section())).toContain('An objective meets nothing: journeys: +49*');
  });

  test('show markup and invisible characters of names instead of obeying them', () => {
    const html = section({ ...recovery, journeys: [number('<b>\u202ex</b>', estimate(1), 'met')] });
    expect(html).not.toContain('<b>\u202e');
    expect(html).toContain('&lt;b&gt;⟨U+202E⟩x');
  });

  test('are drawn the same every time', () => {
    expect(section()).toBe(section());
  });
});

test('the summary counts what is met and what is not', () => {
  expect(recoverySummary(recovery)).toEqual(['Recovery times  2 met, 1 missed, 1 not estimable']);
  expect(recoveryLines(recovery).map(({ name, state, size }) => [name, state, size])).toEqual([
    ['+3', 'missed', 1],
    ['+4', 'not-estimable', 1],
  ]);
});
