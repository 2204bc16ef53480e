import type { Finding } from '../../src/model/finding.ts';
import type { Unread } from '../../src/model/provenance.ts';
import type { Gap, LedgerRow } from '../../src/model/report.ts';
import { hostileTexts } from './hostile-texts.ts';
import { sampleRules } from './sample-rules.ts';

/** What went wrong in the sample: a denied action (whose name is not that of its operation), throttling, a quiet timeout. */
export const unreadCauses: Omit<Unread, 'field' | 'resource'>[] = [
  {
    operation: 's3:GetBucketReplication',
    actions: ['s3:GetReplicationConfiguration'],
    outcome: 'denied',
    reason:
      'AccessDenied: User arn:aws:sts::111122223333:assumed-role/auditor/ringdown is not authorized to perform s3:GetReplicationConfiguration',
  },
  {
    operation: 'connect:DescribeContactFlow',
    actions: ['connect:DescribeContactFlow'],
    outcome: 'throttled',
    reason: 'TooManyRequestsException: Too Many Requests',
  },
  {
    operation: 'lambda:GetFunction',
    actions: ['lambda:GetFunction', 'kms:Decrypt'],
    outcome: 'denied',
    reason:
      'AccessDeniedException: not authorized to perform lambda:GetFunction because no identity-based policy allows it',
  },
];

/** Each unknown finding names one of the causes; the gap counts the findings of its cause. */
export function sampleGaps(findings: readonly Finding[], hostile: boolean): Gap[] {
  return unreadCauses.map((cause, at) => {
    const lost = findings.filter(({ unknown }) => unknown[0]?.operation === cause.operation);
    return {
      operation: cause.operation ?? '',
      actions: cause.actions,
      account: '111122223333',
      region: at === 1 ? 'us-west-2' : 'us-east-1',
      outcome: cause.outcome,
      reason: hostile ? `${hostileTexts[at]} ${cause.reason}` : cause.reason,
      findings: lost.length,
      rules: [...new Set(lost.map(({ rule }) => rule))].sort(),
    };
  });
}

export function sampleCalls(hostile: boolean): LedgerRow[] {
  const operations = [...new Set(sampleRules().map(({ operation }) => operation))].sort();
  const places = ['us-east-1', 'us-west-2'].flatMap((region) =>
    ['111122223333', '444455556666'].map((account) => ({ region, account })),
  );
  return operations.flatMap((name) => places.map((place, at) => ledgerRow(name, { ...place, at, hostile })));
}

function ledgerRow(
  name: string,
  { region, account, at, hostile }: { region: string; account: string; at: number; hostile: boolean },
): LedgerRow {
  const [service = '', operation = ''] = name.split(':');
  const cause = at === 0 ? unreadCauses.find((unread) => unread.operation === name) : undefined;
  const calls = 4 + ((name.length * 7 + at * 3) % 23);
  return {
    service,
    operation,
    account,
    region,
    actions: [name],
    calls,
    requests: calls + at,
    denied: cause?.outcome === 'denied' ? calls : 0,
    throttled: cause?.outcome === 'throttled' ? 3 : 0,
    failed: 0,
    ...(cause ? { reason: hostile ? `${hostileTexts[at]} ${cause.reason}` : cause.reason } : {}),
  };
}
