import { bothRegions, type Region } from '../place.ts';

/** A web ACL of one Region, or one of CloudFront. */
export interface WebAcl {
  name: string;
  scope: 'CLOUDFRONT' | Region;
  rules: { name: string; counts: boolean }[];
  logs: boolean;
}

const managed = ['AWSManagedRulesCommonRuleSet', 'AWSManagedRulesKnownBadInputsRuleSet'];

const aclNamed = (name: string, scope: WebAcl['scope'], more: string[] = []): WebAcl => ({
  ...{ name, scope, logs: true },
  rules: [...managed, ...more].map((rule) => ({ name: rule, counts: false })),
});

export const webAclsOf = (): WebAcl[] => [
  ...bothRegions.flatMap((region) => [
    aclNamed('meridian-public', region, ['rate-of-logins']),
    aclNamed('meridian-partners', region, ['addresses-of-partners']),
  ]),
  aclNamed('meridian-edge', 'CLOUDFRONT', ['AWSManagedRulesBotControlRuleSet']),
];
