import { UserError } from '../model/user-error.ts';
import { type EarlierReports, earlierReports } from './earlier-reports.ts';
import type { EvidenceWriter } from './evidence-writer.ts';
import { evidenceFormats } from './formats.ts';
import type { Host } from './host.ts';
import type { Settings, SharedFlags } from './settings.ts';

/** What a report is made with besides estate and rules, read and checked before anything is collected. */
export interface ReportExtras extends EarlierReports {
  evidence?: EvidenceWriter;
}

/** What was written besides the reports, and what to say of it. */
export interface Written {
  files: string[];
  notes: string[];
}

/** @throws UserError for a baseline, a key or a previous package that cannot be used. */
export async function extrasOf(host: Host, flags: SharedFlags, settings: Settings): Promise<ReportExtras> {
  const earlier = await earlierReports(flags, settings);
  const wanted = settings.formats.filter((name) => name in evidenceFormats);
  for (const flag of ['sign', 'previous'] as const)
    if (wanted.length === 0 && flags[flag] !== undefined)
      throw new UserError('usage', `--${flag} is about the evidence package: add --format evidence`);
  if (wanted.length === 0) return earlier;
  const { openEvidence } = await import('./evidence-writer.ts');
  const evidence = await openEvidence(host, flags, { out: settings.out, formats: wanted });
  return { ...earlier, evidence };
}

/** @throws UserError where evidence is asked of a saved report, which lacks most of it. */
export function refuseEvidence({ formats }: Pick<Settings, 'formats'>): void {
  const wanted = formats.find((name) => name in evidenceFormats);
  if (wanted !== undefined)
    throw new UserError(
      'evidence-needs-estate',
      `--format ${wanted} needs what was read and the rules that judged it, and a saved report has neither: use \`ringdown evaluate ESTATE --format ${wanted}\` with the estate.ndjson.gz of that scan`,
    );
}
