import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { accounts, meridian, regions } from '../../examples/meridian/index.ts';
import { openPackage } from '../../src/cli/open-package.ts';
import { accessKeyFor } from '../../src/endpoint/identity.ts';
import { startEndpoint } from '../../src/endpoint/server.ts';
import { layout } from '../../src/evidence/layout.ts';
import { type Planted, planted, plantedText } from '../support/planted.ts';
import { run } from '../support/run.ts';

/** Key id, key and token, as a scan finds them. */
const credentials = [accessKeyFor(accounts[0].id), 'a-secret-key-9b21', 'a-session-token-4411'];
const environment = { RINGDOWN_TOKEN: 'an-environment-value-71f3', HOME: '/home/somebody-5512' };
const externalId = 'an-external-id-8833';

let plants: Planted;
let keptPlaces: string[];
/** Everything in the package as text, the estate unpacked. */
let everything: string;
let reached: string;

beforeAll(async () => {
  plants = await planted(meridian({ now: new Date('2026-01-15T12:00:00Z'), ready: false }));
  const folder = mkdtempSync(join(tmpdir(), 'ringdown-evidence-'));
  const aws = await startEndpoint({ fixtures: plants.fixtures });
  const config = join(folder, 'ringdown.yaml');
  writeFileSync(
    config,
    `endpoint_url: ${aws.url}
regions: { primary: ${regions.primary}, recovery: ${regions.recovery} }
accounts:
  - { id: "${accounts[0].id}", name: ${accounts[0].name} }
  - { id: "${accounts[1]!.id}", name: ${accounts[1]!.name}, role_arn: "arn:aws:iam::${accounts[1]!.id}:role/a-role-of-the-scan-2771", external_id: ${externalId} }
`,
  );
  const names = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];
  const before = names.map((name) => process.env[name]);
  for (const [i, name] of names.entries()) process.env[name] = credentials[i]!;
  try {
    const out = join(folder, 'out');
    await run(['scan', '-q', '--config', config, '--format', 'evidence', '--out', out], { env: environment });
    const files = await openPackage(join(out, 'evidence.zip'));
    everything = [...files]
      .map(([path, bytes]) => (path === layout.estate ? gunzipSync(bytes) : Buffer.from(bytes)).toString())
      .join('\n');
    reached = aws.url;
  } finally {
    for (const [i, name] of names.entries())
      if (before[i] === undefined) delete process.env[name];
      else process.env[name] = before[i];
    await aws.close();
  }
  keptPlaces = [
    ...new Set([...new Set(everything.match(plantedText))].map((text) => plants.places.get(text)!)),
  ].sort();
}, 300_000);

test('of all texts that AWS could answer with, exactly those of the golden list reach a package', async () => {
  expect(new Set(plants.places.values()).size).toBeGreaterThan(1500);
  await expect(`${keptPlaces.join('\n')}\n`).toMatchFileSnapshot('../golden/evidence-kept.txt');
});

test.each([
  'connect:SearchUsers Users[].Username',
  'connect:SearchUsers Users[].IdentityInfo.FirstName',
  'connect:SearchUsers Users[].IdentityInfo.LastName',
  'connect:SearchUsers Users[].Tags{}',
  'account:GetAlternateContact AlternateContact.Name',
  'account:GetAlternateContact AlternateContact.EmailAddress',
  'account:GetAlternateContact AlternateContact.PhoneNumber',
  'sns:ListSubscriptionsByTopic Subscriptions[].Endpoint',
  'lambda:ListFunctions Functions[].Environment.Variables{}',
  'cloudtrail:LookupEvents Events[].Username',
  'cloudtrail:LookupEvents Events[].CloudTrailEvent.userIdentity.userName',
  'cloudtrail:LookupEvents Events[].CloudTrailEvent.userIdentity.accessKeyId',
  'cloudtrail:LookupEvents Events[].CloudTrailEvent.sourceIPAddress',
  'secretsmanager:ListSecrets SecretList[].Description',
])('%s was planted, and is not in the package', (place) => {
  expect([...plants.places.values()]).toContain(place);
  expect(keptPlaces).not.toContain(place);
});

test('no credential, no value of the environment and nothing of how AWS was reached is in the package', () => {
  for (const secret of [...credentials, ...Object.values(environment), externalId, reached])
    expect(everything.includes(secret), secret).toBe(false);
});

test('the entry numbers are there, and the package says so of itself', () => {
  expect(keptPlaces).toContain('connect:ListPhoneNumbersV2 ListPhoneNumbersSummaryList[].PhoneNumber');
  expect(everything).toContain('of the contact centre itself');
});
