import { AwsError } from './errors.ts';
import { accessKeyFor, type Caller } from './identity.ts';
import type { Plain } from './load-service.ts';

/** The two STS operations that every session needs, so that no fixture has to spell them. */
export interface Sts {
  answer(operation: string, input: Plain, caller: Caller): Plain | undefined;
  /** ARN of the user or of the assumed role behind a request. */
  principalOf(caller: Caller): string;
}

const HOUR = 3600;

export function embeddedSts(accounts: ReadonlySet<string>, now: () => number): Sts {
  const sessions = new Map<string, string>();
  const principalOf = ({ accessKeyId, account }: Caller) =>
    sessions.get(accessKeyId) ?? usualPrincipal(accessKeyId, account);
  const assumeRole = (input: Plain, caller: Caller): Plain => {
    const roleArn = String(input.RoleArn);
    const [, account = '', role = ''] =
      /^arn:[^:]+:iam::(\d{12}):role\/(?:.*\/)?([^/]+)$/.exec(roleArn) ?? [];
    if (!accounts.has(account)) throw assumeRoleDenied(principalOf(caller), roleArn);
    const session = String(input.RoleSessionName);
    const arn = `arn:aws:sts::${account}:assumed-role/${role}/${session}`;
    const accessKeyId = accessKeyFor(account, arn);
    sessions.set(accessKeyId, arn);
    const seconds = Number(input.DurationSeconds ?? HOUR);
    return {
      Credentials: {
        AccessKeyId: accessKeyId,
        SecretAccessKey: 'embedded',
        SessionToken: `session-of-${arn}`,
        Expiration: new Date(now() + seconds * 1000),
      },
      AssumedRoleUser: { AssumedRoleId: `AROA${account}DEMO:${session}`, Arn: arn },
    };
  };
  return {
    principalOf,
    answer: (operation, input, caller) => {
      if (operation === 'GetCallerIdentity') return callerIdentity(caller, principalOf(caller));
      return operation === 'AssumeRole' ? assumeRole(input, caller) : undefined;
    },
  };
}

function usualPrincipal(accessKeyId: string, account: string): string {
  return accessKeyId.startsWith('ASIA')
    ? `arn:aws:sts::${account}:assumed-role/ringdown/ringdown`
    : `arn:aws:iam::${account}:user/ringdown`;
}

function callerIdentity({ accessKeyId, account }: Caller, arn: string): Plain {
  return { Account: account, Arn: arn, UserId: accessKeyId.replace(/^A[KS]IA/, 'AIDA') };
}

function assumeRoleDenied(principal: string, roleArn: string): AwsError {
  const message = `User: ${principal} is not authorized to perform: sts:AssumeRole on resource: ${roleArn}`;
  return new AwsError('AccessDenied', 403, message);
}
