import type { Framework } from '../frameworks/framework.ts';
import type { RuleFile } from '../load.ts';
import type { Problem } from '../problem.ts';
import { checkedEvidence } from '../records/evidence.ts';
import { loadRecords } from '../records/load-records.ts';
import type { YamlSource } from '../yaml-source.ts';
import { type Attestation, type AttestationFile, attestationOf } from './attestation.ts';
import { lintAttestation } from './lint.ts';

/**
 * Parses and checks attestations, sorted by id. With `strict`, evidence that is gone or changed is a mistake; without,
 * it makes the attestation lapse, so that an edited document does not stop a scan.
 * @throws UserError `invalid-attestations` with every problem of every file, one a line.
 */
export const loadAttestations = (
  schema: object,
  files: readonly RuleFile[],
  { frameworks, strict = false }: { frameworks: readonly Framework[]; strict?: boolean },
): Attestation[] =>
  loadRecords({
    code: 'invalid-attestations',
    schema,
    files,
    read: ({ value }, path) =>
      attestationOf(value as AttestationFile, (evidence) => checkedEvidence(evidence, path)),
    lint: (source, attestation) => [
      ...lintAttestation(source, attestation, frameworks),
      ...(strict ? evidenceProblems(source, attestation) : []),
    ],
  });

const evidenceProblems = (source: YamlSource, { evidence }: Attestation): Problem[] =>
  evidence.flatMap(({ uri, state }, at) =>
    state === 'missing'
      ? [source.problemAt(['evidence', at, 'uri'], 'no-file', `there is no file ${uri} as seen from here`)]
      : state === 'differs'
        ? [
            source.problemAt(
              ['evidence', at, 'sha256'],
              'changed',
              `${uri} is not the file that was attested; read it again, and renew the attestation with its new SHA-256`,
            ),
          ]
        : [],
  );
