import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { CheckedEvidence } from '../../model/attestation.ts';
import type { EvidenceFile } from '../attestations/attestation.ts';

/** Compares a piece of evidence with the file that it names, seen from the attestation's own; an address is not fetched. */
export function checkedEvidence(evidence: EvidenceFile, attestation: string): CheckedEvidence {
  if (isAddress(evidence.uri)) return { ...evidence, state: 'not-checked' };
  const content = readIfThere(resolve(dirname(attestation), evidence.uri));
  if (content === undefined) return { ...evidence, state: 'missing' };
  if (evidence.sha256 === undefined) return { ...evidence, state: 'not-checked' };
  return { ...evidence, state: digestOf(content) === evidence.sha256 ? 'matches' : 'differs' };
}

const isAddress = (uri: string): boolean => /^[a-z][a-z0-9+.-]+:/i.test(uri);

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

const digestOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
