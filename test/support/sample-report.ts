import { createHash } from 'node:crypto';
import { type Finding, type Severity, severities, type Verdict } from '../../src/model/finding.ts';
import type { Unread } from '../../src/model/provenance.ts';
import {
  countFindings,
  type FrameworkSummary,
  type Report,
  type RuleSummary,
} from '../../src/model/report.ts';
import { hostileTexts } from './hostile-texts.ts';
import { sampleCalls, sampleGaps, unreadCauses } from './sample-calls.ts';
import { type SampleRule, sampleRules } from './sample-rules.ts';

export interface SampleOptions {
  /** How many findings; 260 by default, a contact centre of middling size. */
  findings?: number;
  /** Names, messages and values as somebody would write them who wants to break the report. */
  hostile?: boolean;
  /** No gap and nothing unknown. */
  clean?: boolean;
}

/** A believable report on two accounts in two Regions. The same options give the same report. */
export function sampleReport({
  findings: size = 260,
  hostile = false,
  clean = false,
}: SampleOptions = {}): Report {
  const rules = sampleRules();
  const findings = Array.from({ length: size }, (_, at) =>
    sampleFinding(rules[at % rules.length]!, { at, hostile, clean }),
  );
  const counts = countFindings(findings);
  return {
    schema: 'ringdown-report',
    version: 1,
    tool: { name: 'ringdown', version: '0.1.0' },
    run: {
      startedAt: '2026-11-20T09:14:07.120Z',
      finishedAt: '2026-11-20T09:17:41.480Z',
      interrupted: false,
      rulesDigest: `sha256:${digest('rules')}`,
    },
    scope: {
      primary: 'us-east-1',
      recovery: 'us-west-2',
      accounts: [
        { id: production, name: 'Meridian production' },
        { id: telephony, name: 'Meridian telephony' },
      ],
    },
    summary: { verdict: verdictOf(findings), counts, bySeverity: bySeverity(findings) },
    calls: clean ? [] : sampleCalls(hostile),
    completeness: {
      decided: counts.pass + counts.fail + counts.excepted,
      applicable: size - counts.notApplicable,
      complete: counts.unknown + counts.error === 0,
      gaps: counts.unknown === 0 ? [] : sampleGaps(findings, hostile),
    },
    rules: rules.map((rule) => ruleSummary(rule, findings)),
    findings,
    frameworks: sampleFrameworks(findings),
  };
}

const production = '111122223333';
const telephony = '444455556666';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

function uuid(text: string): string {
  return digest(text).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}

interface Place {
  at: number;
  hostile: boolean;
  clean: boolean;
}

function sampleFinding(rule: SampleRule, { at, hostile, clean }: Place): Finding {
  const turn = Math.floor(at / sampleRules().length);
  const verdict = clean ? 'pass' : sampleVerdict(rule, `${rule.id}:${turn}`);
  const nasty = (text: string, step: number) =>
    hostile ? `${hostileTexts[(at + step) % hostileTexts.length]} ${text}` : text;
  const account = turn % 3 === 2 ? telephony : production;
  const region = turn % 2 === 0 ? 'us-east-1' : 'us-west-2';
  const id = nasty(sampleId(rule.resource, turn), 0);
  const cause = unreadCauses[at % unreadCauses.length]!;
  return {
    rule: rule.id,
    verdict,
    severity: rule.severity,
    resource: {
      type: rule.resource,
      id,
      arn: arnOf(rule.resource, { id, account, region }),
      account,
      region,
    },
    message: nasty(messageOf(rule, verdict, id), 1),
    evidence: verdict === 'unknown' ? [] : evidenceOf(rule, { verdict, id, hostile, at }),
    unknown: verdict === 'unknown' ? [unread(rule, cause, id)] : [],
    ...(verdict === 'fail' && turn % 7 === 3 ? { exception } : {}),
  };
}

const exception = {
  reason: 'The pilot line is closed on 31 January 2027; until then its callers are sent to the main number.',
  approvedBy: 'A. Osei, Head of Service Continuity',
  expires: '2027-01-31',
};

/** Of grave rules few fail; `GetReplicationConfiguration` was denied, so replication is mostly unknown. */
function sampleVerdict(rule: SampleRule, seed: string): Verdict {
  const dice = Number.parseInt(digest(seed).slice(0, 6), 16) % 100;
  if (rule.operation === 's3:GetBucketReplication' && dice < 55) return 'unknown';
  if (dice < (rule.severity === 'critical' ? 14 : 19)) return 'fail';
  if (dice < 24) return 'unknown';
  if (dice === 24) return 'error';
  return dice > 92 ? 'not-applicable' : 'pass';
}

const names = [
  'claims-intake',
  'billing',
  'roadside',
  'new-business',
  'complaints',
  'fraud-line',
  'broker-desk',
  'winback',
];

function sampleId(type: string, turn: number): string {
  const name = names[turn % names.length]!;
  if (type === 'AWS::S3::Bucket') return `meridian-${name}-recordings-${turn}`;
  if (type === 'AWS::IAM::Role') return `meridian-${name}-flow-lambda-${turn}`;
  if (type.startsWith('AWS::DynamoDB')) return `${name}-lookup-${turn}`;
  if (type.startsWith('Ringdown')) return `${name} ${turn}`;
  return uuid(`${type}${turn}`);
}

function arnOf(
  type: string,
  { id, account, region }: { id: string; account: string; region: string },
): string | null {
  if (type.startsWith('Ringdown')) return null;
  const [, service = '', kind = ''] = type.split('::');
  if (service === 'S3') return `arn:aws:s3:::${id}`;
  return `arn:aws:${service.toLowerCase()}:${region}:${account}:${kind.toLowerCase()}/${id}`;
}

function messageOf(rule: SampleRule, verdict: Verdict, id: string): string {
  if (verdict === 'unknown') return `${rule.field} of ${id} could not be read`;
  if (verdict === 'error') return 'The rule stopped: no such overload: string < int';
  if (verdict === 'fail') return `${id} has no ${rule.field} that carries it through the loss of us-east-1`;
  return `${rule.title}: ${id}`;
}

function evidenceOf(
  rule: SampleRule,
  { verdict, id, hostile, at }: { verdict: Verdict; id: string; hostile: boolean; at: number },
): Finding['evidence'] {
  const value = hostile
    ? { note: hostileTexts[at % hostileTexts.length]! }
    : {
        Status: 'Enabled',
        Priority: 1,
        Filter: { Prefix: 'connect/meridian/CallRecordings' },
        Destination: { Region: 'us-west-2' },
      };
  return [
    {
      field: rule.field,
      value: verdict === 'fail' ? null : value,
      operation: rule.operation,
      requestId: uuid(id),
    },
    { field: 'recovery', value: 'us-west-2' },
  ];
}

function unread(rule: SampleRule, cause: Omit<Unread, 'field' | 'resource'>, id: string): Unread {
  return { ...cause, field: rule.field, resource: `${rule.resource} ${id}` };
}

function verdictOf(findings: readonly Finding[]): Report['summary']['verdict'] {
  const open = findings.filter(({ verdict, exception }) => verdict === 'fail' && !exception);
  if (findings.length === 0) return 'nothing-examined';
  if (open.some(({ severity }) => severity === 'critical' || severity === 'high')) return 'not-ready';
  if (open.length > 0) return 'gaps';
  return findings.some(({ verdict }) => verdict === 'unknown') ? 'unproven' : 'ready';
}

function bySeverity(findings: readonly Finding[]): Report['summary']['bySeverity'] {
  const of = (severity: Severity) =>
    countFindings(findings.filter((finding) => finding.severity === severity));
  return Object.fromEntries(
    severities.map((severity) => [severity, of(severity)]),
  ) as Report['summary']['bySeverity'];
}

function ruleSummary(rule: SampleRule, findings: readonly Finding[]): RuleSummary {
  return {
    ...rule,
    why: `When us-east-1 goes dark, callers reach only what also lives in us-west-2. **${rule.title}**: without it the recovery instance starts, but this part of the service stays behind.\n\nThe field \`${rule.field}\` says so; it is read with \`${rule.operation}\`.`,
    fix: fixText(rule),
    references: [
      'https://docs.aws.amazon.com/connect/latest/adminguide/setup-connect-global-resiliency.html',
    ],
    frameworks: {
      'hipaa-security-rule': [
        {
          id: '164.308(a)(7)(ii)(B)',
          relation: 'direct',
          why: 'Disaster recovery plan: the data can be restored.',
        },
      ],
      'pci-dss-4.0.1': [{ id: '12.10.1', relation: 'supports', why: 'The incident plan covers recovery.' }],
    },
    counts: countFindings(findings.filter((finding) => finding.rule === rule.id)),
  };
}

const fixText = (
  rule: SampleRule,
): string => `1. Console: open the resource, choose **Replication**, and add the recovery Region.
2. CLI:

   \`\`\`sh
   aws s3api put-bucket-replication --bucket meridian-recordings \\
     --replication-configuration file://replication.json --region us-east-1
   \`\`\`

3. Terraform: set \`${rule.field}\` as below, and apply it in a quiet hour.

\`\`\`hcl
resource "aws_s3_bucket_replication_configuration" "recordings" {
  bucket = aws_s3_bucket.recordings.id
  role   = aws_iam_role.replication.arn
}
\`\`\`

- Check afterwards that new recordings arrive within 15 minutes.
- See the [guide](https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication.html).`;

function sampleFrameworks(findings: readonly Finding[]): FrameworkSummary[] {
  const ids = sampleRules().map(({ id }) => id);
  const bad = new Set(findings.filter(({ verdict }) => verdict === 'fail').map(({ rule }) => rule));
  const control = (
    id: string,
    rules: string[],
    more: Partial<FrameworkSummary['controls'][number]> = {},
  ): FrameworkSummary['controls'][number] => ({
    id,
    title: `What ${id} is about`,
    group: id.startsWith('164.') ? id.slice(0, 7) : id.split('.')[0]!,
    assessability: 'partly',
    state: rules.length === 0 ? 'not-examined' : rules.some((rule) => bad.has(rule)) ? 'gap' : 'no-gap-found',
    rules,
    slice: 'Replicas, keys and backups of the stores that were found',
    remainder: 'Whether the list of stores is complete',
    ...more,
  });
  const controls = {
    hipaa: [
      control('164.308(a)(7)(ii)(A)', ids.slice(0, 3)),
      control('164.308(a)(7)(ii)(B)', ids.slice(3, 8)),
      control('164.310(a)(1)', [], { state: 'inherited', assessability: 'provider' }),
      control('164.312(a)(2)(iv)', ids.slice(11, 12)),
    ],
    pci: [
      control('3.3.3', [], { state: 'not-applicable', note: 'Asked of issuers only' }),
      control('3.5.1', ids.slice(4, 5), { state: 'unknown' }),
      control('3.7.4', ids.slice(5, 7), { state: 'partly-examined' }),
      control('7.2.1', ids.slice(17, 19)),
      control('7.2.2', ids.slice(18, 20), { state: 'weakness' }),
      control('9.1.1', [], { state: 'attestation-due', assessability: 'people' }),
      control('9.5.1', [], { state: 'not-assessable', assessability: 'outside' }),
      control('10.2.1', ids.slice(13, 14), { state: 'not-demonstrated' }),
      control('10.5.1', ids.slice(14, 15), { state: 'excepted' }),
      control('12.10.1', ids.slice(0, 2), { crosswalk: ['nist-800-53 CP-2'] }),
    ],
  };
  const about = {
    edition: '2026',
    status: 'in-force' as const,
    source: 'https://example.com/framework',
    says: 'Evidence towards the framework from configuration. Not an opinion.',
  };
  return [
    {
      ...about,
      id: 'hipaa-security-rule',
      title: 'HIPAA Security Rule',
      groups: ['164.308', '164.310', '164.312'].map((id) => ({ id, title: `Section ${id}` })),
      controls: controls.hipaa,
      score: sampleScore(findings, controls.hipaa),
    },
    {
      ...about,
      id: 'pci-dss-4.0.1',
      title: 'PCI DSS 4.0.1',
      groups: ['3', '7', '9', '10', '12'].map((id) => ({ id, title: `Requirement ${id}` })),
      controls: controls.pci,
      score: sampleScore(findings, controls.pci),
    },
    {
      ...about,
      id: 'proposal',
      title: 'A proposal',
      status: 'proposed',
      groups: [{ id: '1', title: 'Proposed changes' }],
      controls: [control('1', ids.slice(0, 1))],
    },
  ];
}

function sampleScore(
  findings: readonly Finding[],
  controls: FrameworkSummary['controls'],
): NonNullable<FrameworkSummary['score']> {
  const { pass, fail, excepted, unknown, error } = countFindings(findings);
  const open = bySeverity(findings);
  return {
    examined: {
      controls: controls.filter(({ state }) => state === 'gap' || state === 'no-gap-found').length,
      of: controls.filter(({ state }) => state !== 'not-applicable').length,
    },
    readiness: {
      passed: 2 * pass,
      failed: 2 * (fail + excepted),
      undecided: 2 * (unknown + error),
      weights: { critical: 8, high: 4, medium: 2, low: 1, info: 0 },
    },
    openGaps: Object.fromEntries(severities.map((severity) => [severity, open[severity].fail])) as Record<
      Severity,
      number
    >,
    rulesLeftOut: 1,
  };
}
