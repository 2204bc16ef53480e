import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../model/user-error.ts';
import { visible } from '../report/text.ts';

export interface FlowSource {
  path: string;
  text: string;
  /** Whether it was found in a folder, and so need not be a flow. */
  searched: boolean;
}

/**
 * Reads the files that the arguments name: files as they are, `.json` files below folders, `-` for standard
 * input. Each file is read once, in the order of the arguments. @throws UserError for one that cannot be read
 */
export async function readFlowFiles(args: readonly string[]): Promise<FlowSource[]> {
  // yargs 18 drops `-` from a list of positionals (it re-parses it as a flag), but counts it as given.
  if (args.length === 0) return [await standardInput()];
  if (process.argv.slice(2).includes('-'))
    throw new UserError('usage', '- reads standard input and must be the only FILE');
  const sources = new Map<string, FlowSource>();
  for (const arg of args) {
    const found = isFolder(arg) ? readFolder(arg) : [{ ...readFile(arg), searched: false }];
    for (const source of found)
      if (!sources.has(source.path) || !source.searched) sources.set(source.path, source);
  }
  return [...sources.values()];
}

async function standardInput(): Promise<FlowSource> {
  if (process.stdin.isTTY)
    throw new UserError('no-input', 'flow - reads a flow from standard input; pipe one into it');
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return { path: '-', text: Buffer.concat(chunks).toString('utf8'), searched: false };
}

function isFolder(path: string): boolean {
  return reading(path, () => statSync(path).isDirectory());
}

function readFolder(folder: string): FlowSource[] {
  const entries = reading(folder, () => readdirSync(folder, { recursive: true, withFileTypes: true }));
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.toLowerCase().endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.split(/[\\/]/).includes('node_modules'))
    .sort();
  if (paths.length === 0)
    throw new UserError(
      'no-flows',
      `there is no .json file below ${visible(folder)}; name flow files or a folder that holds some`,
    );
  return paths.map((path) => ({ ...readFile(path), searched: true }));
}

const readFile = (path: string): Omit<FlowSource, 'searched'> => ({
  path,
  text: reading(path, () => readFileSync(path, 'utf8')),
});

function reading<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'there is no such file' : message.split('\n')[0];
    throw new UserError('cannot-read', visible(`cannot read ${path}: ${reason}`));
  }
}
