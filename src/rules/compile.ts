import { basename } from 'node:path';
import { didYouMean } from '../model/suggest.ts';
import { canBelong } from '../resources/contact-centre-uses.ts';
import type { Registry } from '../resources/registry.ts';
import { CelProblem, compileCel, conjuncts, type Node, parseCel } from './cel.ts';
import type { CelType } from './cel-type.ts';
import { type Checked, type CheckResult, checkExpression, type Scope } from './check.ts';
import { edited, letEdits } from './expand.ts';
import { parseMessage } from './message.ts';
import { presentWhen } from './narrow.ts';
import type { Problem } from './problem.ts';
import type { CheckedRule, ParamValue, Rule, RuleDefinition } from './rule.ts';
import { runnable } from './runnable.ts';
import type { YamlSource } from './yaml-source.ts';

/** Names that every expression may use besides `resource` and `params`. */
export const contextVariables: { [name: string]: { type: CelType; doc: string } } = {
  primary: { type: { kind: 'string' }, doc: 'Region that normally serves the contact centre.' },
  recovery: {
    type: { kind: 'string' },
    doc: 'Region that takes over; a rule that needs it is unknown when the scan names none.',
  },
  now: { type: { kind: 'timestamp' }, doc: 'Time at which the scan began.' },
};

/** Checks a rule whose shape is valid and compiles it. Problems leave no rule. */
export function compileRule(registry: Registry, source: YamlSource, file: string): Rule | Problem[] {
  const checked = checkRule(registry, source, file);
  return Array.isArray(checked) ? checked : runnable(checked, file);
}

/** Checks a rule whose shape is valid against the resource types. Problems leave no rule. */
export function checkRule(registry: Registry, source: YamlSource, file: string): CheckedRule | Problem[] {
  const definition = source.value as RuleDefinition;
  const problems = nameProblems(registry, definition, source, file);
  if (problems.length > 0) return problems;
  const checker = new RuleChecker(registry, definition, source);
  const rule = checker.check();
  return checker.problems.length > 0 ? checker.problems : rule!;
}

function nameProblems(
  registry: Registry,
  { id, resource, scope }: RuleDefinition,
  source: YamlSource,
  file: string,
): Problem[] {
  const wanted = basename(file).replace(/\.ya?ml$/, '');
  return [
    ...(id === wanted
      ? []
      : [
          source.problemAt(
            ['id'],
            'file-name',
            `id is "${id}" but the file is ${basename(file)}; make them the same`,
          ),
        ]),
    ...(registry.types.has(resource)
      ? []
      : [
          source.problemAt(
            ['resource'],
            'unknown-type',
            `no resource type ${resource}${didYouMean(resource, registry.types.keys())}`,
          ),
        ]),
    ...(scope !== 'contact-centre' || !registry.types.has(resource) || canBelong(registry, resource)
      ? []
      : [
          source.problemAt(
            ['scope'],
            'no-scope',
            `nothing tells which ${resource} the contact centre uses: leave scope out`,
          ),
        ]),
  ];
}

interface Expression {
  path: string[];
  text: string;
  node: Node;
  result: CheckResult;
}

/** The text that is evaluated. */
const expanded = (
  { text, node, result }: Expression,
  lets: ReadonlyMap<string, Expression> = new Map(),
): string => edited(text, [...result.guards, ...letEdits(node, lets)]);

class RuleChecker {
  readonly problems: Problem[] = [];
  readonly #registry: Registry;
  readonly #definition: RuleDefinition;
  readonly #source: YamlSource;
  #names: Map<string, Checked>;
  #present: ReadonlySet<string> = new Set();

  constructor(registry: Registry, definition: RuleDefinition, source: YamlSource) {
    this.#registry = registry;
    this.#definition = definition;
    this.#source = source;
    this.#names = new Map<string, Checked>([
      ['resource', { type: { kind: 'resource', type: definition.resource }, path: 'resource', origin: [] }],
      ['params', { type: paramsType(definition), path: 'params' }],
      ...Object.entries(contextVariables).map(([name, { type }]): [string, Checked] => [
        name,
        { type, path: name },
      ]),
    ]);
  }

  check(): CheckedRule | undefined {
    const { when: whenText, let: lets = {}, assert: assertText } = this.#definition;
    const when = whenText === undefined ? undefined : this.#condition(['when'], whenText);
    if (when) this.#present = presentWhen(when.node, true, this.#scope());
    const letNodes = this.#lets(lets);
    const assert = this.#condition(['assert'], assertText);
    const message = this.#message(letNodes);
    if (this.problems.length > 0 || !assert) return undefined;
    const applies = when && expanded(when);
    const source = {
      ...(applies !== undefined && { when: applies }),
      conditions: applies === undefined ? [] : conjuncts(applies),
      assert: expanded(assert, letNodes),
    };
    this.#compile(['assert'], source.assert);
    if (applies !== undefined) this.#compile(['when'], applies);
    const deciding = [...(when ? [when] : []), ...letNodes.values(), assert].map(({ result }) => result);
    return {
      definition: this.#definition,
      source,
      message: message.parts,
      references: uniqueReferences(deciding),
      mentions: [...deciding, ...message.results].flatMap(mentionsOf),
      variables: [...new Set(deciding.flatMap((result) => [...result.variables]))],
    };
  }

  #lets(lets: { [name: string]: string }): Map<string, Expression> {
    const done = new Map<string, Expression>();
    for (const [name, text] of Object.entries(lets)) {
      if (this.#names.has(name))
        this.#problem(['let', name], 'shadowed', `${name} already has a meaning; choose another name`);
      const expression = this.#expression(['let', name], text);
      if (!expression) continue;
      // What has no path goes by the name itself: it stands for the same value wherever it is used.
      this.#names = new Map([...this.#names, [name, { path: name, ...expression.result.checked }]]);
      done.set(name, { ...expression, text: expanded(expression, done) });
    }
    return done;
  }

  #condition(path: string[], text: string): Expression | undefined {
    const expression = this.#expression(path, text);
    const type = expression?.result.checked.type;
    if (type && type.kind !== 'any' && (type.kind !== 'bool' || type.nullable))
      this.#problem(
        path,
        'type',
        `${path[0]} must be true or false, but is ${type.nullable ? 'possibly null' : type.kind}`,
      );
    return expression;
  }

  #expression(path: string[], text: string): Expression | undefined {
    try {
      const node = parseCel(text);
      const result = checkExpression(this.#registry, node, this.#scope());
      for (const { code, message, start } of result.problems) this.#problem(path, code, message, start);
      return { path, text, node, result };
    } catch (error) {
      if (!(error instanceof CelProblem)) throw error;
      this.#problem(path, error.code.replaceAll('_', '-'), error.message, error.start);
      return undefined;
    }
  }

  /** CEL's own checks. */
  #compile(path: string[], text: string): void {
    try {
      compileCel(text);
    } catch (error) {
      if (!(error instanceof CelProblem)) throw error;
      this.#problem(path, error.code.replaceAll('_', '-'), error.message);
    }
  }

  /** Placeholders are paths of fields; unlike expressions they may step through what can be absent. */
  #message(lets: ReadonlyMap<string, Expression>) {
    const parts = parseMessage(this.#definition.message);
    const results: CheckResult[] = [];
    for (const part of parts) {
      if (!('path' in part)) continue;
      if (!/^[A-Za-z]\w*(\.[A-Za-z]\w*)*$/.test(part.path)) {
        this.#problem(
          ['message'],
          'placeholder',
          `{{${part.path}}} is not the path of a field, such as {{resource.Arn}}`,
          part.start,
        );
        continue;
      }
      const result = checkExpression(this.#registry, parseCel(part.path), this.#scope());
      for (const { code, message } of result.problems)
        if (code !== 'can-be-absent') this.#problem(['message'], code, message, part.start);
      if (!isShowable(result.checked.type))
        this.#problem(
          ['message'],
          'placeholder',
          `{{${part.path}}} is not text or a number; name one of its fields`,
          part.start,
        );
      const [root, ...rest] = part.path.split('.');
      const named = lets.get(root!);
      if (named) {
        part.source = [`(${named.text})`, ...rest].join('.');
        this.#compile(['message'], part.source);
      }
      results.push(result);
    }
    return { parts, results };
  }

  #scope(): Scope {
    return { names: this.#names, present: this.#present };
  }

  #problem(path: string[], code: string, message: string, offset?: number): void {
    this.problems.push(this.#source.problemAt(path, code, message, offset));
  }
}

function paramsType({ params = {} }: RuleDefinition): CelType {
  const members = Object.entries(params).map(([name, param]) => [name, paramType(param.default)]);
  return { kind: 'object', members: Object.fromEntries(members) };
}

/** The type that a parameter's default gives it; an override must fit. */
export function paramType(value: ParamValue): CelType {
  if (Array.isArray(value)) return { kind: 'list', of: { kind: 'string' } };
  return { kind: typeof value === 'boolean' ? 'bool' : (typeof value as 'string' | 'number') };
}

const isShowable = (type: CelType): boolean =>
  type.kind === 'list'
    ? isShowable(type.of)
    : ['string', 'number', 'bool', 'timestamp', 'any'].includes(type.kind);

const mentionsOf = (result: CheckResult) => [
  ...result.references.map(({ type, field }) => ({ type, member: field })),
  ...result.relations.map(({ type, relation }) => ({ type, member: relation })),
];

function uniqueReferences(results: readonly CheckResult[]): Rule['references'] {
  const all = results.flatMap(({ references, relations }) => [
    ...references,
    // A relation by itself, `resource.Bucket == null`, can be unknown too.
    ...relations.map(({ type, relation, path }) => ({ type, relations: path, field: relation })),
  ]);
  return [...new Map(all.map((r) => [[...r.relations, r.field].join('.'), r])).values()];
}
