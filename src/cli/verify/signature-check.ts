import type { KeyObject } from 'node:crypto';
import { claimedSigners, envelopeProblem } from '../../evidence/envelope.ts';
import { keyId } from '../../evidence/keys.ts';
import { layout, type PackageFiles } from '../../evidence/layout.ts';
import { type Check, failed, ok, skipped } from './check.ts';

const name = 'signature';

/** Whether the key that was given signed the statement, and with it the manifest. */
export function signatureCheck(files: PackageFiles, key: KeyObject | undefined): Check {
  const envelope = files.get(layout.envelope);
  const statement = files.get(layout.statement);
  if (envelope === undefined)
    return key === undefined
      ? skipped(name, 'not signed: whoever could change a file could have written a new manifest')
      : failed(name, 'not signed, and a key was given');
  if (statement === undefined) return failed(name, `${layout.statement}, which it signs, is missing`);
  if (key === undefined)
    return skipped(name, `it says to be signed by ${claimedSigners(envelope)}; --key PUBLIC.pem checks`);
  const problem = envelopeProblem(envelope, { statement, key });
  return problem === undefined ? ok(name, `by key ${keyId(key)}`) : failed(name, problem);
}
