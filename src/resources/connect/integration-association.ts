import { list, nullable, object, string } from '../field-type.ts';
import { field, listing, resourceType, toOne } from '../resource-type.ts';
import { type Known, nextToken, text } from '../service.ts';
import { instanceInput } from './instance-calls.ts';
import { instanceId, instanceRelation, ofInstance } from './of-instance.ts';
import { connect } from './service.ts';

const associations = listing(
  connect.call('ListIntegrationAssociations', {
    actions: ['connect:ListIntegrationAssociations', 'connect:DescribeInstance', 'ds:DescribeDirectories'],
    ...instanceInput,
    pages: nextToken(100),
  }),
  (answer) => answer.IntegrationAssociationSummaryList,
);

const useCases = connect.call('ListUseCases', {
  actions: ['connect:ListUseCases', 'connect:DescribeInstance', 'ds:DescribeDirectories'],
  uses: ofInstance.uses,
  input: (known) => ({ ...ofInstance.input(known), IntegrationAssociationId: text(known['Id']) }),
  pages: nextToken(100),
});

/** What the association names, if that is of AppIntegrations and of a kind. */
const ofAppIntegrations = (kind: string) => ({
  uses: ['IntegrationArn'],
  name: ({ IntegrationArn }: Known) => {
    const [, , service, , , resource = ''] = text(IntegrationArn).split(':');
    return service === 'app-integrations' && resource.startsWith(`${kind}/`) ? text(IntegrationArn) : null;
  },
});

/** No Counterpart: ids differ, and what it integrates has another ARN, or another id, in the other Region. */
export const integrationAssociation = resourceType({
  type: 'AWS::Connect::IntegrationAssociation',
  scope: 'region',
  parent: 'AWS::Connect::Instance',
  doc: 'What an instance works together with: AI assistants, cases, applications, scanners and more. Connect does not mirror it.',
  list: associations,
  id: 'Id',
  arn: 'Arn',
  fields: {
    Id: field(associations, string, 'Id of the association.', (a) => a.IntegrationAssociationId),
    Arn: field(associations, string, 'Amazon Resource Name.', (a) => a.IntegrationAssociationArn),
    InstanceId: instanceId(associations),
    IntegrationType: field(
      associations,
      string,
      'Kind, such as WISDOM_ASSISTANT, CASES_DOMAIN, APPLICATION or FILE_SCANNER.',
      (a) => a.IntegrationType,
    ),
    IntegrationArn: field(associations, string, 'What is integrated, by ARN.', (a) => a.IntegrationArn),
    SourceApplicationName: field(
      associations,
      nullable(string),
      'Name of an external application; absent for other kinds.',
      (a) => a.SourceApplicationName,
    ),
    SourceApplicationUrl: field(
      associations,
      nullable(string),
      'Address of an external application; absent for other kinds.',
      (a) => a.SourceApplicationUrl,
    ),
    SourceType: field(
      associations,
      nullable(string),
      'SALESFORCE, ZENDESK or CASES; absent for other kinds.',
      (a) => a.SourceType,
    ),
    UseCases: field(
      useCases,
      list(object({ UseCaseId: string, UseCaseType: string })),
      'What the integration is used for: RULES_EVALUATION or CONNECT_CAMPAIGNS.',
      (answer) => answer.UseCaseSummaryList,
    ),
  },
  relations: {
    Instance: instanceRelation,
    Application: toOne('AWS::AppIntegrations::Application', {
      doc: 'The application of the agent workspace; absent where something else is integrated.',
      ...ofAppIntegrations('application'),
    }),
    EventIntegration: toOne('AWS::AppIntegrations::EventIntegration', {
      doc: 'The events that are waited for; absent where something else is integrated.',
      ...ofAppIntegrations('event-integration'),
    }),
  },
});
