import type { Answers } from '../answers.ts';
import type { Contents } from '../connect/contents.ts';
import { arnIn, mirroredId } from '../connect/home.ts';
import { tags } from '../connect/told.ts';
import { type Ago, primary } from '../place.ts';
import { roleArn } from '../policy.ts';

/** Templates, rules, forms and words, which were made in each Region. */
export function giveUnmirrored(answers: Answers, contents: Contents, ago: Ago): void {
  const made = ago(contents.home.region === primary ? 380 : 290);
  giveTaskTemplates(answers, contents, made);
  giveRules(answers, contents, made);
  giveLists(answers, contents, made);
  giveAuthentication(answers, contents, made);
}

function giveTaskTemplates(
  answers: Answers,
  { instance, home, taskTemplates }: Contents,
  made: string,
): void {
  const asked = { InstanceId: instance };
  const told = taskTemplates.map(({ id, name, flow }) => ({
    flow: mirroredId(home, 'contact-flow', flow),
    template: {
      ...{ Id: id, Arn: arnIn(home, 'task-template', id), Name: name, Status: 'ACTIVE' },
      ...{ CreatedTime: made, LastModifiedTime: made },
    },
  }));
  answers.give('ListTaskTemplates', asked, { TaskTemplates: told.map(({ template }) => template) });
  for (const { template, flow } of told)
    answers.give(
      'GetTaskTemplate',
      { ...asked, TaskTemplateId: template.Id },
      { ...asked, ...template, ContactFlowId: flow, Tags: tags },
    );
}

const designer = roleArn('meridian-ci-deploy');

function giveRules(answers: Answers, { instance, home, rules }: Contents, made: string): void {
  const asked = { InstanceId: instance };
  const told = rules.map(({ id, name, event, flow }) => ({
    event,
    rule: {
      ...{ RuleId: id, RuleArn: arnIn(home, 'rule', id), Name: name, PublishStatus: 'PUBLISHED' },
      ...{ CreatedTime: made, LastUpdatedTime: made },
    },
    action:
      flow === undefined
        ? { ActionType: 'GENERATE_EVENTBRIDGE_EVENT', EventBridgeAction: { Name: name } }
        : {
            ActionType: 'CREATE_TASK',
            TaskAction: { Name: name, ContactFlowId: mirroredId(home, 'contact-flow', flow) },
          },
  }));
  answers.give('ListRules', asked, {
    RuleSummaryList: told.map(({ rule, event, action: { ActionType } }) => ({
      ...{ ...rule, EventSourceName: event, ActionSummaries: [{ ActionType }] },
    })),
  });
  for (const { rule, event, action } of told)
    answers.give(
      'DescribeRule',
      { ...asked, RuleId: rule.RuleId },
      {
        Rule: {
          ...{ ...rule, TriggerEventSource: { EventSourceName: event }, Actions: [action] },
          ...{ Function: '{"Version":"2022-11-25"}', LastUpdatedBy: designer, Tags: tags },
        },
      },
    );
}

function giveLists(answers: Answers, contents: Contents, made: string): void {
  const { instance: InstanceId, home, evaluationForms, vocabularies, addresses } = contents;
  const forms = evaluationForms.map(({ id, name }) => ({
    ...{ EvaluationFormId: id, EvaluationFormArn: arnIn(home, 'evaluation-form', id), Title: name },
    ...{ CreatedTime: made, CreatedBy: designer, LastModifiedTime: made, LastModifiedBy: designer },
    ...{ LastActivatedTime: made, LastActivatedBy: designer, LatestVersion: 3, ActiveVersion: 3 },
  }));
  const words = vocabularies.map(({ id, name, language, failure }) => ({
    ...{ Id: id, Arn: arnIn(home, 'vocabulary', id), Name: name, LanguageCode: language },
    ...(failure === undefined ? { State: 'ACTIVE' } : { State: 'CREATION_FAILED', FailureReason: failure }),
    LastModifiedTime: made,
  }));
  const working = vocabularies.filter(({ failure }) => failure === undefined);
  const defaults = working.map(({ id, name, language }) => ({
    ...{ InstanceId, LanguageCode: language, VocabularyId: id, VocabularyName: name },
  }));
  const address = ({ id, name }: Contents['addresses'][number]) => ({
    ...{ EmailAddressId: id, EmailAddressArn: arnIn(home, 'email-address', id), EmailAddress: name },
  });
  answers
    .give('ListEvaluationForms', { InstanceId }, { EvaluationFormSummaryList: forms })
    .give('SearchVocabularies', { InstanceId }, { VocabularySummaryList: words })
    .give('ListDefaultVocabularies', { InstanceId }, { DefaultVocabularyList: defaults })
    .search('SearchEmailAddresses', { InstanceId }, ['EmailAddresses', () => addresses.map(address)]);
}

function giveAuthentication(
  answers: Answers,
  { instance, home, authentication }: Contents,
  made: string,
): void {
  const asked = { InstanceId: instance };
  const told = authentication.map(({ id, name, isDefault, networks, idleMinutes }) => ({
    profile: { Id: id, Arn: arnIn(home, 'authentication-profile', id), Name: name, IsDefault: isDefault },
    ...{ networks, idleMinutes },
  }));
  answers.give('ListAuthenticationProfiles', asked, {
    AuthenticationProfileSummaryList: told.map(({ profile }) => profile),
  });
  for (const { profile, networks, idleMinutes } of told)
    answers.give(
      'DescribeAuthenticationProfile',
      { ...asked, AuthenticationProfileId: profile.Id },
      {
        AuthenticationProfile: {
          ...{ ...profile, AllowedIps: networks, BlockedIps: [] },
          ...{ MaxSessionDuration: 720, SessionInactivityHandlingEnabled: true },
          ...{ SessionInactivityDuration: idleMinutes, CreatedTime: made },
        },
      },
    );
}
