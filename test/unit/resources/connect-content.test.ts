import { expect, test } from 'vitest';
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
import { scan } from '../../support/scan.ts';

const modified = { LastModifiedTime: '2026-01-10T08:00:00Z', LastModifiedRegion: 'us-east-1' };
const time = '2026-01-10T08:00:00.000Z';
const modifiedRead = { LastModifiedTime: time, LastModifiedRegion: 'us-east-1' };

const quickConnect = (id: string, QuickConnectConfig: object) => ({
  QuickConnectId: id,
  QuickConnectARN: arn(`transfer-destination/${id}`),
  Name: 'Escalation',
  QuickConnectConfig,
  ...modified,
  Tags: { line: 'claims' },
});
const toNumber = { QuickConnectType: 'PHONE_NUMBER', PhoneConfig: { PhoneNumber: '+12065550123' } };
const toQueue = { QuickConnectType: 'QUEUE', QueueConfig: { QueueId: 'q-1', ContactFlowId: 'f-1' } };
const quickConnects = (...list: object[]) =>
  answers('SearchQuickConnects', { QuickConnects: list, ApproximateTotalCount: list.length });

test('a quick connect to a number is read without the number', async () => {
  const type = 'AWS::Connect::QuickConnect';
  const { estate, resources } = await readAll({
    type,
    fixtures: [quickConnects(quickConnect('c-1', toNumber))],
  });
  expect(resources[0]!.fields).toEqual({
    Id: 'c-1',
    Arn: arn('transfer-destination/c-1'),
    InstanceId: instanceId,
    Name: 'Escalation',
    QuickConnectConfig: {
      QuickConnectType: 'PHONE_NUMBER',
      UserConfig: null,
      QueueConfig: null,
      FlowConfig: null,
    },
    ...modifiedRead,
    Tags: { line: 'claims' },
  });
  expect(JSON.stringify(estate)).not.toContain('2065550123');
});

test('a quick connect leads to queue, user and flow, as far as its kind has them', async () => {
  const toUser = { QuickConnectType: 'USER', UserConfig: { UserId: 'u-1', ContactFlowId: 'f-1' } };
  const toFlow = { QuickConnectType: 'FLOW', FlowConfig: { ContactFlowId: 'f-1' } };
  const estate = await scan({
    fixtures: [
      ...instance,
      quickConnects(
        ...[toQueue, toUser, toFlow, toNumber].map((config, i) => quickConnect(`c-${i}`, config)),
      ),
      answers('SearchQueues', { Queues: [{ QueueId: 'q-1', QueueArn: arn('queue/q-1'), Name: 'Claims' }] }),
      answers('SearchUsers', { Users: [{ Id: 'u-1', Arn: arn('agent/u-1') }] }),
      answers('ListContactFlows', { ContactFlowSummaryList: [{ Id: 'f-1', Arn: arn('contact-flow/f-1') }] }),
    ],
    mentions: ['Queue', 'User', 'Flow'].map((member) => ({ type: 'AWS::Connect::QuickConnect', member })),
  });
  const targets = estate.resources
    .filter((r) => r.type.endsWith('QuickConnect'))
    .map((r) => ['Queue', 'User', 'Flow'].flatMap((relation) => leadsTo(estate, r, relation)));
  expect(targets).toEqual([
    ['us-east-1 q-1', 'us-east-1 f-1'],
    ['us-east-1 u-1', 'us-east-1 f-1'],
    ['us-east-1 f-1'],
    [],
  ]);
});

test('a prompt is read from the search', async () => {
  const prompt = { PromptId: 'p-1', PromptARN: arn('prompt/p-1'), Name: 'Welcome.wav', ...modified };
  expect(await fieldsOf('AWS::Connect::Prompt', answers('SearchPrompts', { Prompts: [prompt] }))).toEqual({
    Id: 'p-1',
    Arn: arn('prompt/p-1'),
    InstanceId: instanceId,
    Name: 'Welcome.wav',
    ...modifiedRead,
    Tags: {},
  });
});

test('a view is read without its content', async () => {
  const view = {
    Id: 'v-1',
    Arn: arn('view/v-1'),
    Name: 'Card',
    Status: 'SAVED',
    Type: 'CUSTOMER_MANAGED',
    Content: { Template: '{"Body":["J. Doe"]}' },
    LastModifiedTime: modified.LastModifiedTime,
  };
  const { estate, resources } = await readAll({
    type: 'AWS::Connect::View',
    fixtures: [answers('SearchViews', { Views: [view], ApproximateTotalCount: 1 })],
  });
  expect(resources[0]!.fields).toEqual({
    Id: 'v-1',
    Arn: arn('view/v-1'),
    InstanceId: instanceId,
    Name: 'Card',
    Status: 'SAVED',
    Type: 'CUSTOMER_MANAGED',
    Version: null,
    ViewContentSha256: null,
    LastModifiedTime: time,
    Tags: {},
  });
  expect(JSON.stringify(estate)).not.toContain('Doe');
});

test('a rule of Connect is read with what its actions need and without their texts', async () => {
  const summary = {
    Name: 'Task on complaint',
    RuleId: 'r-1',
    RuleArn: arn('rule/r-1'),
    EventSourceName: 'OnPostCallAnalysisAvailable',
    PublishStatus: 'PUBLISHED',
    ActionSummaries: [{ ActionType: 'CREATE_TASK' }, { ActionType: 'SEND_NOTIFICATION' }],
    CreatedTime: modified.LastModifiedTime,
    LastUpdatedTime: modified.LastModifiedTime,
  };
  const described = {
    Name: 'Task on complaint',
    RuleId: 'r-1',
    RuleArn: arn('rule/r-1'),
    TriggerEventSource: { EventSourceName: 'OnPostCallAnalysisAvailable' },
    Function: '(complaint)',
    PublishStatus: 'PUBLISHED',
    LastUpdatedBy: arn('agent/jdoe'),
    Actions: [
      { ActionType: 'CREATE_TASK', TaskAction: { Name: 'Call back', ContactFlowId: 'f-1' } },
      { ActionType: 'SEND_NOTIFICATION', SendNotificationAction: { Content: 'Tell J. Doe' } },
    ],
  };
  const none = {
    TaskAction: null,
    EventBridgeAction: null,
    CreateCaseAction: null,
    SubmitAutoEvaluationAction: null,
  };
  const { estate, resources } = await readAll({
    type: 'AWS::Connect::Rule',
    fixtures: [
      answers('ListRules', { RuleSummaryList: [summary] }),
      answers('DescribeRule', { Rule: described }, { input: { RuleId: 'r-1' } }),
    ],
  });
  expect(resources[0]!.fields).toEqual({
    Id: 'r-1',
    Arn: arn('rule/r-1'),
    InstanceId: instanceId,
    Name: 'Task on complaint',
    EventSourceName: 'OnPostCallAnalysisAvailable',
    PublishStatus: 'PUBLISHED',
    ActionTypes: ['CREATE_TASK', 'SEND_NOTIFICATION'],
    CreatedTime: time,
    LastUpdatedTime: time,
    Actions: [
      { ...none, ActionType: 'CREATE_TASK', TaskAction: { ContactFlowId: 'f-1' } },
      { ...none, ActionType: 'SEND_NOTIFICATION' },
    ],
  });
  expect(JSON.stringify(estate)).not.toMatch(/doe/i);
});

const template = (Id: string) => ({
  Id,
  Arn: arn(`task-template/${Id}`),
  Name: 'Claim',
  Status: 'ACTIVE',
  LastModifiedTime: modified.LastModifiedTime,
});
const templates = (region: 'us-east-1' | 'us-west-2', ...list: object[]) =>
  answers('ListTaskTemplates', { TaskTemplates: list }, { region });

test('a task template is read with its flows', async () => {
  const fields = await fieldsOf(
    'AWS::Connect::TaskTemplate',
    templates('us-east-1', template('t-1')),
    answers(
      'GetTaskTemplate',
      { ...template('t-1'), ContactFlowId: 'f-1', Tags: { line: 'claims' } },
      { input: { TaskTemplateId: 't-1' } },
    ),
  );
  expect(fields).toEqual({
    Id: 't-1',
    Arn: arn('task-template/t-1'),
    InstanceId: instanceId,
    Name: 'Claim',
    Status: 'ACTIVE',
    LastModifiedTime: time,
    ContactFlowId: 'f-1',
    SelfAssignFlowId: null,
    Tags: { line: 'claims' },
  });
});

test('a type that Connect does not mirror finds its twin by name, not by id', async () => {
  const twin = async (...west: object[]) => {
    const estate = await scan({
      fixtures: [...pair, templates('us-east-1', template('t-1')), templates('us-west-2', ...west)],
      mentions: [{ type: 'AWS::Connect::TaskTemplate', member: 'Counterpart' }],
    });
    return leadsTo(estate, estate.resources.find((r) => r.id === 't-1')!, 'Counterpart');
  };
  expect(await twin(template('t-9'))).toEqual(['us-west-2 t-9']);
  expect(await twin({ ...template('t-9'), Name: 'Refund' })).toEqual([]);
});

test('an evaluation form that was never activated is read without those who wrote it', async () => {
  const form = {
    EvaluationFormId: 'e-1',
    EvaluationFormArn: arn('evaluation-form/e-1'),
    Title: 'Courtesy',
    CreatedTime: modified.LastModifiedTime,
    CreatedBy: arn('agent/jdoe'),
    LastModifiedTime: modified.LastModifiedTime,
    LastModifiedBy: arn('agent/jdoe'),
    LatestVersion: 2,
  };
  const { estate, resources } = await readAll({
    type: 'AWS::Connect::EvaluationForm',
    fixtures: [answers('ListEvaluationForms', { EvaluationFormSummaryList: [form] })],
  });
  expect(resources[0]!.fields).toEqual({
    Id: 'e-1',
    Arn: arn('evaluation-form/e-1'),
    InstanceId: instanceId,
    Title: 'Courtesy',
    LatestVersion: 2,
    ActiveVersion: null,
    LastModifiedTime: time,
    LastActivatedTime: null,
  });
  expect(JSON.stringify(estate)).not.toContain('jdoe');
});

const vocabulary = {
  Name: 'Products',
  Id: 'w-1',
  Arn: arn('vocabulary/w-1'),
  LanguageCode: 'en-US',
  State: 'CREATION_FAILED',
  FailureReason: 'A phrase is too long.',
  LastModifiedTime: modified.LastModifiedTime,
};
const vocabularies = answers('SearchVocabularies', { VocabularySummaryList: [vocabulary] });
const defaults = answers('ListDefaultVocabularies', {
  DefaultVocabularyList: [
    { InstanceId: instanceId, LanguageCode: 'en-US', VocabularyId: 'w-1', VocabularyName: 'Products' },
  ],
});

test('a vocabulary that could not be created says why', async () => {
  expect(await fieldsOf('Ringdown::Connect::Vocabulary', vocabularies)).toEqual({
    Id: 'w-1',
    Arn: vocabulary.Arn,
    InstanceId: instanceId,
    Name: 'Products',
    LanguageCode: 'en-US',
    State: 'CREATION_FAILED',
    FailureReason: 'A phrase is too long.',
    LastModifiedTime: time,
  });
});

test('the default vocabulary of a language leads to the vocabulary', async () => {
  const type = 'Ringdown::Connect::DefaultVocabulary';
  const estate = await scan({
    fixtures: [...instance, defaults, vocabularies],
    mentions: [{ type, member: 'Vocabulary' }],
  });
  const [found] = estate.resources.filter((r) => r.type === type);
  expect(found!.fields).toEqual({
    Id: `${instanceId}/en-US`,
    InstanceId: instanceId,
    LanguageCode: 'en-US',
    VocabularyId: 'w-1',
    VocabularyName: 'Products',
  });
  expect(leadsTo(estate, found!, 'Vocabulary')).toEqual(['us-east-1 w-1']);
});

test('an e-mail address is read with the addresses that are forwarded to it', async () => {
  const address = {
    EmailAddressId: 'm-1',
    EmailAddressArn: arn('email-address/m-1'),
    EmailAddress: 'claims@meridian.example.com',
    DisplayName: 'Meridian claims',
    AliasConfigurations: [{ EmailAddressId: 'm-2' }],
  };
  expect(
    await fieldsOf(
      'AWS::Connect::EmailAddress',
      answers('SearchEmailAddresses', { EmailAddresses: [address], ApproximateTotalCount: 1 }),
    ),
  ).toEqual({
    Id: 'm-1',
    Arn: address.EmailAddressArn,
    InstanceId: instanceId,
    EmailAddress: 'claims@meridian.example.com',
    AliasConfigurations: [{ EmailAddressId: 'm-2' }],
  });
});

const testCase = {
  Id: 'k-1',
  Arn: arn('test-case/k-1'),
  Name: 'Claims line answers',
  Status: 'PUBLISHED',
  Content: '{"Says":"J. Doe"}',
  InitializationData: '{"Attributes":{"name":"J. Doe"}}',
  EntryPoint: {
    Type: 'VOICE_CALL',
    VoiceCallEntryPointParameters: {
      SourcePhoneNumber: '+12065550123',
      DestinationPhoneNumber: '+18005550100',
    },
  },
  TestCaseSha256: 'aa11',
  ...modified,
};
const testCases = (...list: object[]) =>
  answers('SearchTestCases', { TestCases: list, ApproximateTotalCount: list.length });
const run = {
  TestCaseExecutionId: 'x-1',
  TestCaseId: 'k-1',
  TestCaseExecutionStatus: 'PASSED',
  StartTime: '2026-01-10T08:00:00Z',
  EndTime: '2026-01-10T08:02:00Z',
};

test('a test case is read without what it says or who it pretends to be', async () => {
  const { estate, resources } = await readAll({
    type: 'Ringdown::Connect::TestCase',
    fixtures: [testCases(testCase)],
  });
  expect(resources[0]!.fields).toEqual({
    Id: 'k-1',
    Arn: testCase.Arn,
    InstanceId: instanceId,
    Name: 'Claims line answers',
    Status: 'PUBLISHED',
    EntryPoint: {
      Type: 'VOICE_CALL',
      VoiceCallEntryPointParameters: { DestinationPhoneNumber: '+18005550100', FlowId: null },
      ChatEntryPointParameters: null,
    },
    TestCaseSha256: 'aa11',
    ...modifiedRead,
    Tags: {},
  });
  expect(JSON.stringify(estate)).not.toMatch(/Doe|2065550123/);
});

test('runs of a test case are read, ended or not, and lead to it', async () => {
  const { EndTime: _, ...running } = {
    ...run,
    TestCaseExecutionId: 'x-2',
    TestCaseExecutionStatus: 'IN_PROGRESS',
  };
  const type = 'Ringdown::Connect::TestCaseExecution';
  const chat = { ...testCase, EntryPoint: { Type: 'CHAT', ChatEntryPointParameters: { FlowId: 'f-1' } } };
  const estate = await scan({
    fixtures: [
      ...instance,
      testCases(chat),
      answers('ListTestCaseExecutions', { TestCaseExecutions: [run, running] }),
      answers('ListContactFlows', { ContactFlowSummaryList: [{ Id: 'f-1', Arn: arn('contact-flow/f-1') }] }),
    ],
    mentions: [
      { type, member: 'TestCase' },
      { type: 'Ringdown::Connect::TestCase', member: 'Executions' },
      { type: 'Ringdown::Connect::TestCase', member: 'Flow' },
    ],
  });
  const [passed, going] = estate.resources.filter((r) => r.type === type);
  expect(passed!.fields).toEqual({
    Id: 'x-1',
    InstanceId: instanceId,
    TestCaseId: 'k-1',
    Status: 'PASSED',
    StartTime: '2026-01-10T08:00:00.000Z',
    EndTime: '2026-01-10T08:02:00.000Z',
  });
  expect(going!.fields).toMatchObject({ Status: 'IN_PROGRESS', EndTime: null });
  expect(leadsTo(estate, passed!, 'TestCase')).toEqual(['us-east-1 k-1']);
  const [found] = estate.resources.filter((r) => r.type === 'Ringdown::Connect::TestCase');
  expect(leadsTo(estate, found!, 'Executions')).toEqual(['us-east-1 x-1', 'us-east-1 x-2']);
  expect(leadsTo(estate, found!, 'Flow')).toEqual(['us-east-1 f-1']);
});
