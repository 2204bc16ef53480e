export interface QuotaKey {
  account: string;
  region: string;
  service: string;
  operation: string;
}

/** Tokens come back at `rate` a second, up to `burst`. */
export interface Quota {
  rate: number;
  burst: number;
}

export type Quotas = (key: QuotaKey) => Quota | undefined;

interface Bucket {
  tokens: number;
  at: number;
}

/** Takes a token for a request; false when the bucket is empty. `now` is in milliseconds. */
export function quotaGate(quotas: Quotas | undefined, now: () => number): (key: QuotaKey) => boolean {
  const buckets = new Map<string, Bucket>();
  return (key) => {
    const quota = quotas?.(key);
    if (!quota) return true;
    const name = [key.account, key.region, key.service, key.operation].join(' ');
    const at = now();
    const bucket = buckets.get(name) ?? { tokens: quota.burst, at };
    const tokens = Math.min(quota.burst, bucket.tokens + ((at - bucket.at) / 1000) * quota.rate);
    buckets.set(name, { tokens: tokens >= 1 ? tokens - 1 : tokens, at });
    return tokens >= 1;
  };
}
