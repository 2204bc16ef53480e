import type { Finding } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import { type Change, type Comparison, isSetback } from './compare.ts';
import { countsOf, subjectOf } from './view.ts';

/** What changed, for programs; the only form that lists everything. */
export function renderDiffJson(comparison: Comparison): string {
  const { before, after, notes, changes } = comparison;
  const diff = {
    schema: 'ringdown-diff',
    version: 1,
    before: sideOf(before),
    after: sideOf(after),
    notes,
    counts: countsOf(comparison),
    changes: changes.map(changeOf),
  };
  return `${JSON.stringify(diff, null, 2)}\n`;
}

const sideOf = ({ run, tool, summary, scope }: Report) => ({
  startedAt: run.startedAt,
  version: tool.version,
  rulesDigest: run.rulesDigest,
  scope,
  verdict: summary.verdict,
  counts: summary.counts,
});

function changeOf(change: Change) {
  const { rule, resource } = subjectOf(change);
  const { kind, id, cause, note, before, after } = change;
  return {
    kind,
    /** The fingerprint by which findings of all reports are matched. */
    fingerprint: id,
    rule,
    resource,
    cause: cause ?? null,
    ...(note !== undefined && { note }),
    gated: isSetback(change),
    before: before ? standOf(before) : null,
    after: after ? standOf(after) : null,
  };
}

const standOf = ({ verdict, severity, exception, message }: Finding) => ({
  verdict,
  severity,
  excepted: exception !== undefined,
  message,
});
