import { didYouMean } from '../../model/suggest.ts';
import { isLike } from '../../model/wildcard.ts';
import { digestOf, type Known, type RuleFile } from '../load.ts';
import { type Problem, refuseProblems } from '../problem.ts';
import { schemaCheck } from '../validate.ts';
import { parseYaml, problemIn, type YamlSource } from '../yaml-source.ts';
import { placesOf, type ReadinessTable } from './readiness.ts';

/**
 * Parses and checks a readiness table against the rules that exist. The shape of one that is `known` was
 * checked before by this very code, against this schema; another becomes known.
 * @throws UserError `invalid-readiness` with every problem, one a line.
 */
export function loadReadiness(
  schema: object,
  file: RuleFile,
  rules: readonly string[],
  known: Known<ReadinessTable> = new Map(),
): ReadinessTable {
  const digest = digestOf(file);
  const table = known.get(digest) ?? tableIn(schema, file);
  const problemAt = problemIn(file);
  refuseProblems('invalid-readiness', [
    ...ruleProblems(problemAt, table, rules),
    ...gateProblems(problemAt, table),
  ]);
  known.set(digest, table);
  return table;
}

function tableIn(schema: object, { path, text }: RuleFile): ReadinessTable {
  const source = parseYaml(path, text);
  const problems = source.problems.length > 0 ? source.problems : schemaCheck(schema)(source);
  refuseProblems('invalid-readiness', problems);
  return source.value as ReadinessTable;
}

/** Each entry meets a rule, and no rule is written out twice. */
function ruleProblems(
  problemAt: YamlSource['problemAt'],
  table: ReadinessTable,
  rules: readonly string[],
): Problem[] {
  const ids = new Set(rules);
  const seen = new Set<string>();
  return placesOf(table).flatMap(({ path, patterns }) =>
    patterns.flatMap((pattern, at): Problem[] => {
      const twice = seen.has(pattern);
      seen.add(pattern);
      if (twice) return [problemAt([...path, at], 'duplicate-rule', `${pattern} is listed twice`)];
      return ids.has(pattern) || rules.some((rule) => isLike(pattern, rule))
        ? []
        : [
            problemAt(
              [...path, at],
              'unknown-rule',
              `no rule is called "${pattern}"${didYouMean(pattern, rules)}`,
            ),
          ];
    }),
  );
}

function gateProblems(problemAt: YamlSource['problemAt'], { lines }: ReadinessTable): Problem[] {
  const ids = lines.map(({ id }) => id);
  return lines.flatMap(({ id, gates }, at) => [
    ...(ids.indexOf(id) < at
      ? [problemAt(['lines', at, 'id'], 'duplicate-id', `${id} is listed twice`)]
      : []),
    ...(['provisioned', 'replicated', 'monitored'] as const)
      .filter((gate) => gates[gate]?.drills)
      .map((gate) =>
        problemAt(['lines', at, 'gates', gate, 'drills'], 'no-drills', `a drill proves, and nothing else`),
      ),
  ]);
}
