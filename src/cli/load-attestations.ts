import type { Attestation } from '../rules/attestations/attestation.ts';
import { loadAttestations } from '../rules/attestations/load.ts';
import type { Framework } from '../rules/frameworks/framework.ts';
import { readRecordFiles } from '../rules/records/read-files.ts';
import { readSchema } from './assets.ts';
import type { RuleChoice } from './settings.ts';

/** The attestations that were named. @throws UserError for a file that is missing, broken or refused. */
export const attestationsIn = (
  { attestations }: Pick<RuleChoice, 'attestations'>,
  frameworks: readonly Framework[],
): Attestation[] =>
  attestations.length === 0
    ? []
    : loadAttestations(readSchema('attestation'), readRecordFiles('attestations', attestations), {
        frameworks,
      });
