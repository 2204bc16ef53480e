import type { OverallVerdict, Report } from '../../model/report.ts';
import { type AttestationsView, attestationsView } from './attestation-view.ts';
import { type AuditRow, auditAnswer, auditRows } from './audit-answer.ts';
import { packRows } from './block.ts';
import { type CompletenessView, completenessView, type GapView } from './completeness-view.ts';
import { type DrillsView, drillSentence, drillsView } from './drills-view.ts';
import { type ExceptionsView, exceptionsView } from './exception-view.ts';
import { type FilterView, filterView } from './filter-view.ts';
import { count, moment } from './format.ts';
import { type FrameworksView, frameworksView } from './framework-view.ts';
import { type GroupView, groupFindings } from './group-view.ts';
import { type Headline, headline } from './headline.ts';
import { type CallersView, callersView } from './journey-view.ts';
import { type Shown, verdictLabels } from './labels.ts';
import type { LayOut } from './layout.ts';
import { type Answer, iconOf, phoneAnswer } from './phone-answer.ts';
import { type ReadinessView, readinessSentence, readinessView } from './readiness-view.ts';
import { type RecoveryView, recoveryView } from './recovery-view.ts';
import { type RegionPairView, regionPair } from './region-pair.ts';
import type { RowView } from './row-view.ts';
import { type SectionView, sectionsOf } from './sections.ts';
import { countedVerdicts, type SeverityRow, severityRows } from './severity-view.ts';
import { type Fact, facts, type WorstGap, worstGaps } from './summary-view.ts';
import { visible } from './visible.ts';

/** All that the templates may mention. Strict templates throw on a member that is missing. */
export interface PageView {
  title: string;
  /** What the placeholders PRIMARY and RECOVERY of commands stand for; `recovery` is empty when none was named. */
  regions: { primary: string; recovery: string };
  verdict: OverallVerdict;
  interrupted: boolean;
  headline: Headline;
  facts: Fact[];
  callers: CallersView;
  recovery: RecoveryView;
  readiness: ReadinessView;
  drills: DrillsView;
  /** Of readiness and drills, one sentence each for the overview. */
  standing: { readiness: string; drill: string };
  sections: SectionView[];
  phone: Answer & { icon: string };
  audit: Answer & { icon: string; rows: AuditRow[] };
  pair: RegionPairView | null;
  columns: { shown: Shown; label: string }[];
  severityRows: SeverityRow[];
  worst: WorstGap[];
  unread: GapView[];
  unreadMore: string;
  filter: FilterView;
  groups: GroupView[];
  /** True when rows are packed into `data` instead of standing in the page. */
  packed: boolean;
  data: string;
  blankRow: RowView;
  findings: string;
  exceptions: ExceptionsView;
  attestations: AttestationsView;
  completeness: CompletenessView;
  frameworks: FrameworksView;
  about: { version: string; rulesDigest: string; started: string; finished: string };
}

/** Above this number of findings a table of them takes a browser more than a second to lay out. */
const mostStaticRows = 2000;

export function pageView(report: Report, layOut?: LayOut): PageView {
  const packed = report.findings.length > mostStaticRows;
  const { groups, anchors } = groupFindings(report, packed ? 600 : 4000);
  const completeness = completenessView(report, anchors);
  const unread = completeness.gaps.slice(0, 4);
  const [phone, audit] = [phoneAnswer(report), auditAnswer(report)];
  const sections = {
    callers: callersView(report, layOut),
    recovery: recoveryView(report),
    readiness: readinessView(report, groups),
    drills: drillsView(report),
    frameworks: frameworksView(report, groups),
    exceptions: exceptionsView(report, groups),
    attestations: attestationsView(report),
  };
  return {
    title: visible(report.scope.accounts.map(({ id, name }) => name ?? id).join(', ')),
    regions: { primary: visible(report.scope.primary), recovery: visible(report.scope.recovery ?? '') },
    verdict: report.summary.verdict,
    interrupted: report.run.interrupted,
    headline: headline(report),
    facts: facts(report),
    ...sections,
    standing: { readiness: readinessSentence(report), drill: drillSentence(report) },
    sections: sectionsOf(sections),
    phone: { ...phone, icon: iconOf(phone) },
    audit: { ...audit, icon: iconOf(audit), rows: auditRows(report) },
    pair: regionPair(report),
    columns: countedVerdicts(report.summary.counts).map((shown) => ({ shown, label: verdictLabels[shown] })),
    severityRows: severityRows(report),
    worst: worstGaps(groups),
    unread,
    unreadMore:
      report.completeness.gaps.length > unread.length
        ? count(report.completeness.gaps.length - unread.length)
        : '',
    filter: filterView(report, groups),
    groups: packed ? groups.map((group) => ({ ...group, rows: [] })) : groups,
    packed,
    data: packed ? packRows(groups.map((group) => group.rows)) : '',
    blankRow,
    findings: count(report.findings.length),
    completeness,
    about: about(report),
  };
}

function about({ tool, run }: Report): PageView['about'] {
  return {
    version: visible(tool.version),
    rulesDigest: visible(run.rulesDigest),
    started: moment(visible(run.startedAt)),
    finished: moment(visible(run.finishedAt)),
  };
}

/** The shape that the page script fills for packed findings: one line of everything. */
const blankRow: RowView = {
  number: 0,
  shown: 'pass',
  label: '',
  type: '',
  id: '',
  arn: ' ',
  account: '',
  region: '',
  message: '',
  evidence: [{ field: '', value: '', operation: '', requestId: '' }],
  causes: [{ field: '', resource: '', operation: '', actions: '', outcome: '', reason: '' }],
  exception: { reason: '', approvedBy: '', expires: '' },
};
