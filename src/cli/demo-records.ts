import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { agoFrom } from '../../examples/meridian/place.ts';
import { attestationRecords } from '../../examples/meridian/records/attestations.ts';
import { drillRecords } from '../../examples/meridian/records/drills.ts';
import type { RecordFile } from '../../examples/meridian/records/record-file.ts';
import { readRecordFiles } from '../rules/records/read-files.ts';
import { attestationsFrom } from './load-attestations.ts';
import { drillsFrom } from './load-drills.ts';
import type { Selection } from './select-rules.ts';
import type { Settings } from './settings.ts';

/**
 * Writes the records that Meridian keeps in its repository beside the reports, so that they can be looked at, changed
 * and given to `evaluate`, and adds them to the selection. What the user named counts instead.
 */
export async function withDemoRecords(
  selection: Selection,
  { out, rules }: Settings,
  { now, ready }: { now: Date; ready: boolean },
): Promise<Selection> {
  const ago = agoFrom(now);
  const attestations = await writeRecords(join(out, 'records/attestations'), attestationRecords(ago, ready));
  const drills = await writeRecords(join(out, 'records/drills'), drillRecords(ago, ready));
  const { frameworks, sources } = selection;
  const given = {
    attestations: rules.attestations.length > 0 ? [] : readRecordFiles('attestations', [attestations]),
    drills: rules.drills.length > 0 ? undefined : readRecordFiles('drills', [drills]),
  };
  const attested = attestationsFrom(given.attestations, frameworks.frameworks);
  const drilled = drillsFrom(given.drills);
  return {
    ...selection,
    frameworks: { ...frameworks, attestations: [...(frameworks.attestations ?? []), ...attested] },
    ...(drilled && { drills: drilled }),
    sources: {
      ...sources!,
      attestations: [...sources!.attestations, ...given.attestations],
      ...(given.drills && { drills: given.drills }),
    },
  };
}

async function writeRecords(folder: string, files: readonly RecordFile[]): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const { name, record } of files) await writeFile(join(folder, name), stringify(record));
  return folder;
}
