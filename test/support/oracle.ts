import {
  type CelInput,
  CelScalar,
  type CelValue,
  celEnv,
  celFunc,
  celList,
  celMap,
  isCelError,
  isCelList,
  parse,
  plan,
} from '@bufbuild/cel';
import { isMessage } from '@bufbuild/protobuf';
import { isReflectMessage } from '@bufbuild/protobuf/reflect';
import { TimestampSchema, timestampDate, timestampFromDate } from '@bufbuild/protobuf/wkt';
import { View } from '../../src/evaluate/views.ts';
import { registry } from '../../src/resources/index.ts';
import { ruleFunctions } from '../../src/rules/functions.ts';

/** What an expression comes to: a condition, or an error, which is how a missing value shows. */
export type Outcome = boolean | 'error';

const { INT, DOUBLE, DYN } = CelScalar;

const environment = celEnv({
  funcs: [
    ...ruleFunctions.map(({ name, params, run }) =>
      celFunc(
        name,
        params.map(() => DYN),
        DYN,
        (...args: CelValue[]) => toInput((run as (...args: unknown[]) => unknown)(...args.map(fromValue))),
      ),
    ),
    celFunc('_%_', [DOUBLE, DOUBLE], DOUBLE, (a, b) => a % b),
    // CEL compares ints with doubles and does not compute with them; rules may.
    ...(['+', '-', '*', '/', '%'] as const).flatMap((op) => [
      celFunc(`_${op}_`, [DOUBLE, INT], DOUBLE, (a, b) => arithmetic[op](a, Number(b))),
      celFunc(`_${op}_`, [INT, DOUBLE], DOUBLE, (a, b) => arithmetic[op](Number(a), b)),
    ]),
  ],
});

const arithmetic = {
  '+': (a: number, b: number) => a + b,
  '-': (a: number, b: number) => a - b,
  '*': (a: number, b: number) => a * b,
  '/': (a: number, b: number) => a / b,
  '%': (a: number, b: number) => a % b,
};

/** The same expression and values in the engine of another maker, `@bufbuild/cel`. */
export function oracle(source: string): (context: Record<string, unknown>) => Outcome {
  const evaluate = plan(environment, parse(source));
  return (context) => {
    const value = evaluate(bindings(context));
    if (isCelError(value)) return 'error';
    if (typeof value !== 'boolean') throw new TypeError(`${source} came out as ${typeof value}`);
    return value;
  };
}

const bindings = (context: Record<string, unknown>): Record<string, CelInput> => {
  const done = new Map<object, CelInput>();
  return Object.fromEntries(Object.entries(context).map(([name, value]) => [name, toInput(value, done)]));
};

/** What a value of theirs was made of. Holes are told by identity, and views refer to each other in circles. */
const originals = new WeakMap<object, unknown>();

function toInput(value: unknown, done = new Map<object, CelInput>()): CelInput {
  if (value instanceof Date) return timestampFromDate(value);
  if (typeof value !== 'object' || value === null) return value as CelInput;
  const known = done.get(value);
  if (known !== undefined) return known;
  const items: CelInput[] = [];
  const members = new Map<string, CelInput>();
  const input = Array.isArray(value) ? celList(items) : celMap(members);
  done.set(value, input);
  originals.set(input, value);
  if (Array.isArray(value)) items.push(...value.map((item) => toInput(item, done)));
  else
    for (const [key, item] of membersOf(value)) if (item !== undefined) members.set(key, toInput(item, done));
  return input;
}

function membersOf(value: object): Iterable<[string, unknown]> {
  if (value instanceof Map) return value;
  return value instanceof View
    ? memberNames(value).map((name) => [name, value[name as keyof View]])
    : Object.entries(value);
}

const memberNames = ({ resource }: View): string[] => {
  const { fields, relations } = registry.types.get(resource.type)!;
  return ['AccountId', 'Region', ...Object.keys(fields), ...Object.keys(relations)];
};

function fromValue(value: CelValue): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (typeof value !== 'object' || value === null) return value;
  if (originals.has(value)) return originals.get(value);
  if (isCelList(value)) return [...value].map(fromValue);
  if (isReflectMessage(value) && isMessage(value.message, TimestampSchema))
    return timestampDate(value.message);
  throw new TypeError(`no rule can make a ${value}`);
}
