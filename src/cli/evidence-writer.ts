import type { KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { contentsOf } from '../evidence/contents.ts';
import { envelopeOf } from '../evidence/envelope.ts';
import type { Evidence, PreviousPackage } from '../evidence/evidence.ts';
import { privateKeyOf } from '../evidence/keys.ts';
import { layout, limits, type PackageFiles } from '../evidence/layout.ts';
import { sha256Hex } from '../evidence/manifest.ts';
import { findSecrets } from '../evidence/secrets.ts';
import { zip } from '../evidence/zip.ts';
import type { Estate } from '../model/estate.ts';
import { noObjectives } from '../model/recovery.ts';
import type { Report } from '../model/report.ts';
import { UserError } from '../model/user-error.ts';
import { evidenceFormats } from './formats.ts';
import type { Host } from './host.ts';
import { previousOf } from './previous-package.ts';
import type { Written } from './report-extras.ts';
import type { Sources } from './select-rules.ts';
import type { RuleChoice, SharedFlags } from './settings.ts';

export interface Judged {
  report: Report;
  estate: Estate;
  sources: Sources;
  settings: RuleChoice;
  baseline?: Report;
}

export interface EvidenceWriter {
  /** @throws UserError when a package cannot be written, or would follow a later run. */
  write: (judged: Judged) => Promise<Written>;
}

/**
 * Makes ready to write evidence: reads the key and the previous package, and looks whether the place is free.
 * @throws UserError for any of them that cannot be used. Evidence is never written over.
 */
export async function openEvidence(
  host: Host,
  flags: Pick<SharedFlags, 'sign' | 'previous'>,
  { out, formats }: { out: string; formats: readonly string[] },
): Promise<EvidenceWriter> {
  const paths = formats.map((name) => join(out, evidenceFormats[name]!));
  const taken = paths.find((path) => existsSync(path));
  if (taken !== undefined)
    throw new UserError(
      'evidence-exists',
      `${taken} is there already, and evidence is not written over: choose another --out, or move it away`,
    );
  const key = flags.sign === undefined ? undefined : await signingKey(flags.sign, host);
  const previous = flags.previous === undefined ? undefined : await previousOf(flags.previous);
  return {
    write: async (judged) => {
      const files = await packed({ judged, key, previous });
      for (const path of paths) await (path.endsWith('.zip') ? writeZip : writeFolder)(path, files);
      for (const { file, line, kind } of findSecrets(files))
        host.stderr(
          `ringdown: ${file} of the evidence has what looks like ${kind} in line ${line}; it was read from the account: see to it before you hand the package on\n`,
        );
      return { files: paths, notes: [`Evidence manifest sha256:${sha256Hex(files.get(layout.manifest)!)}`] };
    },
  };
}

async function signingKey(path: string, host: Host): Promise<KeyObject> {
  return privateKeyOf(path, await keyText(path), host.env['RINGDOWN_KEY_PASSPHRASE']);
}

/** @throws UserError for a key file that cannot be read. */
export async function keyText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new UserError('no-key', `cannot read the key ${path}: ${(error as Error).message}`);
  }
}

async function packed({
  judged,
  key,
  previous,
}: {
  judged: Judged;
  key: KeyObject | undefined;
  previous: PreviousPackage | undefined;
}): Promise<PackageFiles> {
  const { report, settings } = judged;
  if (previous && previous.startedAt > report.run.startedAt)
    throw new UserError(
      'previous-later',
      `the package of --previous is of a later run (${previous.startedAt}) than this one (${report.run.startedAt}): a chain goes forward`,
    );
  const evidence: Evidence = {
    ...judged,
    settings: {
      rules: settings.patterns,
      severity: settings.severity,
      frameworks: settings.frameworks,
      entityRoles: settings.roles,
      drills: judged.sources.drills !== undefined,
      params: settings.params,
      scope: settings.scope,
      ...(settings.objectives !== noObjectives && { objectives: settings.objectives }),
    },
    ...(previous && { previous }),
  };
  const files = new Map(await contentsOf(evidence));
  if (key) files.set(layout.envelope, envelopeOf(files.get(layout.statement)!, key));
  const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  if (files.size > limits.files || bytes > limits.bytes)
    throw new UserError(
      'evidence-too-large',
      `the evidence would hold ${files.size} files and ${bytes} bytes, more than a package may (${limits.files} and ${limits.bytes}): scan fewer accounts at a time`,
    );
  return files;
}

/** Only the owner may read it: it is a map of the account. */
async function writeZip(path: string, files: PackageFiles): Promise<void> {
  await aside(path, (partial) => writeFile(partial, zip(files), { mode: 0o600 }));
}

async function writeFolder(path: string, files: PackageFiles): Promise<void> {
  await aside(path, async (partial) => {
    for (const [name, bytes] of files) {
      const file = join(partial, name);
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      await writeFile(file, bytes, { mode: 0o600 });
    }
  });
}

/** Writes all of it or nothing. */
async function aside(path: string, write: (partial: string) => Promise<void>): Promise<void> {
  const partial = `${path}.partial`;
  try {
    await rm(partial, { recursive: true, force: true });
    await write(partial);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw new UserError(
      'cannot-write',
      `cannot write ${path}: ${(error as Error).message}; choose another --out`,
    );
  }
}
