import { bool, nullable } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { s3Control } from './control-service.ts';

const block = listing(
  s3Control.call('GetPublicAccessBlock', {
    actions: ['s3:GetAccountPublicAccessBlock'],
    input: (_, { account }) => ({ AccountId: account }),
    absentOn: ['NoSuchPublicAccessBlockConfiguration'],
  }),
  (answer) => [answer.PublicAccessBlockConfiguration ?? {}],
  { unconfigured: [{}] },
);

const setting = nullable(bool);

export const accountPublicAccessBlock = resourceType({
  type: 'Ringdown::S3::AccountPublicAccessBlock',
  scope: 'account',
  doc: 'What an account blocks for all of its buckets, one an account. A setting that was never made is absent, which is off.',
  list: block,
  id: (_, { account }) => account,
  arn: null,
  fields: {
    BlockPublicAcls: field(block, setting, 'Refuses new public ACLs.', (b) => b.BlockPublicAcls),
    IgnorePublicAcls: field(block, setting, 'Ignores public ACLs that exist.', (b) => b.IgnorePublicAcls),
    BlockPublicPolicy: field(
      block,
      setting,
      'Refuses new public bucket policies.',
      (b) => b.BlockPublicPolicy,
    ),
    RestrictPublicBuckets: field(
      block,
      setting,
      'Lets only AWS services and the own account use a bucket whose policy is public.',
      (b) => b.RestrictPublicBuckets,
    ),
  },
});
