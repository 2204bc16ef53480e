import type { Fixture } from '../../src/endpoint/fixture.ts';

export const regions = { primary: 'us-east-1', recovery: 'us-west-2' } as const;

/** The accounts that the demo reads; the first is the caller's own. */
export const accounts: [{ id: string; name: string }, ...{ id: string; name: string; roleArn?: string }[]] = [
  { id: '111122223333', name: 'meridian-production' },
];

/** What AWS answers about Meridian Mutual, an insurer with a contact centre in two Regions. */
export function meridian(_options: { now: Date; ready: boolean }): Fixture[] {
  return [
    { service: 'connect', operation: 'ListInstances', output: { InstanceSummaryList: [] } },
    { service: 's3', operation: 'ListBuckets', output: { Buckets: [] } },
    { service: 'kms', operation: 'ListKeys', output: { Keys: [] } },
  ];
}
