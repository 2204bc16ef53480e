import { map, nullable, number, string } from '../field-type.ts';
import { counterpart, field, listing, resourceType, toOne } from '../resource-type.ts';
import { text } from '../service.ts';
import { appIntegrations, pages } from './service.ts';

const integrations = listing(
  appIntegrations.call('ListDataIntegrations', {
    actions: ['app-integrations:ListDataIntegrations'],
    pages,
  }),
  (answer) => answer.DataIntegrations,
);

const detail = appIntegrations.call('GetDataIntegration', {
  actions: ['app-integrations:GetDataIntegration'],
  uses: ['Arn'],
  input: ({ Arn }) => ({ Identifier: text(Arn) }),
});

const associations = appIntegrations.call('ListDataIntegrationAssociations', {
  actions: ['app-integrations:ListDataIntegrationAssociations'],
  uses: ['Arn'],
  input: ({ Arn }) => ({ DataIntegrationIdentifier: text(Arn) }),
  pages,
});

export const dataIntegration = resourceType({
  type: 'AWS::AppIntegrations::DataIntegration',
  scope: 'region',
  doc: 'Documents of another system that the assistants of Amazon Connect answer from. It exists in one Region.',
  list: integrations,
  id: 'Name',
  arn: 'Arn',
  fields: {
    Name: field(integrations, string, 'Name, unique in the Region.', (i) => i.Name),
    Arn: field(integrations, string, 'Amazon Resource Name.', (i) => i.Arn),
    SourceKind: field(
      integrations,
      nullable(string),
      'Kind of source, such as Salesforce or s3: the beginning of its URI.',
      (i) => i.SourceURI?.split(':')[0],
    ),
    KmsKey: field(detail, nullable(string), 'KMS key that it encrypts with.', (answer) => answer.KmsKey),
    Associations: field(
      associations,
      number,
      'How many knowledge bases and other clients take from it.',
      (answer) => (answer.DataIntegrationAssociations ?? []).length,
    ),
    Tags: field(detail, map(string), 'Tags.', (answer) => answer.Tags),
  },
  relations: {
    Counterpart: counterpart('AWS::AppIntegrations::DataIntegration', 'Name'),
    Key: toOne('AWS::KMS::Key', {
      doc: 'The key that it encrypts with.',
      uses: ['KmsKey'],
      name: ({ KmsKey }) => KmsKey as string | null,
    }),
  },
});
