import { visible, visibleLines } from './visible.ts';

export interface Span {
  text: string;
  code: boolean;
  strong: boolean;
  /** An https address, or an empty string. */
  href: string;
}

export interface Block {
  /** Text of a code block; empty for the other kinds. */
  code: string;
  ordered: boolean;
  items: { number: number; spans: Span[] }[];
  spans: Span[];
}

/**
 * Parses the little Markdown that rules use for `why` and `fix`: paragraphs, lists, fenced code, `code`,
 * **strong** and https links. Anything else stays text, so there is no HTML to sanitise.
 */
export function parseProse(text: string): Block[] {
  const blocks: Block[] = [];
  const lines = visibleLines(text).split('\n');
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as string;
    if (fence.test(line)) at = readCode(lines, at, blocks);
    else at = readLine(lines, at, blocks);
  }
  return blocks;
}

/** An https address as the browser will use it, or an empty string: `javascript:` and the like never become links. */
export function safeLink(address: string): string {
  if (!URL.canParse(address)) return '';
  const url = new URL(address);
  return url.protocol === 'https:' && url.username === '' ? url.href : '';
}

export function parseSpans(text: string): Span[] {
  const spans: Span[] = [];
  let end = 0;
  for (const match of text.matchAll(inline)) {
    if (match.index > end) spans.push(span(text.slice(end, match.index)));
    spans.push(readSpan(match));
    end = match.index + match[0].length;
  }
  if (end < text.length) spans.push(span(text.slice(end)));
  return spans;
}

const fence = /^\s*(```|~~~)/;
const bullet = /^(\s*)(?:[-*]|(\d{1,4})[.)])\s+(.*)$/;
const inline = /`([^`\n]+)`|\*\*([^*\n]+)\*\*|\[([^\]\n]+)\]\(([^)\s]+)\)/g;

function span(text: string, kind: Partial<Span> = {}): Span {
  return { text, code: false, strong: false, href: '', ...kind };
}

function readSpan(match: RegExpMatchArray): Span {
  const [whole, code, strong, label, address] = match;
  if (code !== undefined) return span(code, { code: true });
  if (strong !== undefined) return span(strong, { strong: true });
  const href = safeLink(address ?? '');
  return href === '' ? span(whole) : span(label ?? '', { href: visible(href) });
}

const block = (kind: Partial<Block>): Block => ({ code: '', ordered: false, items: [], spans: [], ...kind });

/** Fenced lines lose the indentation of their fence, so that code under a list item starts at the margin. */
function readCode(lines: string[], start: number, blocks: Block[]): number {
  const margin = /^\s*/.exec(lines[start] as string)?.[0].length ?? 0;
  const end = lines.findIndex((line, at) => at > start && fence.test(line));
  const last = end === -1 ? lines.length : end;
  const code = lines.slice(start + 1, last).map((line) => line.slice(Math.min(margin, line.search(/\S|$/))));
  blocks.push(block({ code: code.join('\n') || ' ' }));
  return last + 1;
}

function readLine(lines: string[], at: number, blocks: Block[]): number {
  const line = lines[at] as string;
  const item = bullet.exec(line);
  if (item) addItem(item, blocks);
  else if (line.trim() !== '') addText(line, blocks, lines[at - 1] ?? '');
  return at + 1;
}

function addItem(item: RegExpExecArray, blocks: Block[]): void {
  const ordered = item[2] !== undefined;
  const last = blocks.at(-1);
  const list = last && last.items.length > 0 && last.ordered === ordered ? last : block({ ordered });
  if (list !== last) blocks.push(list);
  list.items.push({ number: Number(item[2] ?? 0), spans: parseSpans(item[3] ?? '') });
}

/** A line continues what stands above it unless an empty line or code lies between. */
function addText(line: string, blocks: Block[], before: string): void {
  const last = blocks.at(-1);
  const open = before.trim() !== '' && !fence.test(before) ? last : undefined;
  const spans = parseSpans(line.trim());
  const above = open?.items.at(-1)?.spans ?? (open && open.code === '' ? open.spans : undefined);
  if (above) above.push(span(' '), ...spans);
  else blocks.push(block({ spans }));
}
