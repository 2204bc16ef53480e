import type { Statement } from '../policy.ts';
import type { Bucket } from './buckets.ts';

export function bucketPolicyOf({ name, account, tlsOnly, open }: Bucket): Statement[] {
  const objects = `arn:aws:s3:::${name}/*`;
  const tls: Statement = {
    Sid: 'TlsOnly',
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: [`arn:aws:s3:::${name}`, objects],
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  };
  const everybody: Statement = {
    Sid: 'Everybody',
    Effect: 'Allow',
    Principal: '*',
    Action: 's3:GetObject',
    Resource: objects,
  };
  const logDelivery: Statement = {
    Sid: 'LogDelivery',
    Effect: 'Allow',
    Principal: { Service: 'logging.s3.amazonaws.com' },
    Action: 's3:PutObject',
    Resource: objects,
    Condition: { StringEquals: { 'aws:SourceAccount': account } },
  };
  return [
    ...(tlsOnly ? [tls] : []),
    ...(open ? [everybody] : []),
    ...(name.includes('access-logs') ? [logDelivery] : []),
  ];
}
