import { describe, expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { EstateIndex } from '../../../src/evaluate/estate-index.ts';
import { evaluateEstate } from '../../../src/evaluate/findings.ts';
import { find } from '../../../src/evaluate/journeys/find.ts';
import { related } from '../../../src/evaluate/relations.ts';
import type { Estate } from '../../../src/model/estate.ts';
import { registry } from '../../../src/resources/index.ts';
import type { Mention } from '../../../src/resources/resource-type.ts';
import { ruleAsserting } from '../../support/judge.ts';
import { account, scan } from '../../support/scan.ts';

const bucket = 'AWS::S3::Bucket';
const rule = 'Ringdown::S3::ReplicationRule';
const key = 'AWS::KMS::Key';
const far = 'eu-west-1';
const keyArn = (id: string, region = far, owner = account) => `arn:aws:kms:${region}:${owner}:key/${id}`;

const denied = { code: 'AccessDeniedException', status: 400, message: 'not allowed' };
const buckets: Fixture = {
  service: 's3',
  operation: 'ListBuckets',
  output: {
    Buckets: [
      { Name: 'calls', BucketRegion: 'us-east-1' },
      { Name: 'copies', BucketRegion: far },
      { Name: 'somebody-elses', BucketRegion: far },
    ],
  },
};
const replicatesTo = (ReplicaKmsKeyID: string): Fixture[] => [
  {
    service: 's3',
    operation: 'GetBucketReplication',
    input: { Bucket: 'calls' },
    output: {
      ReplicationConfiguration: {
        Role: `arn:aws:iam::${account}:role/replication`,
        Rules: [
          {
            ID: 'all',
            Status: 'Enabled',
            Filter: { Prefix: '' },
            Destination: { Bucket: 'arn:aws:s3:::copies', EncryptionConfiguration: { ReplicaKmsKeyID } },
          },
        ],
      },
    },
  },
  {
    service: 's3',
    operation: 'GetBucketReplication',
    error: { code: 'ReplicationConfigurationNotFoundError', status: 404 },
  },
];
const encryption: Fixture = {
  service: 's3',
  operation: 'GetBucketEncryption',
  output: {
    ServerSideEncryptionConfiguration: {
      Rules: [
        {
          ApplyServerSideEncryptionByDefault: {
            SSEAlgorithm: 'aws:kms',
            KMSMasterKeyID: keyArn('k-default'),
          },
        },
      ],
    },
  },
};
const keysIn = (region: string, ...ids: string[]): Fixture => ({
  service: 'kms',
  operation: 'ListKeys',
  region,
  output: { Keys: ids.map((KeyId) => ({ KeyId, KeyArn: keyArn(KeyId, region) })) },
});
const described = (KeyId: string, KeyState: string): Fixture => ({
  service: 'kms',
  operation: 'DescribeKey',
  region: far,
  input: { KeyId },
  output: { KeyMetadata: { KeyId, Arn: keyArn(KeyId), KeyManager: 'CUSTOMER', KeyState, Origin: 'AWS_KMS' } },
});
const noAliases: Fixture = { service: 'kms', operation: 'ListAliases', output: { Aliases: [] } };

const copyKeys: Mention[] = [
  { type: rule, member: 'ReplicaKmsKey' },
  { type: rule, member: 'DestinationBucket' },
  { type: bucket, member: 'KmsKey' },
  { type: key, member: 'KeyState' },
];
const scanCopies = (copyKey: string, more: Fixture[], mentions = copyKeys) =>
  scan({
    fixtures: [
      buckets,
      ...replicatesTo(copyKey),
      encryption,
      ...more,
      keysIn('us-east-1'),
      keysIn('us-west-2'),
      noAliases,
    ],
    mentions,
  });

const follow = (estate: Estate, relation: string) =>
  related({
    index: new EstateIndex(registry, estate),
    resource: estate.resources.find((r) => r.type === rule)!,
    relation,
  });
const callsIn = (estate: Estate, region: string) =>
  estate.calls
    .filter((call) => call.region === region)
    .map(({ operation }) => operation)
    .sort();
const stateOf = (estate: Estate, id: string) =>
  estate.resources.find((r) => r.type === key && r.id === id)?.fields['KeyState'];

describe('a rule that replicates to a third Region', () => {
  const threeKeys = [
    keysIn(far, 'k-copy', 'k-default', 'k-other'),
    described('k-copy', 'Disabled'),
    described('k-default', 'Enabled'),
    described('k-other', 'Enabled'),
  ];

  test('leads to the bucket and the key there, read like those of the pair', async () => {
    const estate = await scanCopies(keyArn('k-copy'), threeKeys);
    expect(follow(estate, 'ReplicaKmsKey')).toMatchObject({
      resources: [{ id: 'k-copy', region: far, fields: { KeyState: 'Disabled' } }],
      unread: [],
    });
    expect(follow(estate, 'DestinationBucket').resources).toMatchObject([
      { id: 'copies', fields: { BucketEncryption: { ServerSideEncryptionConfiguration: [{}] } } },
    ]);
  });

  test('makes the scan read what the bucket there names in turn, and nothing that nobody names', async () => {
    const estate = await scanCopies(keyArn('k-copy'), threeKeys);
    expect(stateOf(estate, 'k-default')).toBe('Enabled');
    expect(stateOf(estate, 'k-other')).toBeUndefined();
    expect(callsIn(estate, far).filter((operation) => operation === 'DescribeKey')).toHaveLength(2);
    const other = estate.resources.find((r) => r.id === 'somebody-elses')!;
    expect(Object.keys(other.fields)).not.toContain('BucketEncryption');
  });

  test('leads to no key where the listing there lacks it: a dangling ARN is known', async () => {
    const estate = await scanCopies(keyArn('k-gone'), threeKeys);
    expect(follow(estate, 'ReplicaKmsKey')).toEqual({ resources: [], unread: [] });
  });

  test('leads to a key that is unknown, with call and action, where the listing is refused', async () => {
    const refused: Fixture = { service: 'kms', operation: 'ListKeys', region: far, error: denied };
    const estate = await scanCopies(keyArn('k-copy'), [refused]);
    expect(follow(estate, 'ReplicaKmsKey')).toMatchObject({
      resources: [],
      unread: [{ operation: 'kms:ListKeys', actions: ['kms:ListKeys'], outcome: 'denied' }],
    });
  });

  test('brings no findings on what lies there, nor on a listing that fails there', async () => {
    const everyKey = ruleAsserting({ resource: key, assert: 'resource.KeyState == "Enabled"' });
    const judged = (estate: Estate) => evaluateEstate({ registry, estate, rules: [everyKey] });
    expect(judged(await scanCopies(keyArn('k-copy'), threeKeys))).toEqual([]);
    const refused: Fixture = { service: 'kms', operation: 'ListKeys', region: far, error: denied };
    expect(judged(await scanCopies(keyArn('k-copy'), [refused]))).toEqual([]);
  });

  test('costs no call there while no rule asks for the key', async () => {
    const estate = await scanCopies(keyArn('k-copy'), threeKeys, [{ type: rule, member: 'Status' }]);
    expect(callsIn(estate, far)).toEqual([]);
  });
});

test.each([
  ['of an account that is not scanned', keyArn('k', far, '999999999999')],
  ['of another partition', keyArn('k', 'cn-north-1')],
  ['in a Region that does not exist', keyArn('k', 'eu-nowhere-7')],
])('a key %s is not asked for, and unknown', async (_, arn) => {
  const estate = await scanCopies(arn, [], [{ type: rule, member: 'ReplicaKmsKey' }]);
  const regions = new Set(estate.calls.map(({ region }) => region));
  expect([...regions].sort()).toEqual(['us-east-1', 'us-west-2']);
  expect(follow(estate, 'ReplicaKmsKey').unread).toMatchObject([{ outcome: 'not-examined' }]);
});

test('a table that the environment of a function names by ARN is read where it lies', async () => {
  const name = 'routing';
  const arn = `arn:aws:dynamodb:${far}:${account}:table/${name}`;
  const lambda = (operation: string, output: object): Fixture => ({
    service: 'lambda',
    operation,
    region: 'us-east-1',
    output: output as never,
  });
  const functionArn = `arn:aws:lambda:us-east-1:${account}:function:route`;
  const configuration = {
    ...{ FunctionName: 'route', FunctionArn: functionArn, Runtime: 'nodejs22.x', CodeSha256: 'abc' },
    ...{ Version: '$LATEST', Environment: { Variables: { TABLE: arn } } },
  };
  const estate = await scan({
    fixtures: [
      lambda('ListFunctions', { Functions: [configuration] }),
      lambda('GetFunction', { Configuration: configuration }),
      { service: 'lambda', operation: 'ListFunctions', output: { Functions: [] } },
      { service: 'dynamodb', operation: 'ListTables', region: far, output: { TableNames: [name, 'other'] } },
      { service: 'dynamodb', operation: 'ListTables', output: { TableNames: [] } },
      {
        service: 'dynamodb',
        operation: 'DescribeTable',
        region: far,
        output: { Table: { TableName: name, TableArn: arn, TableStatus: 'ACTIVE' } },
      },
    ],
    mentions: [
      { type: 'AWS::Lambda::Function', member: 'EnvironmentReferences' },
      { type: 'Ringdown::Lambda::EnvironmentReference', member: 'Arn' },
      { type: 'AWS::DynamoDB::Table', member: 'TableStatus' },
    ],
  });
  const index = new EstateIndex(registry, estate);
  const wanted = { type: 'AWS::DynamoDB::Table', account, region: far };
  expect(find(index, { ...wanted, name })).toMatchObject({ resource: { fields: { TableStatus: 'ACTIVE' } } });
  expect(find(index, { ...wanted, name: 'no-such-table' })).toEqual({ absent: true });
});
