import type { AwsSecurityFinding } from '@aws-sdk/client-securityhub';
import type { Report, RuleSummary } from '../../model/report.ts';
import { clip, oneLine } from '../clip.ts';
import type { Shown } from '../html/labels.ts';
import { shownAs } from '../html/labels.ts';
import type { Identified } from '../identify.ts';
import { partitionOf } from '../partition.ts';
import { exceptionText } from '../reasons.ts';
import { linksOf } from '../rules-of.ts';
import { compliance } from './compliance.ts';
import { productFields } from './product-fields.ts';
import { resource } from './resource.ts';
import { severity } from './severity.ts';

/** One finding; the lengths are the limits of https://docs.aws.amazon.com/securityhub/latest/userguide/asff-required-attributes.html */
export function securityFinding(
  report: Report,
  { finding, id }: Identified,
  rule: RuleSummary,
): AwsSecurityFinding {
  const { account, arn } = finding.resource;
  const region = regionOf(report, finding.resource.region);
  const partition = partitionOf(arn, region);
  const graded = { Severity: severity(finding), Types: types };
  return {
    SchemaVersion: '2018-10-08',
    Id: `ringdown/${account}/${region}/${id}`,
    ProductArn: `arn:${partition}:securityhub:${region}:${account}:product/${account}/default`,
    ProductName: 'ringdown',
    CompanyName: 'ringdown',
    GeneratorId: clip(`ringdown/${rule.id}`, 512),
    AwsAccountId: account,
    Region: region,
    // Security Hub takes both from the first import, and from a later one these alone.
    ...graded,
    FindingProviderFields: graded,
    CreatedAt: report.run.finishedAt,
    UpdatedAt: report.run.finishedAt,
    Title: clip(oneLine(rule.title) || rule.id, 256),
    Description: clip(finding.message, 1024) || rule.id,
    ...remediation(rule),
    ProductFields: productFields(report, finding, rule),
    Resources: [resource(finding, partition)],
    Compliance: compliance(finding, rule),
    Workflow: { Status: workflow[shownAs(finding)] },
    // An archived finding is out of sight and no longer counted; Security Hub does the same with its own.
    RecordState: finding.verdict === 'not-applicable' ? 'ARCHIVED' : 'ACTIVE',
    ...(finding.exception && {
      Note: {
        Text: clip(exceptionText(finding.exception), 512),
        UpdatedBy: clip(finding.exception.approvedBy, 512) || 'ringdown',
        UpdatedAt: report.run.finishedAt,
      },
    }),
  };
}

const types = ['Software and Configuration Checks/Industry and Regulatory Standards'];

const workflow: Record<Shown, 'NEW' | 'SUPPRESSED' | 'RESOLVED'> = {
  fail: 'NEW',
  unknown: 'NEW',
  error: 'NEW',
  excepted: 'SUPPRESSED',
  pass: 'RESOLVED',
  'not-applicable': 'RESOLVED',
};

/** What belongs to no Region, IAM for instance, is reported in the primary one. */
const regionOf = ({ scope }: Report, region: string): string =>
  /^[a-z]{2,}(?:-[a-z]+)+-\d+$/.test(region) ? region : scope.primary;

function remediation(rule: RuleSummary): Pick<AwsSecurityFinding, 'Remediation'> {
  const [Url] = linksOf(rule);
  const Text = clip(oneLine(rule.fix), 512);
  if (Text === '' && Url === undefined) return {};
  return { Remediation: { Recommendation: { ...(Text !== '' && { Text }), ...(Url && { Url }) } } };
}
