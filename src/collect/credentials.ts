import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from '@smithy/types';

/** An account to read, and the role to read it with; without a role it is the caller's own account. */
export interface AccountAccess {
  id?: string;
  name?: string;
  roleArn?: string;
  externalId?: string;
}

export interface CredentialOptions {
  profile?: string;
  /** Region of the STS calls. */
  region: string;
  endpoint?: string;
}

/** The standard chain: environment, profile, SSO, web identity, container, instance. */
export async function baseCredentials({
  profile,
  region,
}: CredentialOptions): Promise<AwsCredentialIdentityProvider> {
  const { fromNodeProviderChain } = await import('@aws-sdk/credential-providers');
  return memoised(
    fromNodeProviderChain({ ...(profile !== undefined && { profile }), clientConfig: { region } }),
  );
}

/** Credentials of a role, for an hour at a time. */
export async function roleCredentials(
  base: AwsCredentialIdentityProvider,
  access: AccountAccess & { roleArn: string },
  { region, endpoint }: CredentialOptions,
): Promise<AwsCredentialIdentityProvider> {
  const { fromTemporaryCredentials } = await import('@aws-sdk/credential-providers');
  return memoised(
    fromTemporaryCredentials({
      masterCredentials: base,
      params: {
        RoleArn: access.roleArn,
        RoleSessionName: 'ringdown',
        DurationSeconds: 3600,
        ...(access.externalId !== undefined && { ExternalId: access.externalId }),
      },
      clientConfig: { region, ...(endpoint !== undefined && { endpoint }) },
    }),
  );
}

/** A provider shared by many clients would be called by each of them: one role, one AssumeRole. */
function memoised(provider: AwsCredentialIdentityProvider): AwsCredentialIdentityProvider {
  const refreshBefore = 5 * 60_000;
  let current: Promise<AwsCredentialIdentity> | undefined;
  return async (...args) => {
    const known = await current;
    if (known && (known.expiration?.getTime() ?? Number.POSITIVE_INFINITY) - Date.now() > refreshBefore)
      return known;
    current = provider(...args);
    current.catch(() => {
      current = undefined;
    });
    return current;
  };
}
