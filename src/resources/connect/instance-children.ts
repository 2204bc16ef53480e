import { type ManyRelation, toMany } from '../resource-type.ts';

const children = (target: string, doc: string): ManyRelation =>
  toMany(target, { doc, on: 'InstanceId', from: 'Id' });

/** What an instance consists of, in its own Region. */
export const instanceChildren: { [relation: string]: ManyRelation } = {
  ContactFlows: children('AWS::Connect::ContactFlow', 'Its flows.'),
  ContactFlowModules: children('AWS::Connect::ContactFlowModule', 'Its flow modules.'),
  FlowAssociations: children(
    'Ringdown::Connect::FlowAssociation',
    'Which flow each of its phone numbers and addresses starts.',
  ),
  LambdaAssociations: children(
    'Ringdown::Connect::LambdaAssociation',
    'The functions that its flows may name.',
  ),
  BotAssociations: children('Ringdown::Connect::BotAssociation', 'The bots that its flows may use.'),
  IntegrationAssociations: children(
    'AWS::Connect::IntegrationAssociation',
    'What it works together with, such as AI assistants and cases.',
  ),
  Queues: children('AWS::Connect::Queue', 'Its standard queues.'),
  RoutingProfiles: children('AWS::Connect::RoutingProfile', 'Its routing profiles.'),
  HoursOfOperations: children('AWS::Connect::HoursOfOperation', 'Its hours of operation.'),
  QuickConnects: children('AWS::Connect::QuickConnect', 'Its quick connects.'),
  Prompts: children('AWS::Connect::Prompt', 'Its prompts.'),
  Users: children('AWS::Connect::User', 'Its users.'),
  SecurityProfiles: children('AWS::Connect::SecurityProfile', 'Its security profiles.'),
  TestCases: children('Ringdown::Connect::TestCase', 'Its test cases.'),
};
