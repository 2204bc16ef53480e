import type { History } from '../../model/history.ts';
import { UserError } from '../../model/user-error.ts';
import type { Command } from '../command.ts';
import type { Host } from '../host.ts';

interface Flags {
  folder: string;
  format: 'text' | 'json' | 'html';
}

export const historyCommand: Command<Flags> = {
  command: 'history <folder>',
  describe:
    'The trend over saved reports: gaps, ages, time to fix, what changed; a sheet for the quarterly review',
  builder: {
    folder: {
      type: 'string',
      describe: 'Folder with report.json files, also in folders below, also .json.gz',
    },
    format: {
      choices: ['text', 'json', 'html'],
      describe: 'How to print; html is one page, which prints as a one-page review sheet',
      default: 'text',
    },
  },
  run: history,
};

async function history(host: Host, { folder, format }: Flags): Promise<number> {
  const [{ readReports }, { buildHistory }, { version }, { exitCodes }] = await Promise.all([
    import('../read-history.ts'),
    import('../../report/history/build-history.ts'),
    import('../assets.ts'),
    import('../exit-codes.ts'),
  ]);
  const read = await readReports(folder);
  if (read.reports.length === 0) throw new UserError('no-reports', nothingIn(folder, read.passedOver.length));
  host.stdout(await rendered(buildHistory({ ...read, version }), format, host));
  return exitCodes.clean.code;
}

const nothingIn = (folder: string, others: number): string =>
  `${folder} holds no ringdown report${others === 0 ? '' : ` (but ${others} other JSON files)`}; keep the report.json of each scan there`;

async function rendered(made: History, format: Flags['format'], host: Host): Promise<string> {
  if (format === 'json') return `${JSON.stringify(made, null, 2)}\n`;
  if (format === 'html') return (await import('../../report/history/html/render.ts')).renderHistoryHtml(made);
  return (await import('../../report/history/text.ts')).renderHistoryText(made, host);
}
