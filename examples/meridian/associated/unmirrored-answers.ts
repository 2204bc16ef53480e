import type { Answers } from '../answers.ts';
import type { Contents } from '../connect/contents.ts';
import { arnIn, mirroredId } from '../connect/home.ts';
import { counted, modified, tags } from '../connect/told.ts';
import { inbound } from '../flows/lines.ts';
import { type Ago, hex, primary, uuid } from '../place.ts';
import type { TestCase } from './unmirrored.ts';

/** Templates, forms and rules, which were made in each Region, and the evidence of tests. */
export function giveUnmirrored(answers: Answers, contents: Contents, ago: Ago): void {
  const { instance: InstanceId, home } = contents;
  const flowId = (name: string) => mirroredId(home, 'contact-flow', name);
  const made = ago(home.region === primary ? 380 : 290);
  answers
    .give(
      'ListTaskTemplates',
      { InstanceId },
      {
        TaskTemplates: contents.taskTemplates.map(({ id, name }) => ({
          ...{ Id: id, Arn: arnIn(home, 'task-template', id), Name: name, Status: 'ACTIVE' },
          ...{ CreatedTime: made, LastModifiedTime: made },
        })),
      },
    )
    .give(
      'ListRules',
      { InstanceId },
      { RuleSummaryList: contents.rules.map((rule) => ruleOf(rule, made, arnIn(home, 'rule', rule.id))) },
    )
    .give(
      'ListEvaluationForms',
      { InstanceId },
      {
        EvaluationFormSummaryList: contents.evaluationForms.map(({ id, name }) => ({
          ...{ EvaluationFormId: id, EvaluationFormArn: arnIn(home, 'evaluation-form', id), Title: name },
          ...{ CreatedTime: made, CreatedBy: designer, LastModifiedTime: made, LastModifiedBy: designer },
          ...{ LastActivatedTime: made, LastActivatedBy: designer, LatestVersion: 3, ActiveVersion: 3 },
        })),
      },
    )
    .give(
      'SearchVocabularies',
      { InstanceId },
      {
        VocabularySummaryList: contents.vocabularies.map(({ id, name, language }) => ({
          ...{ Id: id, Arn: arnIn(home, 'vocabulary', id), Name: name, LanguageCode: language },
          ...{ State: 'ACTIVE', LastModifiedTime: made },
        })),
      },
    )
    .give(
      'ListDefaultVocabularies',
      { InstanceId },
      {
        DefaultVocabularyList: contents.vocabularies.map(({ id, name, language }) => ({
          ...{ InstanceId, LanguageCode: language, VocabularyId: id, VocabularyName: name },
        })),
      },
    )
    .give(
      'SearchEmailAddresses',
      { InstanceId },
      counted(
        'EmailAddresses',
        contents.addresses.map(({ id, name }) => ({
          ...{ EmailAddressId: id, EmailAddressArn: arnIn(home, 'email-address', id), EmailAddress: name },
        })),
      ),
    )
    .give(
      'ListAuthenticationProfiles',
      { InstanceId },
      {
        AuthenticationProfileSummaryList: contents.authentication.map(({ id, name, isDefault }) => ({
          ...{ Id: id, Arn: arnIn(home, 'authentication-profile', id), Name: name, IsDefault: isDefault },
        })),
      },
    );
  for (const { id, name, flow } of contents.taskTemplates)
    answers.give(
      'GetTaskTemplate',
      { InstanceId, TaskTemplateId: id },
      {
        ...{ InstanceId, Id: id, Arn: arnIn(home, 'task-template', id), Name: name, Status: 'ACTIVE' },
        ...{ ContactFlowId: flowId(flow), CreatedTime: made, LastModifiedTime: made, Tags: tags },
      },
    );
  for (const rule of contents.rules)
    answers.give(
      'DescribeRule',
      { InstanceId, RuleId: rule.id },
      {
        Rule: {
          ...{ RuleId: rule.id, RuleArn: arnIn(home, 'rule', rule.id), Name: rule.name },
          ...{ PublishStatus: 'PUBLISHED', CreatedTime: made, LastUpdatedTime: made },
          ...{ TriggerEventSource: { EventSourceName: rule.event } },
          ...{ Function: '{"Version":"2022-11-25"}', LastUpdatedBy: designer, Tags: tags },
          Actions: [
            rule.flow === undefined
              ? { ActionType: 'GENERATE_EVENTBRIDGE_EVENT', EventBridgeAction: { Name: rule.name } }
              : {
                  ActionType: 'CREATE_TASK',
                  TaskAction: { Name: rule.name, ContactFlowId: flowId(rule.flow) },
                },
          ],
        },
      },
    );
  for (const { id, name, isDefault } of contents.authentication)
    answers.give(
      'DescribeAuthenticationProfile',
      { InstanceId, AuthenticationProfileId: id },
      {
        AuthenticationProfile: {
          ...{ Id: id, Arn: arnIn(home, 'authentication-profile', id), Name: name, IsDefault: isDefault },
          ...{ AllowedIps: ['203.0.113.0/24', '198.51.100.0/24'], BlockedIps: [], MaxSessionDuration: 720 },
          ...{ SessionInactivityHandlingEnabled: true, SessionInactivityDuration: 30, CreatedTime: made },
        },
      },
    );
  giveEvidence(answers, contents, ago);
}

const designer = 'arn:aws:iam::111122223333:role/meridian-ci-deploy';

const ruleOf = ({ id, name, event, flow }: Contents['rules'][number], made: string, RuleArn: string) => ({
  ...{ RuleId: id, RuleArn, Name: name, EventSourceName: event, PublishStatus: 'PUBLISHED' },
  ActionSummaries: [{ ActionType: flow === undefined ? 'GENERATE_EVENTBRIDGE_EVENT' : 'CREATE_TASK' }],
  ...{ CreatedTime: made, LastUpdatedTime: made },
});

/** Test cases and views are mirrored; a run belongs to the Region that it ran in. */
function giveEvidence(
  answers: Answers,
  { instance: InstanceId, home, testCases, views }: Contents,
  ago: Ago,
): void {
  answers
    .give(
      'SearchViews',
      { InstanceId },
      counted(
        'Views',
        views.map(({ id, name }) => ({
          ...{
            Id: id,
            Arn: arnIn(home, 'view', id),
            Name: name,
            Status: 'PUBLISHED',
            Type: 'CUSTOMER_MANAGED',
          },
          ...{ Version: 2, ViewContentSha256: hex(id, 64), LastModifiedTime: ago(95), Tags: tags },
        })),
      ),
    )
    .give(
      'SearchTestCases',
      { InstanceId },
      counted(
        'TestCases',
        testCases.map(({ id, name, line }) => ({
          ...{ Id: id, Arn: arnIn(home, 'test-case', id), Name: name, Status: 'PUBLISHED', Tags: tags },
          EntryPoint: {
            Type: 'VOICE_CALL',
            VoiceCallEntryPointParameters: { FlowId: mirroredId(home, 'contact-flow', inbound(line)) },
          },
          ...{ TestCaseSha256: hex(id, 64), ...modified(id, ago) },
        })),
      ),
    )
    .give(
      'ListTestCaseExecutions',
      { InstanceId },
      { TestCaseExecutions: testCases.flatMap((one) => runsOf(one, ago)) },
    );
}

const runsOf = ({ id, ranAgo }: TestCase, ago: Ago) =>
  ranAgo.map((days) => ({
    ...{ TestCaseId: id, TestCaseExecutionId: uuid(`${id} ${days}`), TestCaseExecutionStatus: 'PASSED' },
    ...{ StartTime: ago(days), EndTime: ago(days - 0.002) },
  }));
