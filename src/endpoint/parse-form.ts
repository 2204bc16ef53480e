import type { NormalizedSchema } from '@smithy/core/schema';
import type { Plain } from './load-service.ts';

interface Tree {
  text?: string;
  children: Map<string, Tree>;
}

/**
 * A query-protocol form (`Filters.member.1.Name=x`) as the operation's input:
 * https://smithy.io/2.0/aws/protocols/aws-query-protocol.html
 */
export function parseForm(schema: NormalizedSchema, form: string): Plain {
  const root: Tree = { children: new Map() };
  for (const [path, text] of new URLSearchParams(form)) grow(root, path.split('.'), text);
  return struct(schema, root);
}

/** Text of a form field, query parameter, label or header, as the type that the schema names. */
export function scalar(schema: NormalizedSchema, text: string | undefined): unknown {
  if (text === undefined) return undefined;
  if (schema.isBooleanSchema()) return text === 'true';
  if (schema.isNumericSchema()) return Number(text);
  return schema.isTimestampSchema() ? new Date(text) : text;
}

function grow(tree: Tree, [head, ...rest]: string[], text: string): void {
  if (head === undefined) {
    tree.text = text;
    return;
  }
  let child = tree.children.get(head);
  if (!child) {
    child = { children: new Map() };
    tree.children.set(head, child);
  }
  grow(child, rest, text);
}

function read(schema: NormalizedSchema, tree: Tree): unknown {
  if (schema.isStructSchema()) return struct(schema, tree);
  if (schema.isListSchema()) return list(schema, tree);
  return schema.isMapSchema() ? map(schema, tree) : scalar(schema, tree.text);
}

function struct(schema: NormalizedSchema, tree: Tree): Plain {
  const input: Plain = {};
  for (const [name, member] of schema.structIterator()) {
    const child = tree.children.get(String(member.getMergedTraits().xmlName ?? name));
    if (child) input[name] = read(member, child);
  }
  return input;
}

function list(schema: NormalizedSchema, tree: Tree): unknown[] {
  const member = schema.getValueSchema();
  const name = String(member.getMergedTraits().xmlName ?? 'member');
  const items = schema.getMergedTraits().xmlFlattened ? tree : tree.children.get(name);
  return [...(items?.children.values() ?? [])].map((child) => read(member, child));
}

function map(schema: NormalizedSchema, tree: Tree): Plain {
  const entries = schema.getMergedTraits().xmlFlattened ? tree : tree.children.get('entry');
  const value = schema.getValueSchema();
  return Object.fromEntries(
    [...(entries?.children.values() ?? [])].map(({ children }) => [
      children.get('key')?.text ?? '',
      read(value, children.get('value') ?? { children: new Map() }),
    ]),
  );
}
