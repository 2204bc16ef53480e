import { constants } from 'node:fs';
import { access, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { buildReport } from '../evaluate/build-report.ts';
import { reportDrills } from '../evaluate/drills/report-drills.ts';
import { prepareEvaluation } from '../evaluate/evaluate.ts';
import { applyExceptions } from '../evaluate/exceptions.ts';
import { evaluateEstate } from '../evaluate/findings.ts';
import { reportJourneys } from '../evaluate/report-journeys.ts';
import type { Estate } from '../model/estate.ts';
import type { Report } from '../model/report.ts';
import { UserError } from '../model/user-error.ts';
import { withBaseline } from '../report/baseline.ts';
import { renderText } from '../report/text.ts';
import { registry } from '../resources/index.ts';
import { version } from './assets.ts';
import { exitCodeFor } from './exit-codes.ts';
import { formats } from './formats.ts';
import type { Host } from './host.ts';
import type { Selection } from './select-rules.ts';
import type { Settings } from './settings.ts';

/** Judges an estate, writes the reports, prints the summary, and returns the exit code. */
export async function report(
  host: Host,
  settings: Settings,
  estate: Estate,
  selection: Selection,
  baseline?: Report,
): Promise<number> {
  const made = makeReport(estate, selection, settings.rules.params);
  return deliver(host, settings, baseline ? withBaseline(made, baseline) : made);
}

/** Writes the reports, prints the summary, and returns the exit code. */
export async function deliver(
  host: Host,
  settings: Pick<Settings, 'out' | 'formats' | 'gate'>,
  made: Report,
): Promise<number> {
  const files = await writeReports(made, settings);
  host.stdout(renderText(made, { color: host.color, columns: host.columns, files }));
  return exitCodeFor(made, settings.gate);
}

/** The report of an estate under some rules. */
export function makeReport(
  estate: Estate,
  { rules, frameworks, exceptions = [], drills: records, readiness }: Selection,
  params: Settings['rules']['params'],
): Report {
  const options = { registry, estate, rules, params, records: records ? { drills: records } : {} };
  const evaluation = prepareEvaluation(options);
  const { findings, summaries } = applyExceptions({
    findings: evaluateEstate(options, evaluation),
    exceptions,
    rules,
    params,
    at: estate.startedAt,
  });
  const drills = reportDrills(evaluation.index);
  const journeys = reportJourneys(evaluation.index, rules);
  return buildReport({
    estate,
    rules,
    params,
    findings,
    version,
    frameworks,
    ...(journeys && { journeys }),
    ...(drills && { drills }),
    ...(records && { records }),
    ...(readiness && { readiness }),
    ...(exceptions.length > 0 && { exceptions: summaries }),
  });
}

async function writeReports(
  made: Report,
  { out, formats: wanted }: Pick<Settings, 'out' | 'formats'>,
): Promise<string[]> {
  await makeFolder(out);
  return Promise.all(
    wanted.map(async (name) => {
      const { extension, render } = formats[name]!;
      const path = join(out, `report.${extension}`);
      await writeWhole(path, await render(made));
      return path;
    }),
  );
}

/**
 * Checks, before anything is read, that a folder can be written to, and makes nothing yet.
 * @throws UserError when it cannot.
 */
export async function checkFolder(folder: string): Promise<void> {
  for (let here = resolve(folder); ; here = dirname(here)) {
    const found = await stat(here).catch((error: NodeJS.ErrnoException) => error);
    if (found instanceof Error && found.code === 'ENOENT') continue;
    const problem =
      found instanceof Error ? found.message : found.isDirectory() ? await denied(here) : `${here} is a file`;
    if (problem === undefined) return;
    throw new UserError('cannot-write', `cannot write to ${folder}: ${problem}; choose another --out`);
  }
}

const denied = (folder: string): Promise<string | undefined> =>
  access(folder, constants.W_OK).then(
    () => undefined,
    (error: Error) => error.message,
  );

/** @throws UserError when the folder cannot be made. */
export async function makeFolder(folder: string): Promise<void> {
  await checkFolder(folder);
  await mkdir(folder, { recursive: true });
}

/** Writes all of a file or nothing: a report that is cut short must not look like one. */
async function writeWhole(path: string, text: string): Promise<void> {
  const partial = `${path}.partial`;
  try {
    await writeFile(partial, text);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw new UserError(
      'cannot-write',
      `cannot write ${path}: ${(error as Error).message}; choose another --out`,
    );
  }
}
