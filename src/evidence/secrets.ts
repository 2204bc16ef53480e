import { gunzipSync } from 'node:zlib';
import { layout, limits, type PackageFiles } from './layout.ts';

/** What is shaped like a secret. Every pattern is bounded, so that a long line costs no more than its length. */
const shapes: readonly [kind: string, shape: RegExp][] = [
  ['a private key', /-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY-----/],
  // AWS's documentation uses ids that end in EXAMPLE. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
  ['an AWS access key id', /\b(?:AKIA|ASIA)(?![A-Z2-7]{9}EXAMPLE\b)[A-Z2-7]{16}\b/],
  ['an AWS secret access key', /aws.?secret.?access.?key[\\"'\s:=]{1,8}[A-Za-z0-9/+]{40}/i],
  ['a signed URL of AWS', /X-Amz-Signature=[0-9a-f]{64}/i],
  ['a JSON web token', /\beyJ[\w-]{10,2000}\.eyJ[\w-]{10,4000}\.[\w-]{10,}/],
  ['a bearer token', /\bBearer [\w.~+/-]{20,}/],
  ['a GitHub token', /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{60})/],
  ['a Slack token', /\bxox[abeprs]-[\w-]{10,}|hooks\.slack\.com\/services\/T\w{6,}/],
  ['a Stripe key', /\b[rs]k_live_[A-Za-z0-9]{20,}/],
  ['a Google API key', /\bAIza[\w-]{35}\b/],
  ['a password in a URL', /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@"'\\<>]{1,64}:[^\s/@"'\\<>]{1,64}@[\w.-]/],
];

/** A place that should be looked at; never the secret itself. */
export interface SecretFound {
  file: string;
  line: number;
  kind: string;
}

/** Looks through every line of every file, of the estate unpacked. */
export function findSecrets(files: PackageFiles): SecretFound[] {
  return [...files].flatMap(([file, bytes]) =>
    secretsIn(file, file === layout.estate ? gunzipSync(bytes, { maxOutputLength: limits.estate }) : bytes),
  );
}

function secretsIn(file: string, bytes: Uint8Array): SecretFound[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: SecretFound[] = [];
  for (let start = 0, line = 1; start < text.length; line += 1) {
    const end = text.indexOf(10, start);
    const next = end < 0 ? text.length : end;
    const here = text.toString('latin1', start, next);
    for (const [kind, shape] of shapes) if (shape.test(here)) found.push({ file, line, kind });
    start = next + 1;
  }
  return found;
}
