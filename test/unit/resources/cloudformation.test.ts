import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { commonName, commonStackName } from '../../../src/resources/cloudformation/common-name.ts';
import { account, everyFieldOf, scan } from '../../support/scan.ts';

const cloudformation = (
  operation: string,
  output: NonNullable<Fixture['output']>,
  place: Partial<Fixture> = {},
): Fixture => ({ service: 'cloudformation', operation, output, ...place });

const stack = (region: string, name: string) => ({
  ...{ StackName: name, StackId: `arn:aws:cloudformation:${region}:${account}:stack/${name}/1` },
  ...{
    StackStatus: 'UPDATE_COMPLETE',
    CreationTime: '2025-01-01T00:00:00Z',
    EnableTerminationProtection: true,
  },
  Parameters: [{ ParameterKey: 'Password', ParameterValue: 'hunter2' }],
  DriftInformation: { StackDriftStatus: 'IN_SYNC', LastCheckTimestamp: '2026-01-01T00:00:00Z' },
  Tags: [{ Key: 'contact-centre', Value: 'functions' }],
});

test('twins have one common name and one digest, and no parameter is kept', async () => {
  const both = [
    ['us-east-1', 'lookup-use1'],
    ['us-west-2', 'lookup-usw2'],
  ] as const;
  const estate = await scan({
    fixtures: both.flatMap(([region, name]) => [
      cloudformation('DescribeStacks', { Stacks: [stack(region, name)] }, { region }),
      cloudformation('GetTemplate', { TemplateBody: `{"Bucket": "code-${region}"}` }, { region }),
    ]),
    mentions: everyFieldOf('AWS::CloudFormation::Stack'),
  });
  const [east, west] = estate.resources;
  expect(east!.fields).toMatchObject({
    ...{
      StackName: 'lookup-use1',
      StackId: `arn:aws:cloudformation:us-east-1:${account}:stack/lookup-use1/1`,
    },
    ...{ CommonName: 'lookup-REGION', StackStatus: 'UPDATE_COMPLETE', ParentId: null },
    ...{ EnableTerminationProtection: true, Tags: { 'contact-centre': 'functions' } },
    DriftInformation: { StackDriftStatus: 'IN_SYNC', LastCheckTimestamp: '2026-01-01T00:00:00.000Z' },
  });
  expect(west!.fields).toMatchObject({
    ...{ CommonName: 'lookup-REGION', TemplateDigest: east!.fields['TemplateDigest'] },
  });
  expect(JSON.stringify(estate)).not.toContain('hunter2');
});

test('stacks are listed to the last page', async () => {
  const estate = await scan({
    fixtures: [
      cloudformation('DescribeStacks', { Stacks: ['a', 'b', 'c'].map((n) => stack('us-east-1', n)) }),
    ],
    mentions: [{ type: 'AWS::CloudFormation::Stack', member: 'StackName' }],
    regions: { primary: 'us-east-1' },
    endpoint: { pageSize: 1 },
  });
  expect(estate.resources.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test('a stack set with an instance in each Region', async () => {
  const instance = (Region: string, Status: string) => ({
    ...{ StackSetId: 'alarms:1', Account: account, Region, Status, DriftStatus: 'NOT_CHECKED' },
  });
  const estate = await scan({
    fixtures: [
      cloudformation('ListStackSets', { Summaries: [{ StackSetName: 'alarms', Status: 'ACTIVE' }] }),
      cloudformation('DescribeStackSet', {
        StackSet: { StackSetName: 'alarms', Tags: [{ Key: 'contact-centre', Value: 'monitoring' }] },
      }),
      cloudformation('ListStackInstances', {
        Summaries: [instance('us-east-1', 'CURRENT'), instance('us-west-2', 'OUTDATED')],
      }),
    ],
    mentions: ['AWS::CloudFormation::StackSet', 'Ringdown::CloudFormation::StackInstance'].flatMap(
      everyFieldOf,
    ),
    regions: { primary: 'us-east-1' },
  });
  expect(estate.resources.map(({ id, fields }) => ({ id, ...fields }))).toEqual([
    { id: 'alarms', StackSetName: 'alarms', Tags: { 'contact-centre': 'monitoring' } },
    {
      ...{ id: `alarms/${account}/us-east-1`, StackSetName: 'alarms', TargetAccount: account },
      ...{ TargetRegion: 'us-east-1', Status: 'CURRENT', DriftStatus: 'NOT_CHECKED' },
    },
    {
      ...{ id: `alarms/${account}/us-west-2`, StackSetName: 'alarms', TargetAccount: account },
      ...{ TargetRegion: 'us-west-2', Status: 'OUTDATED', DriftStatus: 'NOT_CHECKED' },
    },
  ]);
});

test.each([
  ['contact-us-east-1', 'contact-REGION'],
  ['contact-euc1-prod', 'contact-REGION-prod'],
  ['apne1-desk', 'REGION-desk'],
  ['us-gov-west-1', 'REGION'],
  ['use1x', 'use1x'],
  ['case1', 'case1'],
  ['sales3', 'sales3'],
])('%s is %s in every Region', (name, common) => {
  expect(commonName(name)).toBe(common);
});

test('the id that a stack set appends is not part of the common name', () => {
  expect(commonStackName('StackSet-alarms-1b2c3d4e-0a1b-4c2d-8e3f-0123456789ab')).toBe('StackSet-alarms');
});
