import { type ASTNode, Environment, EvaluationError, type ParseError, serialize } from '@marcbachmann/cel-js';
import { type RuleFunction, ruleFunctions } from './functions.ts';

/**
 * The one place that knows the CEL library. A field that was not read is a missing key, which CEL treats as an
 * error that `||`, `&&`, `exists` and `all` absorb when the other side decides. That is three-valued logic without
 * any support by the library.
 */
export type Node = ASTNode;
export type Evaluate = (context: Record<string, unknown>) => unknown;

/** An expression that does not parse, or that CEL itself refuses; offsets are into the source. */
export class CelProblem extends Error {
  readonly start: number;
  readonly code: string;

  constructor(code: string, message: string, start: number) {
    super(message);
    this.code = code;
    this.start = start;
  }
}

/** An object whose members are looked up when they are asked for; one that is undefined is a missing key. */
export class LazyObject {}

const environment = createEnvironment();

/** @throws CelProblem */
export function parseCel(source: string): Node {
  try {
    return environment.parse(source).ast;
  } catch (error) {
    throw problem(error);
  }
}

/** The parts of a condition that `&&` joins, in their order and each in one way of writing it. @throws CelProblem */
export function conjuncts(source: string): string[] {
  return partsOf(parseCel(source)).map(serialize);
}

const partsOf = (node: Node): Node[] => (node.op === '&&' ? node.args.flatMap(partsOf) : [node]);

/** By their text: a rule's expression is compiled to check it and again to run it, and some rules share theirs. */
const compiled = new Map<string, Evaluate>();

/** Compiles an expression; CEL's own checks (unknown functions, wrong arity) run here. @throws CelProblem */
export function compileCel(source: string): Evaluate {
  const known = compiled.get(source) ?? compile(source);
  compiled.set(source, known);
  return known;
}

function compile(source: string): Evaluate {
  try {
    const parsed = environment.parse(source);
    const checked = parsed.check();
    if (!checked.valid) throw checked.error;
    return (context) => parsed(context);
  } catch (error) {
    throw problem(error);
  }
}

/** Whether an evaluation failed because a value was missing, as opposed to a mistake in the rule. */
export const isMissingValue = (error: unknown): boolean =>
  (error instanceof EvaluationError && (error.code === 'no_such_key' || error.code === 'unknown_variable')) ||
  (error as Error)?.name === 'IncompleteList';

function createEnvironment(): Environment {
  const env = new Environment({ unlistedVariablesAreDyn: true, limits: { maxAstNodes: 2000, maxDepth: 60 } });
  env.registerType('LazyObject', LazyObject);
  // JSON numbers are doubles and CEL literals are ints; CEL compares the two but does not add them. Without a declared
  // result `1 + x` would pass for an int, which is never equal to one.
  for (const op of ['+', '-', '*', '/', '%'] as const) {
    env.registerOperator(`double ${op} int: double`, (a: number, b: bigint) => arithmetic[op](a, Number(b)));
    env.registerOperator(`int ${op} double: double`, (a: bigint, b: number) => arithmetic[op](Number(a), b));
  }
  env.registerOperator('double % double: double', (a: number, b: number) => a % b);
  for (const { name, params, run } of ruleFunctions)
    env.registerFunction(`${name}(${params.map(() => 'ast').join(', ')}): dyn`, asMacro(run));
  return env;
}

/** What the library gives a macro: its arguments unevaluated, and ways to check and to run them. */
interface MacroCall {
  args: readonly Node[];
}
interface Checker {
  check: (node: Node, context: unknown) => unknown;
  getType: (name: string) => unknown;
}
interface Evaluator {
  run: (node: Node, context: unknown) => unknown;
}

/**
 * A function as a macro. Our own checks know what its arguments are; the library would look into every value of every
 * call, the entries of maps included, to choose between overloads that there are none of.
 */
function asMacro(run: RuleFunction['run']) {
  const call = run as (...values: unknown[]) => unknown;
  return ({ args }: MacroCall) => ({
    async: false,
    typeCheck(checker: Checker, _macro: unknown, context: unknown) {
      for (const arg of args) checker.check(arg, context);
      return checker.getType('dyn');
    },
    evaluate: (evaluator: Evaluator, _macro: unknown, context: unknown) =>
      call(...args.map((arg) => withoutInts(evaluator.run(arg, context)))),
  });
}

/** Functions know one kind of number. */
function withoutInts(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  return Array.isArray(value) && value.some((item) => typeof item === 'bigint')
    ? value.map(withoutInts)
    : value;
}

const arithmetic = {
  '+': (a: number, b: number) => a + b,
  '-': (a: number, b: number) => a - b,
  '*': (a: number, b: number) => a * b,
  '/': (a: number, b: number) => a / b,
  '%': (a: number, b: number) => a % b,
};

function problem(error: unknown): CelProblem {
  if (error instanceof CelProblem) return error;
  const cel = error as ParseError;
  return new CelProblem(
    cel.code ?? 'cel',
    cel.summary ?? (cel.message.split('\n')[0] as string),
    cel.range?.start ?? 0,
  );
}
