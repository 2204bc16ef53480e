import { scopeRegions } from '../../model/estate.ts';
import { type Severity, severities } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import { frameworkAnchor } from './control-view.ts';
import { count } from './format.ts';
import type { GroupView } from './group-view.ts';
import {
  countOf,
  needsAttention,
  type Shown,
  severityLabels,
  shownVerdicts,
  verdictLabels,
} from './labels.ts';
import { visible } from './visible.ts';

export interface FilterView {
  verdicts: { shown: Shown; label: string; count: string; checked: boolean }[];
  severities: { severity: Severity; label: string }[];
  domains: Option[];
  regions: Option[];
  accounts: Option[];
  /** Fragments of frameworks. */
  frameworks: Option[];
}

interface Option {
  value: string;
  text: string;
}

/** The choices that this report can tell apart. */
export function filterView(report: Report, groups: readonly GroupView[]): FilterView {
  const { counts } = report.summary;
  const present = new Set(groups.map((group) => group.severity));
  return {
    verdicts: shownVerdicts
      .filter((shown) => countOf(counts, shown) > 0 || needsAttention.includes(shown))
      .map((shown) => ({
        shown,
        label: verdictLabels[shown],
        count: count(countOf(counts, shown)),
        checked: needsAttention.includes(shown),
      })),
    severities: severities
      .filter((severity) => present.has(severity))
      .map((severity) => ({ severity, label: severityLabels[severity] })),
    domains: options(groups.map((group) => group.domain)),
    regions: options(
      [...scopeRegions(report.scope), ...report.findings.map(({ resource }) => resource.region)].map(visible),
    ),
    accounts: accounts(report),
    frameworks: report.frameworks.map(({ id, title }, at) => ({
      value: frameworkAnchor(id, at),
      text: visible(title ?? id),
    })),
  };
}

function options(values: readonly string[]): Option[] {
  return [...new Set(values)].sort().map((value) => ({ value, text: value }));
}

function accounts(report: Report): Option[] {
  const names = new Map(report.scope.accounts.map(({ id, name }) => [visible(id), visible(name ?? '')]));
  const ids = [...names.keys(), ...report.findings.map(({ resource }) => visible(resource.account))];
  return options(ids).map(({ value }) => ({
    value,
    text: [names.get(value), value].filter(Boolean).join(' · '),
  }));
}
