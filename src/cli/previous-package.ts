import type { PreviousPackage } from '../evidence/evidence.ts';
import { decode, layout, type PackageFiles } from '../evidence/layout.ts';
import { differences, parseManifest, sha256Hex } from '../evidence/manifest.ts';
import { UserError } from '../model/user-error.ts';
import { openPackage } from './open-package.ts';
import { recordIn } from './package-record.ts';

/**
 * What the next package of a chain says of this one.
 * @throws UserError when it cannot be read, or its files are not those of its manifest.
 */
export async function previousOf(path: string): Promise<PreviousPackage> {
  const files = await openPackage(path);
  const [problem] = manifestProblems(files);
  const record = recordIn(path, files);
  if (problem !== undefined || typeof record === 'string')
    throw new UserError(
      'previous-broken',
      `the previous package ${path} does not hold: ${problem ?? record}; no chain is built on it (see \`ringdown verify\`)`,
    );
  const { startedAt, finishedAt } = record.run;
  return { manifest: sha256Hex(files.get(layout.manifest)!), startedAt, finishedAt };
}

/** Where files and manifest of a package differ, a sentence each. */
export function manifestProblems(files: PackageFiles): string[] {
  const bytes = files.get(layout.manifest);
  if (bytes === undefined) return [`${layout.manifest} is missing`];
  const manifest = parseManifest(decode(bytes));
  return typeof manifest === 'string' ? [manifest] : differences(files, manifest);
}
