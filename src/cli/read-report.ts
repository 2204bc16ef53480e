import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Report } from '../model/report.ts';
import { UserError } from '../model/user-error.ts';
import { readSchema } from './assets.ts';

const newest = 1;

/**
 * Reads a saved report, compressed with gzip where its name ends in .gz.
 * @throws UserError when the file is missing, no JSON, no report, or from a newer ringdown.
 */
export const readReport = async (path: string): Promise<Report> => parseReport(path, await textOf(path));

/** The report in a text; `path` is for errors. @throws UserError as {@link readReport}. */
export function parseReport(path: string, text: string): Report {
  const report = parsed(path, text);
  refuseOthers(path, report);
  const isReport = reportCheck();
  if (isReport(report)) return report;
  throw new UserError('invalid-report', `${path} is not a whole report: ${problem(isReport.errors![0]!)}`);
}

let compiled: ValidateFunction<Report> | undefined;

function reportCheck(): ValidateFunction<Report> {
  if (compiled) return compiled;
  const ajv = new Ajv2020({ allowUnionTypes: true });
  // The package is CommonJS; its types speak of a default export that is not there.
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  compiled = ajv.compile<Report>(readSchema('report'));
  return compiled;
}

async function textOf(path: string): Promise<string> {
  try {
    const bytes = await readFile(path);
    return (path.endsWith('.gz') ? await promisify(gunzip)(bytes) : bytes).toString('utf8');
  } catch (error) {
    throw new UserError(
      'no-report',
      `cannot read the report ${path}: ${(error as Error).message}; \`ringdown scan\` writes one`,
    );
  }
}

function parsed(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // V8 quotes the text around the mistake, line breaks and all.
    const why = (error as Error).message.replace(/\s+/g, ' ');
    throw new UserError('invalid-report', `${path} is not JSON, or is cut short: ${why}`);
  }
}

function refuseOthers(path: string, value: unknown): void {
  const { schema, version } = (value ?? {}) as Partial<Report>;
  if (schema !== 'ringdown-report')
    throw new UserError(
      'not-a-report',
      `${path} is not a ringdown report; give the report.json of a scan (an estate is for \`ringdown evaluate\`)`,
    );
  if (typeof version === 'number' && version > newest)
    throw new UserError(
      'newer-report',
      `${path} is in version ${version} of the format; this ringdown reads up to ${newest}: update ringdown`,
    );
}

function problem({ instancePath, keyword, params, message }: ErrorObject): string {
  const place = instancePath.slice(1).replaceAll('/', '.') || 'the file';
  if (keyword === 'additionalProperties')
    return `${place} has the unknown key "${params['additionalProperty']}"`;
  if (keyword === 'required') return `${place} lacks "${params['missingProperty']}"`;
  if (keyword === 'enum')
    return `${place} is not one of ${(params['allowedValues'] as unknown[]).join(', ')}`;
  return `${place} ${message}`;
}
