import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readSources } from '../../../src/cli/select-rules.ts';
import { findSecrets } from '../../../src/evidence/secrets.ts';

const random = (length: number): string => 'aB3dE6gH9jK2mN5pQ8sT1vW4xY7zC0fL'.repeat(8).slice(0, length);

describe('what is shaped like a secret is found, with file and line and without the secret', () => {
  test.each<[string, string]>([
    ['a private key', `-----BEGIN ${'RSA PRIVATE'} KEY-----\\nMIIE`],
    ['a private key', `-----BEGIN ${'PRIVATE'} KEY-----`],
    ['an AWS access key id', `{"Key":"AKIA${'QWERTYUIOPASDFGH'}"}`],
    ['an AWS access key id', `ASIA${'QWERTYUIOPASDF22'}`],
    ['an AWS secret access key', `aws_secret_access_key = ${random(40)}`],
    [
      'an AWS secret access key',
      `{\\"SecretAccessKey\\":\\"x\\",\\"awsSecretAccessKey\\":\\"${random(40)}\\"}`,
    ],
    ['a signed URL of AWS', `https://b.s3.amazonaws.com/k?X-Amz-Signature=${'0a'.repeat(32)}`],
    ['a JSON web token', `eyJ${random(20)}.eyJ${random(40)}.${random(43)}`],
    ['a bearer token', `Authorization: Bearer ${random(30)}`],
    ['a GitHub token', `ghp_${random(36)}`],
    ['a Slack token', `xoxb-${'1234567890'}-abcdef`],
    ['a Stripe key', `sk_live_${random(24)}`],
    ['a Google API key', `AIza${random(35)}`],
    ['a password in a URL', 'postgres://app:hunter2@db.internal:5432/x'],
  ])('%s: %s', (kind, secret) => {
    const files = new Map([
      ['a.json', Buffer.from(`first\nbefore ${secret} after\n`)],
      ['estate.ndjson.gz', gzipSync(`{"kind":"header"}\n\n{"x":"${secret}"}\n`)],
    ]);
    expect(findSecrets(files)).toEqual([
      { file: 'a.json', line: 2, kind },
      { file: 'estate.ndjson.gz', line: 3, kind },
    ]);
  });
});

test.each([
  'AKIAIOSFODNN7EXAMPLE',
  'https://docs.aws.amazon.com/a@b',
  'https://host.example:443/path?mail=a@b.example',
  'arn:aws:secretsmanager:us-east-1:111122223333:secret:db-AbCdEf',
  'Bearer of news',
  'a public key: -----BEGIN PUBLIC KEY-----',
])('%s is no secret', (text) => {
  expect(findSecrets(new Map([['a', Buffer.from(text)]]))).toEqual([]);
});

test('no rule and no framework that ringdown ships looks like a secret', () => {
  const { rules, frameworks } = readSources({ folders: [], exceptions: [], attestations: [], drills: [] });
  expect(rules.length).toBeGreaterThan(300);
  const files = new Map([...rules, ...frameworks].map(({ path, text }) => [path, Buffer.from(text)]));
  expect(findSecrets(files)).toEqual([]);
});

test('a line of ten million characters costs no more than its length', () => {
  const long = Buffer.from(`${'eyJ'.repeat(3_000_000)} ${'a:'.repeat(500_000)}`);
  // Were it the square of that, nobody would wait for the end.
  expect(findSecrets(new Map([['a', long]]))).toEqual([]);
});
