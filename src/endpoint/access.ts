import { iamPrefix } from './services.ts';

export interface AccessRules {
  /** IAM actions of an operation; `service:operation` when not given. */
  actionsOf?: (service: string, operation: string) => string[];
  deny?: readonly string[];
  allow?: readonly string[];
}

/** The first IAM action of an operation that these rules refuse. */
export function deniedAction(rules: AccessRules, service: string, operation: string): string | undefined {
  if (NEVER_DENIED.has(`${service}:${operation}`)) return undefined;
  return actionsOf(rules, service, operation).find(
    (action) => rules.deny?.includes(action) || (rules.allow !== undefined && !rules.allow.includes(action)),
  );
}

export function actionsOf(rules: AccessRules, service: string, operation: string): string[] {
  return rules.actionsOf?.(service, operation) ?? [`${iamPrefix(service)}:${operation}`];
}

/** No policy can refuse it: https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html */
const NEVER_DENIED = new Set(['sts:GetCallerIdentity']);

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html */
export function deniedMessage(principal: string, action: string): string {
  return `User: ${principal} is not authorized to perform: ${action} on resource: * because no identity-based policy allows the ${action} action`;
}
