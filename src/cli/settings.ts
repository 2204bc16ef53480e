import type { AccountAccess } from '../collect/credentials.ts';
import type { Params } from '../evaluate/evaluate.ts';
import type { EntityRole } from '../evaluate/frameworks.ts';
import type { Severity } from '../model/finding.ts';
import type { Objectives } from '../model/recovery.ts';
import { type Breadth, type ScopeChoice, standardScope } from '../model/scope-choice.ts';
import { didYouMean } from '../model/suggest.ts';
import { UserError } from '../model/user-error.ts';
import { type Config, loadConfig } from './config.ts';
import type { Gate } from './exit-codes.ts';
import { defaultFormats, formatNames } from './formats.ts';
import type { Host } from './host.ts';
import { objectivesFrom } from './objectives.ts';
import { parseRegions } from './regions.ts';

/** Flags that commands share, as yargs parses them. */
export interface SharedFlags {
  config?: string;
  profile?: string;
  region?: string[];
  roleArn?: string[];
  endpointUrl?: string;
  rules?: string[];
  rulesDir?: string[];
  exceptions?: string[];
  attestations?: string[];
  drills?: string[];
  baseline?: string;
  sign?: string;
  previous?: string;
  history?: string;
  severity?: Severity;
  framework?: string[];
  scope?: Breadth;
  format?: string[];
  out?: string;
  failOn?: Severity | 'never';
  maxUnknown?: number;
  quiet?: boolean;
  verbose?: boolean;
}

/** Which rules to run, and with which parameters. */
export interface RuleChoice {
  patterns: string[];
  folders: string[];
  severity: Severity;
  frameworks: string[];
  /** What else the entity is, where a framework asks more of some. */
  roles: EntityRole[];
  params: { [rule: string]: Params };
  /** Recovery times and points that are asked for. */
  objectives: Objectives;
  /** How much of the account they judge. */
  scope: ScopeChoice;
  /** Files and folders with approved deviations. */
  exceptions: string[];
  /** Files and folders with what people attest of controls. */
  attestations: string[];
  /** Files and folders with records of drills. */
  drills: string[];
}

/** Flags, config and environment put together; flags win. */
export interface Settings {
  regionNames: string[];
  accounts: AccountAccess[];
  profile?: string;
  endpoint?: string;
  maxAttempts?: number;
  rules: RuleChoice;
  formats: string[];
  out: string;
  gate: Gate;
  quotaShare: number;
  quiet: boolean;
  verbose: boolean;
}

/** @throws UserError for a config file with mistakes, or a flag that makes no sense. */
export function settingsFrom(flags: SharedFlags, host: Host): Settings {
  const config = loadConfig(flags.config);
  const profile = flags.profile ?? config.profile;
  const endpoint = flags.endpointUrl ?? config.endpoint_url ?? host.env['AWS_ENDPOINT_URL'];
  const maxAttempts = environmentAttempts(host);
  const maxUnknown = wholeNumber(flags.maxUnknown) ?? config.max_unknown;
  return {
    regionNames: flags.region ?? configRegions(config) ?? environmentRegions(host),
    accounts: flags.roleArn?.map((roleArn) => ({ roleArn })) ?? configAccounts(config),
    ...(profile !== undefined && { profile }),
    ...(endpoint !== undefined && { endpoint }),
    ...(maxAttempts !== undefined && { maxAttempts }),
    rules: ruleChoice(flags, config),
    formats: knownFormats(flags.format ?? config.formats ?? defaultFormats),
    out: flags.out ?? config.out ?? 'ringdown-report',
    gate: {
      failOn: flags.failOn ?? config.fail_on ?? 'high',
      ...(maxUnknown !== undefined && { maxUnknown }),
    },
    quotaShare: config.quota_share ?? 0.5,
    quiet: flags.quiet ?? false,
    verbose: flags.verbose ?? false,
  };
}

/** Not a number would be no limit at all, and let everything pass. */
function wholeNumber(maxUnknown: number | undefined): number | undefined {
  if (maxUnknown === undefined || (Number.isInteger(maxUnknown) && maxUnknown >= 0)) return maxUnknown;
  throw new UserError(
    'usage',
    '--max-unknown takes a whole number, 0 or more: how many findings may be unknown',
  );
}

/** @throws UserError when no Region, an unknown Region or too many Regions are named. */
export const regionsOf = (settings: Settings): { primary: string; recovery?: string } =>
  parseRegions(settings.regionNames);

function knownFormats(formats: readonly string[]): string[] {
  for (const format of formats)
    if (!formatNames.includes(format))
      throw new UserError(
        'unknown-format',
        `no format is called "${format}"${didYouMean(format, formatNames)}; known are ${formatNames.join(', ')}`,
      );
  return [...new Set(formats)];
}

/** Tags of the config stand in for the standard one. */
const scopeChoice = (flags: SharedFlags, { scope = {} }: Config): ScopeChoice => ({
  breadth: flags.scope ?? scope.judge ?? standardScope.breadth,
  tags: scope.tags
    ? Object.fromEntries(
        Object.entries(scope.tags)
          .map(([key, values]): [string, string[]] => [key, [values].flat()])
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      )
    : standardScope.tags,
});

const ruleChoice = (flags: SharedFlags, config: Config): RuleChoice => ({
  patterns: flags.rules ?? config.rules ?? [],
  folders: flags.rulesDir ?? config.rules_dirs ?? [],
  severity: flags.severity ?? config.severity ?? 'info',
  frameworks: flags.framework ?? config.frameworks ?? [],
  roles: config.entity_roles ?? [],
  params: config.params ?? {},
  objectives: objectivesFrom(config.objectives),
  scope: scopeChoice(flags, config),
  exceptions: flags.exceptions ?? config.exceptions ?? [],
  attestations: flags.attestations ?? config.attestations ?? [],
  drills: flags.drills ?? config.drills ?? [],
});

const configRegions = ({ regions }: Config): string[] | undefined =>
  regions && [regions.primary, ...(regions.recovery === undefined ? [] : [regions.recovery])];

const environmentRegions = ({ env }: Host): string[] => {
  const region = env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'];
  return region === undefined ? [] : [region];
};

/** As in the AWS CLI and SDKs: https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html. */
function environmentAttempts({ env }: Host): number | undefined {
  const text = env['AWS_MAX_ATTEMPTS'];
  if (text === undefined || text === '') return undefined;
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new UserError(
    'usage',
    `AWS_MAX_ATTEMPTS is "${text}"; it takes a whole number, 1 or more: how often a request is sent, the first time included`,
  );
}

const configAccounts = ({ accounts = [] }: Config): AccountAccess[] =>
  accounts.map(({ id, name, role_arn, external_id }) => ({
    ...(id !== undefined && { id }),
    ...(name !== undefined && { name }),
    ...(role_arn !== undefined && { roleArn: role_arn }),
    ...(external_id !== undefined && { externalId: external_id }),
  }));
