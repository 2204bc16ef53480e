/** The world outside: everything that a command may use of it comes from here, so that tests can replace it. */
export interface Host {
  stdout: (text: string) => void;
  stderr: (text: string) => void;
  env: Readonly<Record<string, string | undefined>>;
  now: () => Date;
  /** Whether stderr is a terminal that may be drawn on. */
  interactive: boolean;
  color: boolean;
  columns: number;
  /** Aborted by the first interrupt. */
  signal: AbortSignal;
}

/** The real process. A second interrupt ends it at once. */
export function processHost(): Host {
  const interrupt = new AbortController();
  process.on('SIGINT', () => {
    if (interrupt.signal.aborted) process.exit(130);
    interrupt.abort(new Error('interrupted'));
  });
  ignoreClosedPipe(process.stdout);
  ignoreClosedPipe(process.stderr);
  const { env } = process;
  return {
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    env,
    now: () => new Date(),
    interactive: process.stderr.isTTY === true && !env['CI'],
    color: useColor(process.stdout.isTTY === true, env),
    columns: process.stdout.columns ?? 100,
    signal: interrupt.signal,
  };
}

/** https://no-color.org and https://force-color.org */
function useColor(isTerminal: boolean, env: NodeJS.ProcessEnv): boolean {
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR']) return env['FORCE_COLOR'] !== '0';
  return isTerminal && env['TERM'] !== 'dumb';
}

/** `ringdown … | head` closes our output early; that is no error. */
function ignoreClosedPipe(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
