import { type Block, parseProse } from './prose.ts';

/** The steps of a rule's `fix`, apart for those who click, those who type and those who write Terraform. */
export interface Remedy {
  /** What comes before the steps, or all of a fix that is not written in parts. */
  before: Block[];
  parts: { kind: Kind; label: string; blocks: Block[] }[];
  after: Block[];
}

type Kind = 'console' | 'cli' | 'terraform';

const labels: Record<Kind, string> = { console: 'Console', cli: 'CLI', terraform: 'Terraform' };

const head = /^\s*(?:\d{1,2}[.)]\s+|[-*]\s+)?(Console|CLI|Terraform):\s*(.*)$/;
const fence = /^\s*(?:```|~~~)(\w*)/;

/**
 * Rules write a paragraph that begins with `Console:`, commands in a fence, and a paragraph that begins with
 * `Terraform:`. A fix of any other form stays one text.
 */
export function parseRemedy(fix: string): Remedy {
  const split = new Split();
  for (const line of fix.replaceAll('\r\n', '\n').split('\n')) split.add(line);
  const kinds = (['console', 'cli', 'terraform'] as const).filter((kind) => split.has(kind));
  if (kinds.length < 2) return { before: parseProse(fix), parts: [], after: [] };
  return {
    before: split.blocks('before'),
    parts: kinds.map((kind) => ({ kind, label: labels[kind], blocks: split.blocks(kind) })),
    after: split.blocks('after'),
  };
}

type Place = Kind | 'before' | 'after';

/** Sorts lines into parts. */
class Split {
  #at: Place = 'before';
  #inFence = false;
  #blank = false;
  readonly #lines: Record<Place, string[]> = { before: [], console: [], cli: [], terraform: [], after: [] };

  add(line: string): void {
    const opened = fence.exec(line);
    const named = this.#inFence || opened ? null : head.exec(line);
    if (opened && !this.#inFence) this.#at = placeOfFence(opened[1] ?? '', this.#at);
    else if (named) this.#at = (named[1] as string).toLowerCase() as Kind;
    else if (this.#blank && !this.#inFence && this.#at === 'terraform' && line.trim() !== '')
      this.#at = 'after';
    this.#lines[this.#at].push(named ? sentence(named[2] ?? '') : line);
    this.#blank = line.trim() === '';
    if (opened) this.#inFence = !this.#inFence;
  }

  has(kind: Kind): boolean {
    return this.#lines[kind].some((line) => line.trim() !== '');
  }

  blocks(place: Place): Block[] {
    return parseProse(this.#lines[place].join('\n'));
  }
}

/** Code that is no Terraform belongs to the commands, which read it. */
function placeOfFence(language: string, at: Place): Place {
  if (/^(hcl|tf|terraform)$/.test(language)) return 'terraform';
  return at === 'terraform' || at === 'after' ? at : 'cli';
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
