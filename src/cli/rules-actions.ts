import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInlineTests } from '../evaluate/inline-tests.ts';
import { didYouMean } from '../model/suggest.ts';
import { UserError } from '../model/user-error.ts';
import { registry } from '../resources/index.ts';
import { withRegionNames } from '../rules/region-names.ts';
import type { Rule } from '../rules/rule.ts';
import type { RulesFlags } from './commands/rules.ts';
import { exitCodes } from './exit-codes.ts';
import type { Host } from './host.ts';
import { newRule } from './new-rule.ts';
import { loadRules, selectRules } from './select-rules.ts';
import { settingsFrom } from './settings.ts';

/** Prints the selected rules, a line each, or as JSON. */
export async function list(host: Host, flags: RulesFlags): Promise<number> {
  const rules = chosen(host, flags);
  if (flags.format === 'json')
    host.stdout(
      `${JSON.stringify(
        rules.map(({ definition, file }) => ({ ...definition, file })),
        null,
        2,
      )}\n`,
    );
  else
    for (const { definition: d } of rules)
      host.stdout(`${d.severity.padEnd(9)}${d.id.padEnd(52)} ${d.title}\n`);
  return exitCodes.clean.code;
}

/** Prints one rule in full. */
export async function show(host: Host, flags: RulesFlags): Promise<number> {
  const { definition, file } = oneRule(host, flags);
  host.stdout(
    flags.format === 'json'
      ? `${JSON.stringify({ ...definition, file }, null, 2)}\n`
      : ruleText({ definition, file }),
  );
  return exitCodes.clean.code;
}

/** Runs the rules' own tests. */
export async function test(host: Host, flags: RulesFlags): Promise<number> {
  const rules = flags.id === undefined ? chosen(host, flags) : [oneRule(host, flags)];
  const outcomes = rules.flatMap((rule) => runInlineTests(registry, rule));
  const failed = outcomes.filter(({ problem }) => problem !== undefined);
  for (const { rule, test: name, problem } of failed) host.stdout(`FAIL ${rule}: ${name}\n     ${problem}\n`);
  host.stdout(`${outcomes.length - failed.length} passed, ${failed.length} failed (${rules.length} rules)\n`);
  return failed.length > 0 ? exitCodes.findings.code : exitCodes.clean.code;
}

/** Writes a rule file to start from, whose tests pass. */
async function create(host: Host, flags: RulesFlags): Promise<number> {
  const id = flags.id ?? missing('rules new needs an id, such as connect-alias-set');
  const folder = flags.rulesDir?.[0] ?? '.';
  const path = join(folder, `${id}.yaml`);
  if (existsSync(path))
    throw new UserError('exists', `${path} already exists; choose another id or --rules-dir`);
  const text = newRule(registry, id, flags.resource ?? 'AWS::Connect::Instance');
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new UserError('cannot-write', `cannot write ${path}: ${(error as Error).message}`);
  }
  host.stdout(`${path}\n`);
  host.stderr(`Edit it, then run \`ringdown rules test ${id} --rules-dir ${folder}\`\n`);
  return exitCodes.clean.code;
}

export { create as new };

const chosen = (host: Host, flags: RulesFlags): Rule[] =>
  selectRules(settingsFrom(withoutFormat(flags), host).rules);

function oneRule(host: Host, flags: RulesFlags): Rule {
  const id = flags.id ?? missing(`rules ${flags.action} needs a rule id`);
  const rules = loadRules(settingsFrom(withoutFormat(flags), host).rules.folders);
  const rule = rules.find(({ definition }) => definition.id === id);
  const ids = rules.map(({ definition }) => definition.id);
  return (
    rule ?? missing(`no rule is called "${id}"${didYouMean(id, ids)}; list them with \`ringdown rules list\``)
  );
}

const withoutFormat = ({ format: _, ...flags }: RulesFlags) => flags;

function missing(message: string): never {
  throw new UserError('unknown-rule', message);
}

function ruleText({ definition: d, file }: Pick<Rule, 'definition' | 'file'>): string {
  const frameworks = Object.entries(d.frameworks ?? {}).map(
    ([id, controls]) => `  ${id}: ${controls.map((c) => c.id).join(', ')}`,
  );
  const params = Object.entries(d.params ?? {}).map(
    ([name, p]) => `  ${name} = ${JSON.stringify(p.default)}  ${p.doc}`,
  );
  const sections = [
    [
      `${d.id}  (${d.severity}, ${d.domain})`,
      d.title,
      `judges ${d.resource}${d.scope === 'contact-centre' ? ' that the contact centre uses' : ''}; ${file}`,
    ],
    d.when === undefined ? [] : ['when', ...indented(d.when)],
    Object.entries(d.let ?? {}).flatMap(([name, text]) => [`let ${name}`, ...indented(text)]),
    ['assert', ...indented(d.assert)],
    ['why', ...indented(withRegionNames(d.why))],
    ['fix', ...indented(withRegionNames(d.fix))],
    params.length > 0 ? ['params', ...params] : [],
    frameworks.length > 0 ? ['frameworks', ...frameworks] : [],
    ['references', ...d.references.map((r) => `  ${r}`)],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

const indented = (text: string): string[] =>
  text
    .trim()
    .split('\n')
    .map((line) => `  ${line}`);
