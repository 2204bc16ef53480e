import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createGzip } from 'node:zlib';
import type { Estate } from '../model/estate.ts';
import { UserError } from '../model/user-error.ts';

/**
 * Writes an estate as gzipped NDJSON: a header, one line an entry, and a last line that counts them, so that a
 * file cut short is noticed. Only the owner may read it: it is a map of the account.
 * @throws UserError when the file cannot be written; nothing is left behind then.
 */
export async function writeEstate(path: string, estate: Estate): Promise<void> {
  const partial = `${path}.partial`;
  try {
    const file = createWriteStream(partial, { mode: 0o600 });
    await once(file, 'open');
    const gzip = createGzip({ level: 6 });
    gzip.pipe(file);
    for (const text of batched(estateLines(estate))) if (!gzip.write(text)) await once(gzip, 'drain');
    gzip.end();
    await once(file, 'close');
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw new UserError('cannot-write', `cannot write ${path}: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

/** A line is a kilobyte or so, and each write is a job of zlib's: a tenth of a megabyte at a time costs half as much. */
function* batched(lines: Iterable<string>): Generator<string> {
  let batch = '';
  for (const line of lines) {
    batch += `${line}\n`;
    if (batch.length < 100_000) continue;
    yield batch;
    batch = '';
  }
  yield batch;
}

/** The lines of an estate file. */
export function* estateLines(estate: Estate): Generator<string> {
  const { calls, collections, resources, ...header } = estate;
  yield JSON.stringify({ kind: 'header', ...header });
  for (const call of calls) yield JSON.stringify({ kind: 'call', ...call });
  for (const collection of collections) yield JSON.stringify({ kind: 'collection', ...collection });
  for (const resource of resources) yield JSON.stringify({ kind: 'resource', ...resource });
  yield JSON.stringify({ kind: 'end', entries: calls.length + collections.length + resources.length });
}
