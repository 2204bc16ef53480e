import { CreateKeyCommand, DisableKeyCommand } from '@aws-sdk/client-kms';
import {
  CreateSecretCommand,
  DeleteSecretCommand,
  PutResourcePolicyCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { type ParameterType, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { beforeAll, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { type Account, endpoint, openAccount, policy, primary, recovery, send } from './account.ts';
import { scan, verdicts } from './scan.ts';

let report: Report;

beforeAll(async () => {
  const account = await openAccount('300000000022');
  const key = await account.kms().send(new CreateKeyCommand({}));
  const KmsKeyId = key.KeyMetadata!.KeyId!;
  await send(account.kms(), new DisableKeyCommand({ KeyId: KmsKeyId }));
  await send(
    secrets(account),
    secret('replicated', { AddReplicaRegions: [{ Region: recovery }] }),
    secret('alone', { KmsKeyId }),
    secret('old', {}),
    new DeleteSecretCommand({ SecretId: 'old', RecoveryWindowInDays: 7 }),
    new PutResourcePolicyCommand({ SecretId: 'alone', ResourcePolicy: openToAll }),
    new CreateSecretCommand({ Name: 'of-somebody-else', SecretString: 'x' }),
  );
  await send(
    ssm(account, primary),
    parameter('url', 'String'),
    parameter('token', 'SecureString'),
    parameter('password', 'String'),
  );
  await send(ssm(account, recovery), parameter('url', 'String'), parameter('token', 'String'));
  ({ report } = await scan([], account.credentials));
}, 240_000);

test('a secret without a replica is a failure; one that awaits deletion is another rule’s matter', () => {
  expect(verdicts(report, 'secret-replicated-to-recovery-region')).toEqual({
    replicated: 'pass',
    alone: 'fail',
  });
  expect(verdicts(report, 'secret-not-awaiting-deletion')).toMatchObject({
    'old in us-east-1': 'fail',
    'alone in us-east-1': 'pass',
  });
  expect(verdicts(report, 'secret-replica-in-sync')).toEqual({ replicated: 'pass' });
});

test('a secret under a disabled key, and one that everybody may read, are failures', () => {
  expect(verdicts(report, 'secret-key-usable')).toMatchObject({ alone: 'fail' });
  // moto does not know the policy of a replica, so that one stays unknown.
  expect(verdicts(report, 'secret-policy-not-public')).toMatchObject({ alone: 'fail' });
});

test('parameters are compared by name and type', () => {
  expect(verdicts(report, 'ssm-parameter-in-recovery-region')).toEqual({
    '/contact-centre/url': 'pass',
    '/contact-centre/token': 'fail',
    '/contact-centre/password': 'fail',
  });
});

test('a password in plain text is a failure in each Region', () => {
  expect(verdicts(report, 'ssm-secrets-not-in-plain-parameters')).toEqual({
    '/contact-centre/token in us-east-1': 'pass',
    '/contact-centre/token in us-west-2': 'fail',
    '/contact-centre/password in us-east-1': 'fail',
  });
});

const secrets = ({ credentials }: Account) =>
  new SecretsManagerClient({ region: primary, endpoint, credentials, maxAttempts: 1 });

const ssm = ({ credentials }: Account, region: string) =>
  new SSMClient({ region, endpoint, credentials, maxAttempts: 1 });

const secret = (Name: string, more: object) =>
  new CreateSecretCommand({
    ...{ Name, SecretString: 'x', Tags: [{ Key: 'contact-centre', Value: 'meridian' }] },
    ...more,
  });

const parameter = (name: string, Type: ParameterType) =>
  new PutParameterCommand({ Name: `/contact-centre/${name}`, Type, Value: 'x' });

const openToAll = policy({
  ...{ Effect: 'Allow', Principal: '*', Action: 'secretsmanager:GetSecretValue', Resource: '*' },
});
