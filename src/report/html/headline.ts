import type { Severity } from '../../model/finding.ts';
import { severities } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import { baselineTexts, lapsedText } from '../standing.ts';
import { count, listed, plural } from './format.ts';

export interface Headline {
  /** The verdict in two words at most, as a board member would say it. */
  word: string;
  rest: string;
  /** What stands next to it: smaller gaps, what is not known, exceptions. */
  lede: string;
}

/** The verdict in words. Counts, never a score: a percentage would rise when permissions are removed. */
export function headline(report: Report): Headline {
  return { ...sentences(report)[report.summary.verdict], lede: lede(report) };
}

function sentences(report: Report): Record<Report['summary']['verdict'], { word: string; rest: string }> {
  const gaps = gapsBySeverity(report);
  return {
    'not-ready': {
      word: 'Not ready',
      rest: gapText(gaps.filter(isGrave)) || 'critical or high gaps are open',
    },
    gaps: { word: 'Gaps remain', rest: `${gapText(gaps)}, none of them critical or high` },
    unproven: { word: 'Not proven', rest: `no open gap found, but ${undecided(report)}` },
    ready: {
      word: 'No open gap',
      rest: `all ${plural(report.completeness.applicable, 'check')} were decided`,
    },
    'nothing-examined': { word: 'Nothing examined', rest: 'no rule met a resource, which proves nothing' },
  };
}

type Gaps = { severity: Severity; open: number };

const isGrave = ({ severity }: Gaps): boolean => severity === 'critical' || severity === 'high';

function gapsBySeverity(report: Report): Gaps[] {
  const all = severities.map((severity) => ({ severity, open: report.summary.bySeverity[severity].fail }));
  return all.filter(({ open }) => open > 0);
}

/** `7 critical and 12 high gaps`, or an empty string. */
function gapText(gaps: readonly Gaps[]): string {
  if (gaps.length === 0) return '';
  const noun = gaps[gaps.length - 1]?.open === 1 ? 'gap' : 'gaps';
  return `${listed(gaps.map(({ severity, open }) => `${count(open)} ${severity}`))} ${noun}`;
}

function undecided({ completeness }: Report): string {
  return `${plural(completeness.applicable - completeness.decided, 'check')} could not be decided`;
}

function lede(report: Report): string {
  const { verdict, counts } = report.summary;
  const lesser =
    verdict === 'not-ready' ? gapText(gapsBySeverity(report).filter((gap) => !isGrave(gap))) : '';
  const open = report.completeness.applicable > report.completeness.decided && verdict !== 'unproven';
  const parts = [
    lesser && `There are also ${lesser}.`,
    open &&
      `${sentence(undecided(report))}: ${plural(counts.unknown, 'is', 'are')} shown as unknown, neither passed nor failed.`,
    counts.excepted > 0 &&
      `${plural(counts.excepted, 'failure is', 'failures are')} covered by an approved exception and shown apart.`,
    counts.error > 0 && `${plural(counts.error, 'check')} stopped on a defect of a rule.`,
    lapsedText(report),
    ...baselineTexts(report),
  ];
  return parts.filter(Boolean).join(' ');
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
