import { compileCel, type Evaluate } from './cel.ts';
import type { CheckedRule, Rule } from './rule.ts';

/** A rule out of what its check yielded. An expression is compiled when something is first held against it. */
export function runnable(checked: CheckedRule, file: string): Rule {
  const { source, message, variables, ...rest } = checked;
  return {
    ...rest,
    file,
    source,
    ...(source.when !== undefined && { when: lazily(source.when) }),
    conditions: source.conditions.map(conditionOf),
    assert: lazily(source.assert),
    message: message.map((part) =>
      'text' in part || part.source === undefined ? part : { ...part, value: lazily(part.source) },
    ),
    variables: new Set(variables),
  };
}

const shared = new Map<string, Evaluate>();

/** Parameters differ from rule to rule, and everything else is the same to all. */
function conditionOf(text: string): Evaluate {
  if (/\bparams\b/.test(text)) return lazily(text);
  const known = shared.get(text) ?? lazily(text);
  shared.set(text, known);
  return known;
}

function lazily(text: string): Evaluate {
  let compiled: Evaluate | undefined;
  return (context) => {
    compiled ??= compileCel(text);
    return compiled(context);
  };
}
