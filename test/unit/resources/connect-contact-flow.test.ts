import { expect, test } from 'vitest';
import {
  answers,
  arn,
  fieldsOf,
  instance,
  instanceId,
  leadsTo,
  operationsOf,
  pair,
  readAll,
} from '../../support/connect.ts';
import { scan } from '../../support/scan.ts';

const type = 'AWS::Connect::ContactFlow';
const id = 'f1000000-0000-4000-8000-000000000001';
const content = '{"Version":"2019-10-30","StartAction":"a","Actions":[]}';
const summary = {
  Id: id,
  Arn: arn(`contact-flow/${id}`),
  Name: 'Main line',
  ContactFlowType: 'CONTACT_FLOW',
  ContactFlowState: 'ACTIVE',
  ContactFlowStatus: 'PUBLISHED',
};
const flow = {
  Id: id,
  Arn: summary.Arn,
  Name: 'Main line',
  Type: 'CONTACT_FLOW',
  State: 'ACTIVE',
  Status: 'PUBLISHED',
  Description: 'Written by J. Doe',
  Content: content,
  FlowContentSha256: '5f70bf18',
  Version: 7,
  LastModifiedTime: '2026-01-10T08:00:00Z',
  LastModifiedRegion: 'us-east-1',
  Tags: { line: 'retail' },
};
const listed = (...flows: object[]) => answers('ListContactFlows', { ContactFlowSummaryList: flows });
const searched = (...flows: object[]) =>
  answers('SearchContactFlows', { ContactFlows: flows, ApproximateTotalCount: flows.length });
const described = (output: object) =>
  answers('DescribeContactFlow', { ContactFlow: output }, { input: { ContactFlowId: id } });

const read = {
  Id: id,
  Arn: summary.Arn,
  InstanceId: instanceId,
  Name: 'Main line',
  Type: 'CONTACT_FLOW',
  State: 'ACTIVE',
  Status: 'PUBLISHED',
  Content: content,
  FlowContentSha256: '5f70bf18',
  Version: 7,
  LastModifiedTime: '2026-01-10T08:00:00.000Z',
  LastModifiedRegion: 'us-east-1',
  Tags: { line: 'retail' },
};

test('a search that fills the content in makes describing the flow needless', async () => {
  const { estate, resources } = await readAll({ type, fixtures: [listed(summary), searched(flow)] });
  expect(resources[0]).toMatchObject({ id, arn: summary.Arn, region: 'us-east-1', fields: read });
  expect(Object.keys(resources[0]!.fields)).toEqual(Object.keys(read));
  expect(operationsOf(estate)).toEqual(['ListContactFlows', 'ListInstances', 'SearchContactFlows']);
  const [source] = resources[0]!.reads['DescribeContactFlow']!;
  expect(estate.calls[source!]).toMatchObject({ operation: 'SearchContactFlows', outcome: 'ok' });
});

test('a search without content leaves the flow to be described', async () => {
  const { Content: _, ...bare } = flow;
  const { resources, estate } = await readAll({
    type,
    fixtures: [listed(summary), searched(bare), described(flow)],
  });
  expect(resources[0]!.fields).toEqual(read);
  expect(estate.calls[resources[0]!.reads['DescribeContactFlow']![0]!]!.operation).toBe(
    'DescribeContactFlow',
  );
});

test('a flow that the index of the search does not know yet is listed and described', async () => {
  expect(await fieldsOf(type, listed(summary), searched(), described(flow))).toEqual(read);
});

test('a refused search costs a call for each flow and no knowledge', async () => {
  const { resources } = await readAll({
    type,
    fixtures: [listed(summary), searched(flow), described(flow)],
    deny: ['connect:SearchContactFlows'],
  });
  expect(resources[0]!.fields).toEqual(read);
});

test('a flow that neither the search nor the description tells is unread, not empty', async () => {
  const { resources, estate } = await readAll({
    type,
    fixtures: [
      listed(summary),
      searched(),
      { ...answers('DescribeContactFlow', {}), error: { code: 'AccessDeniedException', status: 403 } },
    ],
  });
  expect(resources[0]!.fields).not.toHaveProperty('Content');
  expect(estate.calls[resources[0]!.reads['DescribeContactFlow']![0]!]).toMatchObject({
    outcome: 'denied',
    actions: ['connect:DescribeContactFlow'],
  });
});

test('a description without content is malformed', async () => {
  const { Content: _, ...bare } = flow;
  const { resources, estate } = await readAll({
    type,
    fixtures: [listed(summary), searched(), described(bare)],
  });
  expect(resources[0]!.fields).not.toHaveProperty('Content');
  expect(estate.calls.find((c) => c.operation === 'DescribeContactFlow')).toMatchObject({
    outcome: 'malformed',
    reason: 'the answer lacks Content',
  });
});

test('a draft that was never published has no content that contacts run, whatever the search shows', async () => {
  const fields = await fieldsOf(
    type,
    listed({ ...summary, ContactFlowStatus: 'SAVED' }),
    searched({ ...flow, Status: 'SAVED' }),
    {
      ...answers('DescribeContactFlow', {}),
      error: { code: 'ContactFlowNotPublishedException', status: 404 },
    },
  );
  expect(fields).toMatchObject({
    Status: 'SAVED',
    Content: null,
    FlowContentSha256: null,
    Version: null,
    LastModifiedTime: null,
    LastModifiedRegion: null,
    Tags: null,
  });
});

test('120 flows cost two pages of one search', async () => {
  const ids = Array.from({ length: 120 }, (_, i) => `flow-${i}`);
  const { estate, resources } = await readAll({
    type,
    fixtures: [
      listed(...ids.map((Id) => ({ ...summary, Id }))),
      searched(...ids.map((Id) => ({ ...flow, Id, Content: `{"StartAction":"${Id}"}` }))),
    ],
  });
  expect(resources.filter(({ id, fields }) => fields['Content'] === `{"StartAction":"${id}"}`)).toHaveLength(
    120,
  );
  expect(estate.calls.map((c) => [c.operation, c.region, c.requests])).toEqual([
    ['ListContactFlows', 'us-east-1', 1],
    ['ListInstances', 'us-east-1', 1],
    ['SearchContactFlows', 'us-east-1', 2],
    ['ListInstances', 'us-west-2', 1],
  ]);
});

test('a rule that only needs names makes no search', async () => {
  const estate = await scan({
    fixtures: [...instance, listed(summary)],
    mentions: [{ type, member: 'Name' }],
  });
  expect(operationsOf(estate)).toEqual(['ListContactFlows', 'ListInstances']);
});

test('a flow finds its twin by the id that both Regions share, and what starts it', async () => {
  const number = 'arn:aws:connect:us-east-1:111122223333:phone-number/n-1';
  const estate = await scan({
    fixtures: [
      ...pair,
      listed(summary),
      answers(
        'ListContactFlows',
        { ContactFlowSummaryList: [{ ...summary, Arn: arn(`contact-flow/${id}`, 'us-west-2') }] },
        { region: 'us-west-2' },
      ),
      {
        service: 'connect',
        operation: 'ListFlowAssociations',
        output: {
          FlowAssociationSummaryList: [
            { ResourceId: number, FlowId: id, ResourceType: 'VOICE_PHONE_NUMBER' },
          ],
        },
      },
    ],
    mentions: ['Instance', 'Counterpart', 'Associations'].map((member) => ({ type, member })),
  });
  const flows = estate.resources.filter((r) => r.type === type);
  expect(flows.map((f) => leadsTo(estate, f, 'Counterpart'))).toEqual([
    [`us-west-2 ${id}`],
    [`us-east-1 ${id}`],
  ]);
  expect(leadsTo(estate, flows[1]!, 'Instance')).toEqual([`us-west-2 ${instanceId}`]);
  expect(leadsTo(estate, flows[0]!, 'Associations')).toEqual([
    `us-east-1 ${instanceId}/VOICE_PHONE_NUMBER/n-1`,
  ]);
});
