import { tmpdir } from 'node:os';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import {
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreatePolicyCommand,
  CreateUserCommand,
} from '@aws-sdk/client-iam';
import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { beforeAll, expect, test } from 'vitest';
import type { PolicyDocument } from '../../src/plan/policy.ts';
import {
  type Account,
  type Credentials,
  callerCredentials,
  endpoint,
  openAccount,
  policy,
  send,
} from './account.ts';
import { findingsOf, ringdown, type Scanned, scan, verdicts } from './scan.ts';

/**
 * moto asks for other actions than AWS at the public access block of an account and at S3 reads that it has no
 * name for, and its listing leaves each bucket to be asked for its Region.
 */
const peculiarToMoto = ['s3:GetPublicAccessBlock', 's3:ListBucket', 's3:GetBucketLocation'];

/** Actions that one user lacks, and the rules that cannot do without. */
const withheld = [
  ['s3-bucket-tls-only', 's3:GetBucketPolicy'],
  ['iam-password-policy-strong', 'iam:GetAccountPasswordPolicy'],
] as const;

let allowed: Scanned;
let refused: Scanned;

beforeAll(async () => {
  const account = await openAccount('300000000009');
  await send(account.s3(), new CreateBucketCommand({ Bucket: 'permissions' }));
  await send(
    account.dynamodb(),
    new CreateTableCommand({
      TableName: 'agents',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    }),
  );
  const { Statement } = await printedPolicy();
  const actions = [...Statement.flatMap(({ Action }) => Action), ...peculiarToMoto];
  const auditor = await userAllowed(account, 'auditor', actions);
  const restricted = await userAllowed(
    account,
    'restricted',
    actions.filter((action) => !withheld.some(([, lacking]) => lacking === action)),
  );
  [allowed, refused] = await enforcingPolicies(async () => [
    await scan([], auditor),
    await scan([], restricted),
  ]);
}, 240_000);

test('the policy that ringdown prints allows every call that it makes', () => {
  expect(allowed.report.calls.filter(({ denied }) => denied > 0)).toEqual([]);
  expect(verdicts(allowed.report, 'ddb-pitr-enabled-all-replicas')).toEqual({ agents: 'fail' });
  expect(verdicts(allowed.report, 's3-bucket-tls-only')).toEqual({ permissions: 'fail' });
  expect(Object.values(verdicts(allowed.report, 'iam-password-policy-strong'))).toEqual(['fail']);
});

test.each(withheld)('%s is unknown to a user who may not %s, and says so', (rule, action) => {
  const [finding, ...others] = findingsOf(refused.report, rule);
  expect(others).toEqual([]);
  expect(finding!.verdict).toBe('unknown');
  expect(finding!.unknown).toContainEqual(expect.objectContaining({ actions: [action], outcome: 'denied' }));
});

test('nothing else changes for that user', () => {
  const others = ({ report }: Scanned) =>
    report.findings
      .filter((f) => !withheld.some(([rule]) => rule === f.rule))
      .map((f) => [f.rule, f.resource.id, f.verdict]);
  expect(others(refused)).toEqual(others(allowed));
});

async function printedPolicy(): Promise<PolicyDocument> {
  const { stdout } = await ringdown(['policy'], { credentials: callerCredentials, cwd: tmpdir() });
  return JSON.parse(stdout);
}

async function userAllowed(account: Account, UserName: string, Action: string[]): Promise<Credentials> {
  const iam = account.iam();
  const { Policy } = await iam.send(
    new CreatePolicyCommand({
      PolicyName: UserName,
      PolicyDocument: policy({ Effect: 'Allow', Action, Resource: '*' }),
    }),
  );
  await send(
    iam,
    new CreateUserCommand({ UserName }),
    new AttachUserPolicyCommand({ UserName, PolicyArn: Policy!.Arn! }),
  );
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName }));
  return { accessKeyId: AccessKey!.AccessKeyId!, secretAccessKey: AccessKey!.SecretAccessKey! };
}

/** moto checks signatures and policies from the given number of requests on; never, unless told. */
async function enforcingPolicies<T>(work: () => Promise<T>): Promise<T> {
  const enforceAfter = (requests: string) =>
    fetch(`${endpoint}/moto-api/reset-auth`, { method: 'POST', body: requests });
  await enforceAfter('0');
  try {
    return await work();
  } finally {
    await enforceAfter('inf');
  }
}
