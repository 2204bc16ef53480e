import { createHash } from 'node:crypto';
import { v5 } from 'uuid';
import type { Finding } from '../model/finding.ts';

export interface Identified {
  finding: Finding;
  id: string;
}

/**
 * Gives each finding an id that it keeps from run to run, whatever its verdict: the rule and the resource decide.
 * Should a report hold a pair twice, the later ones are numbered.
 */
export function identify(findings: readonly Finding[]): Identified[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { type, account, region, id } = finding.resource;
    const key = JSON.stringify([finding.rule, type, account, region, id]);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return { finding, id: digest(nth === 1 ? key : `${key}#${nth}`) };
  });
}

/** 128 bits: by chance, two among a billion findings agree once in 10^20 reports. */
const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** Every UUID of ringdown is a name in this namespace (RFC 9562, version 5). */
const namespace = '8f1b3b0e-6f0a-5d0b-9d35-6c7b1e6f2a41';

/** The same parts give the same UUID. */
export const uuidOf = (...parts: readonly string[]): string => v5(JSON.stringify(parts), namespace);
