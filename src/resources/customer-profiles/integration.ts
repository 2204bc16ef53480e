import { list, map, nullable, string } from '../field-type.ts';
import { field, listing, resourceType, toOne } from '../resource-type.ts';
import { nextToken, text } from '../service.ts';
import { customerProfiles } from './service.ts';

const integrations = listing(
  customerProfiles.call('ListIntegrations', {
    actions: ['profile:ListIntegrations'],
    uses: ['DomainName'],
    input: ({ DomainName }) => ({ DomainName: text(DomainName) }),
    pages: nextToken(100),
  }),
  (answer) => answer.Items,
);

/**
 * An integration with the ARN of an instance as its URI is what makes the instance use the domain; nothing that
 * Connect lists names it. https://repost.aws/articles/ARe8Bdet5HTCOYZvomFk_M6A
 */
export const profileIntegration = resourceType({
  type: 'AWS::CustomerProfiles::Integration',
  scope: 'region',
  parent: 'AWS::CustomerProfiles::Domain',
  doc: 'What feeds a domain of Customer Profiles. The one that names a Connect instance is what makes the instance use the domain.',
  list: integrations,
  id: ({ DomainName, Uri }) => `${text(DomainName)}/${text(Uri)}`,
  arn: null,
  fields: {
    DomainName: field(integrations, string, 'Domain that it feeds.', (i) => i.DomainName),
    Uri: field(
      integrations,
      string,
      'Where records come from: a Connect instance, a flow of AppFlow, a bucket, an event integration.',
      (i) => i.Uri,
    ),
    ObjectTypeName: field(
      integrations,
      nullable(string),
      'Object type that its records become; absent where it depends on the event.',
      (i) => i.ObjectTypeName,
    ),
    ObjectTypes: field(integrations, list(string), 'Every object type that its records may become.', (i) =>
      [...new Set([i.ObjectTypeName ?? [], Object.values(i.ObjectTypeNames ?? {})].flat())].sort(),
    ),
    Tags: field(integrations, map(string), 'Tags.', (i) => i.Tags),
  },
  relations: {
    Domain: toOne('AWS::CustomerProfiles::Domain', {
      doc: 'The domain that it feeds.',
      uses: ['DomainName'],
      name: ({ DomainName }) => text(DomainName),
      region: 'same',
    }),
  },
});
