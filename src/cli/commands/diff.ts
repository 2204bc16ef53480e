import { type Severity, severities } from '../../model/finding.ts';
import type { Comparison } from '../../report/diff/compare.ts';
import type { Command } from '../command.ts';
import type { Host } from '../host.ts';

interface Flags {
  before: string;
  after: string;
  format: 'text' | 'json' | 'md';
  failOn: Severity | 'never';
}

export const diffCommand: Command<Flags> = {
  command: 'diff <before> <after>',
  describe: 'What changed between two saved report.json: new, worse, fixed, and what can no longer be told',
  builder: {
    before: { type: 'string', describe: 'The earlier report.json' },
    after: { type: 'string', describe: 'The later report.json' },
    format: { choices: ['text', 'json', 'md'], describe: 'How to print', default: 'text' },
    'fail-on': {
      choices: [...severities, 'never'],
      describe: 'Exit with 1 when something of this severity or more is new or worse',
      default: 'never',
    },
  },
  run: diff,
};

async function diff(host: Host, { before, after, format, failOn }: Flags): Promise<number> {
  const [{ readReport }, { compareReports, isSetback }, { exitCodes, gatedSeverities }] = await Promise.all([
    import('../read-report.ts'),
    import('../../report/diff/compare.ts'),
    import('../exit-codes.ts'),
  ]);
  const comparison = compareReports(await readReport(before), await readReport(after));
  host.stdout(await rendered(comparison, format, host));
  const gated = gatedSeverities(failOn);
  const failed = comparison.changes.some(
    (change) => isSetback(change) && gated.includes(change.after!.severity),
  );
  return failed ? exitCodes.findings.code : exitCodes.clean.code;
}

async function rendered(comparison: Comparison, format: Flags['format'], host: Host): Promise<string> {
  if (format === 'json') return (await import('../../report/diff/json.ts')).renderDiffJson(comparison);
  if (format === 'md') return (await import('../../report/diff/md.ts')).renderDiffMarkdown(comparison);
  return (await import('../../report/diff/text.ts')).renderDiffText(comparison, host);
}
