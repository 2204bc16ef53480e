import type { Value } from '../../model/estate.ts';
import type { Argument, Command, RunbookStep, Words } from '../../model/runbook.ts';

/** Words of a template: what is filled in is text of the account, but for numbers and other words. */
export function say(prose: TemplateStringsArray, ...filled: (string | number | Words)[]): Words {
  return prose.flatMap((text, i) => {
    const own = text === '' ? [] : [text];
    const value = filled[i];
    if (value === undefined) return own;
    if (typeof value === 'number') return [...own, String(value)];
    return [...own, ...(typeof value === 'string' ? [{ code: value }] : value)];
  });
}

const mostNamed = 12;

/** `a, b and c`, and how many more when there are many. */
export function named(names: readonly string[]): Words {
  const shown = names.slice(0, mostNamed);
  const more = names.length - shown.length;
  return shown.flatMap((code, i) => [
    ...(i === 0 ? [] : [i === shown.length - 1 && more === 0 ? ' and ' : ', ']),
    { code },
    ...(i === shown.length - 1 && more > 0 ? [` and ${more} more`] : []),
  ]);
}

/** A count with its noun. */
export const some = (count: number, one: string, many = `${one}s`): Words => [
  `${count} ${count === 1 ? one : many}`,
];

/** A command: `aws('connect list-instances', at, { … })`. */
export const aws = (
  name: string,
  { account, region }: { account: string; region: string },
  options: Command['options'] = {},
  more: Pick<Command, 'endpoint' | 'query' | 'probes'> = {},
): Command => {
  const [service, operation] = name.split(' ') as [string, string];
  return { service, operation, options, account, region, ...more };
};

export const json = (value: Value): Argument => ({ json: value });

/** A value that only people know when they run a command; the shell stops where it was not set. */
export const ask = (variable: string, meaning: string): Argument => ({ variable, meaning });

/** A step without its number, which its place gives it. */
export type Draft = Omit<RunbookStep, 'kind' | 'number'>;

export const draft = (step: Pick<Draft, 'title' | 'by'> & Partial<Draft>): Draft => ({
  ...{ cautions: [], does: [], commands: [], checks: [], manual: [], fallback: [], missing: [], sources: [] },
  ...step,
});
