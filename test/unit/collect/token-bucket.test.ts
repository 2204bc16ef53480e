import { describe, expect, test, vi } from 'vitest';
import { allowedRate, publishedQuota } from '../../../src/collect/rate-limits.ts';
import { TokenBuckets } from '../../../src/collect/token-bucket.ts';

/** Buckets on a clock that the test moves, with timers that fire as it does. */
async function withClock(
  run: (clock: { now: () => number; advance: (ms: number) => Promise<void> }) => Promise<void>,
): Promise<void> {
  vi.useFakeTimers();
  const start = Date.now();
  try {
    await run({
      now: () => Date.now() - start,
      advance: async (ms) => void (await vi.advanceTimersByTimeAsync(ms)),
    });
  } finally {
    vi.useRealTimers();
  }
}

test('a burst goes out at once and the rest at the rate', () =>
  withClock(async ({ now, advance }) => {
    const buckets = new TokenBuckets(() => ({ rate: 2, burst: 3 }), now);
    const at: number[] = [];
    for (let i = 0; i < 5; i += 1) void buckets.take('k').then(() => at.push(now()));
    await advance(2000);
    expect(at).toEqual([0, 0, 0, 500, 1000]);
  }));

test('buckets of different keys do not wait for each other', () =>
  withClock(async ({ now, advance }) => {
    const buckets = new TokenBuckets(() => ({ rate: 1, burst: 1 }), now);
    const done: string[] = [];
    for (const key of ['a', 'b']) void buckets.take(key).then(() => done.push(key));
    await advance(0);
    expect(done).toEqual(['a', 'b']);
  }));

test('throttling halves the rate, down to an eighth, and success restores it', () =>
  withClock(async ({ now, advance }) => {
    const buckets = new TokenBuckets(() => ({ rate: 8, burst: 1 }), now);
    for (let i = 0; i < 10; i += 1) buckets.throttled('k');
    let took = -1;
    void buckets.take('k').then(() => {
      took = now();
    });
    await advance(5000);
    expect(took).toBe(1000);
    for (let i = 0; i < 40; i += 1) buckets.succeeded('k');
    const before = now();
    void buckets.take('k').then(() => {
      took = now();
    });
    void buckets.take('k').then(() => {
      took = now();
    });
    await advance(5000);
    expect(took - before).toBe(125);
  }));

test('who is cancelled while waiting stops waiting', () =>
  withClock(async ({ now, advance }) => {
    const buckets = new TokenBuckets(() => ({ rate: 0.1, burst: 1 }), now);
    const interrupt = new AbortController();
    await buckets.take('k', interrupt.signal);
    const waiting = expect(buckets.take('k', interrupt.signal)).rejects.toThrow('stop');
    interrupt.abort(new Error('stop'));
    await waiting;
    await expect(buckets.take('k', interrupt.signal)).rejects.toThrow('stop');
    await advance(0);
  }));

describe('quotas', () => {
  test('Connect allows 2 requests a second with a burst of 5, and ringdown takes half of that', () => {
    expect(publishedQuota('connect', 'ListInstances')).toMatchObject({ rate: 2, burst: 5 });
    expect(allowedRate('connect', 'ListInstances')).toEqual({ rate: 1, burst: 2 });
  });

  test('an operation with a quota of its own does not use its service default', () => {
    expect(publishedQuota('connect', 'ListIntegrationAssociations')).toMatchObject({ rate: 25, burst: 50 });
  });

  test('where nothing is published the rate is modest rather than unlimited', () => {
    expect(allowedRate('s3', 'GetBucketPolicy').rate).toBeLessThanOrEqual(20);
  });
});
