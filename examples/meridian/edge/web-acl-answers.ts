import { Answers } from '../answers.ts';
import { bothRegions, primary, production, uuid } from '../place.ts';
import type { Edge } from './edge.ts';
import type { WebAcl } from './web-acls.ts';

/** What AWS WAF answers: web ACLs of each Region, and in us-east-1 those of CloudFront. */
export const webAclAnswers = ({ webAcls }: Edge) => [
  ...new Answers('wafv2').give('ListWebACLs', {}, { WebACLs: [] }).fixtures,
  ...bothRegions.flatMap((region) =>
    give(
      'REGIONAL',
      region,
      webAcls.filter(({ scope }) => scope === region),
    ),
  ),
  ...give(
    'CLOUDFRONT',
    primary,
    webAcls.filter(({ scope }) => scope === 'CLOUDFRONT'),
  ),
];

export const webAclArn = ({ name, scope }: Pick<WebAcl, 'name' | 'scope'>): string =>
  `arn:aws:wafv2:${scope === 'CLOUDFRONT' ? primary : scope}:${production}:${scope === 'CLOUDFRONT' ? 'global' : 'regional'}/webacl/${name}/${aclId({ name, scope })}`;

const aclId = ({ name, scope }: Pick<WebAcl, 'name' | 'scope'>) => uuid(`web acl ${name} ${scope}`);

function give(Scope: string, region: string, here: readonly WebAcl[]) {
  const answers = new Answers('wafv2', { account: production, region });
  answers.give(
    'ListWebACLs',
    { Scope },
    {
      WebACLs: here.map((acl) => ({
        Name: acl.name,
        Id: aclId(acl),
        ARN: webAclArn(acl),
        LockToken: uuid(acl.name),
      })),
    },
  );
  for (const acl of here) {
    const ResourceArn = webAclArn(acl);
    answers
      .give('GetWebACL', { Scope, Id: aclId(acl) }, { WebACL: contentOf(acl) })
      .giveOr('WAFNonexistentItemException', 'GetLoggingConfiguration', { ResourceArn }, logOf(acl, region));
  }
  return answers.fixtures;
}

const logOf = (acl: WebAcl, region: string) =>
  acl.logs
    ? {
        LoggingConfiguration: {
          ResourceArn: webAclArn(acl),
          LogDestinationConfigs: [`arn:aws:logs:${region}:${production}:log-group:aws-waf-logs-${acl.name}`],
        },
      }
    : undefined;

const contentOf = (acl: WebAcl) => ({
  ...{ Name: acl.name, Id: aclId(acl), ARN: webAclArn(acl), DefaultAction: { Allow: {} }, Capacity: 1100 },
  ...{ ManagedByFirewallManager: false, VisibilityConfig: seen(acl.name) },
  Rules: acl.rules.map(({ name, counts }, i) => ({
    ...{ Name: name, Priority: i, VisibilityConfig: seen(name) },
    Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name: name } },
    OverrideAction: counts ? { Count: {} } : { None: {} },
  })),
});

export const seen = (MetricName: string) => ({
  ...{ SampledRequestsEnabled: true, CloudWatchMetricsEnabled: true, MetricName },
});
