import type { EntityRole } from '../../evaluate/frameworks.ts';
import type { Evidence, EvidenceRecord } from '../../evidence/evidence.ts';
import { decode, layout, limits, type PackageFiles } from '../../evidence/layout.ts';
import { noObjectives } from '../../model/recovery.ts';
import { wholeAccount } from '../../model/scope-choice.ts';
import { UserError } from '../../model/user-error.ts';
import { parseEstate } from '../../snapshot/read-estate.ts';
import { besideEarlier } from '../earlier-reports.ts';
import { parseReport } from '../read-report.ts';
import { makeReport } from '../report-flow.ts';
import { type Sources, selectionOf } from '../select-rules.ts';
import type { RuleChoice } from '../settings.ts';

/**
 * Judges the estate of a package again, with the rules, frameworks, exceptions and settings of the package, as the
 * version that wrote it would sign the report.
 * @throws UserError when this ringdown cannot read one of them.
 */
export function rejudge(files: PackageFiles, record: EvidenceRecord): Evidence {
  const estate = parseEstate(layout.estate, bytesOf(files, layout.estate), limits.estate);
  const choice = choiceOf(record);
  const sources = sourcesIn(files, record);
  const selection = selectionOf(sources, choice);
  const report = makeReport(estate, selection, choice, record.tool.version);
  const baseline = record.baseline
    ? parseReport(layout.baseline, decode(bytesOf(files, layout.baseline)))
    : undefined;
  return {
    report: besideEarlier(report, baseline ? { baseline } : {}),
    estate,
    sources,
    settings: record.settings,
    ...(baseline && { baseline }),
    ...(record.previous && { previous: record.previous }),
  };
}

function bytesOf(files: PackageFiles, path: string): Uint8Array {
  const bytes = files.get(path);
  if (bytes === undefined) throw new UserError('missing-file', `${path} is missing`);
  return bytes;
}

const choiceOf = ({ settings }: EvidenceRecord): RuleChoice => ({
  patterns: settings.rules,
  folders: [],
  severity: settings.severity,
  frameworks: settings.frameworks,
  roles: settings.entityRoles as EntityRole[],
  params: settings.params,
  objectives: settings.objectives ?? noObjectives,
  scope: settings.scope ?? wholeAccount,
  exceptions: [],
  attestations: [],
  drills: [],
});

function sourcesIn(files: PackageFiles, record: EvidenceRecord): Sources {
  const of = (folder: string) =>
    [...files]
      .filter(([path]) => path.startsWith(`${folder}/`))
      .map(([path, bytes]) => ({ path, text: decode(bytes) }));
  return {
    rules: of('rules'),
    frameworks: of('frameworks'),
    readiness: of('readiness'),
    exceptions: of('exceptions'),
    attestations: of('attestations'),
    ...(record.settings.drills && { drills: of('drills') }),
  };
}
