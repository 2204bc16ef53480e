import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip, gunzipSync } from 'node:zlib';
import type { Collection, Estate, Resource } from '../model/estate.ts';
import type { CallRecord } from '../model/provenance.ts';
import { UserError } from '../model/user-error.ts';

const newest = 1;

type Line =
  | ({ kind: 'header'; schema: string; version: number } & Omit<
      Estate,
      'calls' | 'collections' | 'resources'
    >)
  | ({ kind: 'call' } & CallRecord)
  | ({ kind: 'collection' } & Collection)
  | ({ kind: 'resource' } & Resource)
  | { kind: 'end'; entries: number };

/**
 * Reads an estate file.
 * @throws UserError when the file is missing, corrupt, cut short, not an estate, or from a newer ringdown.
 */
export async function readEstate(path: string): Promise<Estate> {
  const builder = new EstateBuilder(path);
  try {
    for await (const line of linesOf(path)) builder.add(line);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw unreadable(path, error as NodeJS.ErrnoException);
  }
  return builder.finish();
}

/**
 * Reads an estate from the bytes of its file, which may be at most so long once they are unpacked.
 * @throws UserError as {@link readEstate}, and for an estate that is longer.
 */
export function parseEstate(path: string, bytes: Uint8Array, most: number): Estate {
  const builder = new EstateBuilder(path);
  try {
    const text = gunzipSync(bytes, { maxOutputLength: most });
    for (let start = 0; start < text.length; ) {
      const end = text.indexOf(10, start);
      const next = end < 0 ? text.length : end;
      builder.add(text.toString('utf8', start, next));
      start = next + 1;
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw unreadable(path, error as NodeJS.ErrnoException);
  }
  return builder.finish();
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const text = file.pipe(createGunzip());
  // An error of the file does not reach the stream that it is piped into.
  file.on('error', (error) => text.destroy(error));
  yield* createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY });
}

class EstateBuilder {
  #header: Omit<Estate, 'calls' | 'collections' | 'resources'> | undefined;
  #ended = false;
  readonly #calls: CallRecord[] = [];
  readonly #collections: Collection[] = [];
  readonly #resources: Resource[] = [];
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  add(text: string): void {
    const { kind, ...entry } = JSON.parse(text) as Line;
    if (this.#header === undefined) {
      this.#header = this.#checkedHeader(kind, entry as unknown as Estate);
      return;
    }
    if (kind === 'call') this.#calls.push(entry as CallRecord);
    else if (kind === 'collection') this.#collections.push(entry as Collection);
    else if (kind === 'resource') this.#resources.push(entry as Resource);
    else if (kind === 'end') this.#ended = (entry as { entries: number }).entries === this.#count();
    else
      throw new UserError(
        'not-an-estate',
        `${this.#path} has a line of the unknown kind "${kind}"; collect it again`,
      );
  }

  finish(): Estate {
    if (!this.#header || !this.#ended)
      throw new UserError(
        'truncated-estate',
        `${this.#path} is cut short: ${this.#count()} entries and no matching end; collect it again`,
      );
    return {
      ...this.#header,
      calls: this.#calls,
      collections: this.#collections,
      resources: this.#resources,
    };
  }

  #checkedHeader(kind: string, header: Estate): Estate {
    if (kind !== 'header' || header.schema !== 'ringdown-estate')
      throw new UserError(
        'not-an-estate',
        `${this.#path} is not a ringdown estate; make one with \`ringdown collect\``,
      );
    if (header.version > newest)
      throw new UserError(
        'newer-estate',
        `${this.#path} was written by ${header.tool} in version ${header.version} of the format; this ringdown reads up to ${newest}: update ringdown`,
      );
    return header;
  }

  #count(): number {
    return this.#calls.length + this.#collections.length + this.#resources.length;
  }
}

function unreadable(path: string, error: NodeJS.ErrnoException): UserError {
  if (error.code === 'ENOENT')
    return new UserError('no-estate', `there is no estate file ${path}; make one with \`ringdown collect\``);
  if (error.code === 'Z_BUF_ERROR')
    return new UserError('truncated-estate', `${path} is cut short; collect it again`);
  return new UserError(
    'corrupt-estate',
    `${path} is not a readable estate (${error.message}); collect it again`,
  );
}
