import { AccountClient } from '@aws-sdk/client-account';
import { ConnectClient } from '@aws-sdk/client-connect';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { IAMClient } from '@aws-sdk/client-iam';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { S3ControlClient } from '@aws-sdk/client-s3-control';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';

/** The server of this worker: files that run at the same time share none, for one has permissions checked for a while. */
export const endpoint = process.env['MOTO_URLS']!.split(' ')[Number(process.env['VITEST_POOL_ID']) - 1]!;
export const primary = 'us-east-1';
export const recovery = 'us-west-2';

export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}

/** What moto takes for its own account, 123456789012. */
export const callerCredentials: Credentials = { accessKeyId: 'AKIAMOTO', secretAccessKey: 'unused' };

/** An empty account of its own for one test file, and clients to fill it with. */
export type Account = Awaited<ReturnType<typeof openAccount>>;

/** moto has an account for every id whose role somebody assumes, without the role. */
export async function openAccount(id: string) {
  const roleArn = `arn:aws:iam::${id}:role/ringdown-audit`;
  const credentials = await assume(roleArn);
  const config = (region: string) => ({ region, endpoint, credentials, maxAttempts: 1 });
  return {
    id,
    roleArn,
    credentials,
    s3: (region = primary) => new S3Client({ ...config(region), forcePathStyle: true }),
    s3Control: () => withoutAccountHost(new S3ControlClient(config(primary))),
    dynamodb: (region = primary) => new DynamoDBClient(config(region)),
    kms: (region = primary) => new KMSClient(config(region)),
    iam: () => new IAMClient(config(primary)),
    account: () => new AccountClient(config(primary)),
    connect: () => new ConnectClient(config(primary)),
  };
}

async function assume(RoleArn: string): Promise<Credentials> {
  const sts = new STSClient({ region: primary, endpoint, credentials: callerCredentials });
  const { Credentials } = await sts.send(
    new AssumeRoleCommand({ RoleArn, RoleSessionName: 'ringdown-test' }),
  );
  return {
    accessKeyId: Credentials!.AccessKeyId!,
    secretAccessKey: Credentials!.SecretAccessKey!,
    sessionToken: Credentials!.SessionToken!,
  };
}

/** The client would call 111122223333.127.0.0.1. */
function withoutAccountHost(client: S3ControlClient): S3ControlClient {
  const { endpointProvider } = client.config;
  client.config.endpointProvider = (params, context) =>
    endpointProvider({ ...params, RequiresAccountId: false }, context);
  return client;
}

/** Sends commands one after the other. */
export async function send(
  client: { send: (command: never) => Promise<unknown> },
  ...commands: object[]
): Promise<void> {
  for (const command of commands) await client.send(command as never);
}

/** A policy document with one statement. */
export const policy = (statement: object): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
