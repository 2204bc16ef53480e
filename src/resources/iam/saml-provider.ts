import { nullable, string, timestamp } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { iam } from './service.ts';

const providers = listing(
  iam.call('ListSAMLProviders', { actions: ['iam:ListSAMLProviders'] }),
  (answer) => answer.SAMLProviderList,
);

export const samlProvider = resourceType({
  type: 'AWS::IAM::SAMLProvider',
  scope: 'account',
  doc: 'A SAML identity provider that roles can trust. Its metadata document is not read.',
  list: providers,
  id: 'Arn',
  arn: 'Arn',
  fields: {
    Arn: field(providers, string, 'Amazon Resource Name.', (p) => p.Arn),
    Name: field(providers, string, 'Name, unique in the account.', (p) => p.Arn?.split('/').at(-1)),
    CreateDate: field(providers, nullable(timestamp), 'When the provider was created.', (p) => p.CreateDate),
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml.html
    ValidUntil: field(
      providers,
      nullable(timestamp),
      'A date that IAM sets on creation. It tells nothing of the certificate, and IAM does not act on it.',
      (p) => p.ValidUntil,
    ),
  },
});
