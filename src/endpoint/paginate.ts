import { createHash } from 'node:crypto';
import { AwsError, commonError } from './errors.ts';
import type { Plain, Protocol } from './load-service.ts';
import type { Pages } from './pages.ts';

interface Request {
  pages: Pages;
  protocol: Protocol;
  input: Plain;
  /** What a token belongs to: service, operation and place. */
  scope: string;
  /** Items on a page at the most: AWS may always serve fewer than were asked for. */
  most: number;
}

export interface Page {
  /** Counted from 1. */
  number: number;
  output: Plain;
}

/** The page of a whole answer that the input asks for, with the token of the next one. */
export function paginate(request: Request, whole: Plain): Page {
  const { pages } = request;
  if (pages.within !== undefined) {
    const { within, ...unwrapped } = pages;
    const page = paginate({ ...request, pages: unwrapped }, (whole[within] ?? {}) as Plain);
    return { ...page, output: { ...whole, [within]: page.output } };
  }
  const size = Math.min(sizeOf(request), request.most);
  const all = pages.items.flatMap((list) => (whole[list] as unknown[] | undefined) ?? []);
  const start = startOf(request, all);
  const end = start + size;
  const output: Plain = { ...whole };
  cut(output, pages.items, { start, end });
  const more = end < all.length;
  if (pages.moreFlag) output[pages.moreFlag] = more;
  // A token left over in a fixture would send the caller round for ever.
  output[pages.outputToken] = more ? tokenAt(request, all, end) : undefined;
  for (const part of pages.nextItem ?? [])
    output[part.output] = more ? (all[end] as Plain)[part.item] : undefined;
  return { number: Math.floor(start / size) + 1, output };
}

function sizeOf({ pages, protocol, input }: Request): number {
  const asked = pages.sizeInput === undefined ? undefined : input[pages.sizeInput];
  if (asked === undefined) return pages.usual;
  const size = Number(asked);
  if (size >= 1 && size <= pages.max) return size;
  const name = `${pages.sizeInput![0]!.toLowerCase()}${pages.sizeInput!.slice(1)}`;
  const bound = size < 1 ? 'greater than or equal to 1' : `less than or equal to ${pages.max}`;
  const message = `1 validation error detected: Value '${size}' at '${name}' failed to satisfy constraint: Member must have value ${bound}`;
  throw commonError('invalid', protocol, message);
}

function startOf(request: Request, all: unknown[]): number {
  const token = request.input[request.pages.inputToken];
  if (token === undefined) return 0;
  const { nextItem } = request.pages;
  if (nextItem) {
    const named = all.findIndex((item) =>
      nextItem.every((part) => (item as Plain)[part.item] === request.input[part.input]),
    );
    if (named < 0) throw badToken(request, String(token));
    return named;
  }
  for (let end = 1; end < all.length; end += 1) {
    if (tokenAt(request, all, end) === token) return end;
  }
  throw badToken(request, String(token));
}

/** Tokens are checked by giving them out again, so a token of another operation or filter is an error as in AWS. */
function tokenAt(request: Request, all: unknown[], end: number): string {
  if (request.pages.tokenIs === 'last-item') return String(all[end - 1]);
  return `${end}.${seal(request)}`;
}

const seals = new WeakMap<Request, string>();

function seal(request: Request): string {
  let known = seals.get(request);
  if (known === undefined) {
    const { inputToken, sizeInput } = request.pages;
    const filters = Object.entries(request.input).filter(
      ([name]) => name !== inputToken && name !== sizeInput,
    );
    const text = JSON.stringify([request.scope, filters.sort(([a], [b]) => (a < b ? -1 : 1))]);
    known = createHash('sha256').update(text).digest('base64url').slice(0, 24);
    seals.set(request, known);
  }
  return known;
}

function badToken({ pages, protocol }: Request, token: string): AwsError {
  const message = `Invalid ${pages.inputToken}: ${token}`;
  if (pages.badToken) return new AwsError(pages.badToken, 400, message);
  return commonError('invalid', protocol, message);
}

function cut(output: Plain, lists: readonly string[], { start, end }: { start: number; end: number }): void {
  let before = 0;
  for (const list of lists) {
    const items = output[list] as unknown[] | undefined;
    if (!items) continue;
    output[list] = items.slice(Math.max(0, start - before), Math.max(0, end - before));
    before += items.length;
  }
}
