import { string, timestamp } from '../field-type.ts';
import { field, listing, resourceType, toOne } from '../resource-type.ts';
import { text } from '../service.ts';
import { iam, markerPages } from './service.ts';

const keys = listing(
  iam.call('ListAccessKeys', {
    actions: ['iam:ListAccessKeys'],
    uses: ['UserName'],
    input: ({ UserName }) => ({ UserName: text(UserName) }),
    pages: markerPages,
  }),
  (answer) => answer.AccessKeyMetadata,
);

export const accessKey = resourceType({
  type: 'AWS::IAM::AccessKey',
  scope: 'account',
  parent: 'AWS::IAM::User',
  doc: 'An access key of an IAM user. When it was last used is in Ringdown::IAM::CredentialReportEntry.',
  list: keys,
  id: ({ UserName, AccessKeyId }) => `${UserName}/${AccessKeyId}`,
  arn: null,
  fields: {
    AccessKeyId: field(keys, string, 'Last four characters of the key id; the rest is not kept.', (k) =>
      masked(k.AccessKeyId),
    ),
    UserName: field(keys, string, 'User that the key belongs to.', (k) => k.UserName),
    Status: field(
      keys,
      string,
      'Active or Inactive; an inactive key can be activated again.',
      (k) => k.Status,
    ),
    CreateDate: field(keys, timestamp, 'When the key was created.', (k) => k.CreateDate),
  },
  relations: {
    User: toOne('AWS::IAM::User', {
      doc: 'The user that the key belongs to.',
      uses: ['UserName'],
      name: ({ UserName }) => text(UserName),
    }),
  },
});

/** Reports travel further than IAM listings do; four characters tell a user's two keys apart. */
const masked = (id: string | undefined): string | undefined =>
  id === undefined ? undefined : `…${id.slice(-4)}`;
