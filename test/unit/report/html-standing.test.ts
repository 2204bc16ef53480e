import { describe, expect, test } from 'vitest';
import type { ReportDrills } from '../../../src/model/drill.ts';
import type { Report } from '../../../src/model/report.ts';
import { axisOf } from '../../../src/report/html/drill-axis.ts';
import { renderHtml } from '../../../src/report/html/render.ts';
import { sampleReport } from '../../support/sample-report.ts';
import {
  sampleAttestation,
  sampleDrills,
  sampleReadiness,
  sampleRecord,
  sampleStanding,
} from '../../support/sample-standing.ts';

const base = sampleReport({ findings: 60 });
const [fails, undecided] = [base.rules[0]!.id, base.rules[1]!.id];
const page = (more: Partial<Report> = sampleStanding([fails, undecided])): string =>
  renderHtml({ ...base, ...more });
const section = (id: string, html = page()): string =>
  new RegExp(`<section class="[^"]*" id="${id}"[\\s\\S]*?</section>`).exec(html)![0];
const text = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const hostile = '<img src=x>\u202e';

test('sections are not there in a report without what they tell of', () => {
  const html = page({});
  for (const id of ['readiness', 'drills', 'attestations']) {
    expect(html).not.toContain(`id="${id}"`);
    expect(html).not.toContain(`href="#${id}"`);
  }
  expect(page({ readiness: { lines: [] }, attestations: [] })).not.toMatch(/id="(readiness|attestations)"/);
});

test('the same report makes the same page', () => {
  expect(page()).toBe(page());
});

describe('readiness gates in the HTML report', () => {
  test('are counted by the gate that stops a line, and an unknown gate is not said to be open', () => {
    const said =
      '1 of 3 lines is proven: 1 is not replicated and for 1 it is unknown whether it is provisioned.';
    expect(text(section('readiness'))).toContain(said);
    expect(text(section('summary'))).toContain(`Readiness : ${said}`);
    expect(text(section('readiness'))).toContain('Provisioned, not replicated');
    expect(section('readiness')).not.toContain('%');
  });

  test('say that a gate does not count which stands after one that is not met', () => {
    const [stopped, , proven] = section('readiness').split('<details class="gate-line">').slice(1);
    expect(text(stopped!)).toContain('Monitored: Met , does not count yet 3 checks pass');
    expect(proven).not.toContain('beyond');
  });

  test('lead to the findings of the rules that fail, and name those that were not run', () => {
    const html = section('readiness');
    expect(html).toContain(`<a href="#rule-${fails}">`);
    expect(page()).toContain(`<details class="group" id="rule-${fails}"`);
    expect(text(html)).toContain('Rules that were not run left-out');
    expect(html).not.toContain('href="#rule-left-out"');
    expect(text(html)).toContain('1 rule fails');
    expect(text(html)).toContain('1 rule undecided');
    expect(text(html)).toContain('Met 3 checks pass');
  });

  test('lead to the drill that proves a line, where its record is there', () => {
    expect(section('readiness')).toContain('<a href="#drill-3">DR-01-failover</a>');
    const alone = section('readiness', page({ readiness: sampleReadiness([fails, undecided]) }));
    expect(alone).not.toContain('#drill-');
    expect(text(alone)).toContain('Drill: DR-01-failover');
    expect(text(alone)).toContain('Met shown by DR-01-failover');
  });
});

describe('drills in the HTML report', () => {
  test('are told by what AWS makes of them, and by type', () => {
    expect(text(section('drills'))).toContain(
      '4 records: 1 contradicted, 1 not checked, 1 confirmed and 1 on their word. There are concerns about 2. Of 4 types of exercise 1 is overdue, 1 is in date and 2 have no record that counts.',
    );
    expect(text(section('drills', page({ drills: { records: [], cadence: [] } })))).toContain(
      'No drill is on record.',
    );
  });

  test('stand in the overview by the last failover that counts, with its concerns', () => {
    const said = (drills: ReportDrills): string => text(section('summary', page({ drills })));
    const told = sampleDrills();
    expect(said(told)).toContain(
      'Drills : The last failover that counts as tried was on 2026-10-19, with 1 concern.',
    );
    const [failover] = told.cadence;
    expect(said({ ...told, cadence: [{ ...failover!, state: 'overdue', due: '2026-10-30' }] })).toContain(
      'with 1 concern; the next was due by 2026-10-30.',
    );
    expect(said({ records: [], cadence: [{ type: 'failover', state: 'never' }] })).toContain(
      'No failover is on record that counts as tried.',
    );
  });

  test('have a picture whose words stand in the table beside it', () => {
    const rows = section('drills').split('<tr>').slice(2, 6);
    expect(rows.map((row) => text(row.split('</tr>')[0]!).trim())).toEqual([
      'Failover In date DR-01-failover 2026-10-19 2027-10-20',
      'Failback None that counts',
      'Restore from backup None that counts',
      'Tabletop Overdue DR-00-tabletop 2025-09-23 2026-09-24',
    ]);
    expect(rows.map((row) => row.match(/class="lane-(counts|late)"/g)?.length ?? 0)).toEqual([1, 0, 0, 2]);
    expect(rows.map((row) => row.match(/class="lane-mark"/g)?.length ?? 0)).toEqual([1, 1, 1, 1]);
  });

  test('put what people wrote and what AWS recorded into one order of time', () => {
    const [, record] = section('drills').split('id="drill-3"');
    const course = text(record!.slice(record!.indexOf('Course of events'), record!.indexOf('Follow-ups')));
    expect(course).toContain(
      '2026-10-19 18:21 UTC declared the record 2026-10-19 18:38 UTC meridian-urgent: 100 % of new calls to us-west-2 AWS, 111122223333 us-west-2 2026-10-19 18:44 UTC first call answered in the recovery Region the record',
    );
    expect(text(record!)).toContain('recovery time 30 min and recovery point 15 min; declared on 2026-09-28');
    expect(text(record!)).toContain('Move agents with the calls. J. Park 2026-11-12 not done');
    expect(text(record!)).toContain('Say it in the runbook. J. Park 2026-11-12 done on 2026-11-08');
  });

  test('name the call and the action where a drill could not be checked', () => {
    expect(text(section('drills'))).toContain(
      'Backup:ListRestoreJobs denied (backup:ListRestoreJobs): AccessDenied',
    );
  });

  test('show markup and invisible characters of records instead of obeying them', () => {
    const record = sampleRecord({
      ...{ id: hostile, scenario: hostile, ledBy: hostile, serviceLines: [hostile] },
      ...{ timeline: [{ at: hostile, event: hostile }], from: hostile },
      evidence: [{ uri: `javascript:${hostile}`, note: hostile, state: 'missing' }],
    });
    const html = section('drills', page({ drills: { ...sampleDrills(), records: [record] } }));
    expect(html).not.toContain('<img');
    expect(html).not.toContain('\u202e');
    expect(html).not.toContain('href="javascript:');
    expect(html).toContain('<b>&lt;img src&#x3D;x&gt;⟨U+202E⟩</b>');
  });
});

test('an exercise without any record was never done, as far as anybody says', () => {
  const html = section(
    'drills',
    page({ drills: { records: [], cadence: [{ type: 'load', state: 'never' }] } }),
  );
  expect(text(html)).toContain('Load Never');
});

describe('the axis of drills', () => {
  const now = '2026-11-20T09:14:07Z';

  test('has the scan in its middle where records are near, and grows with them', () => {
    expect(axisOf([], now)!.now).toBe('150.0');
    expect(Number(axisOf(['2025-01-10'], now)!.now)).toBeGreaterThan(180);
  });

  test('leaves out what is too far away or no moment', () => {
    const axis = axisOf(['2010-01-01', 'soon'], now)!;
    expect(axis.now).toBe('150.0');
    expect([axis.at('2010-01-01'), axis.at('soon')]).toEqual([null, null]);
    expect(axisOf([], 'some day')).toBeNull();
  });

  test('names years in January and months in between', () => {
    expect(axisOf([], now)!.ticks.map(({ label }) => label)).toEqual([
      '2026',
      'Apr',
      'Jul',
      'Oct',
      '2027',
      'Apr',
      'Jul',
      'Oct',
    ]);
  });
});

describe('attestations in the HTML report', () => {
  test('are listed with what lapsed first, and what a check belies', () => {
    const html = section('attestations');
    expect(html.indexOf('AT-02-plan')).toBeLessThan(html.indexOf('AT-01-providers'));
    expect(text(html)).toContain('1 attestation has lapsed. 1 is contradicted by a check.');
    expect(text(html)).toContain('It ended on 2026-10-31. 2 questions are due again');
    expect(text(html)).toContain('Says yes to pci-dss-4.0.1 7.2.1; a check that fails counts more');
  });

  test('lead to the controls that the page has', () => {
    expect(section('attestations')).toContain('<a href="#framework-pci-dss-4.0.1:7.2.1">7.2.1</a>');
    const elsewhere = sampleAttestation({ controls: { other: ['X-1'] } });
    expect(section('attestations', page({ attestations: [elsewhere] }))).not.toContain('href="#framework');
  });

  test('show markup and invisible characters instead of obeying them', () => {
    const one = sampleAttestation({ id: hostile, statement: hostile, answeredBy: hostile, expires: hostile });
    const html = section('attestations', page({ attestations: [one] }));
    expect(html).not.toContain('<img');
    expect(html).not.toContain('\u202e');
  });
});
