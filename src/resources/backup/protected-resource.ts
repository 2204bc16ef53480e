import { nullable, string, timestamp } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { nextToken } from '../service.ts';
import { backup } from './service.ts';

const resources = listing(
  backup.call('ListProtectedResources', {
    actions: ['backup:ListProtectedResources'],
    pages: nextToken(1000),
  }),
  (answer) => answer.Results,
);

export const protectedResource = resourceType({
  type: 'Ringdown::Backup::ProtectedResource',
  scope: 'region',
  doc: 'A resource that AWS Backup has saved at least once.',
  list: resources,
  id: 'ResourceArn',
  arn: null,
  fields: {
    ResourceArn: field(resources, string, 'The resource, by ARN.', (r) => r.ResourceArn),
    LastBackupTime: field(
      resources,
      nullable(timestamp),
      'When it was last saved; absent where AWS does not say.',
      (r) => r.LastBackupTime,
    ),
  },
});
