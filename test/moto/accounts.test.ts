import {
  CreateBucketCommand,
  PutBucketReplicationCommand,
  PutBucketVersioningCommand,
  PutPublicAccessBlockCommand,
} from '@aws-sdk/client-s3';
import { PutPublicAccessBlockCommand as PutAccountPublicAccessBlockCommand } from '@aws-sdk/client-s3-control';
import { beforeAll, expect, test } from 'vitest';
import { type Account, openAccount, recovery, send } from './account.ts';
import { type Scanned, scan, verdicts } from './scan.ts';

const everyBlock = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
};

let production: Account;
let archive: Account;
/** The archive account alone, then both, each through its role. */
let one: Scanned;
let both: Scanned;

beforeAll(async () => {
  production = await openAccount('300000000006');
  archive = await openAccount('300000000007');
  await send(
    archive.s3(recovery),
    new CreateBucketCommand({
      Bucket: 'archive',
      CreateBucketConfiguration: { LocationConstraint: recovery },
    }),
    versioned('archive'),
  );
  await send(
    archive.s3Control(),
    new PutAccountPublicAccessBlockCommand({
      AccountId: archive.id,
      PublicAccessBlockConfiguration: everyBlock,
    }),
  );
  await send(
    production.s3(),
    new CreateBucketCommand({ Bucket: 'calls' }),
    versioned('calls'),
    new PutPublicAccessBlockCommand({
      Bucket: 'calls',
      PublicAccessBlockConfiguration: { ...everyBlock, RestrictPublicBuckets: false },
    }),
    new PutBucketReplicationCommand({
      Bucket: 'calls',
      ReplicationConfiguration: {
        Role: `arn:aws:iam::${production.id}:role/replication`,
        Rules: [
          {
            Status: 'Enabled',
            Priority: 1,
            Filter: { Prefix: '' },
            DeleteMarkerReplication: { Status: 'Disabled' },
            Destination: { Bucket: 'arn:aws:s3:::archive', Account: archive.id },
          },
        ],
      },
    }),
  );
  one = await scan(['--role-arn', archive.roleArn]);
  both = await scan(['--role-arn', production.roleArn, '--role-arn', archive.roleArn]);
}, 240_000);

test('a role opens another account than the one of the credentials', () => {
  expect(one.report.scope.accounts).toEqual([{ id: archive.id }]);
  const resources = one.report.findings.map((f) => f.resource.account);
  expect(new Set(resources)).toEqual(new Set([archive.id]));
  expect(verdicts(one.report, 's3-public-access-blocked')).toEqual({ archive: 'pass' });
});

test('each account is read with its own role, and what blocks public access in one does not in the other', () => {
  expect(both.report.scope.accounts.map(({ id }) => id)).toEqual([production.id, archive.id]);
  expect(verdicts(both.report, 's3-public-access-blocked')).toEqual({ archive: 'pass', calls: 'fail' });
});

test('a copy is found in the other account', () => {
  expect(verdicts(both.report, 's3-replication-reaches-recovery')).toEqual({ calls: 'pass' });
  expect(verdicts(both.report, 's3-replication-versioned-both-ends')).toEqual({ calls: 'pass' });
  expect(verdicts(both.report, 's3-replicas-owned-by-destination')).toEqual({ 'calls/1': 'fail' });
});

test('without the other account the copy is out of sight, so what depends on it is unknown', async () => {
  const { report } = await scan(['--role-arn', production.roleArn]);
  expect(verdicts(report, 's3-replication-reaches-recovery')).toEqual({ calls: 'unknown' });
  expect(verdicts(report, 's3-replication-versioned-both-ends')).toEqual({ calls: 'unknown' });
});

const versioned = (Bucket: string) =>
  new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } });
