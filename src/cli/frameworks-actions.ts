import { type MappingIndex, mappedTo, mappingIndex } from '../evaluate/mappings.ts';
import { didYouMean } from '../model/suggest.ts';
import { UserError } from '../model/user-error.ts';
import { questionOf } from '../rules/attestations/questions.ts';
import type { Assessability, Control, Framework } from '../rules/frameworks/framework.ts';
import type { FrameworksFlags } from './commands/frameworks.ts';
import { exitCodes } from './exit-codes.ts';
import type { Host } from './host.ts';
import { frameworksIn, unknownFramework } from './load-frameworks.ts';
import { loadRules } from './select-rules.ts';
import { settingsFrom } from './settings.ts';

/** Prints every framework, a line each, or as JSON. */
export async function list(host: Host, flags: FrameworksFlags): Promise<number> {
  const { frameworks, index } = read(host, flags);
  const rows = frameworks.map((framework) => summaryOf(framework, index));
  if (flags.format === 'json') host.stdout(`${JSON.stringify(rows, null, 2)}\n`);
  else
    for (const { id, status, title, controls, rules } of rows)
      host.stdout(
        `${id.padEnd(22)}${status.padEnd(10)}${String(controls).padStart(4)} controls ${String(rules).padStart(4)} rules  ${title}\n`,
      );
  return exitCodes.clean.code;
}

/** Prints the controls of one framework, or one control in full. */
export async function show(host: Host, flags: FrameworksFlags): Promise<number> {
  const { frameworks, index } = read(host, flags);
  const framework = named(frameworks, flags.id);
  const controls = flags.control === undefined ? framework.controls : [controlOf(framework, flags.control)];
  if (flags.format === 'json')
    host.stdout(
      `${JSON.stringify(
        { ...framework, controls: controls.map((control) => withRules(framework, control, index)) },
        null,
        2,
      )}\n`,
    );
  else if (flags.control === undefined) host.stdout(frameworkText(framework, index));
  else host.stdout(controlText(framework, controls[0]!, index));
  return exitCodes.clean.code;
}

function read(host: Host, { format: _, ...flags }: FrameworksFlags) {
  const { folders } = settingsFrom(flags, host).rules;
  const rules = loadRules(folders).map(({ definition }) => definition);
  return { frameworks: frameworksIn(folders), index: mappingIndex(rules) };
}

function named(frameworks: readonly Framework[], id: string | undefined): Framework {
  if (id === undefined)
    throw new UserError('unknown-framework', 'frameworks show needs an id, such as pci-dss-4.0.1');
  const found = frameworks.find((framework) => framework.id === id);
  if (found) return found;
  throw unknownFramework(
    id,
    frameworks.map((framework) => framework.id),
  );
}

function controlOf({ id, controls }: Framework, wanted: string): Control {
  const found = controls.find((control) => control.id === wanted);
  if (found) return found;
  const ids = controls.map((control) => control.id);
  throw new UserError(
    'unknown-control',
    `${id} has no control "${wanted}"${didYouMean(wanted, ids)}; list them with \`ringdown frameworks show ${id}\``,
  );
}

function summaryOf(framework: Framework, index: MappingIndex) {
  const { controls, groups: _, ...rest } = framework;
  const mapped = controls.map((control) => mappedTo(index, framework.id, control));
  return {
    ...rest,
    controls: controls.length,
    assessability: counted(controls),
    controlsWithRules: mapped.filter((rules) => rules.length > 0).length,
    rules: new Set(mapped.flat().map(({ rule }) => rule.id)).size,
  };
}

const counted = (controls: readonly Control[]): Record<Assessability, number> => {
  const of = (kind: Assessability) => controls.filter(({ assessability }) => assessability === kind).length;
  return {
    automated: of('automated'),
    partly: of('partly'),
    people: of('people'),
    provider: of('provider'),
    outside: of('outside'),
  };
};

const withRules = (framework: Framework, control: Control, index: MappingIndex) => ({
  ...control,
  rules: mappedTo(index, framework.id, control).map(({ rule, relation }) => ({ id: rule.id, relation })),
});

function frameworkText(framework: Framework, index: MappingIndex): string {
  const { id, title, edition, status, says, source, groups, controls } = framework;
  const width = Math.max(...controls.map((control) => control.id.length)) + 2;
  const sections = groups.map((group) => [
    `${group.id}  ${group.title}`,
    ...controls
      .filter((control) => control.group === group.id)
      .map((control) => {
        const rules = mappedTo(index, id, control).length;
        return `  ${control.id.padEnd(width)}${control.assessability.padEnd(10)}${(rules > 0 ? `${rules} ${rules === 1 ? 'rule' : 'rules'}` : '').padEnd(10)}${control.title}`;
      }),
  ]);
  return textOf([[`${id}  (${status})`, `${title}; ${edition}`, says.trim(), source], ...sections]);
}

function controlText(framework: Framework, control: Control, index: MappingIndex): string {
  const line = (name: string, text: string | undefined) =>
    text === undefined ? [] : [`${name.padEnd(14)}${text}`];
  const crosswalk = Object.entries(control.crosswalk ?? {}).map(
    ([other, ids]) => `${other} ${ids.join(', ')}`,
  );
  const demand = (control.demand ?? []).map((d) => `${d.param} ${d.is.replace('-', ' ')} ${d.value}`);
  const rules = mappedTo(index, framework.id, control);
  return textOf([
    [`${framework.id} ${control.id}  ${control.title}`, control.paraphrase],
    [
      ...line('obligation', control.obligation),
      ...line('baseline', control.baseline),
      ...line('only for', control.appliesTo),
      ...line('assessability', control.assessability),
      ...line('sees', control.slice),
      ...line('cannot see', control.remainder),
      ...line('exceptions', control.exceptions),
      ...line('asks people', questionOf(framework.id, control)?.text),
      ...line('exercise', exerciseWords(control)),
      ...line('demands', demand.length > 0 ? demand.join(' and ') : undefined),
      ...line('no rule', rules.length === 0 ? control.noRule : undefined),
      ...line('rules of', crosswalk.length > 0 ? crosswalk.join('; ') : undefined),
      ...line('source', control.source),
    ],
    rules.length === 0
      ? ['No rule speaks to it.']
      : ['rules', ...rules.map(({ rule, relation }) => `  ${relation.padEnd(12)}${rule.id}`)],
  ]);
}

const exerciseWords = ({ exercise }: Control): string | undefined =>
  exercise && `${exercise.types?.join(' or ') ?? 'any drill'} every ${exercise.every}`;

const textOf = (sections: readonly string[][]): string =>
  `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
