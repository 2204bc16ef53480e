import { counterpart, resourceType, toMany } from '../resource-type.ts';
import { text } from '../service.ts';
import { webAclOf } from './web-acl-of.ts';

const { acls, fields } = webAclOf('REGIONAL');

export const webAcl = resourceType({
  type: 'AWS::WAFv2::WebACL',
  scope: 'region',
  doc: 'A web ACL for load balancers and APIs of its Region.',
  list: acls,
  id: 'Id',
  arn: 'Arn',
  names: { uses: ['Name'], of: ({ Name }) => [text(Name)] },
  fields,
  relations: {
    Counterpart: counterpart('AWS::WAFv2::WebACL', 'Name'),
    LoadBalancers: toMany('AWS::ElasticLoadBalancingV2::LoadBalancer', {
      doc: 'Load balancers whose requests pass it.',
      on: 'WebACLArn',
      from: 'Arn',
    }),
  },
});
