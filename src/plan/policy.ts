import type { Call } from '../resources/service.ts';

/** An IAM policy document that allows reading and nothing else. */
export interface PolicyDocument {
  Version: '2012-10-17';
  Statement: { Sid: string; Effect: 'Allow'; Action: string[]; Resource: '*' }[];
}

/** https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html */
const needsNoPermission = 'sts:GetCallerIdentity';

/**
 * The least-privilege policy for a plan, one statement a service. Every action is a read, and most of them
 * cannot be limited to a resource, hence `*`.
 */
export function policyFor(calls: readonly Call[]): PolicyDocument {
  const byService = new Map<string, Set<string>>();
  for (const action of calls.flatMap((call) => [...call.actions])) {
    if (action === needsNoPermission) continue;
    const service = action.slice(0, action.indexOf(':'));
    byService.set(service, (byService.get(service) ?? new Set()).add(action));
  }
  return {
    Version: '2012-10-17',
    Statement: [...byService.keys()].sort().map((service) => ({
      Sid: `Ringdown${service.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())}`,
      Effect: 'Allow',
      Action: [...byService.get(service)!].sort(),
      Resource: '*',
    })),
  };
}
