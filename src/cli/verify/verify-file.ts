import { publicKeyOf } from '../../evidence/keys.ts';
import { layout } from '../../evidence/layout.ts';
import { sha256Hex } from '../../evidence/manifest.ts';
import { UserError } from '../../model/user-error.ts';
import { keyText } from '../evidence-writer.ts';
import { openPackage } from '../open-package.ts';
import { recordIn } from '../package-record.ts';
import { previousOf } from '../previous-package.ts';
import { verifyPackage } from './verify-package.ts';
import { verifyText } from './verify-text.ts';

export interface VerifyRequest {
  package: string;
  key?: string;
  manifest?: string;
  previous?: string;
}

/** Reads and checks a package. @throws UserError for anything that was asked wrongly or cannot be read. */
export async function verifyFile(
  request: VerifyRequest,
  color: boolean,
): Promise<{ text: string; holds: boolean }> {
  const key = request.key === undefined ? undefined : publicKeyOf(request.key, await keyText(request.key));
  const wanted = request.manifest === undefined ? undefined : digestIn(request.manifest);
  const files = await openPackage(request.package);
  const record = recordIn(request.package, files);
  const previous = request.previous === undefined ? undefined : await previousOf(request.previous);
  const checks = await verifyPackage(files, {
    record,
    ...(key && { key }),
    ...(wanted !== undefined && { manifest: wanted }),
    ...(previous && { previous }),
  });
  const bytes = files.get(layout.manifest);
  return {
    text: verifyText(checks, { record, manifest: bytes && sha256Hex(bytes), color }),
    holds: checks.every(({ state }) => state !== 'failed'),
  };
}

function digestIn(text: string): string {
  const digest = /^(?:sha256:)?([0-9a-f]{64})$/i.exec(text)?.[1];
  if (digest === undefined)
    throw new UserError('usage', `--manifest takes a SHA-256 of 64 hex digits, not "${text}"`);
  return digest.toLowerCase();
}
