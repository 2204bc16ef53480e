import { createHash } from 'node:crypto';
import { encode, isSafePath, layout, outsideManifest, type PackageFiles } from './layout.ts';

/** Path to SHA-256, in lower-case hex. */
export type Manifest = ReadonlyMap<string, string>;

/**
 * The manifest of a package in the format of `sha256sum`, sorted by path. Its own digest stands for the whole package.
 * https://www.gnu.org/software/coreutils/manual/html_node/cksum-output-modes.html
 */
export const manifestOf = (files: PackageFiles): Uint8Array =>
  encode(
    [...files.keys()]
      .filter((path) => !outsideManifest.has(path))
      .sort()
      .map((path) => `${sha256Hex(files.get(path)!)}  ${path}\n`)
      .join(''),
  );

/** Reads a manifest; what is wrong with it comes as a sentence, because it is a check that failed. */
export function parseManifest(text: string): Manifest | string {
  const entries = new Map<string, string>();
  const lines = text.split('\n');
  if (lines.pop() !== '') return `${layout.manifest} does not end in a line break`;
  for (const [i, line] of lines.entries()) {
    const [, digest, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (digest === undefined || path === undefined || !isSafePath(path) || outsideManifest.has(path))
      return `line ${i + 1} of ${layout.manifest} is not a digest and a path`;
    if (entries.has(path)) return `${layout.manifest} lists ${path} twice`;
    entries.set(path, digest);
  }
  return entries;
}

/** What does not agree with the manifest, a sentence each, in the order of the paths. */
export function differences(files: PackageFiles, manifest: Manifest): string[] {
  const paths = new Set([...manifest.keys(), ...files.keys()]);
  return [...paths].sort().flatMap((path) => {
    if (outsideManifest.has(path)) return [];
    const [bytes, wanted] = [files.get(path), manifest.get(path)];
    if (bytes === undefined) return [`${path} is missing`];
    if (wanted === undefined) return [`${path} was added: ${layout.manifest} does not list it`];
    return sha256Hex(bytes) === wanted ? [] : [`${path} was changed: its SHA-256 is not the one listed`];
  });
}

export const sha256Hex = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
