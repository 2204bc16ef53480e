import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Finding, Verdict } from '../../src/model/finding.ts';
import type { Report } from '../../src/model/report.ts';
import { type Credentials, callerCredentials, endpoint, primary, recovery } from './account.ts';

export interface Scanned {
  exitCode: number | null;
  stdout: string;
  stderr: string;
  report: Report;
}

/** Runs the built command line against moto, as a user would who has nobody to share the quotas with. */
export async function scan(
  flags: readonly string[] = [],
  credentials: Credentials = callerCredentials,
): Promise<Scanned> {
  const out = mkdtempSync(join(tmpdir(), 'ringdown-moto-'));
  let stderr = '';
  writeFileSync(join(out, 'ringdown.yaml'), 'quota_share: 1\n');
  try {
    const ran = await ringdown(
      [
        // What moto holds belongs to no contact centre.
        ...[
          'scan',
          '--quiet',
          '--scope',
          'account',
          '--region',
          primary,
          '--region',
          recovery,
          '--endpoint-url',
          endpoint,
        ],
        ...['--format', 'json', '--out', out, ...flags],
      ],
      { credentials, cwd: out },
    );
    stderr = ran.stderr;
    return { ...ran, report: JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) };
  } catch (error) {
    throw new Error(`no report: ${String(error)}\n${stderr}`, { cause: error });
  } finally {
    rmSync(out, { recursive: true });
  }
}

/** Nothing of this machine's AWS configuration reaches the command. */
export async function ringdown(
  args: readonly string[],
  { credentials, cwd }: { credentials: Credentials; cwd: string },
): Promise<Omit<Scanned, 'report'>> {
  const child = spawn(process.execPath, [resolve('dist/ringdown.js'), ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      HOME: cwd,
      // moto answers 500 to what it does not implement, and does so again.
      AWS_MAX_ATTEMPTS: '1',
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      ...(credentials.sessionToken !== undefined && { AWS_SESSION_TOKEN: credentials.sessionToken }),
    },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const exitCode = await new Promise<number | null>((done) => child.on('close', done));
  return { exitCode, stdout, stderr };
}

/** The findings of a rule, `*` in its name for any text, that apply. */
export function findingsOf({ findings }: Report, rule: string): Finding[] {
  const pattern = new RegExp(`^${rule.replaceAll('*', '.*')}$`);
  return findings.filter((f) => pattern.test(f.rule) && f.verdict !== 'not-applicable');
}

/** Verdicts of one rule by resource; where both Regions have one of that id, `id in region`. */
export function verdicts(report: Report, rule: string): { [resource: string]: Verdict } {
  const found = findingsOf(report, rule);
  const twins = new Set(found.map((f) => f.resource.id)).size < found.length;
  return Object.fromEntries(
    found.map(({ resource: { id, region }, verdict }) => [twins ? `${id} in ${region}` : id, verdict]),
  );
}
