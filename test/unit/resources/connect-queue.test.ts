import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { evaluateEstate } from '../../../src/evaluate/findings.ts';
import { registry } from '../../../src/resources/index.ts';
import {
  answers,
  arn,
  fieldsOf,
  instance,
  instanceId,
  leadsTo,
  pair,
  readAll,
} from '../../support/connect.ts';
import { ruleAsserting } from '../../support/judge.ts';
import { scan } from '../../support/scan.ts';

const type = 'AWS::Connect::Queue';
const id = 'q1000000-0000-4000-8000-000000000001';
const queue = (more: object = {}) => ({
  QueueId: id,
  QueueArn: arn(`queue/${id}`),
  Name: 'Claims',
  Description: 'Ask J. Doe',
  Status: 'ENABLED',
  HoursOfOperationId: 'h-1',
  ...more,
});
// AGENT queues, one a user, would answer any other question.
const standard = { SearchCriteria: { QueueTypeCondition: 'STANDARD' } };
const searched = (count: number | undefined, ...queues: object[]) =>
  answers('SearchQueues', { Queues: queues, ApproximateTotalCount: count }, { input: standard });
const quickConnects = (...ids: string[]) =>
  answers(
    'ListQueueQuickConnects',
    { QuickConnectSummaryList: ids.map((Id) => ({ Id })) },
    { input: { QueueId: id } },
  );

test('a queue is read in full', async () => {
  const full = queue({
    MaxContacts: 40,
    OutboundCallerConfig: {
      OutboundCallerIdName: 'Meridian',
      OutboundCallerIdNumberId: 'n-1',
      OutboundFlowId: 'f-1',
    },
    OutboundEmailConfig: { OutboundEmailAddressId: 'e-1' },
    LastModifiedTime: '2026-01-10T08:00:00Z',
    LastModifiedRegion: 'us-west-2',
    Tags: { line: 'claims' },
  });
  expect(await fieldsOf(type, searched(1, full), quickConnects('c-1', 'c-2'))).toEqual({
    Id: id,
    Arn: arn(`queue/${id}`),
    InstanceId: instanceId,
    Name: 'Claims',
    Status: 'ENABLED',
    HoursOfOperationId: 'h-1',
    MaxContacts: 40,
    OutboundCallerConfig: {
      OutboundCallerIdName: 'Meridian',
      OutboundCallerIdNumberId: 'n-1',
      OutboundFlowId: 'f-1',
    },
    OutboundEmailConfig: { OutboundEmailAddressId: 'e-1' },
    LastModifiedTime: '2026-01-10T08:00:00.000Z',
    LastModifiedRegion: 'us-west-2',
    Tags: { line: 'claims' },
    QuickConnectIds: ['c-1', 'c-2'],
  });
});

test('a queue that limits and shows nothing says so', async () => {
  expect(await fieldsOf(type, searched(undefined, queue()), quickConnects())).toMatchObject({
    MaxContacts: null,
    OutboundCallerConfig: null,
    OutboundEmailConfig: null,
    LastModifiedTime: null,
    LastModifiedRegion: null,
    Tags: {},
    QuickConnectIds: [],
  });
});

test('refused quick connects leave that field out and nothing else', async () => {
  const { resources } = await readAll({
    type,
    fixtures: [searched(1, queue()), quickConnects('c-1')],
    deny: ['connect:ListQueueQuickConnects'],
  });
  expect(resources[0]!.fields).toHaveProperty('Name');
  expect(resources[0]!.fields).not.toHaveProperty('QuickConnectIds');
});

test('600 queues are two pages, whose count is that of all of them', async () => {
  const many = Array.from({ length: 600 }, (_, i) => queue({ QueueId: `q-${i}` }));
  const estate = await scan({
    fixtures: [...instance, searched(600, ...many)],
    mentions: [{ type, member: 'Name' }],
  });
  expect(estate.resources.filter((r) => r.type === type)).toHaveLength(600);
  expect(estate.collections.flatMap((c) => c.gaps)).toEqual([]);
  expect(estate.calls.find((c) => c.operation === 'SearchQueues')).toMatchObject({
    outcome: 'ok',
    requests: 2,
  });
});

test('a search that counts more queues than it lists keeps these and says that others may exist', async () => {
  const estate = await scan({
    fixtures: [...instance, searched(3, queue(), queue({ QueueId: 'q-2' }))],
    mentions: [
      { type, member: 'Name' },
      { type: 'AWS::Connect::Instance', member: 'Queues' },
    ],
  });
  const search = estate.calls.findIndex((c) => c.operation === 'SearchQueues');
  expect(estate.calls[search]).toMatchObject({
    outcome: 'malformed',
    reason: 'the search counts 3 and lists 2',
  });
  expect(estate.resources.filter((r) => r.type === type)).toHaveLength(2);
  expect(estate.collections.find((c) => c.type === type)!.gaps).toEqual([
    { parent: instanceId, calls: [search] },
  ]);
  const [center] = estate.resources.filter((r) => r.type === 'AWS::Connect::Instance');
  expect(leadsTo(estate, center!, 'Queues')).toMatchObject([
    { operation: 'connect:SearchQueues', outcome: 'malformed', reason: 'the search counts 3 and lists 2' },
  ]);
});

test('a rule that counts queues passes on a search that agrees with itself and knows nothing from one that does not', async () => {
  const rule = ruleAsserting({ when: 'resource.Region == primary', assert: 'count(resource.Queues) <= 2' });
  const verdictOf = async (count: number) => {
    const estate = await scan({
      fixtures: [...instance, searched(count, queue(), queue({ QueueId: 'q-2' }))],
      mentions: rule.mentions,
    });
    return evaluateEstate({ registry, estate, rules: [rule] }).map(({ verdict }) => verdict);
  };
  expect(await verdictOf(2)).toEqual(['pass']);
  expect(await verdictOf(3)).toEqual(['unknown']);
});

test('a queue that a miscounting search of the other Region leaves out is not missing there, but unknown', async () => {
  const inWest = (count: number): Fixture =>
    answers(
      'SearchQueues',
      { Queues: [queue({ QueueId: 'q-2' })], ApproximateTotalCount: count },
      { region: 'us-west-2' },
    );
  const counterpart = async (count: number) => {
    const estate = await scan({
      fixtures: [...pair, searched(1, queue()), inWest(count)],
      mentions: [{ type, member: 'Counterpart' }],
    });
    return leadsTo(estate, estate.resources.find((r) => r.id === id)!, 'Counterpart');
  };
  expect(await counterpart(1)).toEqual([]);
  expect(await counterpart(2)).toMatchObject([{ reason: 'the search counts 2 and lists 1' }]);
});

test('a queue leads to its hours, its whisper flow, its number and its place in routing profiles', async () => {
  const outbound = { OutboundCallerConfig: { OutboundCallerIdNumberId: 'n-1', OutboundFlowId: 'f-1' } };
  const estate = await scan({
    fixtures: [
      ...instance,
      searched(2, queue(outbound), queue({ QueueId: 'q-2' })),
      answers('SearchHoursOfOperations', {
        HoursOfOperations: [
          { HoursOfOperationId: 'h-1', HoursOfOperationArn: arn('h/h-1'), Name: 'Office', TimeZone: 'UTC' },
        ],
      }),
      answers('ListContactFlows', {
        ContactFlowSummaryList: [
          { Id: 'f-1', Arn: arn('contact-flow/f-1'), Name: 'Whisper', ContactFlowType: 'OUTBOUND_WHISPER' },
        ],
      }),
      {
        service: 'connect',
        operation: 'ListPhoneNumbersV2',
        output: {
          ListPhoneNumbersSummaryList: [
            {
              PhoneNumberId: 'n-1',
              PhoneNumberArn: 'arn:aws:connect:us-east-1:111122223333:phone-number/n-1',
              PhoneNumber: '+18005550100',
              PhoneNumberType: 'DID',
              TargetArn: arn(''),
            },
          ],
        },
      },
      answers('SearchRoutingProfiles', {
        RoutingProfiles: [{ RoutingProfileId: 'p-1', AssociatedQueueIds: [id], NumberOfAssociatedQueues: 1 }],
      }),
    ],
    mentions: ['HoursOfOperation', 'OutboundFlow', 'OutboundCallerIdNumber', 'RoutingProfiles'].map(
      (member) => ({
        type,
        member,
      }),
    ),
  });
  const [first, second] = estate.resources.filter((r) => r.type === type);
  const [plain, full] = first!.id === 'q-2' ? [first, second] : [second, first];
  expect(leadsTo(estate, full!, 'HoursOfOperation')).toEqual(['us-east-1 h-1']);
  expect(leadsTo(estate, full!, 'OutboundFlow')).toEqual(['us-east-1 f-1']);
  expect(leadsTo(estate, full!, 'OutboundCallerIdNumber')).toEqual(['us-east-1 n-1']);
  expect(leadsTo(estate, full!, 'RoutingProfiles')).toEqual([`us-east-1 p-1/${id}`]);
  expect(
    ['OutboundFlow', 'OutboundCallerIdNumber', 'RoutingProfiles'].flatMap((r) => leadsTo(estate, plain!, r)),
  ).toEqual([]);
});
