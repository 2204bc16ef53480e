import { expect, test } from 'vitest';
import { openMeridian } from '../../src/cli/demo-centre.ts';
import type { Host } from '../../src/cli/host.ts';

const open = (now = new Date('2026-01-15T12:00:00Z')) =>
  openMeridian({ now: () => now } as Host, { estate: 'meridian', latency: 0, throttle: false });

test('the demo centre answers from a thread of its own, and no longer once it is closed', async () => {
  const centre = open();
  const { endpoint = '' } = await centre.settings;
  const answer = await fetch(endpoint);
  expect(answer.status).toBe(403);
  expect(await answer.text()).toContain('MissingAuthenticationToken');
  await centre.close();
  await expect(fetch(endpoint)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
});

test('a demo centre that cannot start says what kept it from that, and can be closed', async () => {
  const centre = open(new Date(Number.NaN));
  await expect(centre.settings).rejects.toThrow('Invalid time value');
  await centre.close();
});

test('a demo centre that is closed before it answers leaves nothing behind', async () => {
  const ports = () => process.getActiveResourcesInfo().filter((kind) => kind === 'MessagePort').length;
  const before = ports();
  const centre = open();
  expect(ports()).toBeGreaterThan(before);
  await centre.close();
  expect(ports()).toBe(before);
});
