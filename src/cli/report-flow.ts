import { constants } from 'node:fs';
import { access, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { buildReport } from '../evaluate/build-report.ts';
import { reportDrills } from '../evaluate/drills/report-drills.ts';
import { prepareEvaluation } from '../evaluate/evaluate.ts';
import { applyExceptions } from '../evaluate/exceptions.ts';
import { evaluateEstate } from '../evaluate/findings.ts';
import { inventoryOf } from '../evaluate/inventory.ts';
import { reportRecovery } from '../evaluate/recovery/report-recovery.ts';
import { reportJourneys } from '../evaluate/report-journeys.ts';
import { outsideScope } from '../evaluate/scope/outside.ts';
import type { Estate } from '../model/estate.ts';
import { noObjectives } from '../model/recovery.ts';
import type { Report } from '../model/report.ts';
import { standardScope } from '../model/scope-choice.ts';
import { UserError } from '../model/user-error.ts';
import { renderText } from '../report/text.ts';
import { registry } from '../resources/index.ts';
import { version } from './assets.ts';
import { besideEarlier } from './earlier-reports.ts';
import { exitCodeFor } from './exit-codes.ts';
import { formats } from './formats.ts';
import type { Host } from './host.ts';
import type { ReportExtras, Written } from './report-extras.ts';
import type { Selection } from './select-rules.ts';
import type { RuleChoice, Settings } from './settings.ts';

/** Judges an estate, writes the reports, prints the summary, and returns the exit code. */
export async function report(
  host: Host,
  settings: Settings,
  estate: Estate,
  selection: Selection,
  { evidence, ...earlier }: ReportExtras = {},
): Promise<number> {
  const made = makeReport(estate, selection, settings.rules);
  const { baseline } = earlier;
  return deliver(host, settings, besideEarlier(made, earlier), async () =>
    evidence
      ? evidence.write({
          // Ages that a history tells are left out: the package holds no earlier reports but the baseline.
          report: besideEarlier(made, baseline ? { baseline } : {}),
          estate,
          sources: selection.sources!,
          settings: settings.rules,
          ...(baseline && { baseline }),
        })
      : nothingWritten,
  );
}

/** Writes the reports, prints the summary, and returns the exit code. */
export async function deliver(
  host: Host,
  settings: Pick<Settings, 'out' | 'formats' | 'gate'>,
  made: Report,
  writeMore: () => Promise<Written> = async () => nothingWritten,
): Promise<number> {
  const files = await writeReports(made, settings);
  const more = await writeMore();
  host.stdout(
    renderText(made, {
      color: host.color,
      columns: host.columns,
      files: [...files, ...more.files],
      notes: more.notes,
    }),
  );
  return exitCodeFor(made, settings.gate);
}

const nothingWritten: Written = { files: [], notes: [] };

/** What decides findings besides the estate and the rules. */
type JudgeChoice = Pick<RuleChoice, 'params'> & Partial<Pick<RuleChoice, 'objectives' | 'scope'>>;

/** The report of an estate under some rules, as that version of ringdown would sign it. */
export function makeReport(
  estate: Estate,
  { rules, frameworks, exceptions = [], drills: records, readiness }: Selection,
  { params, objectives = noObjectives, scope = standardScope }: JudgeChoice,
  writer = version,
): Report {
  const options = {
    registry,
    estate,
    rules,
    params,
    objectives,
    scope,
    ...(records && { records: { drills: records } }),
  };
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
  const recovery = reportRecovery(evaluation.index, rules);
  return buildReport({
    estate,
    rules,
    params,
    findings,
    version: writer,
    frameworks,
    scope,
    outside: outsideScope(evaluation, rules),
    ...(journeys && { journeys }),
    ...(recovery && { recovery }),
    ...(drills && { drills }),
    ...(records && { records }),
    ...(readiness && { readiness }),
    inventory: inventoryOf(evaluation.index),
    ...(exceptions.length > 0 && { exceptions: summaries }),
  });
}

async function writeReports(
  made: Report,
  { out, formats: wanted }: Pick<Settings, 'out' | 'formats'>,
): Promise<string[]> {
  await makeFolder(out);
  return Promise.all(
    wanted
      .filter((name) => formats[name])
      .map(async (name) => {
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

/**
 * Writes all of a file or nothing: a report that is cut short must not look like one.
 * @throws UserError when it cannot be written.
 */
export async function writeWhole(path: string, text: string): Promise<void> {
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
