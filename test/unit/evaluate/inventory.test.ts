import { describe, expect, test } from 'vitest';
import { EstateIndex } from '../../../src/evaluate/estate-index.ts';
import { inventoryOf } from '../../../src/evaluate/inventory.ts';
import type { Collection, Estate } from '../../../src/model/estate.ts';
import type { CallRecord } from '../../../src/model/provenance.ts';
import { registry } from '../../../src/resources/index.ts';
import { account, both } from '../../support/small-centre.ts';

const bucket = 'AWS::S3::Bucket';
const queue = 'AWS::SQS::Queue';
const role = 'AWS::IAM::Role';

const refused: CallRecord = {
  service: 'sqs',
  operation: 'ListQueues',
  account,
  region: 'us-west-2',
  actions: ['sqs:ListQueues'],
  requests: 1,
  throttled: 0,
  outcome: 'denied',
  reason: 'AccessDenied: no',
};

const listed = (type: string, region: string, gaps: Collection['gaps'] = []): Collection => ({
  type,
  account,
  region,
  gaps,
});

function inventory(collections: Collection[], resources: Estate['resources'] = []) {
  const estate: Estate = {
    schema: 'ringdown-estate',
    version: 1,
    tool: 'test',
    startedAt: '2026-11-20T09:00:00.000Z',
    finishedAt: '2026-11-20T09:01:00.000Z',
    interrupted: false,
    scope: { primary: both[0]!, recovery: both[1]!, accounts: [{ id: account }] },
    calls: [refused],
    collections,
    resources,
  };
  return inventoryOf(new EstateIndex(registry, estate));
}

describe('the inventory of a report', () => {
  test('counts each type by account and Region, and knows an empty Region from one that was not listed', () => {
    const rows = inventory(
      [listed(queue, 'us-east-1'), listed(queue, 'us-west-2')],
      [{ type: queue, id: 'q', arn: null, account, region: 'us-east-1', fields: {}, reads: {} }],
    );
    expect(rows).toEqual([
      { type: queue, account, region: 'us-east-1', resources: 1, unlisted: [] },
      { type: queue, account, region: 'us-west-2', resources: 0, unlisted: [] },
    ]);
  });

  test('names the call, the action and the reason where a listing was refused, once for all of its parents', () => {
    const gaps = [
      { parent: null, calls: [0] },
      { parent: 'a', calls: [0] },
    ];
    const [, west] = inventory([listed(queue, 'us-east-1'), listed(queue, 'us-west-2', gaps)]);
    expect(west!.unlisted).toEqual([
      {
        operation: 'sqs:ListQueues',
        actions: ['sqs:ListQueues'],
        outcome: 'denied',
        reason: 'AccessDenied: no',
        listings: 2,
      },
    ]);
  });

  test('tells of a Region that nobody asked', () => {
    const rows = inventory([listed(queue, 'us-east-1')]);
    expect(rows.find(({ region }) => region === 'us-west-2')?.unlisted).toMatchObject([
      { outcome: 'not-examined', operation: '' },
    ]);
  });

  test('gives what belongs to an account no Region', () => {
    expect(inventory([listed(role, 'us-east-1')]).map(({ region }) => region)).toEqual([null]);
  });

  test('leaves open in every Region what one listing of the account should have told', () => {
    const rows = inventory([listed(bucket, 'us-east-1', [{ parent: null, calls: [0] }])]);
    expect(rows.map(({ region, unlisted }) => [region, unlisted.length])).toEqual([
      ['us-east-1', 1],
      ['us-west-2', 1],
    ]);
  });
});
