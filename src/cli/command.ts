import type { Options } from 'yargs';
import type { Host } from './host.ts';

/** One command: what help says of it, its flags, and how to run it. `run` loads what it needs by itself. */
export interface Command<Flags = never> {
  command: string;
  describe: string;
  builder: { [flag: string]: Options };
  /** Returns the exit code. @throws UserError */
  run: (host: Host, flags: Flags) => Promise<number>;
}
