import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { accessKeyFor } from '../../src/endpoint/identity.ts';
import { type EndpointOptions, startEndpoint } from '../../src/endpoint/server.ts';
import { ruleText } from '../support/rule-text.ts';
import { run } from '../support/run.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ringdown-cli-'));
});

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

/** Exit 2, nothing on stdout, one line (or one a problem) on stderr, and no file. */
async function refused(args: readonly string[], line: RegExp): Promise<void> {
  const before = readdirSync(folder);
  const { code, stdout, stderr } = await run(args);
  expect(stderr).toMatch(line);
  expect(
    stderr
      .trimEnd()
      .split('\n')
      .every((l) => l.startsWith('ringdown: ')),
  ).toBe(true);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(readdirSync(folder)).toEqual(before);
}

const out = () => ['--out', join(folder, 'out')];
const regions = ['--region', 'us-east-1', '--region', 'us-west-2'];

describe('what a user can get wrong is one clear line, exit 2, and nothing written', () => {
  test.each<[situation: string, args: () => string[], line: RegExp]>([
    ['no command', () => [], /name a command \(see `ringdown --help`\)/],
    ['a misspelt command', () => ['scna'], /Did you mean scan\?/],
    [
      'a misspelt flag',
      () => ['scan', '--regoin', 'us-east-1'],
      /Unknown argument: regoin; did you mean "region"\?/,
    ],
    ['a flag without its value', () => ['scan', '--profile'], /Not enough arguments following: profile/],
    ['an unknown severity', () => ['demo', '--severity', 'huge', ...out()], /Invalid values:.*severity/s],
    [
      'an unknown rule',
      () => ['demo', '--rules', 'connect-recordings-replicatd', ...out()],
      /no rule is called "connect-recordings-replicatd"; did you mean "connect-recordings-replicated"/,
    ],
    [
      'an unknown framework',
      () => ['demo', '--framework', 'pci-dss-4', ...out()],
      /no framework is called "pci-dss-4"; did you mean "pci-dss-4.0.1"\?; known are/,
    ],
    [
      'an unknown format',
      () => ['demo', '--format', 'pdf', ...out()],
      /no format is called "pdf".*; known are json, html, sarif, junit, csv, md, ocsf, asff, oscal\n$/,
    ],
    [
      'an unknown Region',
      () => ['scan', '--region', 'us-east-11', ...out()],
      /no AWS Region is called "us-east-11"; did you mean "us-east-1"/,
    ],
    [
      'the same Region twice',
      () => ['scan', '--region', 'us-east-1,us-east-1', ...out()],
      /primary and recovery Region are both us-east-1/,
    ],
    [
      'three Regions',
      () => ['scan', '--region', 'us-east-1,us-west-2,eu-west-1', ...out()],
      /takes a primary and a recovery Region/,
    ],
    ['no Region', () => ['scan', ...out()], /no Region to scan; use --region/],
    ['no config file', () => ['scan', '--config', join(folder, 'none.yaml')], /cannot read the config file/],
    [
      'a config with a misspelt key',
      () => ['scan', '--config', file('c.yaml', 'regoins: { primary: us-east-1 }\n')],
      /c\.yaml:1:1 unknown-key the file has no key "regoins"; did you mean "regions"/,
    ],
    ['a config that is no YAML', () => ['scan', '--config', file('c.yaml', 'a: [\n')], /c\.yaml:\d+:\d+ \S+/],
    [
      'a config that names no such rule',
      () => ['demo', '--config', file('c.yaml', 'params: { nope-nope: { a: 1 } }\n'), ...out()],
      /params name the rule "nope-nope", which does not exist/,
    ],
    [
      'no rules folder',
      () => ['demo', '--rules-dir', join(folder, 'none'), ...out()],
      /cannot read the rule folder/,
    ],
    [
      'a broken rule',
      () => [
        'demo',
        '--rules-dir',
        dirname(file('connect-alias-set.yaml', ruleText.replace('severity: low', 'severity: lo'))),
        ...out(),
      ],
      /^ringdown: \/tmp\S*connect-alias-set\.yaml:3:11 not-one-of/,
    ],
    [
      'an estate that is missing',
      () => ['evaluate', join(folder, 'none.gz'), ...out()],
      /there is no estate file/,
    ],
    [
      'an estate that is corrupt',
      () => ['evaluate', file('e.gz', 'nonsense'), ...out()],
      /is not a readable estate/,
    ],
    [
      'an out folder that is a file',
      () => ['demo', '--out', file('taken', '')],
      /cannot write to .*choose another --out/,
    ],
    [
      'an out folder below a file',
      () => ['demo', '--out', join(file('taken', ''), 'a', 'b')],
      /cannot write to .*choose another --out/,
    ],
    ['a rule to show that is missing', () => ['rules', 'show', 'nope-nope'], /no rule is called "nope-nope"/],
    ['a new rule without an id', () => ['rules', 'new'], /rules new needs an id/],
    [
      'a new rule with a bad id',
      () => ['rules', 'new', 'Nope', '--rules-dir', folder],
      /"Nope" is not a rule id/,
    ],
    [
      'a config that would be overwritten',
      () => ['init', '--config', file('ringdown.yaml', 'mine')],
      /already exists; it was not touched/,
    ],
  ])('%s', (_, args, line) => refused(args(), line));

  test('no credentials at all', async () => {
    const none = {
      AWS_ACCESS_KEY_ID: '',
      AWS_SECRET_ACCESS_KEY: '',
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_CONFIG_FILE: '/none',
      AWS_SHARED_CREDENTIALS_FILE: '/none',
      AWS_PROFILE: '',
    };
    await withEnvironment(none, async () => {
      const { code, stderr } = await run(['scan', ...regions, '--quiet', ...out()]);
      expect(stderr).toMatch(/no AWS credentials were found; set AWS_PROFILE/);
      expect(code).toBe(2);
      expect(readdirSync(folder)).toEqual([]);
    });
  });
});

describe('credentials that AWS refuses', () => {
  test.each<[string, Partial<EndpointOptions>, RegExp]>([
    ['that have expired', { expiredCredentials: true }, /the credentials have expired; sign in again/],
  ])('%s', async (_, options, line) => {
    await atEndpoint(options, async (url) => {
      const { code, stderr } = await run(['scan', ...regions, '--quiet', '--endpoint-url', url, ...out()]);
      expect(stderr).toMatch(line);
      expect(code).toBe(2);
      expect(existsSync(join(folder, 'out', 'report.json'))).toBe(false);
    });
  });

  test('a clock that is off is seen by doctor', async () => {
    await atEndpoint({ clockSkewMs: 3_600_000 }, async (url) => {
      const { code, stdout } = await run([
        'doctor',
        ...regions,
        '--endpoint-url',
        url,
        '--rules',
        'connect-recordings-replicated',
      ]);
      expect(stdout).toMatch(/FAIL {2}clock {8}3\d\d\d s behind AWS; set this machine's clock/);
      expect(code).toBe(3);
    });
  });

  test('an account without a role that is not the caller', async () => {
    await atEndpoint({}, async (url) => {
      const config = file('c.yaml', 'accounts: [{ id: "999988887777" }]\n');
      const { code, stderr } = await run([
        'scan',
        ...regions,
        '--config',
        config,
        '--quiet',
        '--endpoint-url',
        url,
        ...out(),
      ]);
      expect(stderr).toMatch(
        /account 999988887777 has no role_arn, and the credentials belong to 111122223333/,
      );
      expect(code).toBe(2);
    });
  });
});

async function atEndpoint(
  options: Partial<EndpointOptions>,
  use: (url: string) => Promise<void>,
): Promise<void> {
  const fixtures = [
    {
      service: 'connect',
      operation: 'ListInstances',
      account: '111122223333',
      output: { InstanceSummaryList: [] },
    },
  ];
  const endpoint = await startEndpoint({ fixtures, ...options });
  try {
    await withEnvironment(
      { AWS_ACCESS_KEY_ID: accessKeyFor('111122223333'), AWS_SECRET_ACCESS_KEY: 'x' },
      () => use(endpoint.url),
    );
  } finally {
    await endpoint.close();
  }
}

async function withEnvironment(values: Record<string, string>, use: () => Promise<void>): Promise<void> {
  const before = { ...process.env };
  Object.assign(process.env, values);
  for (const [name, value] of Object.entries(values)) if (value === '') delete process.env[name];
  try {
    await use();
  } finally {
    for (const name of Object.keys(values)) delete process.env[name];
    Object.assign(process.env, before);
  }
}
