import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildReport } from '../evaluate/build-report.ts';
import { evaluateEstate } from '../evaluate/findings.ts';
import type { Estate } from '../model/estate.ts';
import type { Report } from '../model/report.ts';
import { UserError } from '../model/user-error.ts';
import { renderText } from '../report/text.ts';
import { registry } from '../resources/index.ts';
import type { Rule } from '../rules/rule.ts';
import { version } from './assets.ts';
import { exitCodeFor } from './exit-codes.ts';
import { renderers } from './formats.ts';
import type { Host } from './host.ts';
import type { Settings } from './settings.ts';

/** Judges an estate, writes the reports, prints the summary, and returns the exit code. */
export async function report(host: Host, settings: Settings, estate: Estate, rules: readonly Rule[]): Promise<number> {
  const made = makeReport(estate, rules, settings.rules.params);
  const files = await writeReports(made, settings);
  host.stdout(renderText(made, { color: host.color, columns: host.columns, files }));
  return exitCodeFor(made, settings.gate);
}

/** The report of an estate under some rules. */
export function makeReport(estate: Estate, rules: readonly Rule[], params: Settings['rules']['params']): Report {
  const findings = evaluateEstate({ registry, estate, rules, params });
  return buildReport({ estate, rules, findings, version });
}

async function writeReports(made: Report, { out, formats }: Settings): Promise<string[]> {
  await makeFolder(out);
  return Promise.all(
    formats.map(async (format) => {
      const path = join(out, `report.${format}`);
      await writeWhole(path, await renderers.get(format)!(made));
      return path;
    }),
  );
}

/** @throws UserError when the folder cannot be made or is a file. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new UserError('cannot-write', `cannot write to ${folder}: ${(error as Error).message}; choose another --out`);
  }
}

/** Writes all of a file or nothing: a report that is cut short must not look like one. */
async function writeWhole(path: string, text: string): Promise<void> {
  const partial = `${path}.partial`;
  try {
    await writeFile(partial, text);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw new UserError('cannot-write', `cannot write ${path}: ${(error as Error).message}; choose another --out`);
  }
}
