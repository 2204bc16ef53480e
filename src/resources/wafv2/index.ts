import { cloudfrontWebAcl } from './cloudfront-web-acl.ts';
import { webAcl } from './web-acl.ts';

export const wafv2Types = [webAcl, cloudfrontWebAcl];
