import { type Finding, type Severity, severities, type Verdict } from '../../src/model/finding.ts';
import {
  type ControlState,
  type ControlSummary,
  countFindings,
  type FrameworkSummary,
  type Report,
  type RuleSummary,
} from '../../src/model/report.ts';

/**
 * A small report with every verdict, an exception, a rule that met nothing, and names as somebody would choose
 * them who wants to break a format.
 */
export function formatReport(findings: Finding[] = formatFindings()): Report {
  const counts = countFindings(findings);
  const of = (severity: Severity) => countFindings(findings.filter((f) => f.severity === severity));
  return {
    schema: 'ringdown-report',
    version: 1,
    tool: { name: 'ringdown', version: '0.1.0' },
    run: {
      startedAt: '2026-11-20T09:14:07.120Z',
      finishedAt: '2026-11-20T09:17:41.480Z',
      interrupted: false,
      rulesDigest: 'ab'.repeat(32),
    },
    scope: {
      primary: 'us-east-1',
      recovery: 'us-west-2',
      accounts: [{ id: '111122223333', name: 'Meridian | production' }, { id: '444455556666' }],
    },
    summary: {
      verdict: 'not-ready',
      counts,
      bySeverity: Object.fromEntries(severities.map((s) => [s, of(s)])) as Report['summary']['bySeverity'],
    },
    calls: [],
    completeness: {
      decided: counts.pass + counts.fail + counts.excepted,
      applicable: findings.length - counts.notApplicable,
      complete: false,
      gaps: [
        {
          operation: 's3:GetBucketReplication',
          actions: ['s3:GetReplicationConfiguration'],
          account: '111122223333',
          region: 'us-east-1',
          outcome: 'denied',
          reason: denied,
          findings: 1,
          rules: ['recordings-replicate'],
        },
      ],
    },
    rules: rules().map((rule) => ({
      ...rule,
      counts: countFindings(findings.filter((f) => f.rule === rule.id)),
    })),
    findings,
    frameworks: [
      framework('hipaa', 'HIPAA Security Rule', [
        control('164.308(a)(7)(ii)(A)', 'Data backup', 'gap', 'recordings-replicate'),
        control('164.312(b)', 'Audit controls', 'unknown', 'flow-logs-on'),
        control('164.310(a)(1)', 'Facility access', 'inherited', 'drill-exercised'),
      ]),
      framework('nist-800-53', 'NIST SP 800-53', [
        control('CP-9(3)', 'Separate storage', 'weakness', 'recordings-replicate'),
        control('CP-10', 'Recovery', 'excepted', 'recordings-replicate'),
        control('AU-2', 'Event logging', 'unknown', 'flow-logs-on'),
      ]),
    ],
  };
}

const framework = (id: string, title: string, controls: ControlSummary[]): FrameworkSummary => ({
  id,
  title,
  edition: '2026',
  status: 'in-force',
  source: 'https://framework.example',
  says: 'What was examined, and no more.',
  groups: [{ id: 'all', title: 'All' }],
  controls,
});

const control = (id: string, title: string, state: ControlState, rule: string): ControlSummary => ({
  id,
  title,
  group: 'all',
  assessability: 'partly',
  state,
  rules: [rule],
});

const denied =
  'AccessDeniedException: User: arn:aws:iam::111122223333:user/a is not authorized to perform: s3:GetReplicationConfiguration';

const rules = (): Omit<RuleSummary, 'counts'>[] => [
  {
    id: 'recordings-replicate',
    title: 'Call recordings replicate to the recovery Region',
    severity: 'critical',
    domain: 'data-replication',
    resource: 'AWS::S3::Bucket',
    why: 'Recordings that stay in **one** Region are gone with it.\n',
    fix: '1. Turn on versioning.\n2. Add a replication rule:\n\n```sh\naws s3api put-bucket-replication --bucket B\n```\n',
    references: [
      'https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication.html',
      'javascript:alert(1)',
    ],
    frameworks: {
      hipaa: [{ id: '164.308(a)(7)(ii)(A)', relation: 'direct', why: 'A copy that can be retrieved.' }],
      'nist-800-53': [{ id: 'CP-9(3)', relation: 'supporting', why: 'A copy in a separate place.' }],
    },
  },
  {
    id: 'flow-logs-on',
    title: 'Contact flow logs are on for @everyone, see #1 | `code` <b>',
    severity: 'medium',
    domain: 'logging',
    resource: 'AWS::Connect::Instance',
    why: 'Without logs nobody sees what callers met.',
    fix: '',
    references: [],
    frameworks: {
      hipaa: [{ id: '164.312(b)', relation: 'direct', why: 'Audit controls.' }],
      'nist-800-53': [{ id: 'AU-2', relation: 'supporting', why: 'Events are logged.' }],
    },
  },
  {
    id: 'drill-exercised',
    title: 'The failover was exercised',
    severity: 'info',
    domain: 'recovery-testing',
    resource: 'AWS::Connect::TrafficDistributionGroup',
    why: '',
    fix: 'Exercise it.',
    references: [],
    frameworks: {},
  },
];

interface Said {
  rule?: string;
  severity?: Severity;
  type?: string;
  arn?: string;
  region?: string;
  message?: string;
}

/** A finding on a resource of that name. */
export function findingOf(verdict: Verdict, id: string, said: Said = {}): Finding {
  return {
    rule: said.rule ?? 'recordings-replicate',
    verdict,
    severity: said.severity ?? 'critical',
    resource: {
      type: said.type ?? 'AWS::S3::Bucket',
      id,
      arn: said.arn ?? null,
      account: '111122223333',
      region: said.region ?? 'us-east-1',
    },
    message: said.message ?? `${id} has no enabled rule that carries calls/ to us-west-2`,
    evidence:
      verdict === 'unknown' || verdict === 'not-applicable'
        ? []
        : [
            {
              field: 'ReplicationConfiguration.Rules',
              value: [{ Status: 'Disabled', Prefix: id }],
              operation: 's3:GetBucketReplication',
              requestId: 'REQ-1',
            },
            { field: 'recovery', value: 'us-west-2' },
          ],
    unknown:
      verdict === 'unknown'
        ? [
            {
              field: 'ReplicationConfiguration',
              resource: `AWS::S3::Bucket ${id}`,
              operation: 's3:GetBucketReplication',
              actions: ['s3:GetReplicationConfiguration'],
              outcome: 'denied',
              reason: denied,
            },
          ]
        : [],
  };
}

const formatFindings = (): Finding[] => [
  findingOf('fail', 'meridian-recordings', { arn: 'arn:aws:s3:::meridian-recordings' }),
  findingOf('pass', 'meridian-archive', { arn: 'arn:aws:s3:::meridian-archive', message: 'Replicates' }),
  findingOf('unknown', 'meridian-locked', { message: 'Could not be read: s3:GetBucketReplication denied' }),
  {
    ...findingOf('fail', 'meridian-pilot'),
    exception: {
      reason: 'The pilot line closes; until then @ops sends its callers to the main number.',
      approvedBy: 'A. Osei, Head of Service Continuity',
      expires: '2027-01-31',
    },
  },
  findingOf('fail', '=HYPERLINK("https://evil.example","x")', { message: '@SUM(1+1)*cmd|calc!A1' }),
  findingOf('fail', '\u0000\u001b[31m]]><script>&\ud800', { message: 'a "b", c\r\n\td ]]> é 😀' }),
  findingOf('fail', 'pipes | ``ticks`` @octocat #1 [x](https://evil.example) {0}', {
    message: '<img src=x>',
  }),
  findingOf('fail', '\u202egnp.exe/../..', { message: '' }),
  findingOf('fail', `long-${'n'.repeat(10_000)}`),
  findingOf('not-applicable', 'meridian-logs', { message: 'The rule does not apply to this resource.' }),
  findingOf('error', 'instance-1', {
    rule: 'flow-logs-on',
    severity: 'medium',
    type: 'AWS::Connect::Instance',
    region: 'us-west-2',
    message: 'no such overload: string < int',
  }),
  findingOf('pass', '111122223333', {
    rule: 'from-another-file',
    severity: 'low',
    type: 'Ringdown::Account',
    region: 'global',
    message: '+1 contact',
  }),
];
