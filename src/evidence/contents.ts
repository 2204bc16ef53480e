import { gzipSync } from 'node:zlib';
import type { Estate } from '../model/estate.ts';
import { renderCsv } from '../report/csv.ts';
import { renderDrawnHtml } from '../report/html/render.ts';
import { renderJson } from '../report/json.ts';
import { estateLines } from '../snapshot/write-estate.ts';
import { callsTable } from './documents/calls.ts';
import { completenessText } from './documents/completeness.ts';
import { digestsOf } from './documents/digests.ts';
import { personalDataText } from './documents/personal-data.ts';
import { readmeText } from './documents/readme.ts';
import { type Evidence, recordOf, type SourceFile } from './evidence.ts';
import { encode, layout, type PackageFiles, safeName } from './layout.ts';
import { manifestOf } from './manifest.ts';
import { statementOf } from './statement.ts';

/** Every file of a package but the envelope, which needs a key. */
export async function contentsOf(evidence: Evidence): Promise<PackageFiles> {
  const { report, baseline } = evidence;
  const files = new Map<string, Uint8Array>([
    [layout.record, json(recordOf(evidence))],
    [layout.report, encode(renderJson(report))],
    [layout.page, encode(await renderDrawnHtml(report))],
    [layout.table, encode(renderCsv(report))],
    [layout.estate, packedEstate(evidence.estate)],
    ...derivedOf(evidence),
    ...sourceEntries(evidence),
    ...(baseline ? [[layout.baseline, encode(renderJson(baseline))] as const] : []),
  ]);
  files.set(layout.manifest, manifestOf(files));
  files.set(layout.statement, json(statementOf(files, evidence)));
  return files;
}

/** What follows from estate, rules and settings, and is written out for people. */
function derivedOf(evidence: Evidence): [string, Uint8Array][] {
  return [
    [layout.readme, encode(readmeText(evidence))],
    [layout.calls, encode(callsTable(evidence.estate))],
    [layout.completeness, encode(completenessText(evidence))],
    [layout.data, encode(personalDataText(evidence))],
    [layout.digests, json(digestsOf(evidence, sourceEntries(evidence)))],
  ];
}

/** Rules, frameworks and exceptions under their names in the package, as they were read; sorted by path. */
const sourceEntries = ({ sources }: Pick<Evidence, 'sources'>): [string, Uint8Array][] =>
  Object.entries(sources)
    .flatMap(([folder, files]: [string, readonly SourceFile[]]) =>
      named(files).map(([name, text]): [string, Uint8Array] => [`${folder}/${name}`, encode(text)]),
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));

/** By the last part of the path; where two have the same, all of them get a number in front. */
function named(files: readonly SourceFile[]): [string, string][] {
  const names = files.map(({ path }) => safeName(path.split(/[\\/]/).at(-1)!));
  const unique = new Set(names.map((name) => name.toLowerCase())).size === names.length;
  return files.map(({ text }, i) => [unique ? names[i]! : `${i + 1}-${names[i]}`, text]);
}

function packedEstate(estate: Estate): Uint8Array {
  const lines: Buffer[] = [];
  for (const line of estateLines(estate)) lines.push(Buffer.from(`${line}\n`));
  return gzipSync(Buffer.concat(lines), { level: 6 });
}

const json = (value: unknown): Uint8Array => encode(`${JSON.stringify(value, null, 2)}\n`);
