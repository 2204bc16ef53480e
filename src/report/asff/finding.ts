import type { AwsSecurityFinding } from '@aws-sdk/client-securityhub';
import type { Finding } from '../../model/finding.ts';
import type { Report, RuleSummary } from '../../model/report.ts';
import { clip, oneLine } from '../clip.ts';
import { type Shown, shownAs } from '../html/labels.ts';
import type { Identified } from '../identify.ts';
import { partitionOf } from '../partition.ts';
import { exceptionText } from '../reasons.ts';
import { linksOf } from '../rules-of.ts';
import { compliance } from './compliance.ts';
import { productFields } from './product-fields.ts';
import { resource } from './resource.ts';
import { severity } from './severity.ts';

type Part = Partial<AwsSecurityFinding>;

/** One finding; the lengths are the limits of https://docs.aws.amazon.com/securityhub/latest/userguide/asff-required-attributes.html */
export function securityFinding(report: Report, one: Identified, rule: RuleSummary): AwsSecurityFinding {
  const { finding } = one;
  const graded = { Severity: severity(finding), Types: types };
  return {
    SchemaVersion: '2018-10-08',
    ...identity(report, one),
    GeneratorId: clip(`ringdown/${rule.id}`, 512),
    // Security Hub takes the first two from the first import, and from later ones the last alone.
    ...graded,
    FindingProviderFields: graded,
    ...(finding.firstSeen !== undefined && { FirstObservedAt: finding.firstSeen }),
    CreatedAt: report.run.finishedAt,
    UpdatedAt: report.run.finishedAt,
    Title: clip(oneLine(rule.title) || rule.id, 256),
    Description: clip(finding.message, 1024) || rule.id,
    ...remediation(rule),
    ProductFields: productFields(report, finding, rule),
    Resources: [resource(finding, placeOf(report, finding).partition)],
    Compliance: compliance(finding, rule),
    ...state(report, finding),
  };
}

function identity(report: Report, { finding, id }: Identified) {
  const { account } = finding.resource;
  const { region, partition } = placeOf(report, finding);
  return {
    Id: `ringdown/${account}/${region}/${id}`,
    ProductArn: `arn:${partition}:securityhub:${region}:${account}:product/${account}/default`,
    ProductName: 'ringdown',
    CompanyName: 'ringdown',
    AwsAccountId: account,
    Region: region,
  } satisfies Part;
}

const state = ({ run }: Report, finding: Finding): Part => ({
  Workflow: { Status: workflow[shownAs(finding)] },
  // An archived finding is out of sight and no longer counted; Security Hub does the same with its own.
  RecordState: finding.verdict === 'not-applicable' ? 'ARCHIVED' : 'ACTIVE',
  ...(finding.exception && {
    Note: {
      Text: clip(exceptionText(finding.exception), 512),
      UpdatedBy: clip(finding.exception.approvedBy, 512) || 'ringdown',
      UpdatedAt: run.finishedAt,
    },
  }),
});

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
function placeOf({ scope }: Report, { resource: { arn, region: where } }: Finding) {
  const region = /^[a-z]{2,}(?:-[a-z]+)+-\d+$/.test(where) ? where : scope.primary;
  return { region, partition: partitionOf(arn, region) };
}

function remediation(rule: RuleSummary): Part {
  const [Url] = linksOf(rule);
  const Text = clip(oneLine(rule.fix), 512);
  if (Text === '' && Url === undefined) return {};
  return { Remediation: { Recommendation: { ...(Text !== '' && { Text }), ...(Url && { Url }) } } };
}
