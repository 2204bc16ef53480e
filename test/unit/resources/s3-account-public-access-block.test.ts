import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { EstateIndex } from '../../../src/evaluate/estate-index.ts';
import { related } from '../../../src/evaluate/relations.ts';
import type { Estate } from '../../../src/model/estate.ts';
import { registry } from '../../../src/resources/index.ts';
import { account, everyFieldOf, scan } from '../../support/scan.ts';

const type = 'Ringdown::S3::AccountPublicAccessBlock';
const operation = 'GetPublicAccessBlock';
const closed = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
};
const blocked: Fixture = {
  service: 's3-control',
  operation,
  input: { AccountId: account },
  output: { PublicAccessBlockConfiguration: closed },
};
const never: Fixture = {
  service: 's3-control',
  operation,
  error: { code: 'NoSuchPublicAccessBlockConfiguration', status: 404 },
};
const blockOf = (estate: Estate) => estate.resources.filter((r) => r.type === type);
const gapsOf = (estate: Estate) => estate.collections.find((c) => c.type === type)!.gaps;

test('the settings of an account are one resource', async () => {
  const estate = await scan({ fixtures: [blocked], mentions: everyFieldOf(type) });
  expect(blockOf(estate)).toMatchObject([{ id: account, arn: null, account, fields: closed }]);
  expect(estate.calls).toMatchObject([
    { service: 's3-control', actions: ['s3:GetAccountPublicAccessBlock'] },
  ]);
});

test('an account that never made them has one too, whose settings are known to be absent', async () => {
  const estate = await scan({ fixtures: [never], mentions: everyFieldOf(type) });
  expect(blockOf(estate)).toMatchObject([
    {
      id: account,
      fields: {
        BlockPublicAcls: null,
        IgnorePublicAcls: null,
        BlockPublicPolicy: null,
        RestrictPublicBuckets: null,
      },
      reads: { [operation]: [0] },
    },
  ]);
  expect(estate.calls).toMatchObject([{ outcome: 'not-configured' }]);
  expect(gapsOf(estate)).toEqual([]);
});

test('a refused read is no resource but a gap, so that buckets do not know what their account blocks', async () => {
  const estate = await scan({
    fixtures: [
      blocked,
      {
        service: 's3',
        operation: 'ListBuckets',
        output: { Buckets: [{ Name: 'rec', BucketRegion: 'us-east-1' }] },
      },
    ],
    mentions: [...everyFieldOf(type), { type: 'AWS::S3::Bucket', member: 'AccountPublicAccessBlock' }],
    endpoint: { deny: ['s3:GetAccountPublicAccessBlock'] },
  });
  expect(blockOf(estate)).toEqual([]);
  expect(gapsOf(estate)).toHaveLength(1);
  const resource = estate.resources.find(({ id }) => id === 'rec')!;
  const step = { index: new EstateIndex(registry, estate), resource, relation: 'AccountPublicAccessBlock' };
  expect(related(step)).toMatchObject({
    resources: [],
    unread: [{ outcome: 'denied', actions: ['s3:GetAccountPublicAccessBlock'] }],
  });
});
