import { list, nullable, object, string, timestamp } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { nextToken, text } from '../service.ts';
import { instanceInput } from './instance-calls.ts';
import { instanceId, instanceRelation, namedAlike, ofInstance } from './of-instance.ts';
import { connect } from './service.ts';

/** Tells as much as SearchRules, and not from an index. */
const rules = listing(
  connect.call('ListRules', { actions: ['connect:ListRules'], ...instanceInput, pages: nextToken(200) }),
  (answer) => answer.RuleSummaryList,
);

const describe = connect.call('DescribeRule', {
  actions: ['connect:DescribeRule'],
  uses: ofInstance.uses,
  input: (known) => ({ ...ofInstance.input(known), RuleId: text(known['Id']) }),
});

const twin = namedAlike('AWS::Connect::Rule');

export const rule = resourceType({
  type: 'AWS::Connect::Rule',
  scope: 'region',
  parent: 'AWS::Connect::Instance',
  doc: 'What Connect does by itself when something happens, such as a task for each call that Contact Lens flags.',
  list: rules,
  id: 'Id',
  arn: 'Arn',
  names: twin.names,
  fields: {
    Id: field(rules, string, 'Id of the rule.', (r) => r.RuleId),
    Arn: field(rules, string, 'Amazon Resource Name.', (r) => r.RuleArn),
    InstanceId: instanceId(rules),
    Name: field(rules, string, 'Name.', (r) => r.Name),
    EventSourceName: field(
      rules,
      string,
      'What sets it off, such as OnPostCallAnalysisAvailable.',
      (r) => r.EventSourceName,
    ),
    PublishStatus: field(rules, string, 'DRAFT or PUBLISHED.', (r) => r.PublishStatus),
    ActionTypes: field(rules, list(string), 'What it does, such as CREATE_TASK.', (r) =>
      r.ActionSummaries?.map((a) => a.ActionType),
    ),
    CreatedTime: field(rules, timestamp, 'When it was created.', (r) => r.CreatedTime),
    LastUpdatedTime: field(rules, timestamp, 'When it was last changed.', (r) => r.LastUpdatedTime),
    Actions: field(
      describe,
      list(
        object({
          ActionType: string,
          TaskAction: nullable(object({ ContactFlowId: string })),
          EventBridgeAction: nullable(object({ Name: string })),
          CreateCaseAction: nullable(object({ TemplateId: string })),
          SubmitAutoEvaluationAction: nullable(object({ EvaluationFormId: string })),
        }),
      ),
      'What it does, with the flow, event, case template or evaluation form that it needs; texts are not read.',
      (answer) => answer.Rule?.Actions,
    ),
  },
  relations: { Instance: instanceRelation, Counterpart: twin.counterpart },
});
