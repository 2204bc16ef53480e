import fc from 'fast-check';
import type { Log, Result } from 'sarif';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../../../src/model/report.ts';
import { withBaseline } from '../../../../src/report/baseline.ts';
import { withOpenings } from '../../../../src/report/history/openings.ts';
import { renderSarif } from '../../../../src/report/sarif/render.ts';
import { findingOf, formatReport } from '../../../support/format-report.ts';
import { nastyText, reportWith } from '../../../support/nasty-text.ts';
import { reportOn } from '../../../support/report-series.ts';
import { schemaOf } from '../../../support/schema.ts';

const mistakes = schemaOf('sarif-2.1.0-errata01.schema.json');
const render = (report: Report): Log => JSON.parse(renderSarif(report));
const inline = (log: Log): Result[] => log.runs[0]!.results!;
const apart = (log: Log): Result[] => log.inlineExternalProperties?.[0]?.results ?? [];
const said = ({ kind, level, suppressions = [] }: Result) => [kind, level, suppressions.length];

describe('report.sarif', () => {
  const log = render(formatReport());

  test('is what the schema of OASIS says, also without any finding', () => {
    expect(mistakes(log)).toEqual([]);
    expect(mistakes(render({ ...formatReport([]), rules: [] }))).toEqual([]);
  });

  test('has the verdicts that somebody must act on where GitHub makes alerts of them', () => {
    const verdicts = ['fail', 'unknown', 'error'] as const;
    const report = formatReport(verdicts.map((verdict) => findingOf(verdict, verdict)));
    expect(inline(render(report)).map(said)).toEqual([
      ['fail', 'error', 0],
      ['open', 'none', 0],
      ['review', 'none', 0],
    ]);
  });

  test('has all others in external properties of the same run, which GitHub does not read', () => {
    const exception = { reason: 'It closes', approvedBy: 'A. Osei', expires: '2027-01-31' };
    const report = formatReport([
      findingOf('pass', 'a'),
      findingOf('not-applicable', 'b'),
      { ...findingOf('fail', 'c'), exception },
    ]);
    const made = render(report);
    expect(inline(made)).toEqual([]);
    expect(apart(made).map(said)).toEqual([
      ['pass', 'none', 0],
      ['notApplicable', 'none', 0],
      ['fail', 'error', 1],
    ]);
    const [run] = made.runs;
    const [external] = made.inlineExternalProperties!;
    expect(external!.runGuid).toBe(run!.automationDetails!.guid);
    expect(run!.externalPropertyFileReferences!.results).toEqual([{ guid: external!.guid, itemCount: 3 }]);
  });

  test('keeps what GitHub would refuse the file for in the same place, the least grave first', () => {
    const many = Array.from({ length: 25_001 }, (_, at) =>
      findingOf('fail', `bucket-${at}`, { severity: at === 25_000 ? 'critical' : 'low' }),
    );
    const made = render(formatReport(many));
    expect([inline(made).length, apart(made).length]).toEqual([25_000, 1]);
    expect(inline(made)[0]!.properties).toMatchObject({ severity: 'critical' });
    expect(apart(made)[0]!.properties).toMatchObject({ severity: 'low' });
  });

  describe('with a baseline', () => {
    const before = reportOn('2026-10-20', [
      findingOf('fail', 'same'),
      findingOf('pass', 'worse'),
      findingOf('fail', 'fixed'),
      findingOf('fail', 'gone'),
      findingOf('fail', 'unseen', { rule: 'drill-exercised' }),
    ]);
    const after = reportOn(
      '2026-11-20',
      [
        findingOf('fail', 'same'),
        findingOf('fail', 'worse'),
        findingOf('pass', 'fixed'),
        findingOf('fail', 'fresh'),
      ],
      (report) => {
        report.rules = report.rules.filter(({ id }) => id !== 'drill-exercised');
      },
    );
    const made = withOpenings(withBaseline(after, before), [before]);
    const states = render(made);
    const stateOf = ({ locations, baselineState, kind }: Result) => [
      locations![0]!.logicalLocations![0]!.name,
      kind,
      baselineState,
    ];

    test('says of each result how it stands to it, and what only the baseline has', () => {
      expect([...inline(states), ...apart(states)].map(stateOf)).toEqual([
        ['same', 'fail', 'unchanged'],
        ['worse', 'fail', 'updated'],
        ['fresh', 'fail', 'new'],
        ['fixed', 'pass', 'updated'],
        // What nobody can tell is never absent: readers take that for fixed.
        ['unseen', 'open', 'updated'],
        ['gone', 'fail', 'absent'],
      ]);
    });

    test('keeps what is absent where GitHub makes no alert of it', () => {
      expect(inline(states).filter(({ baselineState }) => baselineState === 'absent')).toEqual([]);
    });

    test('names the run of the baseline as its own file does', () => {
      expect(states.runs[0]!.baselineGuid).toBe(render(before).runs[0]!.automationDetails!.guid);
    });

    test('says when a result was first detected', () => {
      const detected = inline(states).map(({ provenance }) =>
        provenance!.firstDetectionTimeUtc!.slice(0, 10),
      );
      expect(detected).toEqual(['2026-10-20', '2026-11-20', '2026-11-20']);
    });

    test('is what the schema of OASIS says, and as it was', async () => {
      expect(mistakes(states)).toEqual([]);
      await expect(renderSarif(made)).toMatchFileSnapshot('../../../golden/report-with-baseline.sarif');
    });

    test('that an older version compared says nothing of states', () => {
      const { scope: _, absent: __, ...older } = made.baseline!;
      const findings = made.findings.map(({ baselineState: ___, ...finding }) => finding);
      const old = render({ ...made, findings, baseline: older });
      expect(old.runs[0]).not.toHaveProperty('baselineGuid');
      expect([...inline(old), ...apart(old)].some((one) => 'baselineState' in one)).toBe(false);
    });
  });

  test('points from each rule to the controls of each framework', () => {
    const [run] = log.runs;
    const { relationships } = run!.tool.driver.rules![0]!;
    const targets = relationships!.map(({ target }) => {
      const taxonomy = run!.taxonomies![target.toolComponent!.index!]!;
      return [taxonomy.name, taxonomy.taxa![target.index!]!.id];
    });
    expect(targets).toEqual([
      ['hipaa', '164.308(a)(7)(ii)(A)'],
      ['nist-800-53', 'CP-9(3)'],
    ]);
  });

  test('gives a finding the same fingerprint whatever its verdict and message, and no other finding the same', () => {
    const print = (report: Report) => inline(render(report)).map((r) => r.partialFingerprints);
    const failed = formatReport([findingOf('fail', 'a', { message: 'today' })]);
    const unread = formatReport([findingOf('unknown', 'a', { message: 'tomorrow' })]);
    expect(print(failed)).toEqual(print(unread));
    const twins = print(
      formatReport([findingOf('fail', 'a'), findingOf('fail', 'a'), findingOf('fail', 'b')]),
    );
    expect(new Set(twins.map((t) => t!['primaryLocationLineHash'])).size).toBe(3);
  });

  test('says what could not be read, and that a broken rule is no success', () => {
    const [invocation] = log.runs[0]!.invocations!;
    expect(invocation!.executionSuccessful).toBe(false);
    const notes = invocation!.toolExecutionNotifications!.map((n) => `${n.level} ${n.message.text}`);
    expect(notes).toContainEqual(expect.stringMatching(/^error The rule flow-logs-on failed/));
    expect(notes).toContainEqual(expect.stringMatching(/grant s3:GetReplicationConfiguration$/));
  });

  test('lets no text of the account be a placeholder, a link, or a path out of its folder', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const made = render(reportWith(text));
        expect(mistakes(made)).toEqual([]);
        for (const { message, locations } of [...inline(made), ...apart(made)]) {
          expect(message.text!.replace(/\{\{|\}\}/g, '')).not.toMatch(/[{}]|\]\(/);
          const { uri } = locations![0]!.physicalLocation!.artifactLocation!;
          expect(new URL(uri!, 'file:///repo/').pathname).toMatch(
            /^\/repo\/aws\/111122223333\/us-east-1\/AWS-S3-Bucket\/./,
          );
        }
      }),
      { numRuns: 100 },
    );
  });
});
