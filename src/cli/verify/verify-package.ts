import type { KeyObject } from 'node:crypto';
import type { Evidence, EvidenceRecord, PreviousPackage } from '../../evidence/evidence.ts';
import { layout, type PackageFiles } from '../../evidence/layout.ts';
import { sha256Hex } from '../../evidence/manifest.ts';
import { findSecrets } from '../../evidence/secrets.ts';
import { UserError } from '../../model/user-error.ts';
import { count } from '../../report/html/format.ts';
import { manifestProblems } from '../previous-package.ts';
import { chainCheck } from './chain-check.ts';
import { type Check, failed, ok, skipped } from './check.ts';
import { documentsCheck } from './documents-check.ts';
import { findingsCheck } from './findings-check.ts';
import { rejudge } from './rejudge.ts';
import { rulesCheck } from './rules-check.ts';
import { signatureCheck } from './signature-check.ts';
import { statementCheck } from './statement-check.ts';

export interface VerifyOptions {
  /** Or, in a sentence, why there is none. */
  record: EvidenceRecord | string;
  key?: KeyObject;
  /** SHA-256 that the manifest should have. */
  manifest?: string;
  previous?: PreviousPackage;
}

/** Looks at everything that a package claims, each thing for itself: a broken one hides no other. */
export async function verifyPackage(files: PackageFiles, options: VerifyOptions): Promise<Check[]> {
  const { record, key, manifest, previous } = options;
  return [
    filesCheck(files),
    ...(manifest === undefined ? [] : [manifestCheck(files, manifest)]),
    signatureCheck(files, key),
    typeof record === 'string' ? failed('chain', record) : chainCheck(record, previous),
    ...(await contentChecks(files, record)),
    secretsCheck(files),
  ];
}

function filesCheck(files: PackageFiles): Check {
  const problems = manifestProblems(files);
  return problems.length === 0
    ? ok('files', `${count(files.size)} files, each as ${layout.manifest} lists it, and no other`)
    : failed('files', `files and ${layout.manifest} do not agree:`, problems);
}

function manifestCheck(files: PackageFiles, wanted: string): Check {
  const bytes = files.get(layout.manifest);
  const found = bytes === undefined ? 'none' : sha256Hex(bytes);
  return found === wanted
    ? ok('manifest', 'has the SHA-256 that was given')
    : failed('manifest', `its SHA-256 is ${found}, and not the one that was given: this is another package`);
}

/** What takes judging anew. */
async function contentChecks(files: PackageFiles, record: EvidenceRecord | string): Promise<Check[]> {
  const names = ['statement', 'findings', 'documents', 'rules'];
  if (typeof record === 'string') return names.map((name) => failed(name, record));
  let evidence: Evidence;
  try {
    evidence = rejudge(files, record);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const [first, ...more] = error.message.split('\n');
    const why = `could not be judged again by ${writerNote(record)}: ${first}${more.length > 0 ? ` (and ${more.length} more)` : ''}`;
    return [
      failed('findings', why),
      ...['statement', 'documents', 'rules'].map((name) => skipped(name, 'not looked at: see findings')),
    ];
  }
  return [
    statementCheck(files, evidence),
    findingsCheck(files, evidence.report),
    await documentsCheck(files, evidence),
    rulesCheck(evidence.sources, record.tool.version),
  ];
}

const writerNote = ({ tool }: EvidenceRecord): string => `ringdown (the package is of ${tool.version})`;

function secretsCheck(files: PackageFiles): Check {
  let found: ReturnType<typeof findSecrets>;
  try {
    found = findSecrets(files);
  } catch {
    return skipped('secrets', `${layout.estate} cannot be unpacked`);
  }
  return found.length === 0
    ? ok('secrets', 'nothing that is shaped like a key, a token or a password in a URL')
    : failed(
        'secrets',
        'these look like secrets:',
        found.map(({ file, line, kind }) => `${file} line ${line}: ${kind}`),
      );
}
