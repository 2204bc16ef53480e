import { createHash } from 'node:crypto';

/** Who asks, what and where, from the Authorization header of a signed request. */
export interface Caller {
  accessKeyId: string;
  account: string;
  region: string;
  /** Signing name of the service. */
  signing: string;
}

const SCOPE = /Credential=([^/]+)\/\d{8}\/([^/]*)\/([^/]+)\/aws4/;

export function parseCaller(authorization: string | undefined): Caller | undefined {
  const scope = SCOPE.exec(authorization ?? '');
  if (!scope) return undefined;
  const [, accessKeyId = '', region = '', signing = ''] = scope;
  return { accessKeyId, region, signing, account: accountOf(accessKeyId) };
}

/** `AKIA` + account + 4 letters has the 20 characters of a real key, so one port can serve many accounts. */
export function accessKeyFor(account: string, session?: string): string {
  return session === undefined ? `AKIA${account}DEMO` : `ASIA${account}${letters(session)}`;
}

function accountOf(accessKeyId: string): string {
  return /^A[KS]IA(\d{12})/.exec(accessKeyId)?.[1] ?? '000000000000';
}

function letters(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 4);
  return String.fromCharCode(...[...bytes].map((byte) => 65 + (byte % 26)));
}
