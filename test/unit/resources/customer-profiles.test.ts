import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { everyFieldOf, scan } from '../../support/scan.ts';

const regions = { primary: 'us-east-1' };
const instance = 'arn:aws:connect:us-east-1:111122223333:instance/i-1';
const key = 'arn:aws:kms:us-east-1:111122223333:key/k-1';
const times = { CreatedAt: '2025-01-01T00:00:00Z', LastUpdatedAt: '2025-06-01T00:00:00Z' };
const queue = 'https://sqs.us-east-1.amazonaws.com/111122223333/profiles-failed';

const fixtures: Fixture[] = [
  {
    ...{ service: 'profile', operation: 'ListDomains' },
    output: {
      Items: [
        { DomainName: 'customers', ...times, Tags: { 'contact-centre': 'calls' } },
        { DomainName: 'shop', ...times },
      ],
    },
  },
  {
    ...{ service: 'profile', operation: 'GetDomain', input: { DomainName: 'customers' } },
    output: {
      ...{ DomainName: 'customers', ...times, DefaultExpirationDays: 366, DefaultEncryptionKey: key },
      ...{ DeadLetterQueueUrl: queue, Stats: { ProfileCount: 120_000, ObjectCount: 900_000 } },
    },
  },
  {
    ...{ service: 'profile', operation: 'GetDomain', input: { DomainName: 'shop' } },
    output: { DomainName: 'shop', ...times, DefaultEncryptionKey: '', DeadLetterQueueUrl: '' },
  },
  {
    ...{ service: 'profile', operation: 'ListIntegrations', input: { DomainName: 'customers' } },
    output: {
      Items: [
        { DomainName: 'customers', Uri: instance, ObjectTypeName: 'CTR', ...times },
        {
          ...{
            DomainName: 'customers',
            Uri: 'arn:aws:app-integrations:us-east-1:111122223333:event-integration/shop',
          },
          ...{ ObjectTypeNames: { ShopifyUpdatedOrders: 'Order', ShopifyCreateOrders: 'Order' }, ...times },
          Tags: { Team: 'voice' },
        },
      ],
    },
  },
  {
    ...{ service: 'profile', operation: 'ListIntegrations', input: { DomainName: 'shop' } },
    output: { Items: [] },
  },
];
const mentions = [
  ...everyFieldOf('AWS::CustomerProfiles::Domain'),
  ...everyFieldOf('AWS::CustomerProfiles::Integration'),
];

test('domains and what feeds them are read, page by page, and no profile', async () => {
  const estate = await scan({ regions, fixtures, mentions, endpoint: { pageSize: 1 } });
  expect(new Set(estate.calls.map(({ operation, outcome }) => `${operation} ${outcome}`))).toEqual(
    new Set(['ListDomains ok', 'GetDomain ok', 'ListIntegrations ok']),
  );
  expect(estate.resources.map(({ id, fields }) => [id, fields])).toEqual([
    [
      'customers',
      {
        ...{ DomainName: 'customers', Tags: { 'contact-centre': 'calls' }, DefaultEncryptionKey: key },
        ...{ DefaultExpirationDays: 366, DeadLetterQueueUrl: queue, ProfileCount: 120_000 },
      },
    ],
    [
      'shop',
      {
        ...{ DomainName: 'shop', Tags: {}, DefaultEncryptionKey: null },
        ...{ DefaultExpirationDays: null, DeadLetterQueueUrl: null, ProfileCount: null },
      },
    ],
    [
      'customers/arn:aws:app-integrations:us-east-1:111122223333:event-integration/shop',
      {
        DomainName: 'customers',
        Uri: 'arn:aws:app-integrations:us-east-1:111122223333:event-integration/shop',
        ...{ ObjectTypeName: null, ObjectTypes: ['Order'], Tags: { Team: 'voice' } },
      },
    ],
    [
      `customers/${instance}`,
      {
        ...{ DomainName: 'customers', Uri: instance, ObjectTypeName: 'CTR' },
        ...{ ObjectTypes: ['CTR'], Tags: {} },
      },
    ],
  ]);
});

test('a domain that may not be read leaves its settings unread, and nothing is taken to be absent', async () => {
  const estate = await scan({ regions, fixtures, mentions, endpoint: { deny: ['profile:GetDomain'] } });
  expect(estate.resources.filter(({ type }) => type.endsWith('Domain')).map(({ fields }) => fields)).toEqual([
    { DomainName: 'customers', Tags: { 'contact-centre': 'calls' } },
    { DomainName: 'shop', Tags: {} },
  ]);
});
