import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { didYouMean } from '../model/suggest.ts';
import type { Problem } from './problem.ts';
import type { YamlSource } from './yaml-source.ts';

/**
 * Nearly all files are small: to make a check faster takes longer than to run it. That our own schemas are valid is
 * tested, and not checked in every run.
 */
const options = {
  ...{ allErrors: true, allowUnionTypes: true, verbose: true },
  ...{ code: { optimize: false }, meta: false, validateSchema: false },
};

/** Compiles a published schema into a check that reports one problem a place, with its position. */
export function schemaCheck(schema: object): (source: YamlSource) => Problem[] {
  let validate: ValidateFunction | undefined;
  return (source) => {
    validate ??= new Ajv2020(options).compile(schema);
    if (validate(source.value)) return [];
    return onePerPlace(validate.errors ?? []).map((error) => toProblem(source, error));
  };
}

/** Of the errors at one place the most telling: an alternative's failures say less than the alternative itself. */
function onePerPlace(errors: readonly ErrorObject[]): ErrorObject[] {
  const byPlace = new Map<string, ErrorObject>();
  for (const error of errors) {
    const key = `${error.instancePath}|${unknownKey(error) ?? error.params['missingProperty'] ?? ''}`;
    const before = byPlace.get(key);
    if (!before || error.keyword === 'anyOf') byPlace.set(key, error);
  }
  return [...byPlace.values()];
}

const unknownKey = (error: ErrorObject): string | undefined =>
  (error.params['additionalProperty'] as string | undefined) ?? (error.propertyName as string | undefined);

function toProblem(source: YamlSource, error: ErrorObject): Problem {
  const path = pathOf(error.instancePath);
  const key = unknownKey(error);
  const code = codes[error.keyword] ?? error.keyword;
  const message = describe(error, path);
  return key === undefined
    ? source.problemAt(path, code, message)
    : source.problemAt([...path, key], code, message, 'key');
}

const codes: Record<string, string> = {
  additionalProperties: 'unknown-key',
  required: 'missing-key',
  enum: 'not-one-of',
  type: 'type',
  pattern: 'pattern',
  anyOf: 'type',
  minLength: 'too-short',
  minItems: 'too-few',
  minProperties: 'too-few',
};

function describe(error: ErrorObject, path: readonly (string | number)[]): string {
  const where = path.length === 0 ? 'the file' : path.join('.');
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(error.params['additionalProperty']);
      const properties = (error.parentSchema as { properties?: object }).properties ?? {};
      return `${where} has no key "${key}"${didYouMean(key, Object.keys(properties))}`;
    }
    case 'required':
      return `${where} lacks "${error.params['missingProperty']}"`;
    case 'enum': {
      const allowed = (error.params['allowedValues'] as unknown[]).map(String);
      return `${where} is "${error.data}", which is not one of ${allowed.join(', ')}${didYouMean(String(error.data), allowed)}`;
    }
    case 'pattern': {
      const { examples } = error.parentSchema as { examples?: unknown[] };
      if (examples) return `${where} is "${String(error.data)}"; write it as in ${examples.join(', ')}`;
      return `${where} is "${String(error.data)}", which does not match ${error.params['pattern']}`;
    }
    default:
      return `${where} ${error.message}`;
  }
}

const pathOf = (pointer: string): (string | number)[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
