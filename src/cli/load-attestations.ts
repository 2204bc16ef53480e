import type { Attestation } from '../rules/attestations/attestation.ts';
import { loadAttestations } from '../rules/attestations/load.ts';
import type { Framework } from '../rules/frameworks/framework.ts';
import type { RuleFile } from '../rules/load.ts';
import { readSchema } from './assets.ts';

/** The attestations of some files. @throws UserError for a file that is broken or refused. */
export const attestationsFrom = (
  files: readonly RuleFile[],
  frameworks: readonly Framework[],
): Attestation[] =>
  files.length === 0 ? [] : loadAttestations(readSchema('attestation'), files, { frameworks });
