import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { layout, limits, type PackageFiles } from '../evidence/layout.ts';
import { refused, tooLarge, unzip } from '../evidence/zip.ts';
import { UserError } from '../model/user-error.ts';

/**
 * Reads an evidence package, zip or folder, into memory.
 * @throws UserError when there is none, or what is there is no package, cut short, too large or unsafe to read.
 */
export async function openPackage(path: string): Promise<PackageFiles> {
  const found = await lstatOf(path);
  if (!found.isDirectory() && found.size > limits.bytes) throw tooLarge(path);
  const files = found.isDirectory() ? await folderFiles(path) : unzip(path, await readFile(path));
  if (files.has(layout.manifest) || files.has(layout.record)) return files;
  throw refused('not-a-package', path, `it has neither ${layout.manifest} nor ${layout.record}`);
}

async function lstatOf(path: string) {
  try {
    return await lstat(path);
  } catch (error) {
    throw new UserError(
      'no-package',
      `cannot read the evidence package ${path}: ${(error as Error).message}; \`ringdown scan --format evidence\` writes one`,
    );
  }
}

/** Files of a folder; a link could lead anywhere, so none is followed. */
async function folderFiles(root: string): Promise<PackageFiles> {
  const files = new Map<string, Uint8Array>();
  let bytes = 0;
  const walk = async (below: string): Promise<void> => {
    const entries = await readdir(join(root, below), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) await walk(path);
      else if (!entry.isFile()) throw refused('unsafe-path', root, `${path} is a link or no ordinary file`);
      else {
        bytes += (await lstat(join(root, path))).size;
        if (files.size >= limits.files || bytes > limits.bytes) throw tooLarge(root);
        files.set(path, await readFile(join(root, path)));
      }
    }
  };
  await walk('');
  return files;
}
