import type { Value } from '../../model/estate.ts';
import type { Evidence, Finding } from '../../model/finding.ts';
import type { Unread } from '../../model/provenance.ts';
import { count } from './format.ts';
import { outcomeLabel, type Shown, shownAs, verdictLabels } from './labels.ts';
import { visible, visibleLines, visibleProse } from './visible.ts';

export interface EvidenceView {
  field: string;
  value: string;
  operation: string;
  requestId: string;
}

export interface CauseView {
  field: string;
  resource: string;
  operation: string;
  actions: string;
  outcome: string;
  reason: string;
}

/** One finding with every member present and every character drawn; empty text means that there is none. */
export interface RowView {
  /** Place in `report.findings`, from 1. */
  number: number;
  shown: Shown;
  label: string;
  type: string;
  id: string;
  arn: string;
  account: string;
  region: string;
  message: string;
  evidence: EvidenceView[];
  causes: CauseView[];
  exception: { reason: string; approvedBy: string; expires: string } | null;
}

export function rowView(finding: Finding, number: number, longest: number): RowView {
  const { resource, exception } = finding;
  const shown = shownAs(finding);
  return {
    number,
    shown,
    label: verdictLabels[shown],
    type: visible(resource.type),
    id: visible(resource.id),
    arn: visible(resource.arn ?? ''),
    account: visible(resource.account),
    region: visible(resource.region),
    message: visibleProse(finding.message),
    evidence: finding.evidence.map((item) => evidenceView(item, longest)),
    causes: finding.unknown.map(causeView),
    exception: exception ? exceptionView(exception) : null,
  };
}

function evidenceView(item: Evidence, longest: number): EvidenceView {
  return {
    field: visible(item.field),
    value: valueText(item.value, longest),
    operation: visible(item.operation ?? '–'),
    requestId: visible(item.requestId ?? '–'),
  };
}

/** JSON as a reader likes it: on one line when it is short. `null` is knowledge and says so. */
function valueText(value: Value, longest: number): string {
  if (value === null) return 'null (known to be absent)';
  const flat = JSON.stringify(value);
  const text = visibleLines(
    flat.length > 72 && typeof value === 'object' ? JSON.stringify(value, null, 2) : flat,
  );
  if (text.length <= longest) return text;
  return `${text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')} … ${count(text.length - longest)} more characters in report.json`;
}

function causeView(cause: Unread): CauseView {
  return {
    field: cause.field === '*' ? 'all fields (*)' : visible(cause.field),
    resource: visible(cause.resource),
    operation: visible(cause.operation ?? 'no call'),
    actions: cause.actions.map(visible).join(', '),
    outcome: visible(outcomeLabel(cause.outcome)),
    reason: visibleProse(cause.reason),
  };
}

function exceptionView(exception: NonNullable<Finding['exception']>): NonNullable<RowView['exception']> {
  return {
    reason: visibleProse(exception.reason),
    approvedBy: visible(exception.approvedBy),
    expires: visible(exception.expires),
  };
}
