import type { Finding } from '../../model/finding.ts';
import type { Report, RuleSummary } from '../../model/report.ts';
import { type Identified, identify } from '../identify.ts';
import { partitionOf } from '../partition.ts';
import { presentable } from '../presentable.ts';
import { exceptionText } from '../reasons.ts';
import { linksOf, rulesOf } from '../rules-of.ts';
import { compliance } from './compliance.ts';
import { evidences } from './evidences.ts';
import { severityOf } from './severity.ts';

/** Compliance findings (class 2003) of OCSF 1.9.0: an array of events, one a finding and a line, with the cloud profile. */
export function renderOcsf(from: Report): string {
  const report = presentable(from);
  const rules = new Map(rulesOf(report).map((rule) => [rule.id, rule]));
  // Each event is text before the next is made: those of a large centre are many times the size of its report.
  const events = identify(report.findings).map((one) =>
    JSON.stringify(event(report, one, rules.get(one.finding.rule)!)),
  );
  return `[\n${events.join(',\n')}\n]\n`;
}

function event(report: Report, { finding, id }: Identified, rule: RuleSummary): object {
  const found = evidences(finding);
  return {
    ...classification,
    ...severityOf(finding),
    ...lifecycle(finding),
    time: Date.parse(report.run.finishedAt),
    start_time: Date.parse(report.run.startedAt),
    end_time: Date.parse(report.run.finishedAt),
    message: finding.message || rule.title,
    metadata: metadata(report, finding),
    cloud: cloud(finding),
    finding_info: findingInfo(report, id, rule),
    compliance: compliance(finding, rule),
    resources: [resource(finding)],
    remediation: { desc: rule.fix || rule.title, references: linksOf(rule) },
    ...(found.length > 0 && { evidences: found }),
    unmapped: { verdict: finding.verdict, unknown: finding.unknown },
  };
}

const classification = {
  activity_id: 1,
  activity_name: 'Create',
  category_uid: 2,
  category_name: 'Findings',
  class_uid: 2003,
  class_name: 'Compliance Finding',
  type_uid: 200301,
  type_name: 'Compliance Finding: Create',
};

/** An approved exception is suppressed here and stays a failure in `compliance`. */
const lifecycle = ({ exception }: Finding): object =>
  exception
    ? { status_id: 3, status: 'Suppressed', notes: [{ comment: exceptionText(exception) }] }
    : { status_id: 1, status: 'New' };

const metadata = ({ tool }: Report, { rule }: Finding): object => ({
  version: '1.9.0',
  profiles: ['cloud'],
  event_code: rule,
  product: { name: 'ringdown', vendor_name: 'ringdown', version: tool.version },
});

const cloud = ({ resource: { account, region } }: Finding): object => ({
  provider: 'AWS',
  region,
  account: { uid: account, type: 'AWS Account', type_id: 10 },
});

const findingInfo = ({ run }: Report, uid: string, rule: RuleSummary): object => ({
  uid,
  title: rule.title,
  desc: rule.why || rule.title,
  types: [rule.domain],
  created_time: Date.parse(run.finishedAt),
  analytic: { uid: rule.id, name: rule.title, type: 'Rule', type_id: 1, category: rule.domain },
});

const resource = ({ resource: { type, id, arn, region } }: Finding): object => ({
  uid: arn ?? (id || type),
  ...(id !== '' && { name: id }),
  type,
  region,
  cloud_partition: partitionOf(arn, region),
});
