import { registry } from '../../src/resources/index.ts';
import { type CelType, known, memberOf } from '../../src/rules/cel-type.ts';
import type { Problem } from '../../src/rules/problem.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { chance, type Draw, oneOf } from './random-estate.ts';
import { ruleOf } from './rule-of.ts';

/** Names that an expression may begin with. */
type Names = ReadonlyMap<string, CelType>;

/** Something that is there, and the guards that make it safe to use, outermost first. */
interface Path {
  text: string;
  type: CelType;
  guards: string[];
}

/** A rule over a type made of random expressions, compiled, or the problems that the checker has with it. */
export function randomRule(draw: Draw, resource: string): Rule | Problem[] {
  const names = new Map<string, CelType>([['resource', { kind: 'resource', type: resource }]]);
  const when = chance(draw, 3) ? condition(draw, names, 1) : undefined;
  const alias = randomPath(draw, names);
  const assert = condition(
    draw,
    new Map([...names, ['alias', { ...alias.type, nullable: alias.guards.length > 0 }]]),
    3,
  );
  return ruleOf({
    resource,
    ...(when !== undefined && { when }),
    let: { alias: guarded(draw, alias, alias.text, 'null') },
    assert,
  });
}

/** A condition, nested at most `depth` deep. */
function condition(draw: Draw, names: Names, depth: number): string {
  if (depth === 0) return atom(draw, names, 0);
  const inner = () => condition(draw, names, depth - 1);
  switch (oneOf(draw, ['&&', '||', '!', '?:', 'atom', 'atom', 'atom'])) {
    case '&&':
      return `(${inner()}) && (${inner()})`;
    case '||':
      return `(${inner()}) || (${inner()})`;
    case '!':
      return `!(${inner()})`;
    case '?:':
      return `(${inner()}) ? (${inner()}) : (${inner()})`;
    default:
      return atom(draw, names, depth);
  }
}

/** A condition about one path, usually with the guards that it needs. */
function atom(draw: Draw, names: Names, depth: number): string {
  const path = randomPath(draw, names);
  const { guards, text } = path;
  if (path.type.nullable && chance(draw, 3))
    return guarded(draw, path, `${text} ${oneOf(draw, ['==', '!='])} null`, 'false');
  const present = path.type.nullable ? { ...path, guards: [...guards, text] } : path;
  return guarded(
    draw,
    present,
    about(draw, { ...present, type: known(path.type) }, names, depth),
    oneOf(draw, ['true', 'false']),
  );
}

/** Now and then one guard is left out or turned round: the checker has to notice. */
function guarded(draw: Draw, { guards }: Path, text: string, otherwise: string): string {
  const kept = chance(draw, 12) ? guards.slice(1) : guards;
  return kept.reduceRight((rest, guard) => {
    const operator = chance(draw, 12) ? '==' : '!=';
    if (otherwise === 'null') return `(${guard} ${operator} null ? (${rest}) : null)`;
    const style = oneOf(draw, ['and', 'or', 'choice', 'not', 'not and']);
    if (style === 'choice') return `(${guard} ${operator} null ? (${rest}) : ${otherwise})`;
    const opposite = operator === '!=' ? '==' : '!=';
    if (style === 'not') return `!(${guard} ${opposite} null || !(${rest}))`;
    if (style === 'not and') return `(!(${guard} ${opposite} null) && (${rest}))`;
    return style === 'and' ? `${guard} ${operator} null && (${rest})` : `(${guard} == null || (${rest}))`;
  }, text);
}

/** Something to say of a present value of a type. */
function about(draw: Draw, { text, type }: Path, names: Names, depth: number): string {
  switch (type.kind) {
    case 'string':
      return oneOf(draw, [
        `${text} == "a"`,
        `"b" != ${text}`,
        `${text} in ["a", "b"]`,
        `${text}.startsWith("us-")`,
        `region(${text}) == recovery`,
        `${text} + "x" != ${text}`,
        `${text} < "b"`,
        `re(${text}, "^a")`,
        `${text} == ${other(draw, names, type)}`,
        `[${text}, ${other(draw, names, type)}].exists(s${names.size}, s${names.size}.contains("b"))`,
      ]);
    case 'number':
      return oneOf(draw, [
        `${text} > 1`,
        `${text} * 2 == 4`,
        `${text} + ${text} <= 3`,
        `${text} in [1.0, 2.0]`,
        `1 + ${text} == 2`,
        `2 == ${text}`,
        `3 % ${text} == ${text} % 2`,
        `${text} % ${text} != 0`,
        `6 / ${text} > 1`,
        `-${text} == -1`,
        `-${text} < 0`,
      ]);
    case 'bool':
      return oneOf(draw, [text, `!${text}`, `${text} == true`, `${text} != ${other(draw, names, type)}`]);
    case 'timestamp':
      return oneOf(draw, [
        `daysBetween(${text}, now) > 1`,
        `${text} < now`,
        `${text} == ${other(draw, names, type)}`,
      ]);
    case 'map':
      return oneOf(draw, [`entry(${text}, "a") == "b"`, `"a" in ${text}`, `${text} == ${text}`]);
    case 'list':
      return aboutList(draw, { text, type, guards: [] }, names, depth);
    default:
      return `${text} ${oneOf(draw, ['==', '!='])} ${oneOf(draw, ['null', other(draw, names, type)])}`;
  }
}

function aboutList(draw: Draw, { text, type }: Path, names: Names, depth: number): string {
  const { of } = type as { of: CelType };
  const variable = `v${names.size}`;
  const body = () => condition(draw, new Map([...names, [variable, of]]), Math.max(0, depth - 1));
  const mapped = randomPath(draw, new Map([[variable, of]]));
  return oneOf(draw, [
    () => `${text}.exists(${variable}, ${body()})`,
    () => `${text}.all(${variable}, ${body()})`,
    () => `${text}.exists_one(${variable}, ${body()})`,
    () => `count(${text}.filter(${variable}, ${body()})) > 0`,
    () => `${text}.filter(${variable}, ${body()}).exists(${variable}, ${body()})`,
    () => `count(${text}.map(${variable}, ${body()})) < 2`,
    () => `${text}.map(${variable}, ${guarded(draw, mapped, mapped.text, 'null')}).all(m, m == null)`,
    () => `${text}.map(${variable}, ${body()}, ${variable}).exists(${variable}, ${body()})`,
    () => `count(${text}) ${oneOf(draw, ['==', '>'])} 1`,
    () => `${text} == ${other(draw, names, type)}`,
    () => `${text} + [] == ${text}`,
    () => `"a" in ${text}`,
  ])();
}

/** The text of another path of the same type where the walk meets one, else of the first that it meets. */
function other(draw: Draw, names: Names, type: CelType): string {
  const found = Array.from({ length: 5 }, () => randomPath(draw, names));
  return (found.find((path) => path.type.kind === type.kind && path.guards.length === 0) ?? found[0]!).text;
}

/** Walks from a name to a member, to one of its members, and so on. */
function randomPath(draw: Draw, names: Names): Path {
  const [name, type] = oneOf(draw, [...names]);
  let path: Path = { text: name, type, guards: [] };
  for (let step = 0; step < 4; step += 1) {
    const members = membersOf(path.type);
    if (members.length === 0 || (step > 0 && chance(draw, 3))) return path;
    const member = oneOf(draw, members);
    const found = memberOf(registry, known(path.type), member);
    if (typeof found === 'string') return path;
    path = {
      text: `${path.text}.${member}`,
      type: found.type,
      guards: path.type.nullable ? [...path.guards, path.text] : path.guards,
    };
  }
  return path;
}

function membersOf(type: CelType): string[] {
  if (type.kind === 'object') return Object.keys(type.members);
  if (type.kind !== 'resource') return [];
  const { fields, relations } = registry.types.get(type.type)!;
  // What is read through relations is where most can go wrong.
  const related = Object.keys(relations);
  return [...Object.keys(fields), ...related, ...related, ...related, 'Region'];
}
