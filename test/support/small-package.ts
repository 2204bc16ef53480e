import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { layout, type PackageFiles } from '../../src/evidence/layout.ts';
import { manifestOf, sha256Hex } from '../../src/evidence/manifest.ts';

/** The files with some of them replaced, or taken away (`undefined`). */
export function changed(
  files: PackageFiles,
  changes: { [path: string]: Uint8Array | string | undefined },
): Map<string, Uint8Array> {
  const copy = new Map(files);
  for (const [path, content] of Object.entries(changes))
    if (content === undefined) copy.delete(path);
    else copy.set(path, Buffer.from(content));
  return copy;
}

/** As somebody would do it who covers his tracks: a new manifest, and the statement's digests to fit. */
export function covered(files: PackageFiles): Map<string, Uint8Array> {
  const copy = new Map(files);
  copy.set(layout.manifest, manifestOf(copy));
  const statement = JSON.parse(text(copy, layout.statement));
  const listed = [...copy.keys()]
    .filter((path) => ![layout.manifest, layout.statement, layout.envelope].includes(path as never))
    .sort();
  statement.subject = [layout.manifest, ...listed].map((name) => ({
    name,
    digest: { sha256: sha256Hex(copy.get(name)!) },
  }));
  return copy.set(layout.statement, Buffer.from(`${JSON.stringify(statement, null, 2)}\n`));
}

export const text = (files: PackageFiles, path: string): string => Buffer.from(files.get(path)!).toString();

/** One bit of one byte in the middle. */
export function flipped(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[copy.length >> 1]! ^= 1;
  return copy;
}

export const keyPair = (kind: 'ed25519' | 'rsa' | 'ec', curve = 'P-256') =>
  (kind === 'ed25519'
    ? generateKeyPairSync('ed25519')
    : kind === 'rsa'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync('ec', { namedCurve: curve })) as { publicKey: KeyObject; privateKey: KeyObject };

export const pem = (key: KeyObject, passphrase?: string): string =>
  key.type === 'public'
    ? (key.export({ type: 'spki', format: 'pem' }) as string)
    : (key.export({
        type: 'pkcs8',
        format: 'pem',
        ...(passphrase !== undefined && { cipher: 'aes-256-cbc', passphrase }),
      }) as string);
