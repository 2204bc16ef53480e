import { didYouMean } from '../../model/suggest.ts';
import { isLike } from '../../model/wildcard.ts';
import type { RuleFile } from '../load.ts';
import { type Problem, refuseProblems } from '../problem.ts';
import { schemaCheck } from '../validate.ts';
import { parseYaml, type YamlSource } from '../yaml-source.ts';
import { placesOf, type ReadinessTable } from './readiness.ts';

/**
 * Parses and checks a readiness table against the rules that exist.
 * @throws UserError `invalid-readiness` with every problem, one a line.
 */
export function loadReadiness(
  schema: object,
  { path, text }: RuleFile,
  rules: readonly string[],
): ReadinessTable {
  const source = parseYaml(path, text);
  const broken = source.problems.length > 0 ? source.problems : schemaCheck(schema)(source);
  refuseProblems('invalid-readiness', broken);
  const table = source.value as ReadinessTable;
  refuseProblems('invalid-readiness', [
    ...ruleProblems(source, table, rules),
    ...gateProblems(source, table),
  ]);
  return table;
}

/** Each entry meets a rule, and no rule is written out twice. */
function ruleProblems(source: YamlSource, table: ReadinessTable, rules: readonly string[]): Problem[] {
  const seen = new Set<string>();
  return placesOf(table).flatMap(({ path, patterns }) =>
    patterns.flatMap((pattern, at): Problem[] => {
      const twice = seen.has(pattern);
      seen.add(pattern);
      if (twice) return [source.problemAt([...path, at], 'duplicate-rule', `${pattern} is listed twice`)];
      return rules.some((rule) => isLike(pattern, rule))
        ? []
        : [
            source.problemAt(
              [...path, at],
              'unknown-rule',
              `no rule is called "${pattern}"${didYouMean(pattern, rules)}`,
            ),
          ];
    }),
  );
}

function gateProblems(source: YamlSource, { lines }: ReadinessTable): Problem[] {
  const ids = lines.map(({ id }) => id);
  return lines.flatMap(({ id, gates }, at) => [
    ...(ids.indexOf(id) < at
      ? [source.problemAt(['lines', at, 'id'], 'duplicate-id', `${id} is listed twice`)]
      : []),
    ...(['provisioned', 'replicated', 'monitored'] as const)
      .filter((gate) => gates[gate]?.drills)
      .map((gate) =>
        source.problemAt(
          ['lines', at, 'gates', gate, 'drills'],
          'no-drills',
          `a drill proves, and nothing else`,
        ),
      ),
  ]);
}
