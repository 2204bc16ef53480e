import { gzipSync } from 'node:zlib';
import { shownVerdicts } from './labels.ts';
import type { RowView } from './row-view.ts';
import { Texts } from './texts.ts';

/**
 * Packs the rows of all groups, in page order, into gzipped JSON in base64, which the page script reads
 * back (`reports/html/page/block.js`). Every text is stored once; columns hold the difference to the
 * index before, mostly 0 or 1. 100,000 findings: 30 MB as a table, about 3 MB like this.
 */
export function packRows(groups: readonly RowView[][]): string {
  const texts = new Texts();
  const rows = groups.flat().map(withoutId);
  const { resources, resource } = packResources(rows, texts);
  const block = {
    groups: groups.map((group) => group.length),
    shown: rows.map((row) => shownVerdicts.indexOf(row.shown)).join(''),
    number: deltas(rows.map((row) => row.number)),
    resource,
    resources,
    message: column(
      rows.map((row) => row.message),
      texts,
    ),
    evidence: packLists(
      rows.map((row) => row.evidence),
      ['field', 'value', 'operation', 'requestId'],
      texts,
    ),
    causes: packLists(
      rows.map((row) => row.causes),
      ['field', 'resource', 'operation', 'actions', 'outcome', 'reason'],
      texts,
    ),
    exceptions: rows.flatMap(({ exception }, at) => (exception ? [{ at, ...exception }] : [])),
    texts: texts.all,
  };
  return compress(JSON.stringify(block));
}

/**
 * Messages, ARNs and values repeat the id of their resource; U+0001 stands for it, which no drawn text
 * contains. So a thousand messages of one rule become one text.
 */
function withoutId(row: RowView): RowView {
  const { id } = row;
  if (id.length < 6) return row;
  const cut = (text: string): string => (text.includes(id) ? text.replaceAll(id, '\u0001') : text);
  return {
    ...row,
    arn: cut(row.arn),
    message: cut(row.message),
    evidence: row.evidence.map((item) => ({ ...item, value: cut(item.value) })),
    causes: row.causes.map((cause) => ({ ...cause, resource: cut(cause.resource) })),
  };
}

function column(values: readonly string[], texts: Texts): number[] {
  return deltas(values.map((value) => texts.index(value)));
}

function deltas(values: readonly number[]): number[] {
  return values.map((value, at) => value - (values[at - 1] ?? 0));
}

const resourceColumns = ['type', 'id', 'arn', 'account', 'region'] as const;

/** Several findings are about one resource; it is stored once. */
function packResources(rows: readonly RowView[], texts: Texts) {
  const distinct = new Map<string, number>();
  const kept: RowView[] = [];
  const resource = rows.map((row) => {
    const key = resourceColumns.map((name) => row[name]).join('\n');
    const known = distinct.get(key);
    if (known !== undefined) return known;
    distinct.set(key, kept.length);
    return kept.push(row) - 1;
  });
  const columns = resourceColumns.map((name) => [
    name,
    column(
      kept.map((row) => row[name]),
      texts,
    ),
  ]);
  return { resource: deltas(resource), resources: Object.fromEntries(columns) };
}

function packLists<Key extends string>(
  lists: readonly (readonly Record<Key, string>[])[],
  keys: readonly Key[],
  texts: Texts,
) {
  const flat = lists.flat();
  const columns = keys.map((key) => [
    key,
    column(
      flat.map((item) => item[key]),
      texts,
    ),
  ]);
  return { counts: lists.map((list) => list.length), ...Object.fromEntries(columns) };
}

/**
 * The header's tenth byte names the operating system (RFC 1952): 255, so that every machine writes the same.
 * Without padding, because the template would write `=` as an entity, which a script element does not read.
 */
function compress(text: string): string {
  const bytes = gzipSync(text, { level: 7 });
  bytes[9] = 255;
  return bytes.toString('base64').replaceAll('=', '');
}
