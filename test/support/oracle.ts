import { type CelInput, type CelValue, CelScalar, celEnv, celFunc, celMap, isCelError, isCelList, isCelMap, parse, plan } from '@bufbuild/cel';
import { isMessage } from '@bufbuild/protobuf';
import { isReflectMessage } from '@bufbuild/protobuf/reflect';
import { timestampDate, timestampFromDate, TimestampSchema } from '@bufbuild/protobuf/wkt';
import { hole, ruleFunctions } from '../../src/rules/functions.ts';

/** What an expression comes to: a condition, or an error, which is how a missing value shows. */
export type Outcome = boolean | 'error';

const oracleHole = celMap(new Map());
const { INT, DOUBLE, DYN } = CelScalar;

const environment = celEnv({
  funcs: [
    ...ruleFunctions.map(({ name, params, run }) =>
      celFunc(name, params.map(() => DYN), DYN, (...args: CelValue[]) =>
        toInput((run as (...args: unknown[]) => unknown)(...args.map(fromValue))),
      ),
    ),
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
    const value = evaluate(toInput(context) as Record<string, CelInput>);
    if (isCelError(value)) return 'error';
    if (typeof value !== 'boolean') throw new TypeError(`${source} came out as ${typeof value}`);
    return value;
  };
}

/** Views refer to each other in circles, so each is converted once. */
function toInput(value: unknown, done = new Map<object, CelInput>()): CelInput {
  if (value === hole) return oracleHole;
  if (value instanceof Date) return timestampFromDate(value);
  if (typeof value !== 'object' || value === null) return value as CelInput;
  const known = done.get(value);
  if (known !== undefined) return known;
  const copy: CelInput[] | { [key: string]: CelInput } = Array.isArray(value) ? [] : {};
  done.set(value, copy);
  for (const [key, item] of Object.entries(value)) Object.assign(copy, { [key]: toInput(item, done) });
  return copy;
}

function fromValue(value: CelValue): unknown {
  if (value === oracleHole) return hole;
  if (isCelList(value)) return [...value].map(fromValue);
  if (isCelMap(value)) return Object.fromEntries([...value].map(([key, item]) => [String(key), fromValue(item)]));
  if (isReflectMessage(value) && isMessage(value.message, TimestampSchema)) return timestampDate(value.message);
  return value;
}
