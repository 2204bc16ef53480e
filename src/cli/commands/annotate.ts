import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Host } from '../host.ts';

interface Flags {
  report: string;
}

export const annotateCommand: Command<Flags> = {
  command: 'annotate <report>',
  describe: 'Print the worst findings of a saved report.json as GitHub workflow commands',
  builder: { report: { type: 'string', describe: 'A report.json' } },
  run: annotate,
};

async function annotate(host: Host, { report }: Flags): Promise<number> {
  const [{ readReport }, { renderAnnotations }] = await Promise.all([
    import('../read-report.ts'),
    import('../../report/annotations.ts'),
  ]);
  host.stdout(renderAnnotations(await readReport(report)));
  return exitCodes.clean.code;
}
