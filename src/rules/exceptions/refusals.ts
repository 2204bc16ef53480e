import type { Control, Framework } from '../frameworks/framework.ts';
import type { Problem } from '../problem.ts';
import type { RuleDefinition } from '../rule.ts';
import type { YamlSource } from '../yaml-source.ts';
import type { Exception } from './exception.ts';
import type { Grounds } from './lint.ts';

/**
 * One problem at most: a control that the rule speaks to lets nobody except a gap, or one that it can disprove asks
 * for something in its place.
 */
export function refusals(
  source: YamlSource,
  { exception, rule, grounds }: { exception: Exception; rule: RuleDefinition; grounds: Grounds },
): Problem[] {
  const bound = controlsOf(rule, grounds);
  const closed = bound.find(({ control }) => control.exceptions === 'none');
  if (closed)
    return [
      source.problemAt(
        ['rule'],
        'not-exceptable',
        `${nameOf(closed)} allows no exception, and ${rule.id} speaks to it; close the gap, or leave out ${closed.framework.id} with \`frameworks\` in ringdown.yaml if it does not bind you`,
      ),
    ];
  const asking = bound.find(({ direct, control }) => direct && needsReplacement.includes(control.exceptions));
  if (!asking || exception.compensatingControl !== undefined) return [];
  return [
    source.problemAt(
      ['rule'],
      'no-compensating-control',
      `${nameOf(asking)} allows an exception only with ${words[asking.control.exceptions]}; say what is done instead as compensating_control`,
    ),
  ];
}

interface Bound {
  framework: Framework;
  control: Control;
  direct: boolean;
}

const needsReplacement: Control['exceptions'][] = ['compensating-control', 'documented-alternative'];
const words: Partial<Record<Control['exceptions'], string>> = {
  'compensating-control': 'a compensating control',
  'documented-alternative': 'a documented alternative',
};

const nameOf = ({ framework, control }: Bound): string => `${framework.id} ${control.id} (${control.title})`;

/** Controls that bind the entity and that the rule is mapped to. */
function controlsOf(rule: RuleDefinition, { frameworks, roles }: Grounds): Bound[] {
  return frameworks
    .filter(({ status }) => status !== 'proposed')
    .flatMap((framework) =>
      (rule.frameworks?.[framework.id] ?? []).flatMap(({ id, relation }) =>
        framework.controls
          .filter((control) => control.id === id)
          .filter(({ appliesTo }) => appliesTo === undefined || roles.includes(appliesTo))
          .map((control) => ({ framework, control, direct: relation === 'direct' })),
      ),
    );
}
