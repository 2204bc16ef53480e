/** Requests per second that one operation may take in one account and Region, and how many may come at once. */
export interface Rate {
  rate: number;
  burst: number;
}

interface Bucket extends Rate {
  /** The rate to recover to after throttling. */
  published: number;
  tokens: number;
  filledAt: number;
}

/**
 * One token bucket a key, made on first use. Throttling halves a bucket's rate, success restores it step by
 * step: production callers share the quota, so the published figure is only where we start.
 */
export class TokenBuckets {
  private readonly buckets = new Map<string, Bucket>();
  private readonly rateOf: (key: string) => Rate;
  private readonly now: () => number;

  constructor(rateOf: (key: string) => Rate, now: () => number = () => performance.now()) {
    this.rateOf = rateOf;
    this.now = now;
  }

  /**
   * Waits for a token; tokens are handed out in order of request.
   * @throws the signal's reason when it is aborted first.
   */
  async take(key: string, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    const bucket = this.refill(key);
    bucket.tokens -= 1;
    if (bucket.tokens >= 0) return;
    await sleep((-bucket.tokens / bucket.rate) * 1000, signal);
  }

  throttled(key: string): void {
    const bucket = this.refill(key);
    bucket.rate = Math.max(bucket.published / 8, bucket.rate / 2);
    bucket.tokens = Math.min(bucket.tokens, 0);
  }

  succeeded(key: string): void {
    const bucket = this.refill(key);
    bucket.rate = Math.min(bucket.published, bucket.rate + bucket.published * 0.05);
  }

  private refill(key: string): Bucket {
    const now = this.now();
    let bucket = this.buckets.get(key);
    if (!bucket) {
      const rate = this.rateOf(key);
      bucket = { ...rate, published: rate.rate, tokens: rate.burst, filledAt: now };
      this.buckets.set(key, bucket);
    }
    if (bucket.rate !== Number.POSITIVE_INFINITY)
      bucket.tokens = Math.min(bucket.burst, bucket.tokens + ((now - bucket.filledAt) / 1000) * bucket.rate);
    else bucket.tokens = bucket.burst;
    bucket.filledAt = now;
    return bucket;
  }
}

/** @throws the signal's reason when it is aborted first. */
export function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}
