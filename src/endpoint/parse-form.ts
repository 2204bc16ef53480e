import type { NormalizedSchema } from '@smithy/core/schema';
import type { Plain } from './load-service.ts';

interface Tree {
  text?: string;
  children: Map<string, Tree>;
}

/** How one of the two protocols with forms names what it sends. */
export interface FormNames {
  of: (traits: Traits, member: string) => string;
  /** Whether the items of every list stand right below its name. */
  flattens: boolean;
}

type Traits = ReturnType<NormalizedSchema['getMergedTraits']>;

export const query: FormNames = {
  of: ({ xmlName }, member) => String(xmlName ?? member),
  flattens: false,
};

/** https://smithy.io/2.0/aws/protocols/aws-ec2-query-protocol.html */
export const ec2: FormNames = {
  of: (traits, member) => {
    const { ec2QueryName } = traits as { ec2QueryName?: string };
    const name = String(traits.xmlName ?? member);
    return ec2QueryName ?? name.charAt(0).toUpperCase() + name.slice(1);
  },
  flattens: true,
};

/**
 * A query-protocol form (`Filters.member.1.Name=x`) as the operation's input:
 * https://smithy.io/2.0/aws/protocols/aws-query-protocol.html
 */
export function parseForm(schema: NormalizedSchema, form: string, names: FormNames): Plain {
  const root: Tree = { children: new Map() };
  for (const [path, text] of new URLSearchParams(form)) grow(root, path.split('.'), text);
  return struct({ schema, names }, root);
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

/** What a part of the form is to be read as. */
interface Reader {
  schema: NormalizedSchema;
  names: FormNames;
}

function read(reader: Reader, tree: Tree): unknown {
  const { schema } = reader;
  if (schema.isStructSchema()) return struct(reader, tree);
  if (schema.isListSchema()) return list(reader, tree);
  return schema.isMapSchema() ? map(reader, tree) : scalar(schema, tree.text);
}

function struct({ schema, names }: Reader, tree: Tree): Plain {
  const input: Plain = {};
  for (const [name, member] of schema.structIterator()) {
    const child = tree.children.get(names.of(member.getMergedTraits(), name));
    if (child) input[name] = read({ schema: member, names }, child);
  }
  return input;
}

function list({ schema, names }: Reader, tree: Tree): unknown[] {
  const member = schema.getValueSchema();
  const name = String(member.getMergedTraits().xmlName ?? 'member');
  const isFlat = names.flattens || schema.getMergedTraits().xmlFlattened;
  const items = isFlat ? tree : tree.children.get(name);
  return [...(items?.children.values() ?? [])].map((child) => read({ schema: member, names }, child));
}

function map({ schema, names }: Reader, tree: Tree): Plain {
  const entries = schema.getMergedTraits().xmlFlattened ? tree : tree.children.get('entry');
  const value = { schema: schema.getValueSchema(), names };
  return Object.fromEntries(
    [...(entries?.children.values() ?? [])].map(({ children }) => [
      children.get('key')?.text ?? '',
      read(value, children.get('value') ?? { children: new Map() }),
    ]),
  );
}
