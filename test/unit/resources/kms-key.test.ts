import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { EstateIndex } from '../../../src/evaluate/estate-index.ts';
import { related } from '../../../src/evaluate/relations.ts';
import type { Estate } from '../../../src/model/estate.ts';
import { registry } from '../../../src/resources/index.ts';
import { account, everyFieldOf, scan } from '../../support/scan.ts';

const type = 'AWS::KMS::Key';
const arnOf = (KeyId: string, region = 'us-east-1') => `arn:aws:kms:${region}:${account}:key/${KeyId}`;
const kms = (operation: string, fixture: Partial<Fixture>): Fixture => ({
  service: 'kms',
  operation,
  ...fixture,
});
const listed = (KeyIds: string[], region = 'us-east-1'): Fixture =>
  kms('ListKeys', {
    region,
    output: { Keys: KeyIds.map((KeyId) => ({ KeyId, KeyArn: arnOf(KeyId, region) })) },
  });
const described = (KeyId: string, metadata: object, region = 'us-east-1'): Fixture =>
  kms('DescribeKey', {
    region,
    input: { KeyId },
    output: {
      KeyMetadata: {
        KeyId,
        Arn: arnOf(KeyId, region),
        KeyManager: 'CUSTOMER',
        KeyState: 'Enabled',
        KeySpec: 'SYMMETRIC_DEFAULT',
        Origin: 'AWS_KMS',
        ...metadata,
      },
    },
  });
const rotating = kms('GetKeyRotationStatus', {
  output: { KeyRotationEnabled: true, RotationPeriodInDays: 180 },
});
const policy = kms('GetKeyPolicy', {
  input: { PolicyName: 'default' },
  output: {
    Policy: JSON.stringify({
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${account}:root` },
          Action: 'kms:*',
          Resource: '*',
        },
      ],
    }),
  },
});
const aliases = kms('ListAliases', {
  output: {
    Aliases: [
      { AliasName: 'alias/recordings', TargetKeyId: 'mrk-1' },
      { AliasName: 'alias/aws/sqs', TargetKeyId: 'k-aws' },
      { AliasName: 'alias/aws/never-used' },
    ],
  },
});
const tags = kms('ListResourceTags', { output: { Tags: [{ TagKey: 'owner', TagValue: 'contact-centre' }] } });
const role = `arn:aws:iam::${account}:role/decryptor`;
const grants = kms('ListGrants', {
  output: {
    Grants: [
      { GrantId: 'g-1', GranteePrincipal: role, Operations: ['Decrypt', 'DescribeKey'] },
      { GrantId: 'g-2', GranteePrincipal: 'dynamodb.us-east-1.amazonaws.com', Operations: ['Decrypt'] },
      {
        ...{
          GrantId: 'g-3',
          GranteePrincipal: `arn:aws:iam::${account}:role/aws-service-role/connect.amazonaws.com/x`,
        },
        Operations: ['Decrypt'],
      },
      {
        ...{ GrantId: 'g-4', GranteePrincipal: role, Operations: ['Encrypt'] },
        RetiringPrincipal: 'lambda.us-east-1.amazonaws.com',
      },
      {
        ...{ GrantId: 'g-5', GranteePrincipal: role, Operations: ['Encrypt'] },
        Constraints: {
          EncryptionContextEquals: { 'aws:lambda:FunctionArn': 'arn:aws:lambda:us-east-1:1:function:f' },
        },
      },
      {
        ...{
          GrantId: 'g-6',
          GranteePrincipal: `arn:aws:sts::${account}:assumed-role/aws:ec2-infrastructure/i-1`,
        },
        Operations: ['Decrypt'],
      },
    ],
  },
});
const east: { primary: string } = { primary: 'us-east-1' };
const keyIn = (estate: Estate, id: string, region = 'us-east-1') =>
  estate.resources.find((r) => r.type === type && r.id === id && r.region === region)!;

test('every field of a multi-Region primary key', async () => {
  const replicas = {
    MultiRegionKeyType: 'PRIMARY',
    PrimaryKey: { Arn: arnOf('mrk-1'), Region: 'us-east-1' },
    ReplicaKeys: [{ Arn: arnOf('mrk-1', 'us-west-2'), Region: 'us-west-2' }],
  };
  const estate = await scan({
    fixtures: [
      listed(['mrk-1']),
      described('mrk-1', { MultiRegion: true, MultiRegionConfiguration: replicas }),
      rotating,
      policy,
      aliases,
      tags,
      grants,
    ],
    mentions: everyFieldOf(type),
    regions: east,
    endpoint: { pageSize: 2 },
  });
  expect(keyIn(estate, 'mrk-1')).toMatchObject({ arn: arnOf('mrk-1') });
  expect(keyIn(estate, 'mrk-1').fields).toEqual({
    KeyId: 'mrk-1',
    Arn: arnOf('mrk-1'),
    Aliases: ['alias/recordings'],
    KeyManager: 'CUSTOMER',
    KeyState: 'Enabled',
    KeySpec: 'SYMMETRIC_DEFAULT',
    Origin: 'AWS_KMS',
    DeletionDate: null,
    MultiRegion: true,
    MultiRegionConfiguration: replicas,
    KeyPolicy: {
      Statement: [
        {
          Sid: null,
          Effect: 'Allow',
          Principal: [`arn:aws:iam::${account}:root`],
          NotPrincipal: [],
          Action: ['kms:*'],
          NotAction: [],
          Resource: ['*'],
          NotResource: [],
          Condition: [],
        },
      ],
    },
    Grants: [{ GranteePrincipal: role, Operations: ['Decrypt', 'DescribeKey'] }],
    EnableKeyRotation: true,
    RotationPeriodInDays: 180,
    Tags: { owner: 'contact-centre' },
  });
});

test.each([
  ['that AWS manages', { KeyManager: 'AWS' }],
  ['that waits for its deletion', { KeyState: 'PendingDeletion', DeletionDate: '2026-02-01T00:00:00Z' }],
  ['that waits for its replicas to be deleted', { KeyState: 'PendingReplicaDeletion' }],
])('a key %s is not asked whether it rotates', async (_, metadata) => {
  const estate = await scan({
    fixtures: [listed(['k-1']), described('k-1', metadata)],
    mentions: [{ type, member: 'EnableKeyRotation' }],
    regions: east,
  });
  expect(keyIn(estate, 'k-1').fields).toMatchObject({ EnableKeyRotation: null, RotationPeriodInDays: null });
  expect(estate.calls.map(({ operation }) => operation)).not.toContain('GetKeyRotationStatus');
});

test.each([
  ['that AWS manages', { KeyManager: 'AWS', MultiRegion: true }],
  ['of one Region', { MultiRegion: false }],
])('a key %s is not asked for its grants', async (_, metadata) => {
  const estate = await scan({
    fixtures: [listed(['k-1']), described('k-1', metadata)],
    mentions: [{ type, member: 'Grants' }],
    regions: east,
  });
  expect(keyIn(estate, 'k-1').fields['Grants']).toEqual([]);
  expect(estate.calls.map(({ operation }) => operation)).not.toContain('ListGrants');
});

test('a disabled key keeps its rotation setting', async () => {
  const estate = await scan({
    fixtures: [listed(['k-1']), described('k-1', { KeyState: 'Disabled' }), rotating],
    mentions: [{ type, member: 'EnableKeyRotation' }],
    regions: east,
  });
  expect(keyIn(estate, 'k-1').fields).toMatchObject({ EnableKeyRotation: true });
});

test('a key of a kind that cannot rotate has no rotation status', async () => {
  const unsupported = kms('GetKeyRotationStatus', {
    error: { code: 'UnsupportedOperationException', status: 400 },
  });
  const estate = await scan({
    fixtures: [listed(['k-1']), described('k-1', { KeySpec: 'RSA_2048' }), unsupported],
    mentions: [{ type, member: 'EnableKeyRotation' }],
    regions: east,
  });
  expect(keyIn(estate, 'k-1').fields).toMatchObject({ EnableKeyRotation: null });
});

test('a key that may not be described is not asked for its rotation either, and the refusal is the reason', async () => {
  const estate = await scan({
    fixtures: [listed(['k-1']), described('k-1', {}), rotating],
    mentions: [{ type, member: 'EnableKeyRotation' }],
    regions: east,
    endpoint: { deny: ['kms:DescribeKey'] },
  });
  const key = keyIn(estate, 'k-1');
  expect(key.fields).not.toHaveProperty('EnableKeyRotation');
  expect(estate.calls[key.reads['GetKeyRotationStatus']![0]!]).toMatchObject({
    operation: 'DescribeKey',
    outcome: 'denied',
  });
});

test.each([
  ['kms:GetKeyPolicy', 'KeyPolicy'],
  ['kms:ListResourceTags', 'Tags'],
  ['kms:ListAliases', 'Aliases'],
])('without %s a key lacks %s and nothing else', async (action, field) => {
  const estate = await scan({
    fixtures: [listed(['k-1']), described('k-1', {}), rotating, policy, aliases, tags],
    mentions: everyFieldOf(type),
    regions: east,
    endpoint: { deny: [action] },
  });
  const missing = Object.keys(registry.types.get(type)!.fields).filter(
    (f) => !(f in keyIn(estate, 'k-1').fields),
  );
  expect(missing).toEqual([field]);
});

test('keys and aliases are read to the last page', async () => {
  const ids = ['k-1', 'k-2', 'k-3', 'k-4', 'k-5'];
  const named = kms('ListAliases', {
    output: { Aliases: ids.map((id) => ({ AliasName: `alias/${id}`, TargetKeyId: id })) },
  });
  const estate = await scan({
    fixtures: [listed(ids), named],
    mentions: [{ type, member: 'Aliases' }],
    regions: east,
    endpoint: { pageSize: 2 },
  });
  expect(estate.resources.map(({ fields }) => fields['Aliases'])).toEqual(ids.map((id) => [`alias/${id}`]));
});

const pair = (region: string) => ({
  MultiRegion: true,
  MultiRegionConfiguration: {
    MultiRegionKeyType: region === 'us-east-1' ? 'PRIMARY' : 'REPLICA',
    PrimaryKey: { Arn: arnOf('mrk-1'), Region: 'us-east-1' },
  },
});
const follow = (estate: Estate, relation: string, id: string, region: string) =>
  related({ index: new EstateIndex(registry, estate), resource: keyIn(estate, id, region), relation });

test('a replica finds its counterpart and its primary key in the other Region', async () => {
  const estate = await scan({
    fixtures: [
      ...['us-east-1', 'us-west-2'].flatMap((region) => [
        listed(['mrk-1'], region),
        described('mrk-1', pair(region), region),
      ]),
      kms('ListAliases', { output: { Aliases: [] } }),
    ],
    mentions: [
      { type, member: 'Counterpart' },
      { type, member: 'PrimaryKey' },
    ],
  });
  for (const relation of ['Counterpart', 'PrimaryKey'])
    expect(follow(estate, relation, 'mrk-1', 'us-west-2')).toMatchObject({
      resources: [{ id: 'mrk-1', region: 'us-east-1' }],
      unread: [],
    });
});

test('a key of one Region has neither', async () => {
  const estate = await scan({
    fixtures: [
      listed(['k-1']),
      listed([], 'us-west-2'),
      described('k-1', { MultiRegion: false }),
      kms('ListAliases', { output: { Aliases: [] } }),
    ],
    mentions: [
      { type, member: 'Counterpart' },
      { type, member: 'PrimaryKey' },
    ],
  });
  for (const relation of ['Counterpart', 'PrimaryKey'])
    expect(follow(estate, relation, 'k-1', 'us-east-1')).toEqual({ resources: [], unread: [] });
});
