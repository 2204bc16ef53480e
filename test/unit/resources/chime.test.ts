import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { everyFieldOf, scan } from '../../support/scan.ts';

const place = { service: 'chime', region: 'us-east-1' };
const arn = (id: string, region = 'us-east-1') => `arn:aws:chime:${region}:111122223333:vc/${id}`;
const absent = (operation: string): Fixture => ({
  ...{ ...place, operation },
  error: { code: 'NotFoundException' },
});
const of = (operation: string, VoiceConnectorId: string, output: object): Fixture => ({
  ...{ ...place, operation, input: { VoiceConnectorId } },
  output: output as NonNullable<Fixture['output']>,
});

const fixtures: Fixture[] = [
  {
    ...{ ...place, operation: 'ListVoiceConnectors' },
    output: {
      VoiceConnectors: [
        {
          ...{ VoiceConnectorId: 'vc-1', VoiceConnectorArn: arn('vc-1'), Name: 'transfers' },
          ...{ RequireEncryption: true, IntegrationType: 'CONNECT_CALL_TRANSFER_CONNECTOR' },
        },
        {
          ...{ VoiceConnectorId: 'vc-9', VoiceConnectorArn: arn('vc-9', 'us-west-2'), Name: 'elsewhere' },
          RequireEncryption: true,
        },
        {
          ...{ VoiceConnectorId: 'vc-2', VoiceConnectorArn: arn('vc-2'), Name: 'new' },
          RequireEncryption: false,
        },
      ],
    },
  },
  of('GetVoiceConnectorOrigination', 'vc-1', {
    Origination: {
      Disabled: false,
      Routes: [{ Host: 'sbc.example.com', Port: 5061, Protocol: 'TCP', Priority: 1, Weight: 50 }],
    },
  }),
  of('GetVoiceConnectorTermination', 'vc-1', {
    Termination: {
      ...{ CpsLimit: 10, DefaultPhoneNumber: '+12065550100', CallingRegions: ['US'] },
      CidrAllowedList: ['198.51.100.8/32'],
    },
  }),
  of('GetVoiceConnectorTerminationHealth', 'vc-1', {
    TerminationHealth: { Timestamp: '2026-01-15T11:59:00Z', Source: '198.51.100.8' },
  }),
  of('GetVoiceConnectorLoggingConfiguration', 'vc-1', { LoggingConfiguration: { EnableSIPLogs: true } }),
  ...['Origination', 'Termination', 'TerminationHealth', 'LoggingConfiguration'].map((part) =>
    absent(`GetVoiceConnector${part}`),
  ),
  {
    ...{ ...place, operation: 'ListTagsForResource', input: { ResourceARN: arn('vc-1') } },
    output: { Tags: [{ Key: 'contact-centre', Value: 'x' }] },
  },
  { ...place, operation: 'ListTagsForResource', output: {} },
  {
    ...{ ...place, operation: 'ListVoiceConnectorGroups' },
    output: {
      VoiceConnectorGroups: [
        {
          ...{ VoiceConnectorGroupId: 'g-1', Name: 'carrier' },
          VoiceConnectorGroupArn: 'arn:aws:chime:us-east-1:111122223333:vcg/g-1',
          VoiceConnectorItems: [
            { VoiceConnectorId: 'vc-1', Priority: 1 },
            { VoiceConnectorId: 'vc-9', Priority: 2 },
          ],
        },
      ],
    },
  },
];

const read = async (name: string, endpoint = {}) => {
  const type = `Ringdown::Chime::${name}`;
  const estate = await scan({
    ...{ fixtures, mentions: everyFieldOf(type), regions: { primary: 'us-east-1' } },
    endpoint: { pageSize: 1, ...endpoint },
  });
  return estate.resources.filter((r) => r.type === type).map(({ fields }) => fields);
};

test('a trunk is read with its settings, and a new one has none', async () => {
  expect(await read('VoiceConnector')).toEqual([
    {
      ...{ VoiceConnectorId: 'vc-1', VoiceConnectorArn: arn('vc-1'), Name: 'transfers' },
      ...{ RequireEncryption: true, IntegrationType: 'CONNECT_CALL_TRANSFER_CONNECTOR' },
      Origination: { Disabled: false, Routes: [{ Host: 'sbc.example.com', Priority: 1, Weight: 50 }] },
      Termination: {
        ...{ Disabled: null, CpsLimit: 10, CallingRegions: ['US'], CidrAllowedList: ['198.51.100.8/32'] },
      },
      ...{ TerminationHealthTime: '2026-01-15T11:59:00.000Z', EnableSIPLogs: true },
      Tags: { 'contact-centre': 'x' },
    },
    {
      ...{ VoiceConnectorId: 'vc-2', VoiceConnectorArn: arn('vc-2'), Name: 'new' },
      ...{ RequireEncryption: false, IntegrationType: null, Origination: null, Termination: null },
      ...{ TerminationHealthTime: null, EnableSIPLogs: null, Tags: {} },
    },
  ]);
});

test('refused settings stay unread', async () => {
  const [first] = await read('VoiceConnector', { deny: ['chime:GetVoiceConnectorTermination'] });
  expect(first).not.toHaveProperty('Termination');
  expect(first).toHaveProperty('Origination');
});

test('a group has members of several Regions', async () => {
  expect(await read('VoiceConnectorGroup')).toEqual([
    {
      ...{ VoiceConnectorGroupId: 'g-1', Name: 'carrier' },
      VoiceConnectorGroupArn: 'arn:aws:chime:us-east-1:111122223333:vcg/g-1',
    },
  ]);
  expect(await read('VoiceConnectorGroupMember')).toEqual([
    { VoiceConnectorGroupId: 'g-1', VoiceConnectorId: 'vc-1' },
    { VoiceConnectorGroupId: 'g-1', VoiceConnectorId: 'vc-9' },
  ]);
});
