import { byNaturalOrder } from '../../model/natural-order.ts';
import { didYouMean } from '../../model/suggest.ts';
import type { RuleFile } from '../load.ts';
import type { Problem } from '../problem.ts';
import type { RuleDefinition } from '../rule.ts';
import { parseYaml, type YamlSource } from '../yaml-source.ts';
import type { Control, Framework } from './framework.ts';

type Mapping = NonNullable<RuleDefinition['frameworks']>[string][number];

/**
 * Every mapping of the given rule files that an auditor would not accept: it names a control that is not there,
 * names it twice, or claims to disprove what no scan can judge.
 */
export function lintMappings(frameworks: readonly Framework[], files: readonly RuleFile[]): Problem[] {
  const known = new Map(frameworks.map((f) => [f.id, new Map(f.controls.map((c) => [c.id, c]))]));
  return files.flatMap(({ path, text }) => {
    const source = parseYaml(path, text);
    const mappings = (source.value as RuleDefinition | undefined)?.frameworks ?? {};
    return Object.entries(mappings).flatMap(([framework, mapped]) => {
      const controls = known.get(framework);
      if (controls)
        return mapped.flatMap((_, at) => mappingProblems(source, { framework, controls, mapped, at }));
      return [
        source.problemAt(
          ['frameworks', framework],
          'unknown-framework',
          `no framework "${framework}"${didYouMean(framework, known.keys())}`,
        ),
      ];
    });
  });
}

function mappingProblems(
  source: YamlSource,
  {
    framework,
    controls,
    mapped,
    at,
  }: { framework: string; controls: ReadonlyMap<string, Control>; mapped: readonly Mapping[]; at: number },
): Problem[] {
  const { id, relation } = mapped[at]!;
  const control = controls.get(id);
  const problem = (key: string, code: string, message: string) => [
    source.problemAt(['frameworks', framework, at, key], code, message),
  ];
  if (!control)
    return problem(
      'id',
      'unknown-control',
      `${framework} has no control "${id}"${didYouMean(id, controls.keys())}`,
    );
  if (mapped.findIndex((other) => other.id === id) < at)
    return problem('id', 'duplicate-mapping', `${framework} ${id} is mapped twice`);
  if (relation === 'direct' && ['people', 'provider', 'outside'].includes(control.assessability))
    return problem(
      'relation',
      'not-direct',
      `no rule can disprove ${framework} ${id}, which is for ${whom[control.assessability]}; say supporting`,
    );
  return [];
}

const whom: Partial<Record<Control['assessability'], string>> = {
  people: 'people to answer',
  provider: "the provider's report",
  outside: 'nothing that a scan of AWS sees',
};

/** What a framework file must hold before it may be shipped. `params` are those of its rules, by control that has any. */
export function lintFramework(
  source: YamlSource,
  params: ReadonlyMap<string, ReadonlySet<string>>,
): Problem[] {
  const framework = source.value as Framework;
  return framework.controls.flatMap((control, at): Problem[] => {
    const before = framework.controls[at - 1]?.id;
    const problem = (key: string, code: string, message: string) =>
      source.problemAt(['controls', at, key], code, message);
    const judged = control.assessability === 'automated' || control.assessability === 'partly';
    return [
      ...(before !== undefined && byNaturalOrder(before, control.id) > 0
        ? [problem('id', 'order', `${control.id} comes before ${before}; sort the controls by id`)]
        : []),
      ...(judged && control.slice === undefined
        ? [problem('id', 'no-slice', `${control.id} does not say what ringdown can see of it`)]
        : []),
      ...(judged && control.remainder === undefined
        ? [problem('id', 'no-remainder', `${control.id} does not say what ringdown cannot see of it`)]
        : []),
      ...(!judged && control.slice !== undefined
        ? [problem('slice', 'slice', `${control.id} has a slice, but nothing that ringdown judges`)]
        : []),
      ...(control.assessability === 'automated' && !params.has(control.id) && control.noRule === undefined
        ? [problem('id', 'no-rule', `no rule speaks to ${control.id}; map one, or say why in noRule`)]
        : []),
      ...(control.demand ?? [])
        .filter(({ param }) => params.get(control.id)?.has(param) === false)
        .map(({ param }) =>
          problem(
            'demand',
            'demand',
            `no rule of ${control.id} has the parameter ${param}${didYouMean(param, params.get(control.id)!)}`,
          ),
        ),
      ...((control.obligation === 'proposed') !== (framework.status === 'proposed')
        ? [problem('obligation', 'proposed', `${control.id}: only a proposal has proposed controls`)]
        : []),
    ];
  });
}
