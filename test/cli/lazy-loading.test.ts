import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { accounts, meridian, regions } from '../../examples/meridian/index.ts';
import { accessKeyFor } from '../../src/endpoint/identity.ts';
import { startEndpoint } from '../../src/endpoint/server.ts';

const run = promisify(execFile);
const newFolder = (): string => mkdtempSync(join(tmpdir(), 'ringdown-lazy-'));

/** What is shipped is tested: one import too many in some source would join chunks that belong apart. */
beforeAll(() => {
  execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
}, 300_000);

/** Runs the bundle, and returns the names of the AWS clients in whatever files Node took it from. */
async function clientsLoadedBy(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string[]> {
  const coverage = newFolder();
  await run(process.execPath, ['dist/ringdown.js', ...args], {
    // Node lists every file that it ran: https://nodejs.org/docs/latest-v20.x/api/cli.html#node_v8_coveragedir
    env: { PATH: process.env['PATH'], HOME: coverage, NODE_V8_COVERAGE: coverage, ...env },
    maxBuffer: 1 << 26,
  });
  const files = readdirSync(coverage)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => (JSON.parse(readFileSync(join(coverage, name), 'utf8')) as Coverage).result)
    .flatMap(({ url }) => (url.startsWith('file:') ? [fileURLToPath(url)] : []));
  expect(files.some((file) => file.endsWith('dist/ringdown.js'))).toBe(true);
  return [...new Set(files.flatMap(clientsIn))].sort();
}

interface Coverage {
  result: { url: string }[];
}

/** esbuild says above each module where it came from. */
const clientsIn = (file: string): string[] =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /^\s*\/\/ (?:node_modules\/@aws-sdk\/client-([\w-]+)\/|src\/sdk\/([\w-]+)\.ts$)/gm,
    ),
  ].map(([, client, own]) => client ?? own!);

test.each([
  ['--help'],
  ['rules list'],
  ['rules show connect-recordings-replicated'],
  ['policy --rules connect-recordings-replicated'],
])('`ringdown %s` loads no AWS client', async (args) => {
  expect(await clientsLoadedBy(args.split(' '))).toEqual([]);
});

test.each([
  { rule: 'acm-renewal-not-stuck', services: ['acm', 'sts'] },
  { rule: 'secret-replicated-to-recovery-region', services: ['connect', 'lambda', 'secretsmanager', 'sts'] },
])(
  'a scan of $rule alone loads the clients of $services and calls nobody else',
  async ({ rule, services }) => {
    const aws = await startEndpoint({
      fixtures: meridian({ now: new Date('2026-01-15T12:00:00Z'), ready: false }),
    });
    try {
      const place = Object.values(regions).flatMap((region) => ['--region', region]);
      const out = ['--format', 'json', '--fail-on', 'never', '--out', newFolder()];
      const loaded = await clientsLoadedBy(
        ['scan', '--rules', rule, '--scope', 'account', ...place, '--endpoint-url', aws.url, ...out],
        { AWS_ACCESS_KEY_ID: accessKeyFor(accounts[0].id), AWS_SECRET_ACCESS_KEY: 'unused' },
      );
      // Packages spell some services with hyphens.
      expect(loaded.map((client) => client.replaceAll('-', ''))).toEqual(services);
      expect([...new Set(aws.requests.map(({ service }) => service))].sort()).toEqual(services);
    } finally {
      await aws.close();
    }
  },
);
