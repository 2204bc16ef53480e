import type { ExternalProperties, Log, Result, Run, ToolComponent } from 'sarif';
import type { Scope } from '../../model/estate.ts';
import type { Report } from '../../model/report.ts';
import { uuidOf } from '../identify.ts';
import { presentable } from '../presentable.ts';
import { rulesOf } from '../rules-of.ts';
import { invocation } from './invocation.ts';
import { results } from './results.ts';
import { descriptor } from './rules.ts';
import { taxonomies } from './taxonomies.ts';

/** GitHub refuses a file whole for one result more. */
const mostResults = 25_000;

/**
 * SARIF 2.1.0. GitHub makes an alert of every result in `run.results`, passes and all, because it does not look at
 * `kind` (https://github.com/microsoft/PSRule/issues/955). What nobody has to act on is therefore kept in inline
 * external properties of the same file: readers of the whole standard join the two, GitHub passes them over.
 */
export function renderSarif(from: Report): string {
  const report = presentable(from);
  const { open, rest } = results(report);
  const apart = [...open.slice(mostResults), ...rest];
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [run(report, open.slice(0, mostResults), apart)],
    ...(apart.length > 0 && { inlineExternalProperties: [externalProperties(report, apart)] }),
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function run(report: Report, inline: Result[], apart: readonly Result[]): Run {
  const frameworks = taxonomies(report);
  return {
    tool: { driver: driver(report, frameworks) },
    automationDetails: { id: `ringdown/${report.run.startedAt}`, guid: runGuid(report) },
    ...baselineGuid(report),
    invocations: [invocation(report)],
    taxonomies: frameworks,
    results: inline,
    columnKind: 'utf16CodeUnits',
    ...(apart.length > 0 && {
      externalPropertyFileReferences: {
        results: [{ guid: externalGuid(report), itemCount: apart.length }],
      },
    }),
    properties: { summary: report.summary, scope: report.scope, completeness: report.completeness },
  };
}

const driver = (report: Report, frameworks: readonly ToolComponent[]): ToolComponent => ({
  name: 'ringdown',
  version: report.tool.version,
  semanticVersion: report.tool.version,
  rules: rulesOf(report).map((rule) => descriptor(rule, frameworks)),
  supportedTaxonomies: frameworks.map(({ name, guid }, index) => ({ name, index, guid: guid! })),
});

const externalProperties = (report: Report, apart: Result[]): ExternalProperties => ({
  version: '2.1.0',
  guid: externalGuid(report),
  runGuid: runGuid(report),
  results: apart,
});

const runGuid = ({ run, scope }: Report): string => guidOf(run, scope);

const guidOf = (
  { startedAt, rulesDigest }: { startedAt: string; rulesDigest: string },
  scope: Scope,
): string => uuidOf('run', startedAt, rulesDigest, JSON.stringify(scope));

/** The guid that the baseline's own SARIF has (§3.14.5). */
const baselineGuid = ({ baseline }: Report): Pick<Run, 'baselineGuid'> =>
  baseline?.scope ? { baselineGuid: guidOf(baseline, baseline.scope) } : {};

const externalGuid = (report: Report): string => uuidOf('sarif-results', runGuid(report));
