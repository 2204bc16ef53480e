import * as cluster from '@aws-sdk/client-route53-recovery-cluster';
import { NormalizedSchema } from '@smithy/core/schema';
import { loadService } from '../../src/endpoint/load-service.ts';
import type { Value } from '../../src/model/estate.ts';
import type { Argument, Command } from '../../src/model/runbook.ts';

/** Services that the AWS CLI calls otherwise than we do. */
const serviceIds: { [cli: string]: string } = {
  elbv2: 'elasticloadbalancing',
  s3api: 's3',
  s3control: 's3-control',
  'lexv2-models': 'lex',
};

/**
 * Operations that no client here has, by the members that their pages name:
 * https://docs.aws.amazon.com/arc-region-switch/latest/api/API_StartPlanExecution.html
 */
const documented: { [operation: string]: string[] } = {
  'arc-region-switch start-plan-execution': [
    'planArn',
    'targetRegion',
    'action',
    'mode',
    'comment',
    'latestVersion',
    'recoveryExecutionId',
  ],
};

/** Options that the AWS CLI adds itself. */
const ofTheCli = new Set(['max-items']);

/** As the AWS CLI makes names: https://github.com/boto/botocore/blob/develop/botocore/__init__.py, xform_name. */
export const cliName = (name: string): string =>
  name
    .replace(/(.)([A-Z][a-z]+)/g, '$1-$2')
    .replace(/([a-z])([0-9]+)/g, '$1-$2')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase();

/** What is wrong with a command: an operation, an option or a member of its JSON that does not exist. */
export async function problemsOf(command: Command): Promise<string[]> {
  const name = `${command.service} ${command.operation}`;
  const pages = documented[name];
  if (pages)
    return Object.keys(command.options)
      .filter((option) => !pages.map(cliName).includes(option))
      .map((option) => `${name} has no --${option}`);
  const input = (await inputsOf(command.service)).get(command.operation);
  if (!input) return [`the AWS CLI has no ${name}`];
  const members = membersOf(input);
  return Object.entries(command.options).flatMap(([option, argument]) => {
    if (ofTheCli.has(option)) return [];
    const member = members.get(option);
    return member
      ? argumentProblems(`${name} --${option}`, member, argument)
      : [`${name} has no --${option}`];
  });
}

async function inputsOf(service: string): Promise<Map<string, NormalizedSchema>> {
  if (service === 'route53-recovery-cluster')
    return new Map(
      Object.values(cluster)
        .filter((schema): schema is never => Array.isArray(schema) && schema[0] === 9)
        .map((schema) => [cliName(schema[2]), NormalizedSchema.of(schema[4])]),
    );
  const loaded = await loadService(serviceIds[service] ?? service);
  const operations = [...(loaded?.operations.values() ?? [])];
  return new Map(operations.map(({ name, input }) => [cliName(name), input]));
}

const membersOf = (schema: NormalizedSchema): Map<string, NormalizedSchema> =>
  new Map([...schema.structIterator()].map(([name, member]) => [cliName(name), member]));

function argumentProblems(where: string, member: NormalizedSchema, argument: Argument): string[] {
  if (argument === true) return member.isBooleanSchema() ? [] : [`${where} is no switch`];
  if (typeof argument === 'string') return isText(member) ? [] : [`${where} takes no text`];
  if (isWords(argument)) return member.isListSchema() ? [] : [`${where} takes one value`];
  if ('variable' in argument) return [];
  if (member.isBooleanSchema()) return typeof argument.json === 'boolean' ? [] : [`${where} is a switch`];
  return jsonProblems(where, member, argument.json);
}

const isWords = (argument: Argument): argument is readonly string[] => Array.isArray(argument);

const isText = (member: NormalizedSchema): boolean => !member.isStructSchema() && !member.isBooleanSchema();

function jsonProblems(where: string, schema: NormalizedSchema, value: Value): string[] {
  if (Array.isArray(value)) {
    if (!schema.isListSchema()) return [`${where} is no list`];
    return value.flatMap((item, i) => jsonProblems(`${where}[${i}]`, schema.getValueSchema(), item));
  }
  if (typeof value !== 'object' || value === null)
    return schema.isStructSchema() ? [`${where} is a structure`] : [];
  if (!schema.isStructSchema()) return [`${where} is no structure`];
  const members = new Map([...schema.structIterator()]);
  return Object.entries(value).flatMap(([name, own]) => {
    const member = members.get(name);
    return member ? jsonProblems(`${where}.${name}`, member, own) : [`${where} has no ${name}`];
  });
}
