import type { Registry } from '../resources/registry.ts';
import type { Node } from './cel.ts';
import { type CelType, comparable, holdsResources, known, memberOf, showType, unified } from './cel-type.ts';
import type { Edit } from './expand.ts';
import { ruleFunctions } from './functions.ts';
import { presentWhen, union } from './narrow.ts';
import { seenOnly } from './open-lists.ts';

/** A field that an expression reads: the relations that lead to its resource, and its name. */
export interface Reference {
  type: string;
  relations: string[];
  field: string;
}

/** What the checker knows of a value. `path` is its text, for "can be absent" facts; `origin` the relations to it. */
export interface Checked {
  type: CelType;
  path?: string;
  origin?: string[];
}

export interface CheckProblem {
  code: string;
  message: string;
  start: number;
}

/** Names in scope and paths that are known not to be null at this place. */
export interface Scope {
  names: ReadonlyMap<string, Checked>;
  present: ReadonlySet<string>;
}

export interface CheckResult {
  checked: Checked;
  problems: CheckProblem[];
  references: Reference[];
  /** Relations that are mentioned without a field of theirs, such as `resource.Counterpart == null`. */
  relations: { type: string; relation: string; path: string[] }[];
  variables: Set<string>;
  /** What to add to the text so that list members that were not seen decide nothing. */
  guards: Edit[];
}

interface Macro {
  name: string;
  element: Checked;
  bodies: readonly Node[];
}

const any: CelType = { kind: 'any' };
const bool: CelType = { kind: 'bool' };
const macros = new Set(['exists', 'all', 'exists_one', 'filter', 'map']);
const textMethods = new Set(['startsWith', 'endsWith', 'contains']);
const refused: Record<string, string> = {
  has: '`has()` turns "could not be read" into false; compare with null instead: `x == null`',
  size: '`size()` does not notice that members could not be read; use `count(list)`',
  matches: '`matches` can run for ever on hostile names; use `re(text, pattern)`',
};

/** Checks one expression against the resource types, and collects what it reads. */
export function checkExpression(registry: Registry, node: Node, scope: Scope): CheckResult {
  const checker = new Checker(registry);
  const checked = checker.check(node, scope);
  return { checked, ...checker };
}

class Checker {
  readonly problems: CheckProblem[] = [];
  readonly references: Reference[] = [];
  readonly relations: CheckResult['relations'] = [];
  readonly variables = new Set<string>();
  readonly guards: Edit[] = [];
  readonly #registry: Registry;

  constructor(registry: Registry) {
    this.#registry = registry;
  }

  check(node: Node, scope: Scope): Checked {
    switch (node.op) {
      case 'value':
        return this.#literal(node, node.args);
      case 'id':
        return this.#name(node, node.args, scope);
      case '.':
        return this.#member(node, node.args[0], node.args[1], scope);
      case '&&':
      case '||':
        return this.#logical(node.op, node.args, scope);
      case '?:':
        return this.#conditional(node.args, scope);
      case '!_':
        this.#expect(node.args, this.check(node.args, scope), 'bool');
        return { type: bool };
      case '-_':
        this.#expect(node.args, this.check(node.args, scope), 'number');
        return { type: { kind: 'number' } };
      case '==':
      case '!=':
        return this.#equality(node, node.args, scope);
      case '<':
      case '<=':
      case '>':
      case '>=':
        return this.#ordering(node, node.args, scope);
      case 'in':
        return this.#membership(node, node.args, scope);
      case '+':
      case '-':
      case '*':
      case '/':
      case '%':
        return this.#arithmetic(node, node.args, scope);
      case 'list':
        return { type: { kind: 'list', of: this.#elementType(node.args, scope) } };
      case 'call':
        return this.#call(node, node.args[0], node.args[1], scope);
      case 'rcall':
        return this.#method(node, node.args, scope);
      default:
        return this.#problem(
          node,
          'unsupported',
          `\`${node.op}\` is not part of the rule language; quantify over lists with exists() or all(), read map entries with entry()`,
        );
    }
  }

  #literal(node: Node, value: unknown): Checked {
    if (value === null) return { type: { kind: 'null' } };
    if (typeof value === 'bigint' || typeof value === 'number') return { type: { kind: 'number' } };
    if (typeof value === 'string') return { type: { kind: 'string' } };
    if (typeof value === 'boolean') return { type: bool };
    return this.#problem(
      node,
      'unsupported',
      `\`${source(node)}\` is not text, a number, true, false or null`,
    );
  }

  #name(node: Node, name: string, scope: Scope): Checked {
    this.variables.add(name);
    const found = scope.names.get(name);
    if (!found)
      return this.#problem(
        node,
        'unknown-name',
        `unknown name ${name}; rules know ${[...scope.names.keys()].join(', ')}`,
      );
    return this.#narrowed(found, scope);
  }

  #member(node: Node, object: Node, name: string, scope: Scope): Checked {
    const base = this.check(object, scope);
    if (base.type.kind === 'any') return { type: any };
    this.#present(object, base);
    const member = memberOf(this.#registry, base.type, name);
    if (typeof member === 'string') return this.#problem(node, 'unknown-field', member);
    const path = base.path === undefined ? undefined : `${base.path}.${name}`;
    const result: Checked = { type: member.type, ...(path !== undefined && { path }) };
    if (base.type.kind === 'resource') this.#recordRead(base, name, member.of, result);
    return this.#narrowed(result, scope);
  }

  #recordRead(base: Checked, name: string, of: 'field' | 'relation' | 'member', result: Checked): void {
    const { type } = base.type as { type: string };
    const origin = base.origin ?? [];
    if (of === 'field') this.references.push({ type, relations: origin, field: name });
    else {
      this.relations.push({ type, relation: name, path: origin });
      result.origin = [...origin, name];
    }
  }

  #logical(op: '&&' | '||', [left, right]: [Node, Node], scope: Scope): Checked {
    this.#expect(left, this.check(left, scope), 'bool');
    const facts = presentWhen(left, op === '&&', scope);
    this.#expect(right, this.check(right, { ...scope, present: union(scope.present, facts) }), 'bool');
    return { type: bool };
  }

  #conditional([condition, yes, no]: [Node, Node, Node], scope: Scope): Checked {
    this.#expect(condition, this.check(condition, scope), 'bool');
    const when = (truth: boolean): Scope => ({
      ...scope,
      present: union(scope.present, presentWhen(condition, truth, scope)),
    });
    const [a, b] = [this.check(yes, when(true)), this.check(no, when(false))];
    const type = unified(a.type, b.type);
    if (!type)
      return this.#problem(no, 'type', `the two sides of ?: are ${showType(a.type)} and ${showType(b.type)}`);
    // The evidence would have to follow both; nothing has needed it.
    if (holdsResources(a.type) && holdsResources(b.type)) return this.#noResources(no, '`?:` cannot choose');
    const origin = a.origin ?? b.origin;
    return { type, ...(origin && { origin }) };
  }

  #equality(node: Node, [left, right]: [Node, Node], scope: Scope): Checked {
    const [a, b] = [this.check(left, scope).type, this.check(right, scope).type];
    if (!comparable(a, b))
      return this.#problem(node, 'type', `${showType(a)} is never equal to ${showType(b)}`);
    if ((holdsResources(a) && b.kind !== 'null') || (holdsResources(b) && a.kind !== 'null'))
      return this.#noResources(node, '`==` and `!=` cannot compare');
    for (const [type, other, at] of [
      [a, b, left],
      [b, a, right],
    ] as const)
      if (other.kind === 'null' && !type.nullable && type.kind !== 'any' && type.kind !== 'null')
        return this.#problem(at, 'never-absent', `\`${source(at)}\` is never null here`);
    return { type: bool };
  }

  #ordering(node: Node, [left, right]: [Node, Node], scope: Scope): Checked {
    const [a, b] = [this.check(left, scope), this.check(right, scope)];
    this.#present(left, a);
    this.#present(right, b);
    const ordered = ['number', 'string', 'timestamp', 'duration', 'any'];
    if (!comparable(a.type, b.type) || !ordered.includes(a.type.kind))
      return this.#problem(node, 'type', `cannot order ${showType(a.type)} and ${showType(b.type)}`);
    return { type: bool };
  }

  #membership(node: Node, [item, items]: [Node, Node], scope: Scope): Checked {
    const [a, b] = [this.check(item, scope), this.check(items, scope)];
    this.#present(items, b);
    if (b.type.kind === 'any') return { type: bool };
    if (b.type.kind === 'map') this.#expect(item, a, 'string');
    else if (b.type.kind !== 'list')
      this.#problem(items, 'type', `\`in\` needs a list or map, not ${showType(b.type)}`);
    else if (b.type.open)
      this.#problem(items, 'type', '`in` over related resources is not possible; use exists()');
    else if (holdsResources(a.type) || holdsResources(b.type)) this.#noResources(node, '`in` cannot compare');
    else if (!comparable(a.type, b.type.of))
      this.#problem(node, 'type', `${showType(a.type)} is never in a ${showType(b.type)}`);
    return { type: bool };
  }

  #arithmetic(node: Node, [left, right]: [Node, Node], scope: Scope): Checked {
    const [a, b] = [this.check(left, scope), this.check(right, scope)];
    this.#present(left, a);
    this.#present(right, b);
    const kinds = [a.type.kind, b.type.kind];
    const both = (kind: string) => kinds.every((k) => k === kind || k === 'any');
    if (both('number')) return { type: { kind: 'number' } };
    if (node.op === '+' && (holdsResources(a.type) || holdsResources(b.type)))
      return this.#noResources(node, '`+` cannot join');
    const sum = node.op === '+' && (both('string') || both('list')) && unified(a.type, b.type);
    if (sum) return { type: sum };
    return this.#problem(node, 'type', `cannot compute ${showType(a.type)} ${node.op} ${showType(b.type)}`);
  }

  #elementType(nodes: readonly Node[], scope: Scope): CelType {
    return nodes.reduce<CelType>((element, node) => {
      const { type } = this.check(node, scope);
      const both = unified(element, type);
      if (!both)
        this.#problem(node, 'type', `the list holds ${showType(element)}, and here a ${showType(type)}`);
      if (holdsResources(type)) this.#noResources(node, 'a list literal cannot hold');
      return both ?? any;
    }, any);
  }

  #noResources(node: Node, what: string): Checked {
    return this.#problem(node, 'type', `${what} related resources; name a field of each, such as its id`);
  }

  #call(node: Node, name: string, args: readonly Node[], scope: Scope): Checked {
    if (refused[name]) return this.#problem(node, 'refused', refused[name]);
    const declared = ruleFunctions.find((f) => f.name === name);
    if (!declared)
      return this.#problem(
        node,
        'unknown-function',
        `unknown function ${name}(); rules know ${ruleFunctions.map((f) => `${f.name}()`).join(', ')}`,
      );
    if (args.length !== declared.params.length)
      return this.#problem(
        node,
        'arity',
        `${name}() takes ${declared.params.length} arguments, not ${args.length}`,
      );
    for (const [i, arg] of args.entries())
      this.#argument(name, arg, declared.params[i]!, this.check(arg, scope));
    return { type: declared.result };
  }

  #argument(name: string, node: Node, param: { name: string; type: CelType }, arg: Checked): void {
    if (!param.type.nullable) this.#present(node, arg);
    if (param.type.kind === 'list' && arg.type.kind === 'list') {
      if (!comparable(arg.type.of, param.type.of))
        this.#problem(node, 'type', `${name}() takes a ${showType(param.type)}, not a ${showType(arg.type)}`);
      else if (param.type.of.kind !== 'any' && (arg.type.of.nullable || arg.type.of.kind === 'null'))
        this.#problem(
          node,
          'can-be-absent',
          `\`${source(node)}\` can hold null, which ${name}() does not take; filter it: \`.filter(x, x != null)\``,
        );
    } else if (!comparable(arg.type, param.type))
      this.#problem(
        node,
        'type',
        `${param.name} of ${name}() is a ${showType(param.type)}, not a ${showType(arg.type)}`,
      );
    else if (arg.type.kind === 'object' && param.type.kind === 'object')
      for (const member of Object.keys(param.type.members))
        if (!(member in arg.type.members))
          this.#problem(node, 'type', `${param.name} of ${name}() needs a member ${member}`);
  }

  #method(node: Node, [name, receiver, args]: [string, Node, readonly Node[]], scope: Scope): Checked {
    if (refused[name]) return this.#problem(node, 'refused', refused[name]);
    if (macros.has(name)) return this.#macro(node, name, receiver, args, scope);
    if (!textMethods.has(name))
      return this.#problem(
        node,
        'unknown-function',
        `unknown method ${name}(); rules know ${[...macros, ...textMethods].join(', ')}`,
      );
    for (const part of [receiver, ...args]) {
      const checked = this.check(part, scope);
      this.#present(part, checked);
      this.#expect(part, checked, 'string');
    }
    return { type: bool };
  }

  #macro(node: Node, name: string, receiver: Node, args: readonly Node[], scope: Scope): Checked {
    const range = this.check(receiver, scope);
    this.#present(receiver, range);
    if (range.type.kind !== 'list')
      return range.type.kind === 'any'
        ? { type: any }
        : this.#problem(receiver, 'type', `${name}() needs a list, not ${showType(range.type)}`);
    const [variable, ...bodies] = args;
    if (variable?.op !== 'id' || bodies.length === 0)
      return this.#problem(node, 'arity', `${name}() takes a variable and an expression`);
    if (scope.names.has(variable.args))
      return this.#problem(
        variable,
        'shadowed',
        `${variable.args} already has a meaning here; choose another name`,
      );
    const element: Checked = {
      type: range.type.of,
      path: `${variable.args}@${node.start}`,
      ...(range.origin && { origin: range.origin }),
    };
    if (range.type.open) this.guards.push(...seenOnly(name, node, args));
    const names = new Map([...scope.names, [variable.args, element]]);
    return this.#macroBody({ name, element, bodies }, { ...scope, names });
  }

  #macroBody({ name, element, bodies }: Macro, scope: Scope): Checked {
    const conditions = name === 'map' ? bodies.slice(0, -1) : bodies;
    for (const condition of conditions) this.#expect(condition, this.check(condition, scope), 'bool');
    if (name !== 'map' && name !== 'filter') return { type: bool };
    const facts = conditions[0] ? presentWhen(conditions[0], true, scope) : new Set<string>();
    const within = { ...scope, present: union(scope.present, facts) };
    // What a filter lets through was seen, and is not null if it asked for that.
    const result = name === 'map' ? this.check(bodies.at(-1)!, within) : this.#narrowed(element, within);
    return { type: { kind: 'list', of: result.type }, ...(result.origin && { origin: result.origin }) };
  }

  #narrowed(checked: Checked, scope: Scope): Checked {
    return checked.path !== undefined && scope.present.has(checked.path)
      ? { ...checked, type: known(checked.type) }
      : checked;
  }

  /** Using a value that can be null, other than comparing it, needs a guard. */
  #present(node: Node, checked: Checked): void {
    if (!checked.type.nullable && checked.type.kind !== 'null') return;
    this.#problem(
      node,
      'can-be-absent',
      `\`${source(node)}\` can be null here; guard it: \`${source(node)} != null && …\``,
    );
  }

  #expect(node: Node, checked: Checked, kind: CelType['kind']): void {
    if (checked.type.kind === 'any') return;
    if (checked.type.kind !== kind)
      this.#problem(node, 'type', `expected ${kind}, found ${showType(checked.type)}`);
    else if (checked.type.nullable)
      this.#problem(
        node,
        'can-be-absent',
        `\`${source(node)}\` can be null here; compare it: \`${source(node)} == …\``,
      );
  }

  #problem(node: Node, code: string, message: string): Checked {
    this.problems.push({ code, message, start: node.start });
    return { type: any };
  }
}

const source = (node: Node): string => node.input.slice(node.range.start, node.range.end);
