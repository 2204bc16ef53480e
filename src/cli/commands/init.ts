import { existsSync, writeFileSync } from 'node:fs';
import { UserError } from '../../model/user-error.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { awsFlags } from '../flags.ts';
import type { Host } from '../host.ts';
import { parseRegions } from '../regions.ts';

interface Flags {
  config: string;
  region?: string[];
}

export const initCommand: Command<Flags> = {
  command: 'init',
  describe: 'Write a commented ringdown.yaml',
  builder: {
    config: { type: 'string', describe: 'File to write', default: 'ringdown.yaml', requiresArg: true },
    region: awsFlags.region,
  },
  run: init,
};

async function init(host: Host, { config, region }: Flags): Promise<number> {
  if (existsSync(config)) throw new UserError('exists', `${config} already exists; it was not touched`);
  const { primary, recovery } = region
    ? parseRegions(region)
    : { primary: 'us-east-1', recovery: 'us-west-2' };
  try {
    writeFileSync(config, template(primary, recovery), { flag: 'wx' });
  } catch (error) {
    throw new UserError('cannot-write', `cannot write ${config}: ${(error as Error).message}`);
  }
  host.stdout(`${config}\n`);
  host.stderr(
    'Next: `ringdown doctor` checks credentials, Regions and permissions; `ringdown scan` reads and judges.\n',
  );
  return exitCodes.clean.code;
}

const template = (
  primary: string,
  recovery?: string,
) => `# yaml-language-server: $schema=https://ringdown.dev/schema/config.schema.json
# What ringdown scans and how it judges. Flags override this file.

# The Region that serves your callers, and the one that takes over.
regions:
  primary: ${primary}
  ${recovery === undefined ? '# recovery: us-west-2' : `recovery: ${recovery}`}

# Accounts to read; without any, the account of your credentials.
# accounts:
#   - { id: "111122223333", name: production, role_arn: "arn:aws:iam::111122223333:role/ringdown" }
#   - { id: "444455556666", name: data, role_arn: "arn:aws:iam::444455556666:role/ringdown", external_id: your-secret }

# profile: audit

# Rules: all by default. List them with \`ringdown rules list\`.
# rules: ["connect-*", "!connect-number-*"]
# rules_dirs: [./readiness-rules]
# severity: low
# frameworks: [pci-dss-4.0.1, hipaa]

# What rules judge that matter only where the contact centre uses a resource (a bucket, a table, a key): what its own
# settings lead to, and what carries one of these tags. \`judge: account\` judges everything.
# scope:
#   judge: contact-centre
#   tags: { contact-centre: "*" }

# Parameters of rules; \`ringdown rules show ID\` lists them.
# params:
#   iam-access-keys-rotated: { maxAgeDays: 60 }

# What people keep in this repository; check it with \`ringdown check\`.
# exceptions: [ringdown/exceptions]
# attestations: [ringdown/attestations]
# drills: [ringdown/drills]

out: ringdown-report
formats: [json, html]

# The gate: exit 1 when a gap of this severity or worse is open, 3 when more results are unknown.
fail_on: high
# max_unknown: 0

# Part of each published API quota that a scan may take. Production shares the rest.
quota_share: 0.5

# Names in the runbook that \`ringdown runbook\` writes; what is left out is a line to fill by hand.
# runbook:
#   roles: { decision: "Jo Fisher, +1 555 0199", lead: "duty manager, +1 555 0123" }
`;
