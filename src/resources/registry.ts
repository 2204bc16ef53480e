import { didYouMean } from '../model/suggest.ts';
import type { FieldType } from './field-type.ts';
import {
  type AnyType,
  builtInFields,
  callsOf,
  type DerivedType,
  type Relation,
  type ResourceType,
} from './resource-type.ts';

/** A set of resource types that has been checked as a whole. */
export interface Registry {
  types: ReadonlyMap<string, AnyType>;
  /** Types that AWS lists, parents before their children, otherwise as declared. */
  ordered: readonly ResourceType[];
}

/**
 * Builds the registry.
 * @throws Error that lists every mistake in the declarations; they are ours, so it is a bug and not a UserError.
 */
export function createRegistry(declared: readonly AnyType[]): Registry {
  const types = new Map(declared.map((type) => [type.type, type]));
  const mistakes = [
    ...duplicates(declared).map((type) => `${type}: declared twice`),
    ...declared.flatMap((type) => typeMistakes(type, types)),
  ];
  if (mistakes.length > 0) throw new Error(`resource types:\n  ${mistakes.join('\n  ')}`);
  const listed = declared.filter((type): type is ResourceType => type.derivedFrom === undefined);
  return { types, ordered: listed.sort((a, b) => depth(a, types) - depth(b, types)) };
}

/** The type of a field or built-in field; undefined when the type has no such field. */
export function fieldType(type: AnyType, field: string): FieldType | undefined {
  return Object.hasOwn(type.fields, field) ? type.fields[field]!.type : builtInFields[field]?.type;
}

function typeMistakes(type: AnyType, types: ReadonlyMap<string, AnyType>): string[] {
  const at = (message: string) => `${type.type}: ${message}`;
  return [
    ...(type.doc.trim() === '' ? [at('has no documentation')] : []),
    ...(type.parent !== undefined && !types.has(type.parent) ? [at(`unknown parent ${type.parent}`)] : []),
    ...(types.get(type.parent ?? '')?.derivedFrom ? [at(`parent ${type.parent} is derived`)] : []),
    ...(isOwnAncestor(type, types) ? [at('is its own ancestor')] : []),
    ...fieldMistakes(type).map(at),
    ...(type.derivedFrom ? sourceMistakes(type, types) : callMistakes(type, types)).map(at),
    ...Object.entries(type.relations)
      .flatMap(([name, relation]) => relationMistakes(type, name, relation, types))
      .map(at),
  ];
}

function fieldMistakes(type: AnyType): string[] {
  return Object.entries(type.fields).flatMap(([name, field]) => [
    ...(field.doc.trim() === '' ? [`field ${name} has no documentation`] : []),
    ...(/^[A-Z][A-Za-z0-9]*$/.test(name) ? [] : [`field ${name} is not PascalCase`]),
    ...(name in builtInFields ? [`field ${name} is built in`] : []),
    ...(name in type.relations ? [`${name} is both a field and a relation`] : []),
  ]);
}

const canBeAbsent = (type: FieldType): boolean =>
  type.nullable === true || type.kind === 'list' || type.kind === 'map';

function sourceMistakes({ derivedFrom }: DerivedType, types: ReadonlyMap<string, AnyType>): string[] {
  return derivedFrom
    .filter(({ type, member }) => {
      const source = types.get(type);
      return !source || source.derivedFrom || !(member in source.fields || member in source.relations);
    })
    .map(({ type, member }) => `is derived from ${type}.${member}, which no call yields`);
}

function callMistakes(type: ResourceType, types: ReadonlyMap<string, AnyType>): string[] {
  const calls = [...callsOf(type).values()];
  const differing = Object.values(type.fields).filter(
    ({ call }) => callsOf(type).get(call.operation) !== call,
  );
  return [
    ...Object.entries(type.fields)
      .filter(([, { call, type: t }]) => call !== type.list && call.absentOn.length > 0 && !canBeAbsent(t))
      .map(
        ([name]) =>
          `field ${name} comes from a call that may find nothing configured, so it must be nullable`,
      ),
    ...calls.filter((call) => call.actions.length === 0).map((call) => `${call.operation} has no IAM action`),
    ...calls
      .filter((call) => call.bulk?.call.uses.some((use) => !call.uses.includes(use)))
      .map((call) => `${call.bulk!.call.operation} uses fields that ${call.operation} does not`),
    ...differing.map(({ call }) => `${call.operation} is declared twice, with different inputs`),
    ...calls.flatMap((call) => {
      const owner = call === type.list ? types.get(type.parent ?? '') : type;
      return call.uses
        .filter((use) => owner && !(use in owner.fields))
        .map((use) => `${call.operation} uses ${use}, which is no field`);
    }),
    ...calls
      .filter((call) => dependsOnItself(type, call.operation, []))
      .map((call) => `${call.operation} depends on itself`),
  ];
}

function relationMistakes(
  type: AnyType,
  name: string,
  relation: Relation,
  types: ReadonlyMap<string, AnyType>,
): string[] {
  const target = types.get(relation.target);
  if (!target)
    return [
      `relation ${name} leads to unknown type ${relation.target}${didYouMean(relation.target, types.keys())}`,
    ];
  return [
    ...(target.derivedFrom ? [`relation ${name} leads to ${relation.target}, which is derived`] : []),
    ...(relation.doc.trim() === '' ? [`relation ${name} has no documentation`] : []),
    ...relation.uses
      .filter((use) => !(use in type.fields))
      .map((use) => `relation ${name} uses ${use}, which is no field`),
    ...(relation.kind === 'many' && !(relation.on in target.fields)
      ? [`relation ${name} joins on ${relation.target}.${relation.on}, which is no field`]
      : []),
  ];
}

function dependsOnItself(type: ResourceType, operation: string, seen: string[]): boolean {
  if (seen.includes(operation)) return true;
  const call = callsOf(type).get(operation);
  if (!call || call === type.list) return false;
  return call.uses.some((use) => {
    const from = type.fields[use]?.call.operation;
    return from !== undefined && dependsOnItself(type, from, [...seen, operation]);
  });
}

function isOwnAncestor(type: AnyType, types: ReadonlyMap<string, AnyType>): boolean {
  const seen = new Set([type.type]);
  for (let parent = type.parent; parent !== undefined; parent = types.get(parent)?.parent) {
    if (seen.has(parent)) return true;
    seen.add(parent);
  }
  return false;
}

const depth = (type: AnyType, types: ReadonlyMap<string, AnyType>): number =>
  type.parent === undefined ? 0 : 1 + depth(types.get(type.parent)!, types);

const duplicates = (declared: readonly AnyType[]): string[] =>
  declared.map(({ type }) => type).filter((type, i, all) => all.indexOf(type) < i);
