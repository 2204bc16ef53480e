import type { GrantListEntry } from '@aws-sdk/client-kms';

const principal = /^arn:[^:]+:iam::\d{12}:(role|user)\/(?!aws-service-role\/)/;
const ofService = (name: string | undefined): boolean => name?.endsWith('.amazonaws.com') ?? false;

/**
 * Grants that somebody made for a role or user, and that another Region would need alike. AWS services make grants too,
 * for themselves or for a role, and retire them with the resource that they are for; a constraint that names a resource
 * makes sense in the Region of that resource only.
 */
export const grantsToPrincipals = (grants: readonly GrantListEntry[] = []) =>
  grants
    .filter(
      (g) =>
        principal.test(g.GranteePrincipal ?? '') &&
        g.GranteeServicePrincipal === undefined &&
        g.RetiringServicePrincipal === undefined &&
        !ofService(g.RetiringPrincipal) &&
        !JSON.stringify(g.Constraints ?? {}).includes('arn:'),
    )
    .map(({ GranteePrincipal, Operations }) => ({ GranteePrincipal, Operations }));
