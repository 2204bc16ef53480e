import type { Flow } from '../flows/flow.ts';
import { type FlowFinding, lintFlow } from '../flows/lint.ts';
import { parseFlow } from '../flows/parse.ts';
import { severities } from '../model/finding.ts';
import { UserError } from '../model/user-error.ts';
import { visible } from '../report/text.ts';
import type { FlowFlags } from './commands/flow.ts';
import { exitCodes } from './exit-codes.ts';
import { readFlowFiles } from './flow-files.ts';
import { renderFlows } from './flow-text.ts';
import type { Host } from './host.ts';

/** A file with what was read from it and what is wrong with it. */
export interface LintedFile {
  file: string;
  flow: Flow;
  findings: FlowFinding[];
}

/** Reads and judges every flow that the arguments name. @throws UserError for what cannot be read */
export async function lintFiles(host: Host, { files, format, failOn = 'high' }: FlowFlags): Promise<number> {
  const sources = await readFlowFiles(files);
  const parsed = sources.map(({ path, text, searched }) => ({
    file: path,
    flow: parseFlow(text),
    searched,
    text,
  }));
  const passedOver = parsed.filter((one) => one.searched && !mayBeFlow(one.flow, one.text));
  const linted = parsed
    .filter((one) => !passedOver.includes(one))
    .map(({ file, flow }) => ({ file, flow, findings: lintFlow(flow) }));
  if (linted.length === 0)
    throw new UserError(
      'no-flows',
      `none of the ${passedOver.length} .json files found holds a flow; name flow files or a folder that holds some`,
    );
  if (passedOver.length > 0) host.stderr(passedOverNote(passedOver.map(({ file }) => visible(file))));
  host.stdout(
    format === 'json' ? `${JSON.stringify(linted.map(entry), null, 2)}\n` : renderFlows(linted, host),
  );
  const gated = failOn === 'never' ? [] : severities.slice(0, severities.indexOf(failOn) + 1);
  const failed = linted.some(({ findings }) => findings.some(({ severity }) => gated.includes(severity)));
  return failed ? exitCodes.findings.code : exitCodes.clean.code;
}

function passedOverNote(files: readonly string[]): string {
  const more = files.length > 5 ? ` and ${files.length - 5} more` : '';
  return `ringdown: passed over, for they hold no flow: ${files.slice(0, 5).join(', ')}${more}\n`;
}

/** In a folder not every JSON file is a flow; one that cannot be parsed is one if it speaks like one. */
const mayBeFlow = ({ problems }: Flow, text: string): boolean =>
  problems.every(({ code, place }) => code !== 'not-a-flow' || place.path !== '') &&
  (problems.every(({ code, place }) => code !== 'not-json' || place.path !== '') ||
    /"(StartAction|Actions|modules|Content)"/.test(text));

/** What `--format json` prints of a file. */
const entry = ({ file, flow, findings }: LintedFile) => ({
  file,
  encoding: flow.encoding,
  name: flow.name,
  actions: flow.actions.length,
  references: flow.references.map(({ kind, value, form, region, action, resolved, why }) => ({
    kind,
    value,
    form,
    region,
    action,
    resolved,
    why,
  })),
  findings,
});
