import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { accessKeyFor } from '../../src/endpoint/identity.ts';
import { startEndpoint } from '../../src/endpoint/server.ts';
import { type Ran, run } from '../support/run.ts';

afterEach(() => vi.unstubAllEnvs());

/** A scan of a service that answers every request with a server error. */
async function scanInVain(AWS_MAX_ATTEMPTS: string): Promise<Ran> {
  const faults = [{ service: 'connect', operation: 'ListInstances', kind: 'server-error' as const }];
  const endpoint = await startEndpoint({ fixtures: [], faults });
  vi.stubEnv('AWS_ACCESS_KEY_ID', accessKeyFor('111122223333'));
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'unused');
  const args = [
    ...['scan', '--verbose', '--region', 'us-east-1', '--endpoint-url', endpoint.url],
    ...['--rules', 'connect-replica-exists', '--format', 'json'],
    ...['--out', mkdtempSync(join(tmpdir(), 'ringdown-attempts-'))],
  ];
  try {
    return await run(args, { env: { AWS_MAX_ATTEMPTS } });
  } finally {
    await endpoint.close();
  }
}

test.each(['1', '3'])('a request that fails is sent AWS_MAX_ATTEMPTS times: %s', async (attempts) => {
  const { stderr } = await scanInVain(attempts);
  expect(stderr).toMatch(new RegExp(`us-east-1 connect:ListInstances failed \\(${attempts} requests\\)`));
});

test.each(['0', '-1', '2.5', 'many'])(
  'AWS_MAX_ATTEMPTS that is no count is refused: %s',
  async (attempts) => {
    const { code, stdout, stderr } = await scanInVain(attempts);
    expect(stderr).toMatch(
      `ringdown: AWS_MAX_ATTEMPTS is "${attempts}"; it takes a whole number, 1 or more: how often a request is sent`,
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  },
);
