import {
  CreateKeyCommand,
  DisableKeyCommand,
  EnableKeyRotationCommand,
  type KMSClient,
  PutKeyPolicyCommand,
  ReplicateKeyCommand,
  ScheduleKeyDeletionCommand,
} from '@aws-sdk/client-kms';
import { beforeAll, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { type Account, openAccount, policy, primary, recovery, send } from './account.ts';
import { scan, verdicts } from './scan.ts';

let report: Report;
/** Multi-Region keys: one that is as it should be in both Regions, one whose replica is not, one without. */
let [good, bad, alone]: string[] = [];
/** A key of the primary Region only, which is to be deleted. */
let doomed: string;
/** Two keys of the primary Region only, of which the first rotates. */
let [rotating, resting]: string[] = [];

beforeAll(async () => {
  const account = await openAccount('300000000003');
  const { east, west } = { east: account.kms(primary), west: account.kms(recovery) };
  [good, bad, alone] = [await makeKey(east, true), await makeKey(east, true), await makeKey(east, true)];
  doomed = await makeKey(east, false);
  [rotating, resting] = [await makeKey(east, false), await makeKey(east, false)];
  await send(
    east,
    new ReplicateKeyCommand({ KeyId: good, ReplicaRegion: recovery }),
    new ReplicateKeyCommand({ KeyId: bad, ReplicaRegion: recovery }),
    new EnableKeyRotationCommand({ KeyId: good }),
    new EnableKeyRotationCommand({ KeyId: rotating }),
    new PutKeyPolicyCommand({ KeyId: good, PolicyName: 'default', Policy: usedBy(account, primary) }),
    new PutKeyPolicyCommand({ KeyId: bad, PolicyName: 'default', Policy: openToAll }),
    new ScheduleKeyDeletionCommand({ KeyId: doomed, PendingWindowInDays: 7 }),
  );
  await send(
    west,
    new PutKeyPolicyCommand({ KeyId: good, PolicyName: 'default', Policy: usedBy(account, recovery) }),
    new PutKeyPolicyCommand({ KeyId: bad, PolicyName: 'default', Policy: usedBy(account, primary) }),
    new DisableKeyCommand({ KeyId: bad }),
  );
  ({ report } = await scan([], account.credentials));
}, 240_000);

test('a multi-Region key needs an enabled counterpart', () => {
  expect(verdicts(report, 'kms-multi-region-key-usable-in-recovery')).toEqual({
    [good!]: 'pass',
    [bad!]: 'fail',
    [alone!]: 'fail',
  });
});

// Aliases are not compared here: in moto a key and its replica share them.
test('a replica whose policy admits fewer than that of its primary key is a failure', () => {
  expect(verdicts(report, 'kms-replica-policy-parity')).toEqual({ [good!]: 'pass', [bad!]: 'fail' });
});

test('a replica whose policy names the services of the primary Region only is a failure', () => {
  expect(verdicts(report, 'kms-policy-not-region-locked')).toEqual({ [good!]: 'pass', [bad!]: 'fail' });
});

test('a key that awaits deletion is a failure; the keys are listed in each Region', () => {
  expect(verdicts(report, 'kms-key-not-awaiting-deletion')).toEqual({
    [`${good} in us-east-1`]: 'pass',
    [`${good} in us-west-2`]: 'pass',
    [`${bad} in us-east-1`]: 'pass',
    [`${bad} in us-west-2`]: 'pass',
    [`${alone} in us-east-1`]: 'pass',
    [`${doomed} in us-east-1`]: 'fail',
    [`${rotating} in us-east-1`]: 'pass',
    [`${resting} in us-east-1`]: 'pass',
  });
});

test('a key policy open to all is a failure', () => {
  expect(verdicts(report, 'kms-key-policy-not-public')).toMatchObject({
    [`${good} in us-east-1`]: 'pass',
    [`${bad} in us-east-1`]: 'fail',
    [`${bad} in us-west-2`]: 'pass',
  });
});

// Keys with a replica are left out: moto keeps one record for both Regions and, when both ask at once, answers
// PRIMARY or REPLICA for either.
test('rotation is asked of keys that are enabled, and of none that awaits deletion', () => {
  const found = verdicts(report, 'kms-key-rotates');
  expect(found).toMatchObject({ [rotating!]: 'pass', [resting!]: 'fail', [alone!]: 'fail' });
  expect(found).not.toHaveProperty(doomed);
});

async function makeKey(kms: KMSClient, MultiRegion: boolean): Promise<string> {
  const { KeyMetadata } = await kms.send(new CreateKeyCommand({ MultiRegion }));
  return KeyMetadata!.KeyId!;
}

const usedBy = ({ id }: Account, region: string) =>
  policy({
    Effect: 'Allow',
    Principal: { AWS: `arn:aws:iam::${id}:root` },
    Action: 'kms:*',
    Resource: '*',
    Condition: { StringEquals: { 'kms:ViaService': `s3.${region}.amazonaws.com` } },
  });

const openToAll = policy({ Effect: 'Allow', Principal: '*', Action: 'kms:*', Resource: '*' });
