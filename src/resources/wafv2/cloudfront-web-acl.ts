import { resourceType } from '../resource-type.ts';
import { webAclOf } from './web-acl-of.ts';

const { acls, fields } = webAclOf('CLOUDFRONT');

export const cloudfrontWebAcl = resourceType({
  type: 'Ringdown::WAFv2::CloudFrontWebACL',
  scope: 'account',
  doc: 'A web ACL for CloudFront (AWS::WAFv2::WebACL of Scope CLOUDFRONT), which us-east-1 keeps for the account.',
  list: acls,
  id: 'Id',
  arn: 'Arn',
  fields,
});
