import type { ExceptionSummary, InventoryRow, Report } from '../../src/model/report.ts';
import { sampleJourneys } from './sample-journeys.ts';
import { type SampleOptions, sampleReport } from './sample-report.ts';
import { sampleStanding } from './sample-standing.ts';

/** A report with every part that a report can have. */
export function sampleFull(options: SampleOptions = {}): Report {
  const report = sampleReport(options);
  const [rule] = report.rules;
  if (rule) rule.fix = shippedFix;
  let first = true;
  const findings = report.findings.map((finding) => {
    if (!finding.exception) return finding;
    const id = first ? 'pilot-line' : 'closing-centre';
    first = false;
    return { ...finding, exception: { ...finding.exception, id } };
  });
  return {
    ...report,
    findings,
    journeys: sampleJourneys(),
    exceptions: sampleExceptions(findings),
    inventory: sampleInventory(),
    ...sampleStanding([report.rules[0]?.id ?? 'none', report.rules[1]?.id ?? 'none']),
  };
}

/** Written as the rules that ship are. */
const shippedFix = `The order matters: first the key, then the bucket.

Console: S3 > the bucket > Management > Replication rules > Create replication rule.

\`\`\`sh
aws s3api put-bucket-replication --bucket BUCKET --region PRIMARY --replication-configuration file://rule.json
aws s3api get-bucket-replication --bucket BUCKET --region REGION
\`\`\`

Terraform: \`aws_s3_bucket_replication_configuration\` with a \`rule\` whose destination lies in the recovery Region.
`;

function sampleExceptions(findings: Report['findings']): ExceptionSummary[] {
  const excepted = findings.filter(({ exception }) => exception);
  const covers = (id: string) => excepted.filter(({ exception }) => exception?.id === id);
  const about = {
    reason:
      'The pilot line is closed on 31 January 2027; until then its callers are sent to the main number.',
    requestedBy: 'R. Lind, Contact Centre',
    approvedBy: 'A. Osei, Head of Service Continuity',
    approvedOn: '2026-09-01',
  };
  const given = (id: string, state: ExceptionSummary['state'], more: Partial<ExceptionSummary>) => ({
    ...about,
    id,
    state,
    rule: covers(id)[0]?.rule ?? findings[0]?.rule ?? 'none',
    findings: covers(id).length,
    reopened: 0,
    expires: '2027-01-31',
    ...more,
  });
  return [
    given('pilot-line', 'applied', { compensatingControl: 'Callers are told the main number.' }),
    given('closing-centre', 'applied', { expires: '2026-12-01' }),
    given('old-ivr', 'expired', { expires: '2026-10-31', reopened: 2 }),
    given('moved-bucket', 'changed', { reopened: 1 }),
    given('retired-number', 'unused', {}),
  ];
}

function sampleInventory(): InventoryRow[] {
  const row = (type: string, region: string | null, resources: number): InventoryRow => ({
    type,
    account: '111122223333',
    region,
    resources,
    unlisted: [],
  });
  const refused: InventoryRow['unlisted'] = [
    {
      operation: 'lambda:ListFunctions',
      actions: ['lambda:ListFunctions'],
      outcome: 'denied',
      reason: 'AccessDeniedException: not authorized to perform lambda:ListFunctions',
      listings: 1,
    },
  ];
  return [
    row('AWS::Connect::Instance', 'us-east-1', 1),
    row('AWS::Connect::Instance', 'us-west-2', 1),
    row('AWS::Connect::PhoneNumber', 'us-east-1', 36),
    row('AWS::Connect::PhoneNumber', 'us-west-2', 0),
    row('AWS::DynamoDB::Table', 'us-east-1', 4),
    row('AWS::DynamoDB::Table', 'us-west-2', 4),
    row('AWS::Lambda::Function', 'us-east-1', 12),
    { ...row('AWS::Lambda::Function', 'us-west-2', 0), unlisted: refused },
    row('AWS::SQS::Queue', 'us-east-1', 2),
    {
      ...row('AWS::SQS::Queue', 'us-west-2', 1),
      unlisted: [{ ...refused[0]!, operation: 'sqs:ListQueues', actions: ['sqs:ListQueues'] }],
    },
    row('AWS::IAM::Role', null, 14),
  ];
}
