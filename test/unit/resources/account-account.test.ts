import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { account, everyFieldOf, scan } from '../../support/scan.ts';

const contact = (AlternateContactType: string): Fixture => ({
  service: 'account',
  operation: 'GetAlternateContact',
  input: { AlternateContactType },
  output: {
    AlternateContact: {
      AlternateContactType,
      Name: 'Rosa Okafor',
      Title: 'On call',
      EmailAddress: 'security@example.com',
      PhoneNumber: '+1 555 0100',
    },
  },
});
const noContact = (AlternateContactType: string): Fixture => ({
  service: 'account',
  operation: 'GetAlternateContact',
  input: { AlternateContactType },
  error: { code: 'ResourceNotFoundException', status: 404 },
});

test('an account carries its id, its Regions and the kinds of contact that it has, and nobody by name', async () => {
  const estate = await scan({
    regions: { primary: 'eu-central-1', recovery: 'eu-west-2' },
    fixtures: [
      contact('SECURITY'),
      noContact('OPERATIONS'),
      {
        service: 'account',
        operation: 'ListRegions',
        output: {
          Regions: [
            { RegionName: 'eu-central-1', RegionOptStatus: 'ENABLED_BY_DEFAULT' },
            { RegionName: 'eu-south-1', RegionOptStatus: 'DISABLED' },
          ],
        },
      },
    ],
    mentions: [
      ...everyFieldOf('Ringdown::Account'),
      ...everyFieldOf('Ringdown::Account::Region'),
      ...everyFieldOf('Ringdown::Account::AlternateContact'),
    ],
  });
  expect(estate.resources.map(({ type, id, region, fields }) => ({ type, id, region, fields }))).toEqual([
    { type: 'Ringdown::Account', id: account, region: 'us-east-1', fields: { Id: account } },
    {
      type: 'Ringdown::Account::AlternateContact',
      id: `${account}/SECURITY`,
      region: 'us-east-1',
      fields: { Account: account, AlternateContactType: 'SECURITY' },
    },
    {
      type: 'Ringdown::Account::Region',
      id: `${account}/eu-central-1`,
      region: 'us-east-1',
      fields: { Account: account, RegionName: 'eu-central-1', RegionOptStatus: 'ENABLED_BY_DEFAULT' },
    },
    {
      type: 'Ringdown::Account::Region',
      id: `${account}/eu-south-1`,
      region: 'us-east-1',
      fields: { Account: account, RegionName: 'eu-south-1', RegionOptStatus: 'DISABLED' },
    },
  ]);
  expect(estate.collections.flatMap(({ gaps }) => gaps)).toEqual([]);
  expect(JSON.stringify(estate)).not.toMatch(/Rosa|example\.com|555/);
});

test('all pages of the Regions are read', async () => {
  const Regions = Array.from({ length: 110 }, (_, i) => ({
    RegionName: `xx-test-${i}`,
    RegionOptStatus: 'ENABLED',
  }));
  const estate = await scan({
    fixtures: [{ service: 'account', operation: 'ListRegions', output: { Regions } }],
    mentions: [{ type: 'Ringdown::Account', member: 'Regions' }],
  });
  expect(estate.resources.filter(({ type }) => type === 'Ringdown::Account::Region')).toHaveLength(110);
});

test('contacts that may not be read are a gap of the account, not contacts that are not set', async () => {
  const estate = await scan({
    fixtures: [],
    mentions: [{ type: 'Ringdown::Account', member: 'AlternateContacts' }],
    endpoint: { deny: ['account:GetAlternateContact'] },
  });
  const collection = estate.collections.find((c) => c.type === 'Ringdown::Account::AlternateContact')!;
  expect(collection.gaps).toHaveLength(1);
  expect(collection.gaps[0]).toMatchObject({ parent: account });
  expect(collection.gaps[0]!.calls.map((i) => estate.calls[i]!.outcome)).toEqual(['denied', 'denied']);
});

test('an account that may not read anything is still listed, because no policy refuses its identity', async () => {
  const estate = await scan({
    fixtures: [],
    mentions: [{ type: 'Ringdown::Account', member: 'Id' }],
    endpoint: { allow: [] },
  });
  expect(estate.resources.map(({ id }) => id)).toEqual([account]);
});
