import { type Document, isCollection, isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { Problem } from './problem.ts';

/** A YAML text with a way back from a value to its line and column. */
export interface YamlSource {
  value: unknown;
  problems: Problem[];
  /** `place` is an offset into the value's text, or `key` for the key itself. */
  problemAt: (
    path: readonly (string | number)[],
    code: string,
    message: string,
    place?: number | 'key',
  ) => Problem;
}

/** Parses one YAML document; syntax errors and duplicate keys become problems, never exceptions. */
export function parseYaml(file: string, text: string): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
    stringKeys: true,
  });
  const at = (offset: number, code: string, message: string): Problem => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col, code, message };
  };
  const problems = document.errors.map((e) =>
    at(e.pos[0], e.code.toLowerCase().replaceAll('_', '-'), firstLine(e.message)),
  );
  return {
    value: problems.length > 0 ? undefined : toValue(document, problems, at),
    problems,
    problemAt: (path, code, message, place) => at(offsetOf(document, path, text, place), code, message),
  };
}

/** Finds the place of a problem in a file that was not parsed. */
export const problemIn =
  ({ path, text }: { path: string; text: string }): YamlSource['problemAt'] =>
  (...problem) =>
    parseYaml(path, text).problemAt(...problem);

/** Expanding aliases can fail (a bomb of nested aliases is refused by the library). */
function toValue(
  document: Document,
  problems: Problem[],
  at: (offset: number, code: string, message: string) => Problem,
): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    problems.push(at(0, 'yaml', firstLine((error as Error).message)));
    return undefined;
  }
}

/** Where a path's value begins, or, when the path ends in a key that should not be there, that key. */
function offsetOf(
  document: Document,
  path: readonly (string | number)[],
  text: string,
  place: number | 'key' = 0,
): number {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const parent = depth === 0 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
    const key = path[depth - 1];
    if (depth > 0 && isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (pair)
        return place !== 'key' && depth === path.length && isScalar(pair.value)
          ? scalarOffset(pair.value, text, place)
          : startOf(pair.key as Node);
    } else if (depth > 0 && isCollection(parent)) {
      const item = parent.items[Number(key)] as Node | undefined;
      if (item) return startOf(item);
    }
  }
  return startOf(document.contents as Node | null);
}

const startOf = (node: Node | null | undefined): number => node?.range?.[0] ?? 0;

/** Place in the file of an offset into a scalar's text. A folded scalar (`>`) has no such place: its start serves. */
function scalarOffset(node: Node & { type?: string }, text: string, offset: number): number {
  const start = startOf(node);
  if (node.type === 'PLAIN') return start + offset;
  if (node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE') return start + 1 + offset;
  if (node.type !== 'BLOCK_LITERAL') return start;
  const body = text.indexOf('\n', start) + 1;
  const indent = /^ */.exec(text.slice(body))![0].length;
  const value = String((node as unknown as { value: string }).value);
  const lineBreaks = value.slice(0, offset).split('\n').length - 1;
  return body + offset + indent * (lineBreaks + 1);
}

const firstLine = (message: string): string => message.split('\n')[0]!;
