import { describe, expect, test } from 'vitest';
import { controlStates, type Report } from '../../../src/model/report.ts';
import { frameworksView } from '../../../src/report/html/framework-view.ts';
import { controlLabels, controlMeanings } from '../../../src/report/html/labels.ts';
import { renderHtml } from '../../../src/report/html/render.ts';
import { sampleReport } from '../../support/sample-report.ts';

const textOf = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const sectionOf = (report: Report): string =>
  /<section class="wide" id="frameworks"[\s\S]*?<\/section>/.exec(renderHtml(report))?.[0] ?? '';
const withReadiness = (passed: number, undecided: number, failed: number) => {
  const report = sampleReport({ findings: 20 });
  Object.assign(report.frameworks[0]!.score!.readiness, { passed, undecided, failed });
  return frameworksView(report, []).frameworks[0]!.readiness;
};

describe('the frameworks of the HTML report', () => {
  const report = sampleReport();
  const section = sectionOf(report);

  test('have a cell for every control, with its state in words', () => {
    for (const { controls } of report.frameworks)
      for (const { id, title, state } of controls)
        expect(section).toContain(
          `<b>${id}</b> ${title}</span><span class="cell-state state-${state}">${controlLabels[state]}</span>`,
        );
  });

  test('lead from a control to its rules, with what is open', () => {
    expect(section).toMatch(
      /<a href="#rule-[a-z0-9-]+">[a-z0-9-]+<\/a>\s*<\/span> <span class="dim">\d+ gaps?/,
    );
  });

  test('say what ringdown sees of a control and what it cannot', () => {
    expect(textOf(section)).toContain('It cannot see Whether the list of stores is complete');
  });

  test('name the gravest rules of a control, count the rest, and name each framework of a crosswalk once', () => {
    const crowded = sampleReport();
    const [rule] = crowded.rules;
    crowded.rules = Array.from({ length: 20 }, (_, at) => ({ ...rule!, id: `rule-${at}` }));
    crowded.rules[19]!.severity = 'critical';
    for (const { counts } of crowded.rules) counts.fail = 1;
    Object.assign(crowded.frameworks[0]!.controls[0]!, {
      rules: crowded.rules.map(({ id }) => id),
      crosswalk: ['nist-800-53 CP-9', 'nist-800-53 CP-10', 'dora 12(1)'],
    });
    const words = textOf(sectionOf(crowded));
    expect(words).toContain('and 8 more with something open; report.json names them');
    expect(words).toContain('nist-800-53 CP-9 and CP-10; dora 12(1)');
  });

  test('put what was examined before the interval, and give no single number', () => {
    const words = textOf(section);
    expect(words).toMatch(/Controls examined Open gaps Weighted checks that passed/);
    expect(words).toMatch(/\d+ to \d+ of 100/);
    expect(words).not.toMatch(/\d\s?%|complian|certified/i);
  });

  test('never score a proposal', () => {
    expect(textOf(section)).toContain('A proposal Proposed, not law: never scored.');
  });

  test('are not there when there are none', () => {
    expect(renderHtml({ ...report, frameworks: [] })).not.toContain('id="frameworks"');
  });

  test('of a report that names only ids, states and rules are shown all the same', () => {
    const old = JSON.parse(JSON.stringify(report)) as Report;
    old.frameworks = old.frameworks.map(({ id, controls }) => ({
      id,
      controls: controls.map((control) => ({ id: control.id, state: control.state, rules: control.rules })),
    })) as Report['frameworks'];
    expect(textOf(sectionOf(old))).toContain('pci-dss-4.0.1');
    expect(sectionOf(old)).toContain('<b>12.10.1</b>');
  });
});

describe('the interval', () => {
  test('is rounded so that it never narrows: almost all is not all', () => {
    expect(withReadiness(999, 0, 1)).toBe('99 to 100 of 100');
    expect(withReadiness(996, 2, 2)).toBe('99 to 100 of 100');
    expect(withReadiness(1, 0, 999)).toBe('0 to 1 of 100');
    expect(withReadiness(50, 25, 25)).toBe('50 to 75 of 100');
    expect(withReadiness(0, 10, 0)).toBe('0 to 100 of 100');
  });

  test('of nothing says so', () => {
    expect(withReadiness(0, 0, 0)).toBe('nothing to weigh');
  });
});

test('every state has a word of its own and a meaning', () => {
  expect(new Set(controlStates.map((state) => controlLabels[state])).size).toBe(controlStates.length);
  expect(new Set(controlStates.map((state) => controlMeanings[state])).size).toBe(controlStates.length);
});
