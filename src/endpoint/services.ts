/** One AWS service as the endpoint knows it; its SDK client, and with it its schemas, is loaded on first use. */
export interface ServiceEntry {
  /** As fixtures name it: the IAM prefix, or the package where two services share a prefix. */
  id: string;
  /** Names in the credential scope of a signature, when not the id. */
  signing?: readonly string[];
  /** Prefix of its IAM actions, when not the id. */
  iam?: string;
  /** Paths of its requests, where another service signs alike. */
  path?: RegExp;
  load: () => Promise<object>;
}

/** Directory buckets sign with a name of their own. */
const S3_SIGNING = ['s3', 's3express'];

/**
 * A new service is one line here. The specifiers are literals, so that a bundler gives each client a chunk of
 * its own.
 *
 * S3 and S3 Control share the signing name and the IAM prefix `s3`, and operation names such as
 * GetPublicAccessBlock. On the wire the header `x-amz-account-id`, which only S3 Control sends, tells them
 * apart. Everywhere else S3 Control is `s3-control`; fixtures may also say `s3` (see canonicalService).
 *
 * What a caller has to do: S3 Control puts the account in front of the host by its endpoint rules, and
 * `http://111122223333.127.0.0.1` is no URL (Node throws). With an explicit endpoint its client needs an
 * `endpointProvider` that passes `RequiresAccountId: false` on, and `disableHostPrefix: true`; see
 * withoutAccountHost in test/unit/endpoint/client-config.ts. S3 uses path style by itself on an IP address.
 */
export const SERVICES: readonly ServiceEntry[] = [
  { id: 'access-analyzer', load: () => import('@aws-sdk/client-accessanalyzer') },
  { id: 'account', load: () => import('@aws-sdk/client-account') },
  { id: 'acm', load: () => import('@aws-sdk/client-acm') },
  { id: 'apigateway', path: /^\/v2\//, load: () => import('@aws-sdk/client-apigatewayv2') },
  {
    ...{ id: 'apigateway-rest', signing: ['apigateway'], iam: 'apigateway', path: /^\/(?!v2\/)/ },
    load: () => import('@aws-sdk/client-api-gateway'),
  },
  { id: 'app-integrations', load: () => import('../sdk/appintegrations.ts') },
  { id: 'application-autoscaling', load: () => import('@aws-sdk/client-application-auto-scaling') },
  { id: 'arc-region-switch', load: () => import('../sdk/arc-region-switch.ts') },
  { id: 'backup', load: () => import('@aws-sdk/client-backup') },
  { id: 'chime', load: () => import('@aws-sdk/client-chime-sdk-voice') },
  { id: 'cloudformation', load: () => import('@aws-sdk/client-cloudformation') },
  { id: 'cloudfront', load: () => import('@aws-sdk/client-cloudfront') },
  { id: 'cloudtrail', load: () => import('@aws-sdk/client-cloudtrail') },
  { id: 'cloudwatch', signing: ['monitoring'], load: () => import('@aws-sdk/client-cloudwatch') },
  { id: 'config', load: () => import('@aws-sdk/client-config-service') },
  { id: 'connect', load: () => import('@aws-sdk/client-connect') },
  { id: 'directconnect', load: () => import('@aws-sdk/client-direct-connect') },
  { id: 'dynamodb', load: () => import('@aws-sdk/client-dynamodb') },
  { id: 'ec2', load: () => import('../sdk/ec2.ts') },
  { id: 'elasticloadbalancing', load: () => import('@aws-sdk/client-elastic-load-balancing-v2') },
  { id: 'events', load: () => import('@aws-sdk/client-eventbridge') },
  { id: 'firehose', load: () => import('@aws-sdk/client-firehose') },
  { id: 'fis', load: () => import('../sdk/fis.ts') },
  { id: 'globalaccelerator', load: () => import('@aws-sdk/client-global-accelerator') },
  { id: 'guardduty', load: () => import('@aws-sdk/client-guardduty') },
  { id: 'iam', load: () => import('@aws-sdk/client-iam') },
  { id: 'kinesis', load: () => import('@aws-sdk/client-kinesis') },
  { id: 'kms', load: () => import('@aws-sdk/client-kms') },
  { id: 'lambda', load: () => import('@aws-sdk/client-lambda') },
  { id: 'lex', load: () => import('@aws-sdk/client-lex-models-v2') },
  { id: 'logs', load: () => import('@aws-sdk/client-cloudwatch-logs') },
  { id: 'macie2', load: () => import('@aws-sdk/client-macie2') },
  { id: 'organizations', load: () => import('@aws-sdk/client-organizations') },
  { id: 'profile', load: () => import('@aws-sdk/client-customer-profiles') },
  { id: 'rds', load: () => import('@aws-sdk/client-rds') },
  { id: 'route53', load: () => import('@aws-sdk/client-route-53') },
  {
    id: 'route53-recovery-control-config',
    load: () => import('../sdk/route53-recovery-control-config.ts'),
  },
  { id: 'route53domains', load: () => import('@aws-sdk/client-route-53-domains') },
  { id: 's3', signing: S3_SIGNING, load: () => import('@aws-sdk/client-s3') },
  { id: 's3-control', signing: S3_SIGNING, iam: 's3', load: () => import('@aws-sdk/client-s3-control') },
  { id: 'scheduler', load: () => import('@aws-sdk/client-scheduler') },
  { id: 'secretsmanager', load: () => import('@aws-sdk/client-secrets-manager') },
  { id: 'securityhub', load: () => import('@aws-sdk/client-securityhub') },
  { id: 'servicequotas', load: () => import('@aws-sdk/client-service-quotas') },
  { id: 'sns', load: () => import('@aws-sdk/client-sns') },
  { id: 'sqs', load: () => import('@aws-sdk/client-sqs') },
  { id: 'ssm', load: () => import('@aws-sdk/client-ssm') },
  { id: 'states', load: () => import('@aws-sdk/client-sfn') },
  { id: 'sts', load: () => import('@aws-sdk/client-sts') },
  { id: 'resiliencehub', load: () => import('../sdk/resiliencehub.ts') },
  { id: 'synthetics', load: () => import('../sdk/synthetics.ts') },
  { id: 'wafv2', load: () => import('@aws-sdk/client-wafv2') },
];

/** The service that a signing name, and a request's path or headers, speak of. */
export function serviceOf(
  signing: string,
  { path, headers }: { path: string; headers: Record<string, unknown> },
): ServiceEntry | undefined {
  const found = SERVICES.filter((entry) => (entry.signing ?? [entry.id]).includes(signing));
  if (found.length < 2) return found[0];
  const byPath = found.find((entry) => entry.path?.test(path));
  if (byPath) return byPath;
  const control = headers['x-amz-account-id'] !== undefined;
  return found.find((entry) => (entry.id === 's3-control') === control);
}

/** The prefix of a service's IAM actions. */
export function iamPrefix(id: string): string {
  return SERVICES.find((entry) => entry.id === id)?.iam ?? id;
}
