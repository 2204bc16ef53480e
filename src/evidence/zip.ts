import { type UnzipFileInfo, unzipSync, type Zippable, zipSync } from 'fflate';
import { UserError } from '../model/user-error.ts';
import { isSafePath, layout, limits, type PackageFiles } from './layout.ts';

/** The one folder inside the zip, so that unpacking leaves no litter. */
const top = 'ringdown-evidence';

/**
 * Packs files, sorted and with one fixed time (noon of 1 January 1980, the first year that zip knows; local, because
 * zip has no zones), so that the same files give the same bytes on every machine.
 */
export function zip(files: PackageFiles): Uint8Array {
  const entries: Zippable = {};
  for (const path of [...files.keys()].sort())
    entries[`${top}/${path}`] = [files.get(path)!, path.endsWith('.gz') ? { level: 0 } : {}];
  return zipSync(entries, { level: 6, mtime: new Date(1980, 0, 1, 12) });
}

/**
 * Unpacks a package in memory. The directory of the zip is judged before anything is inflated, and nothing is inflated
 * beyond the size that it declares.
 * @throws UserError for what is no zip, cut short, too large, or has a path that leaves the package.
 */
export function unzip(name: string, bytes: Uint8Array): PackageFiles {
  const admit = doorkeeper(name);
  const sizes = new Map<string, number>();
  const entries = inflated(name, bytes, (entry) => {
    const wanted = admit(entry);
    if (wanted) sizes.set(entry.name, entry.originalSize);
    return wanted;
  });
  const files = Object.entries(entries);
  for (const [path, content] of files)
    if (content.length !== sizes.get(path))
      throw refused('broken-package', name, `${path} is not as long as the zip says`);
  return new Map(belowTop(files));
}

function inflated(
  name: string,
  bytes: Uint8Array,
  filter: (entry: UnzipFileInfo) => boolean,
): { [path: string]: Uint8Array } {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw refused('not-a-zip', name, `it is no zip, or is cut short (${(error as Error).message})`);
  }
}

/** Decides entry by entry; throws at the first that no package has. */
function doorkeeper(name: string): (entry: UnzipFileInfo) => boolean {
  const seen = new Set<string>();
  let total = 0;
  return ({ name: path, size, originalSize, compression }) => {
    if (path.endsWith('/') && originalSize === 0 && isSafePath(path.slice(0, -1))) return false;
    if (!isSafePath(path)) throw refused('unsafe-path', name, `it has the path ${JSON.stringify(path)}`);
    // Two files that some systems take for one.
    if (seen.has(path.toLowerCase())) throw refused('broken-package', name, `it has ${path} twice`);
    if (compression !== 0 && compression !== 8)
      throw refused('broken-package', name, `${path} is compressed in an unknown way`);
    seen.add(path.toLowerCase());
    total += Math.max(size, originalSize);
    if (seen.size > limits.files || total > limits.bytes) throw tooLarge(name);
    return true;
  };
}

/** Without the folder that holds everything, where there is one. */
function belowTop(files: readonly [string, Uint8Array][]): [string, Uint8Array][] {
  const first = files[0]?.[0].split('/')[0];
  if (first === undefined || files.some(([path]) => !path.startsWith(`${first}/`))) return [...files];
  const inner = files.map(([path, bytes]): [string, Uint8Array] => [path.slice(first.length + 1), bytes]);
  return inner.some(([path]) => path === layout.manifest || path === layout.record) ? inner : [...files];
}

export const tooLarge = (name: string): UserError =>
  refused('package-too-large', name, `it holds more than ${limits.files} files or 2 GiB`);

export const refused = (code: string, name: string, why: string): UserError =>
  new UserError(code, `${name} is not an evidence package as ringdown writes them: ${why}`);
