import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { EstateIndex } from '../../../src/evaluate/estate-index.ts';
import { related } from '../../../src/evaluate/relations.ts';
import { registry } from '../../../src/resources/index.ts';
import { account, everyFieldOf, scan } from '../../support/scan.ts';

const type = 'AWS::SecretsManager::Secret';
const regions = { primary: 'us-east-1' };
const arnOf = (name: string) => `arn:aws:secretsmanager:us-east-1:${account}:secret:${name}-AbC123`;
const secrets = (
  operation: string,
  output: NonNullable<Fixture['output']>,
  input?: Fixture['input'],
): Fixture => ({
  ...{ service: 'secretsmanager', operation, output },
  ...(input && { input }),
});
const listed = (...SecretList: object[]) =>
  secrets('ListSecrets', { SecretList }, { IncludePlannedDeletion: true });

test('a secret that rotates and is replicated is read whole, and its value never', async () => {
  const rotate = `arn:aws:lambda:us-east-1:${account}:function:rotate`;
  const estate = await scan({
    regions,
    fixtures: [
      listed({
        ...{ ARN: arnOf('crm'), Name: 'crm', KmsKeyId: 'alias/secrets', RotationEnabled: true },
        ...{ RotationLambdaARN: rotate, PrimaryRegion: 'us-east-1', OwningService: 'connect' },
        ...{ LastRotatedDate: '2026-01-01T00:00:00Z', LastChangedDate: '2026-01-02T00:00:00Z' },
        Tags: [{ Key: 'contact-centre', Value: 'meridian' }],
      }),
      secrets('DescribeSecret', {
        ReplicationStatus: [
          { Region: 'us-west-2', KmsKeyId: 'k-2', Status: 'Failed', StatusMessage: 'no key' },
        ],
      }),
      secrets('GetResourcePolicy', {
        ResourcePolicy: JSON.stringify({
          Statement: [
            { Effect: 'Allow', Principal: '*', Action: 'secretsmanager:GetSecretValue', Resource: '*' },
          ],
        }),
      }),
    ],
    mentions: everyFieldOf(type),
  });
  expect(estate.resources.map(({ fields }) => fields)).toEqual([
    {
      ...{ Name: 'crm', Arn: arnOf('crm'), KmsKeyId: 'alias/secrets', RotationEnabled: true },
      ...{
        RotationLambdaArn: rotate,
        PrimaryRegion: 'us-east-1',
        OwningService: 'connect',
        DeletedDate: null,
      },
      ...{ LastRotatedDate: '2026-01-01T00:00:00.000Z', LastChangedDate: '2026-01-02T00:00:00.000Z' },
      Tags: { 'contact-centre': 'meridian' },
      ReplicaRegions: [{ Region: 'us-west-2', KmsKeyId: 'k-2', Status: 'Failed', StatusMessage: 'no key' }],
      ResourcePolicy: { Statement: [expect.objectContaining({ Effect: 'Allow', Principal: ['*'] })] },
    },
  ]);
  expect(estate.calls.map(({ operation }) => operation)).not.toContain('GetSecretValue');
});

test('a plain secret has no policy, no replica and no rotation', async () => {
  const estate = await scan({
    regions,
    fixtures: [
      listed({ ARN: arnOf('crm'), Name: 'crm' }),
      secrets('DescribeSecret', {}),
      secrets('GetResourcePolicy', {}),
    ],
    mentions: everyFieldOf(type),
  });
  expect(estate.resources[0]!.fields).toMatchObject({
    ...{
      ResourcePolicy: null,
      ReplicaRegions: [],
      RotationEnabled: null,
      PrimaryRegion: null,
      KmsKeyId: null,
    },
  });
});

test('the policy of a secret that awaits deletion is not asked for', async () => {
  const estate = await scan({
    regions,
    fixtures: [listed({ ARN: arnOf('old'), Name: 'old', DeletedDate: '2026-01-10T00:00:00Z' })],
    mentions: [{ type, member: 'ResourcePolicy' }],
  });
  expect(estate.resources[0]!.fields).toMatchObject({
    DeletedDate: '2026-01-10T00:00:00.000Z',
    ResourcePolicy: null,
  });
  expect(estate.calls.map(({ operation }) => operation)).not.toContain('GetResourcePolicy');
});

test('a policy that may not be read stays unread, and secrets go on over pages', async () => {
  const estate = await scan({
    regions,
    fixtures: [listed(...['a', 'b', 'c'].map((Name) => ({ ARN: arnOf(Name), Name })))],
    mentions: [{ type, member: 'ResourcePolicy' }],
    endpoint: { pageSize: 2, deny: ['secretsmanager:GetResourcePolicy'] },
  });
  expect(estate.resources.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  for (const { fields } of estate.resources) expect(fields).not.toHaveProperty('ResourcePolicy');
});

test('a function that names a secret leads to it, by its whole ARN and without the six characters', async () => {
  const functionOf = (FunctionName: string, SECRET: string) => ({
    ...{ FunctionName, FunctionArn: `arn:aws:lambda:us-east-1:${account}:function:${FunctionName}` },
    Environment: { Variables: { SECRET } },
  });
  const estate = await scan({
    regions,
    fixtures: [
      listed({ ARN: arnOf('crm'), Name: 'crm' }),
      {
        ...{ service: 'lambda', operation: 'ListFunctions' },
        output: {
          Functions: [
            functionOf('whole', arnOf('crm')),
            functionOf('part', arnOf('crm').slice(0, -7)),
            functionOf('gone', arnOf('gone')),
          ],
        },
      },
    ],
    mentions: [
      ...everyFieldOf('Ringdown::Lambda::EnvironmentReference'),
      { type: 'Ringdown::Lambda::EnvironmentReference', member: 'Secret' },
      { type, member: 'References' },
    ],
  });
  const index = new EstateIndex(registry, estate);
  const references = estate.resources.filter((r) => r.type === 'Ringdown::Lambda::EnvironmentReference');
  expect(references.map(({ fields }) => fields)).toContainEqual({
    ...{ FunctionName: 'whole', ReferencedArn: arnOf('crm'), ReferencedService: 'secretsmanager' },
  });
  const named = references.map((resource) => [
    resource.fields['FunctionName'],
    related({ index, resource, relation: 'Secret' }).resources.map(({ id }) => id),
  ]);
  expect(Object.fromEntries(named)).toEqual({ whole: ['crm'], part: ['crm'], gone: [] });
  const crm = estate.resources.find((r) => r.type === type)!;
  const { resources } = related({ index, resource: crm, relation: 'References' });
  expect(resources.map(({ fields }) => fields['FunctionName'])).toEqual(['whole']);
  expect(estate.calls.filter(({ operation }) => operation === 'ListFunctions')).toHaveLength(1);
});
