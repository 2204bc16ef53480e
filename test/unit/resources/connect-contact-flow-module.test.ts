import { expect, test } from 'vitest';
import {
  answers,
  arn,
  fieldsOf,
  instance,
  instanceId,
  leadsTo,
  operationsOf,
  readAll,
} from '../../support/connect.ts';
import { scan } from '../../support/scan.ts';

const type = 'AWS::Connect::ContactFlowModule';
const id = 'm1000000-0000-4000-8000-000000000001';
const content = '{"Version":"2019-10-30","StartAction":"a","Actions":[],"Settings":{}}';
const summary = { Id: id, Arn: arn(`flow-module/${id}`), Name: 'Identify caller', State: 'ACTIVE' };
const module = {
  ...summary,
  Status: 'PUBLISHED',
  Content: content,
  Description: 'Written by J. Doe',
  FlowModuleContentSha256: '9c1185a5',
  Version: 3,
  Settings: '{"input":{}}',
  ExternalInvocationConfiguration: { Enabled: true },
  Tags: { line: 'retail' },
};
const listed = answers('ListContactFlowModules', { ContactFlowModulesSummaryList: [summary] });
const searched = (...modules: object[]) =>
  answers('SearchContactFlowModules', { ContactFlowModules: modules });

test('a module is read in full from the search', async () => {
  const { estate, resources } = await readAll({ type, fixtures: [listed, searched(module)] });
  expect(resources[0]!.fields).toEqual({
    Id: id,
    Arn: summary.Arn,
    InstanceId: instanceId,
    Name: 'Identify caller',
    State: 'ACTIVE',
    Status: 'PUBLISHED',
    Content: content,
    FlowModuleContentSha256: '9c1185a5',
    Version: 3,
    Settings: '{"input":{}}',
    ExternalInvocationConfiguration: { Enabled: true },
    Tags: { line: 'retail' },
  });
  expect(operationsOf(estate)).not.toContain('DescribeContactFlowModule');
});

test('a module without versions or settings, whose content the search leaves out, is described', async () => {
  const plain = { ...summary, Status: 'PUBLISHED', Content: content };
  const fields = await fieldsOf(
    type,
    listed,
    searched({ ...summary, Status: 'PUBLISHED' }),
    answers(
      'DescribeContactFlowModule',
      { ContactFlowModule: plain },
      { input: { ContactFlowModuleId: id } },
    ),
  );
  expect(fields).toMatchObject({
    Content: content,
    FlowModuleContentSha256: null,
    Version: null,
    Settings: null,
    ExternalInvocationConfiguration: null,
    Tags: {},
  });
});

test('a refused description of a module that the search leaves out is not an empty module', async () => {
  const { resources } = await readAll({
    type,
    fixtures: [listed, searched(), answers('DescribeContactFlowModule', { ContactFlowModule: module })],
    deny: ['connect:DescribeContactFlowModule'],
  });
  expect(resources[0]!.fields).not.toHaveProperty('Content');
});

test('a module has its aliases and versions, each below the module that was asked about', async () => {
  const of = { input: { ContactFlowModuleId: id } };
  const alias = { AliasId: 'a-1', Arn: `${summary.Arn}:live`, AliasName: 'live', Version: 2 };
  const estate = await scan({
    fixtures: [
      ...instance,
      listed,
      answers('ListContactFlowModuleAliases', { ContactFlowModuleAliasSummaryList: [alias] }, of),
      answers(
        'ListContactFlowModuleVersions',
        { ContactFlowModuleVersionSummaryList: [{ Arn: `${summary.Arn}:2`, Version: 2 }] },
        of,
      ),
    ],
    mentions: [
      { type, member: 'Aliases' },
      { type, member: 'Versions' },
      { type: 'AWS::Connect::ContactFlowModuleAlias', member: 'Module' },
    ],
  });
  const [found] = estate.resources.filter((r) => r.type === type);
  expect(leadsTo(estate, found!, 'Aliases')).toEqual(['us-east-1 a-1']);
  expect(leadsTo(estate, found!, 'Versions')).toEqual([`us-east-1 ${id}:2`]);
  const fields = (of: string) => estate.resources.find((r) => r.type === of)!.fields;
  expect(fields('AWS::Connect::ContactFlowModuleAlias')).toEqual({
    Id: 'a-1',
    Arn: alias.Arn,
    InstanceId: instanceId,
    ContactFlowModuleId: id,
    Name: 'live',
    ContactFlowModuleVersion: 2,
  });
  expect(fields('AWS::Connect::ContactFlowModuleVersion')).toEqual({
    Id: `${id}:2`,
    Arn: `${summary.Arn}:2`,
    InstanceId: instanceId,
    ContactFlowModuleId: id,
    Version: 2,
  });
});
