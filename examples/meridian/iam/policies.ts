import { type Ago, bothRegions, dataAccount, hex, production } from '../place.ts';
import type { Statement } from '../policy.ts';

/** A customer-managed policy. */
export interface Policy {
  account: string;
  name: string;
  statements: Statement[];
  updated: string;
}

const allow = (Action: string[], Resource: string | string[] = '*'): Statement => ({
  Effect: 'Allow',
  Action,
  Resource,
});
const buckets = (...stems: string[]) =>
  stems.flatMap((stem) => [`arn:aws:s3:::meridian-${stem}-*`, `arn:aws:s3:::meridian-${stem}-*/*`]);
const inBoth = (service: string, resource: string, account = production) =>
  bothRegions.map((region) => `arn:aws:${service}:${region}:${account}:${resource}`);

const replicate = [
  's3:GetReplicationConfiguration',
  's3:ListBucket',
  's3:GetObjectVersion*',
  's3:ReplicateObject',
  's3:ReplicateTags',
];
const readObjects = ['s3:GetObject', 's3:ListBucket'];
const useKey = ['kms:Decrypt', 'kms:GenerateDataKey'];

const rows: [account: string, name: string, statements: Statement[]][] = [
  [
    production,
    'meridian-function',
    [
      allow(
        ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:Query'],
        inBoth('dynamodb', 'table/meridian-*'),
      ),
      allow(useKey, inBoth('kms', 'key/*')),
      allow(
        ['logs:CreateLogStream', 'logs:PutLogEvents'],
        inBoth('logs', 'log-group:/aws/lambda/meridian-*'),
      ),
    ],
  ],
  [
    production,
    'meridian-deploy',
    [
      allow(
        ['lambda:UpdateFunctionCode', 'lambda:PublishVersion', 'lambda:UpdateAlias'],
        inBoth('lambda', 'function:meridian-*'),
      ),
      allow(
        ['connect:UpdateContactFlowContent', 'connect:DescribeContactFlow'],
        inBoth('connect', 'instance/*/contact-flow/*'),
      ),
      allow(['s3:PutObject', ...readObjects], buckets('lambda-packages', 'ivr-prompts')),
    ],
  ],
  [
    production,
    'meridian-infrastructure',
    [
      allow([
        'dynamodb:*Table*',
        'lambda:*Function*',
        'connect:Describe*',
        'connect:List*',
        's3:*Bucket*',
        'kms:Describe*',
        'kms:List*',
      ]),
      allow([...readObjects, 's3:PutObject'], buckets('terraform-state')),
      allow(['iam:PassRole'], `arn:aws:iam::${production}:role/meridian-fn-*`),
    ],
  ],
  [
    production,
    'meridian-break-glass',
    [
      allow([
        'connect:*TrafficDistribution*',
        'connect:Describe*',
        'connect:List*',
        'connect:AdminGetEmergencyAccessToken',
      ]),
      allow(['lambda:InvokeFunction', 'lambda:GetFunction'], inBoth('lambda', 'function:meridian-*')),
      allow(['cloudwatch:Describe*', 'cloudwatch:Get*', 'logs:FilterLogEvents', 'support:*']),
    ],
  ],
  [
    production,
    'meridian-restore',
    [
      allow(
        [
          'dynamodb:RestoreTableToPointInTime',
          'dynamodb:DescribeContinuousBackups',
          'dynamodb:CreateTable',
          'dynamodb:*Item',
        ],
        inBoth('dynamodb', 'table/meridian-*'),
      ),
      allow(useKey, inBoth('kms', 'key/mrk-*')),
    ],
  ],
  [
    production,
    'meridian-replicate-buckets',
    [
      allow(replicate, 'arn:aws:s3:::meridian-*'),
      allow([...useKey, 'kms:Encrypt'], inBoth('kms', 'key/mrk-*')),
    ],
  ],
  [
    production,
    'meridian-read-metrics',
    [
      allow(
        ['connect:GetMetricDataV2', 'connect:ListUsers', 'connect:ListQueues'],
        inBoth('connect', 'instance/*'),
      ),
    ],
  ],
  [
    production,
    'meridian-read-streams',
    [
      allow(
        ['kinesis:GetRecords', 'kinesis:GetShardIterator', 'kinesis:DescribeStream'],
        inBoth('kinesis', 'stream/meridian-*'),
      ),
    ],
  ],
  [
    production,
    'meridian-write-streams',
    [
      allow(['kinesis:PutRecord', 'kinesis:PutRecords'], inBoth('kinesis', 'stream/meridian-*')),
      allow(['s3:PutObject'], buckets('datalake-raw')),
    ],
  ],
  [
    production,
    'meridian-write-logs',
    [allow(['logs:CreateLogStream', 'logs:PutLogEvents'], inBoth('logs', 'log-group:meridian-trail:*'))],
  ],
  [
    production,
    'meridian-automation',
    [
      allow([...readObjects, 's3:PutObject'], buckets('wfm-exports', 'connect-reports')),
      allow(useKey, inBoth('kms', 'key/mrk-*')),
    ],
  ],
  [
    dataAccount,
    'meridian-replicate-lake',
    [
      allow(replicate, 'arn:aws:s3:::meridian-datalake-*'),
      allow([...useKey, 'kms:Encrypt'], inBoth('kms', 'key/mrk-*', dataAccount)),
    ],
  ],
  [
    dataAccount,
    'meridian-write-lake',
    [
      allow([...readObjects, 's3:PutObject', 's3:DeleteObject'], buckets('datalake-raw', 'datalake-curated')),
      allow(useKey, inBoth('kms', 'key/mrk-*', dataAccount)),
    ],
  ],
  [
    dataAccount,
    'meridian-read-lake',
    [
      allow(readObjects, buckets('datalake-curated', 'datalake-queries')),
      allow(useKey, inBoth('kms', 'key/mrk-*', dataAccount)),
    ],
  ],
];

export const policiesOf = (ago: Ago): Policy[] =>
  rows.map(([account, name, statements]) => ({
    ...{ account, name, statements: structuredClone(statements) },
    updated: ago(20 + (Number.parseInt(hex(name, 3), 16) % 500)),
  }));
