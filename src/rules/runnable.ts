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
    assert: lazily(source.assert),
    message: message.map((part) =>
      'text' in part || part.source === undefined ? part : { ...part, value: lazily(part.source) },
    ),
    variables: new Set(variables),
  };
}

function lazily(text: string): Evaluate {
  let compiled: Evaluate | undefined;
  return (context) => {
    compiled ??= compileCel(text);
    return compiled(context);
  };
}
