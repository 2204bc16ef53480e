import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { EstateIndex } from '../../../src/evaluate/estate-index.ts';
import { related } from '../../../src/evaluate/relations.ts';
import { registry } from '../../../src/resources/index.ts';
import { everyFieldOf, scan } from '../../support/scan.ts';

const type = 'AWS::Connect::PhoneNumber';
const inRegion = 'arn:aws:connect:us-east-1:111122223333';
const instanceId = 'aaaaaaaa-0000-4000-8000-000000000001';
const instanceArn = `${inRegion}:instance/${instanceId}`;
const groupArn = `${inRegion}:traffic-distribution-group/cccccccc-0000-4000-8000-000000000003`;
const answers = (operation: string, output: object): Fixture => ({
  service: 'connect',
  operation,
  region: 'us-east-1',
  output: { ...output },
});
const number = (id: string, more: object) => ({
  PhoneNumberId: id,
  PhoneNumberArn: `${inRegion}:phone-number/${id}`,
  PhoneNumber: '+18005550100',
  PhoneNumberCountryCode: 'US',
  PhoneNumberType: 'TOLL_FREE',
  PhoneNumberDescription: 'claims line of J. Doe',
  ...more,
});
const numbers = (...list: object[]) => answers('ListPhoneNumbersV2', { ListPhoneNumbersSummaryList: list });
const noneElsewhere: Fixture = { service: 'connect', operation: 'ListPhoneNumbersV2', output: {} };

test('a number of a group is read in full, and its description stays behind', async () => {
  const estate = await scan({
    fixtures: [
      numbers(number('n-1', { TargetArn: groupArn })),
      noneElsewhere,
      answers('DescribePhoneNumber', {
        ClaimedPhoneNumberSummary: {
          PhoneNumberStatus: { Status: 'FAILED', Message: 'The group is full.' },
          Tags: { line: 'claims' },
        },
      }),
    ],
    mentions: everyFieldOf(type),
  });
  expect(estate.resources).toHaveLength(1);
  expect(estate.resources[0]).toMatchObject({ id: 'n-1', arn: `${inRegion}:phone-number/n-1` });
  expect(estate.resources[0]!.fields).toEqual({
    PhoneNumberId: 'n-1',
    PhoneNumberArn: `${inRegion}:phone-number/n-1`,
    Address: '+18005550100',
    CountryCode: 'US',
    Type: 'TOLL_FREE',
    TargetArn: groupArn,
    InstanceId: null,
    SourcePhoneNumberArn: null,
    PhoneNumberStatus: { Status: 'FAILED', Message: 'The group is full.' },
    Tags: { line: 'claims' },
  });
});

test('a number leads to its group or to its instance, never to both', async () => {
  const source = 'arn:aws:sms-voice:us-east-1:111122223333:phone-number/p-1';
  const estate = await scan({
    fixtures: [
      numbers(
        number('n-1', { TargetArn: groupArn }),
        number('n-2', { TargetArn: instanceArn, InstanceId: instanceId, SourcePhoneNumberArn: source }),
      ),
      noneElsewhere,
      answers('ListTrafficDistributionGroups', {
        TrafficDistributionGroupSummaryList: [
          { Id: 'g', Arn: groupArn, Name: 'Default', InstanceArn: instanceArn, Status: 'ACTIVE' },
        ],
      }),
      { service: 'connect', operation: 'ListTrafficDistributionGroups', output: {} },
      answers('ListInstances', {
        InstanceSummaryList: [
          {
            Id: instanceId,
            Arn: instanceArn,
            IdentityManagementType: 'SAML',
            InstanceStatus: 'ACTIVE',
            InboundCallsEnabled: true,
            OutboundCallsEnabled: true,
          },
        ],
      }),
      { service: 'connect', operation: 'ListInstances', output: {} },
    ],
    mentions: [
      { type, member: 'TrafficDistributionGroup' },
      { type, member: 'Instance' },
      { type: 'AWS::Connect::TrafficDistributionGroup', member: 'PhoneNumbers' },
    ],
  });
  const index = new EstateIndex(registry, estate);
  const [ofGroup, ofInstance] = index.ofType(type);
  const lead = (resource: typeof ofGroup, relation: string) =>
    related({ index, resource: resource!, relation }).resources.map(({ arn }) => arn);
  expect(ofInstance!.fields).toMatchObject({ InstanceId: instanceId, SourcePhoneNumberArn: source });
  expect([lead(ofGroup, 'TrafficDistributionGroup'), lead(ofGroup, 'Instance')]).toEqual([[groupArn], []]);
  expect([lead(ofInstance, 'TrafficDistributionGroup'), lead(ofInstance, 'Instance')]).toEqual([
    [],
    [instanceArn],
  ]);
  const [group] = index.ofType('AWS::Connect::TrafficDistributionGroup');
  expect(lead(group, 'PhoneNumbers')).toEqual([ofGroup!.arn]);
});

test('more numbers than a page holds are all listed, in a call that names no instance', async () => {
  const many = Array.from({ length: 1001 }, (_, i) => number(`n-${i}`, { TargetArn: groupArn }));
  const estate = await scan({
    fixtures: [numbers(...many), noneElsewhere],
    mentions: [{ type, member: 'TargetArn' }],
  });
  expect(estate.resources).toHaveLength(1001);
  expect(estate.calls.map(({ region, requests }) => ({ region, requests }))).toEqual([
    { region: 'us-east-1', requests: 2 },
    { region: 'us-west-2', requests: 1 },
  ]);
});

test('a listing that is refused in one Region says that numbers may be missing there', async () => {
  const estate = await scan({
    fixtures: [
      numbers(number('n-1', { TargetArn: groupArn })),
      {
        service: 'connect',
        operation: 'ListPhoneNumbersV2',
        region: 'us-west-2',
        error: { code: 'AccessDeniedException', status: 403 },
      },
    ],
    mentions: [{ type, member: 'TargetArn' }],
  });
  expect(estate.collections.map(({ region, gaps }) => ({ region, gaps: gaps.length }))).toEqual([
    { region: 'us-east-1', gaps: 0 },
    { region: 'us-west-2', gaps: 1 },
  ]);
});
