import type { Options } from 'yargs';
import { severities } from '../model/finding.ts';
import { breadths } from '../model/scope-choice.ts';
import { defaultFormats, formatNames } from './formats.ts';

/** Splits `a,b` and repeats alike into one list. */
const listOption = (describe: string): Options => ({
  type: 'string',
  array: true,
  nargs: 1,
  describe,
  coerce: splitLists,
});

function splitLists(values: readonly string[] | undefined): string[] | undefined {
  const parts = values?.flatMap((value) => String(value).split(',')).map((part) => part.trim());
  return parts?.filter((part) => part !== '');
}

export const ruleFlags = {
  config: {
    type: 'string',
    describe: 'Config file (default: ringdown.yaml where there is one)',
    requiresArg: true,
  },
  rules: listOption('Rules to run, by id; * for any text, ! to leave out'),
  'rules-dir': listOption('Folder with rules of your own'),
  severity: { choices: severities, describe: 'Least severity to run' },
  framework: listOption('Only this framework: the rules that speak to it, and its controls'),
} satisfies { [flag: string]: Options };

/** Of the commands for which it matters how much of the account is judged. */
export const scopeFlags = {
  scope: {
    choices: breadths,
    describe: 'Judge what the contact centre uses, or everything in the account (default: contact-centre)',
  },
} satisfies { [flag: string]: Options };

/** Reports that a new one is set beside. */
export const earlierFlags = {
  baseline: {
    type: 'string',
    describe: 'An earlier report.json: only what is new or worse since counts for the exit code',
    requiresArg: true,
  },
  history: {
    type: 'string',
    describe: 'Folder with earlier report.json files: since when each gap is open',
    requiresArg: true,
  },
} satisfies { [flag: string]: Options };

/** Of the commands that judge. */
export const judgeFlags = {
  exceptions: listOption('Folder or file with approved exceptions'),
  attestations: listOption('Folder or file with what people attest of controls'),
  drills: listOption('Folder or file with records of drills'),
  ...earlierFlags,
} satisfies { [flag: string]: Options };

/** Of the commands that write evidence. */
export const evidenceFlags = {
  sign: {
    type: 'string',
    describe: 'Private key (PEM) that signs the evidence package',
    requiresArg: true,
  },
  previous: {
    type: 'string',
    describe: 'Evidence package of the run before, which this one is to follow',
    requiresArg: true,
  },
} satisfies { [flag: string]: Options };

export const awsFlags = {
  region: listOption('Primary Region, then recovery Region (repeat the flag)'),
  profile: { type: 'string', describe: 'AWS profile', requiresArg: true },
  'role-arn': listOption('Role to assume; repeat for several accounts'),
  'endpoint-url': {
    type: 'string',
    describe: 'Endpoint for all services (also AWS_ENDPOINT_URL)',
    requiresArg: true,
  },
} satisfies { [flag: string]: Options };

export const outputFlags = {
  format: {
    ...listOption(`Files to write: ${formatNames.join(', ')} (default: ${defaultFormats.join(', ')})`),
  },
  out: { type: 'string', describe: 'Folder for the reports (default: ringdown-report)', requiresArg: true },
  'fail-on': {
    choices: [...severities, 'never'],
    describe: 'Exit with 1 when a gap of this severity or worse is open (default: high)',
  },
  'max-unknown': {
    type: 'number',
    describe: 'Exit with 3 when more findings are unknown',
    requiresArg: true,
  },
} satisfies { [flag: string]: Options };

export const talkFlags = {
  quiet: { type: 'boolean', alias: 'q', describe: 'No progress' },
  verbose: { type: 'boolean', alias: 'v', describe: 'Every call on stderr' },
} satisfies { [flag: string]: Options };
