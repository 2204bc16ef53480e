import type { Rule, Scope, WebACLSummary } from '@aws-sdk/client-wafv2';
import { bool, list, nullable, number, object, string } from '../field-type.ts';
import { field, type Listing, listing } from '../resource-type.ts';
import { text } from '../service.ts';
import { pages, wafv2 } from './service.ts';

/** Web ACLs of one scope: those of a Region, or those of CloudFront, which us-east-1 keeps. */
export function webAclOf(Scope: Scope) {
  const acls = listing(
    wafv2.call('ListWebACLs', { actions: ['wafv2:ListWebACLs'], input: () => ({ Scope }), pages }),
    (answer) => answer.WebACLs,
  );
  return { acls, fields: fieldsOf(acls, Scope) };
}

function fieldsOf(acls: Listing<WebACLSummary>, Scope: Scope) {
  const webAcl = wafv2.call('GetWebACL', {
    actions: ['wafv2:GetWebACL'],
    uses: ['Name', 'Id'],
    input: ({ Name, Id }) => ({ Name: text(Name), Id: text(Id), Scope }),
  });
  const logging = wafv2.call('GetLoggingConfiguration', {
    actions: ['wafv2:GetLoggingConfiguration'],
    uses: ['Arn'],
    input: ({ Arn }) => ({ ResourceArn: text(Arn) }),
    absentOn: ['WAFNonexistentItemException'],
  });
  return {
    Id: field(acls, string, 'Id.', (a) => a.Id),
    Arn: field(acls, string, 'Amazon Resource Name.', (a) => a.ARN),
    Name: field(acls, string, 'Name, unique in its scope.', (a) => a.Name),
    DefaultAction: field(
      webAcl,
      string,
      'Allow or Block: what happens to a request that no rule takes.',
      (answer) => (answer.WebACL?.DefaultAction?.Block ? 'Block' : 'Allow'),
    ),
    Rules: field(
      webAcl,
      list(object({ Name: string, Priority: number, Acts: bool })),
      'Its rules; one that acts does more than count.',
      (answer) => answer.WebACL?.Rules?.map((rule) => ({ ...rule, Acts: acts(rule) })),
    ),
    ManagedByFirewallManager: field(
      webAcl,
      nullable(bool),
      'Whether Firewall Manager writes it, so that its rules may be in groups before and after these.',
      (answer) => answer.WebACL?.ManagedByFirewallManager,
    ),
    LogDestinationConfigs: field(
      logging,
      list(string),
      'Where its log goes; empty where it has none.',
      (answer) => answer?.LoggingConfiguration?.LogDestinationConfigs,
    ),
  };
}

const acts = ({ Action, OverrideAction }: Rule): boolean => !Action?.Count && !OverrideAction?.Count;
