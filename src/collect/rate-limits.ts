import type { Rate } from './token-bucket.ts';

/** A published quota: requests per second and burst, per account and Region. */
interface Quota extends Rate {
  service: string;
  /** Absent: every operation of the service that has no line of its own. */
  operation?: string;
  source: string;
}

const connectQuotas =
  'https://docs.aws.amazon.com/connect/latest/adminguide/amazon-connect-service-limits.html#api-throttling-quotas';
const kmsQuotas = 'https://docs.aws.amazon.com/kms/latest/developerguide/requests-per-second.html';

/** Quotas that AWS publishes. A service without a line has none that we know of. */
export const publishedQuotas: readonly Quota[] = [
  { service: 'connect', rate: 2, burst: 5, source: connectQuotas },
  {
    service: 'connect',
    operation: 'ListIntegrationAssociations',
    rate: 25,
    burst: 50,
    source: connectQuotas,
  },
  {
    service: 'dynamodb',
    operation: 'DescribeContinuousBackups',
    rate: 10,
    burst: 10,
    source:
      'https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeContinuousBackups.html',
  },
  { service: 'kms', operation: 'DescribeKey', rate: 2000, burst: 2000, source: kmsQuotas },
  { service: 'kms', operation: 'GetKeyPolicy', rate: 1000, burst: 1000, source: kmsQuotas },
  { service: 'kms', operation: 'GetKeyRotationStatus', rate: 1000, burst: 1000, source: kmsQuotas },
  { service: 'kms', operation: 'ListKeys', rate: 500, burst: 500, source: kmsQuotas },
  { service: 'kms', operation: 'ListAliases', rate: 500, burst: 500, source: kmsQuotas },
  {
    service: 'account',
    rate: 5,
    burst: 5,
    source: 'https://docs.aws.amazon.com/accounts/latest/reference/quotas.html',
  },
];

/** Where nothing is published we stay polite rather than find the limit by hitting it. */
const unpublished: Rate = { rate: 20, burst: 40 };

/**
 * The rate that ringdown allows itself: half of what is published, because production callers share the
 * bucket. `share` is the part to take, between 0 and 1.
 */
export function allowedRate(service: string, operation: string, share = 0.5): Rate {
  const quota = publishedQuota(service, operation);
  if (!quota) return unpublished;
  return { rate: quota.rate * share, burst: Math.max(1, Math.floor(quota.burst * share)) };
}

/** The published quota of an operation, or of its service; undefined where AWS publishes none. */
export const publishedQuota = (service: string, operation: string): Rate | undefined =>
  publishedQuotas.find((q) => q.service === service && q.operation === operation) ??
  publishedQuotas.find((q) => q.service === service && q.operation === undefined);
