import yargs from 'yargs';
import { didYouMean } from '../model/suggest.ts';
import { UserError } from '../model/user-error.ts';
import { version } from './assets.ts';
import { commands } from './commands/index.ts';
import { exitCodes } from './exit-codes.ts';
import type { Host } from './host.ts';

/** Runs the command line and returns the exit code. Nothing below throws past here. */
export async function main(args: readonly string[], host: Host): Promise<number> {
  // The SDK's notice about Node versions is not the user's to act on; ours is in the README.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  let code: number = exitCodes.clean.code;
  const parser = yargs()
    .scriptName('ringdown')
    .usage(
      '$0 COMMAND\n\nWould your Amazon Connect contact centre still answer the phone if its AWS Region went dark,\nand would it pass the audit?',
    )
    .example('$0 demo', 'the whole job against a bundled contact centre; needs no AWS account')
    .example('$0 scan --region us-east-1 --region us-west-2', 'read an account, judge it, write the reports')
    .example('$0 policy > policy.json', 'the IAM policy that a scan needs')
    .version(version)
    .help()
    .alias('help', 'h')
    .wrap(Math.min(host.columns, 110))
    .strict()
    .recommendCommands()
    .demandCommand(1, 'name a command')
    .completion('completion', 'Print a shell completion script')
    .exitProcess(false)
    .fail((message, error) => {
      // Without a throw yargs runs the command all the same.
      if (error && error.name !== 'YError') throw error;
      throw new UserError(
        'usage',
        `${message ?? error?.message}${nearFlag(message)} (see \`ringdown --help\`)`,
      );
    });
  for (const command of commands)
    parser.command({
      ...command,
      handler: async (flags) => {
        code = await command.run(host, flags as never);
      },
    });
  try {
    await parser.parseAsync(args, {}, (error, _, output) => {
      if (output && !error) host.stdout(`${output}\n`);
    });
    return code;
  } catch (error) {
    return failed(error, host);
  }
}

/** A flag that the user may have meant. */
function nearFlag(message: string | null | undefined): string {
  const unknown = /^Unknown arguments?: ([\w-]+)/.exec(message ?? '')?.[1];
  const flags = commands.flatMap(({ builder }) => Object.keys(builder));
  return unknown === undefined ? '' : didYouMean(unknown, flags);
}

function failed(error: unknown, host: Host): number {
  if (host.signal.aborted) {
    host.stderr('ringdown: interrupted before anything was collected\n');
    return exitCodes.interrupted.code;
  }
  if (error instanceof UserError)
    for (const line of error.message.split('\n')) host.stderr(`ringdown: ${line}\n`);
  else
    host.stderr(`ringdown: this is a bug, please report it\n${(error as Error)?.stack ?? String(error)}\n`);
  return exitCodes.usage.code;
}
