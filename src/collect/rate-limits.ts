import type { Rate } from './token-bucket.ts';

/** A published quota: requests per second and burst, per account and Region. */
interface Quota extends Rate {
  service: string;
  /** Absent: every operation of the service that has no line of its own. */
  operation?: string;
  /** Operations that draw on one quota together, as far as ringdown calls them in numbers; each may have its part. */
  sharedBy?: number;
  source: string;
}

const connectQuotas =
  'https://docs.aws.amazon.com/connect/latest/adminguide/amazon-connect-service-limits.html#api-throttling-quotas';
const kmsQuotas = 'https://docs.aws.amazon.com/kms/latest/developerguide/requests-per-second.html';
const lambdaQuotas = 'https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html#api-requests';
const quotaQuotas = 'https://docs.aws.amazon.com/servicequotas/latest/userguide/reference_limits.html';

const gatewayQuotas =
  'https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html#api-gateway-control-service-limits-table';

/** Quotas that AWS publishes. A service without a line has none that we know of. */
const publishedQuotas: readonly Quota[] = [
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
  // One quota for the whole account; three of our calls are made for every zone.
  {
    service: 'route53',
    rate: 5,
    burst: 5,
    sharedBy: 3,
    source:
      'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DNSLimitations.html#limits-api-requests',
  },
  // One quota for both languages of the gateway; two calls of each are made for every API.
  { service: 'apigateway', rate: 10, burst: 40, sharedBy: 4, source: gatewayQuotas },
  { service: 'apigateway-rest', rate: 10, burst: 40, sharedBy: 4, source: gatewayQuotas },
  { service: 'apigateway-rest', operation: 'GetResources', rate: 2.5, burst: 5, source: gatewayQuotas },
  { service: 'lambda', operation: 'GetPolicy', rate: 15, burst: 15, source: lambdaQuotas },
  // One quota for all the rest of the control plane; four of our calls are made for every function.
  { service: 'lambda', rate: 15, burst: 15, sharedBy: 4, source: lambdaQuotas },
  {
    service: 'cloudwatch',
    operation: 'DescribeAlarms',
    rate: 9,
    burst: 9,
    source: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_limits.html',
  },
  {
    service: 'cloudtrail',
    operation: 'LookupEvents',
    rate: 2,
    burst: 2,
    source: 'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html',
  },
  { service: 'servicequotas', operation: 'ListServiceQuotas', rate: 10, burst: 10, source: quotaQuotas },
  {
    service: 'servicequotas',
    operation: 'ListAWSDefaultServiceQuotas',
    rate: 10,
    burst: 10,
    source: quotaQuotas,
  },
  {
    service: 'servicequotas',
    operation: 'ListRequestedServiceQuotaChangeHistory',
    rate: 5,
    burst: 5,
    source: quotaQuotas,
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
  const part = share / (quota.sharedBy ?? 1);
  return { rate: quota.rate * part, burst: Math.max(1, Math.floor(quota.burst * part)) };
}

/** The published quota of an operation, or of its service; undefined where AWS publishes none. */
export const publishedQuota = (service: string, operation: string): Quota | undefined =>
  publishedQuotas.find((q) => q.service === service && q.operation === operation) ??
  publishedQuotas.find((q) => q.service === service && q.operation === undefined);
