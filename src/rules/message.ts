import { type Evaluate, LazyObject } from './cel.ts';

/** A piece of a message: literal text, or the path of a field that goes there; `source` is the CEL of a `let` value. */
export type CheckedPart = { text: string } | { path: string; start: number; source?: string };

/** A piece of a message that can be filled in. */
export type MessagePart = { text: string } | { path: string; value?: Evaluate };

/** Splits a message at its `{{path}}` placeholders. */
export function parseMessage(message: string): CheckedPart[] {
  const parts: CheckedPart[] = [];
  let end = 0;
  for (const match of message.matchAll(/\{\{\s*([^}]*?)\s*\}\}/g)) {
    if (match.index > end) parts.push({ text: message.slice(end, match.index) });
    parts.push({ path: match[1]!, start: match.index });
    end = match.index + match[0].length;
  }
  if (end < message.length) parts.push({ text: message.slice(end) });
  return parts;
}

/**
 * Fills a message in. A placeholder reads plainly even where its value is absent or was not read, because a
 * failure can be certain without it.
 */
export function renderMessage(parts: readonly MessagePart[], context: Record<string, unknown>): string {
  return parts
    .map((part) => ('text' in part ? part.text : show(placed(part, context))))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

function placed(
  { path, value }: { path: string; value?: Evaluate },
  context: Record<string, unknown>,
): unknown {
  if (!value) return lookUp(path, context);
  try {
    return value(context);
  } catch {
    // What it is made of was not read.
    return undefined;
  }
}

function lookUp(path: string, context: Record<string, unknown>): unknown {
  let here: unknown = context;
  for (const step of path.split('.')) {
    if (here === null) return null;
    if (typeof here !== 'object' || !hasMember(here as object, step)) return undefined;
    here = (here as Record<string, unknown>)[step];
  }
  return here;
}

const hasMember = (object: object, name: string): boolean =>
  object instanceof LazyObject ? name in object : Object.hasOwn(object, name);

function show(value: unknown): string {
  if (value === undefined) return '(not read)';
  if (value === null) return 'none';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (!Array.isArray(value)) return String(value);
  return value.length === 0 ? 'none' : value.map(show).join(', ');
}
