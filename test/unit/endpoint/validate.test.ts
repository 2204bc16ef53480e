import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { fixtureErrors } from '../../../src/endpoint/validate.ts';

const instances = (summary: unknown): Fixture => ({
  service: 'connect',
  operation: 'ListInstances',
  output: { InstanceSummaryList: [summary] },
});

test('fixtures without mistakes have no errors', async () => {
  const fixtures: Fixture[] = [
    instances({ Id: 'i', InstanceStatus: 'ACTIVE', CreatedTime: '2026-01-02T03:04:05Z' }),
    { service: 's3', operation: 'GetBucketPolicy', input: { Bucket: 'b' }, output: { Policy: '{}' } },
    { service: 's3', operation: 'GetMultiRegionAccessPoint', output: {} },
    { service: 's3', operation: 'GetPublicAccessBlock', input: { AccountId: '1' }, output: {} },
    { service: 'iam', operation: 'GetCredentialReport', output: { Content: 'user,arn' } },
    { service: 'kms', operation: 'DescribeKey', error: { code: 'NotFoundException' } },
  ];
  expect(await fixtureErrors(fixtures)).toEqual([]);
});

test.each<[string, Fixture, string]>([
  [
    'a misspelt member',
    instances({ InstanceAlais: 'x' }),
    'connect:ListInstances output.InstanceSummaryList[0]: unknown member "InstanceAlais" of InstanceSummary; did you mean "InstanceAlias"?',
  ],
  [
    'an unknown service',
    { service: 'conect', operation: 'ListInstances' },
    'conect:ListInstances: unknown service "conect"; did you mean "connect"?',
  ],
  [
    'an unknown operation',
    { service: 'connect', operation: 'ListInstance' },
    'connect:ListInstance: unknown operation "ListInstance" of connect; did you mean "ListInstances"?',
  ],
  [
    'an unknown input member',
    { service: 'kms', operation: 'DescribeKey', input: { KeyID: 'k' }, output: {} },
    'kms:DescribeKey input: unknown member "KeyID" of DescribeKeyRequest; did you mean "KeyId"?',
  ],
  [
    'a missing required member',
    { service: 'kms', operation: 'DescribeKey', output: { KeyMetadata: { MultiRegion: false } } },
    'kms:DescribeKey output.KeyMetadata: missing required member "KeyId" of KeyMetadata',
  ],
  [
    'text for a number',
    {
      service: 'dynamodb',
      operation: 'DescribeTable',
      output: { Table: { TableSizeBytes: '5' } },
    },
    'dynamodb:DescribeTable output.Table.TableSizeBytes: expected number, found "5"',
  ],
  [
    'one structure for a list of them',
    { service: 's3', operation: 'ListBuckets', output: { Buckets: { Name: 'b' } } },
    's3:ListBuckets output.Buckets: expected list, found a structure',
  ],
  [
    'a timestamp that is none',
    instances({ CreatedTime: 'yesterday' }),
    'connect:ListInstances output.InstanceSummaryList[0].CreatedTime: expected timestamp (ISO string or Date), found "yesterday"',
  ],
  [
    'a union with two members',
    { service: 'dynamodb', operation: 'GetItem', output: { Item: { id: { S: 'a', N: '1' } } } },
    'dynamodb:GetItem output.Item["id"]: union AttributeValue needs exactly one member, found 2',
  ],
  [
    'a misspelt enum value',
    instances({ InstanceStatus: 'ACTIV' }),
    'connect:ListInstances output.InstanceSummaryList[0].InstanceStatus: "ACTIV" is no value of InstanceStatus; did you mean "ACTIVE"?',
  ],
  [
    'a token, which the endpoint gives out itself',
    { service: 'connect', operation: 'ListInstances', output: { NextToken: 'x' } },
    'connect:ListInstances output.NextToken: give the whole list; the endpoint pages it',
  ],
  [
    'output and error at once',
    { service: 'iam', operation: 'ListUsers', output: { Users: [] }, error: { code: 'NoSuchEntity' } },
    'iam:ListUsers has both output and error; one fixture answers one of them',
  ],
])('%s is named with its place', async (_, fixture, message) => {
  expect(await fixtureErrors([fixture])).toEqual([message]);
});
