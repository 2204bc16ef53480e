import { map, nullable, number, string } from '../field-type.ts';
import { regionOfHost } from '../region-of-host.ts';
import { counterpart, field, listing, resourceType, toMany, toOne } from '../resource-type.ts';
import { nextToken, text } from '../service.ts';
import { arnOf } from '../sqs/queue.ts';
import { customerProfiles } from './service.ts';

const domains = listing(
  customerProfiles.call('ListDomains', { actions: ['profile:ListDomains'], pages: nextToken(100) }),
  (answer) => answer.Items,
);

const detail = customerProfiles.call('GetDomain', {
  actions: ['profile:GetDomain'],
  uses: ['DomainName'],
  input: ({ DomainName }) => ({ DomainName: text(DomainName) }),
});

export const domain = resourceType({
  type: 'AWS::CustomerProfiles::Domain',
  scope: 'region',
  doc: 'A store of customer profiles. It exists in one Region, and what it holds is not replicated. No profile is read.',
  list: domains,
  id: 'DomainName',
  arn: null,
  fields: {
    DomainName: field(domains, string, 'Name, unique in the Region.', (d) => d.DomainName),
    Tags: field(domains, map(string), 'Tags.', (d) => d.Tags),
    DefaultEncryptionKey: field(
      detail,
      nullable(string),
      'KMS key of one’s own that profiles are encrypted with; absent where AWS’s is used.',
      (answer) => answer.DefaultEncryptionKey || undefined,
    ),
    DefaultExpirationDays: field(
      detail,
      nullable(number),
      'Days after which what is in it is deleted.',
      (answer) => answer.DefaultExpirationDays,
    ),
    DeadLetterQueueUrl: field(
      detail,
      nullable(string),
      'Queue that hears of records which could not be taken in; absent where none does.',
      (answer) => answer.DeadLetterQueueUrl || undefined,
    ),
    ProfileCount: field(
      detail,
      nullable(number),
      'How many profiles it holds.',
      (answer) => answer.Stats?.ProfileCount,
    ),
  },
  relations: {
    Counterpart: counterpart('AWS::CustomerProfiles::Domain', 'DomainName'),
    Integrations: toMany('AWS::CustomerProfiles::Integration', {
      doc: 'What feeds it: an instance’s contact records, a CRM.',
      on: 'DomainName',
      from: 'DomainName',
    }),
    KmsKey: toOne('AWS::KMS::Key', {
      doc: 'The key of one’s own; absent where AWS’s is used.',
      uses: ['DefaultEncryptionKey'],
      name: ({ DefaultEncryptionKey }) => DefaultEncryptionKey as string | null,
    }),
    DeadLetterQueue: toOne('AWS::SQS::Queue', {
      doc: 'The queue that hears of records which could not be taken in.',
      uses: ['DeadLetterQueueUrl'],
      name: ({ DeadLetterQueueUrl: url }, { region }) =>
        typeof url === 'string' && URL.canParse(url)
          ? arnOf(url, regionOfHost(new URL(url).hostname) ?? region)
          : null,
    }),
  },
});
