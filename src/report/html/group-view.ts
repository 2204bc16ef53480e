import type { Finding, Severity } from '../../model/finding.ts';
import { severities } from '../../model/finding.ts';
import { type Counts, countFindings, type Report, type RuleSummary } from '../../model/report.ts';
import { controlAnchors } from './control-view.ts';
import { severityLabels, shownVerdicts } from './labels.ts';
import { type Block, parseProse, safeLink } from './prose.ts';
import { parseRemedy, type Remedy } from './remedy.ts';
import { type RowView, rowView } from './row-view.ts';
import { type Tally, tallies } from './tally.ts';
import { visible, visibleProse } from './visible.ts';

export interface GroupView {
  anchor: string;
  rule: string;
  title: string;
  severity: Severity;
  severityLabel: string;
  domain: string;
  resource: string;
  tallies: Tally[];
  why: Block[];
  fix: Remedy;
  hasFix: boolean;
  references: { href: string; text: string }[];
  frameworks: { id: string; controls: { id: string; anchor: string; relation: string; why: string }[] }[];
  counts: Counts;
  rows: RowView[];
}

export interface Grouping {
  groups: GroupView[];
  /** Rule id -> fragment of its group. */
  anchors: Map<string, string>;
}

/** Findings by rule, the most severe first, then the most gaps. Rules that met no resource have no group. */
export function groupFindings(report: Report, longest: number): Grouping {
  const found = findingsByRule(report.findings);
  const rules = [...report.rules, ...undescribed(report, found)].filter((rule) => found.has(rule.id));
  const controls = controlAnchors(report);
  const groups = rules.map((rule, at) =>
    groupView(rule, found.get(rule.id) ?? [], { at, longest, controls }),
  );
  groups.sort(worstFirst);
  return { groups, anchors: new Map(groups.map((group) => [group.rule, group.anchor])) };
}

function worstFirst(a: GroupView, b: GroupView): number {
  return (
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    b.counts.fail - a.counts.fail ||
    b.counts.unknown - a.counts.unknown ||
    (a.rule < b.rule ? -1 : 1)
  );
}

interface Numbered {
  finding: Finding;
  number: number;
}

function findingsByRule(findings: readonly Finding[]): Map<string, Numbered[]> {
  const found = new Map<string, Numbered[]>();
  findings.forEach((finding, at) => {
    const numbered = { finding, number: at + 1 };
    const group = found.get(finding.rule);
    if (group) group.push(numbered);
    else found.set(finding.rule, [numbered]);
  });
  return found;
}

/** A finding is never dropped because the report does not describe its rule. */
function undescribed(report: Report, found: Map<string, Numbered[]>): RuleSummary[] {
  const described = new Set(report.rules.map((rule) => rule.id));
  const missing = [...found].filter(([id]) => !described.has(id));
  return missing.map(([id, [first]]) => ({
    id,
    title: id,
    severity: first?.finding.severity ?? 'info',
    domain: 'other',
    resource: first?.finding.resource.type ?? '',
    why: '',
    fix: '',
    references: [],
    frameworks: {},
    counts: countFindings([]),
  }));
}

const rank = (row: RowView): number => shownVerdicts.indexOf(row.shown);

function groupView(
  rule: RuleSummary,
  found: Numbered[],
  { at, longest, controls }: { at: number; longest: number; controls: ReadonlyMap<string, string> },
): GroupView {
  const rows = found.map(({ finding, number }) => rowView(finding, number, longest));
  rows.sort((a, b) => rank(a) - rank(b) || a.number - b.number);
  const counts = countFindings(found.map(({ finding }) => finding));
  return {
    anchor: /^[a-z0-9][a-z0-9-]*$/.test(rule.id) ? `rule-${rule.id}` : `rule-number-${at}`,
    rule: visible(rule.id),
    title: visibleProse(rule.title),
    severity: rule.severity,
    severityLabel: severityLabels[rule.severity],
    domain: visible(rule.domain),
    resource: visible(rule.resource),
    tallies: tallies(
      counts.pass + counts.fail + counts.unknown > 0 ? { ...counts, notApplicable: 0 } : counts,
    ),
    why: parseProse(rule.why),
    fix: parseRemedy(rule.fix),
    hasFix: rule.fix.trim() !== '',
    references: references(rule),
    frameworks: frameworks(rule, controls),
    counts,
    rows,
  };
}

function references(rule: RuleSummary): GroupView['references'] {
  const links = rule.references.map(safeLink).filter((href) => href !== '');
  return links.map((href) => ({ href, text: visible(href.replace('https://', '')) }));
}

function frameworks(rule: RuleSummary, anchors: ReadonlyMap<string, string>): GroupView['frameworks'] {
  return Object.entries(rule.frameworks).map(([id, controls]) => ({
    id: visible(id),
    controls: controls.map((control) => ({
      id: visible(control.id),
      anchor: anchors.get(`${id}|${control.id}`) ?? '',
      relation: visible(control.relation),
      why: visibleProse(control.why),
    })),
  }));
}
