import { multiRegionKeyArn } from '../kms/keys.ts';
import { type Ago, bothRegions, otherRegion, primary, production, type Region, recovery } from '../place.ts';
import { rdsArn } from '../rds/databases.ts';

export interface Plan {
  name: string;
  region: Region;
  /** Days that copies in the other Region are kept; none are made without. */
  copiesFor?: number;
  selects: boolean;
}

export interface Vault {
  name: string;
  region: Region;
  key: string;
  locked: boolean;
  deniesDeletion: boolean;
  /** Jobs that the topic of those on call is told of. */
  tells: string[];
  /** Resources by ARN, and when they were last saved here. */
  holds: { arn: string; type: string; saved: string }[];
}

interface RestoreTest {
  type: string;
  hours: number;
  validation?: 'SUCCESSFUL' | 'TIMED_OUT';
}

/** What the production account has in AWS Backup. */
export interface Backups {
  plans: Plan[];
  vaults: Vault[];
  /** Types of resources that are protected, by Region. */
  optedIn: { [region in Region]: string[] };
  /** Vaults of us-west-2 that are tested, and what came of it this month. */
  testedVaults: string[];
  tests: RestoreTest[];
}

export const vaultArn = (name: string, region: Region): string =>
  `arn:aws:backup:${region}:${production}:backup-vault:${name}`;

/** Tables whose contents have to outlive them. */
export const tablesSaved = ['caller-profiles', 'claim-status', 'fnol-drafts', 'roadside-providers'];

export const tableArn = (name: string, region: Region = primary): string =>
  `arn:aws:dynamodb:${region}:${production}:table/meridian-${name}`;

export function backupsOf(ago: Ago): Backups {
  const holds = () => [
    { arn: rdsArn('db', 'meridian-crm', primary), type: 'RDS', saved: ago(0.4) },
    { arn: rdsArn('cluster', 'meridian-ledger', primary), type: 'Aurora', saved: ago(0.4) },
    ...tablesSaved.map((name) => ({ arn: tableArn(name), type: 'DynamoDB', saved: ago(0.4) })),
  ];
  const vault = (name: string, region: Region): Vault => ({
    ...{
      name: `meridian-${name}`,
      region,
      locked: true,
      deniesDeletion: true,
      tells: ['BACKUP_JOB_COMPLETED', 'COPY_JOB_FAILED', 'RESTORE_JOB_COMPLETED'],
      holds: holds(),
    },
    key: multiRegionKeyArn('platform', { account: production, region }),
  });
  return {
    plans: [
      ...bothRegions.map((region) => ({
        ...{ name: 'meridian-nightly', region, copiesFor: 35, selects: true },
      })),
      { name: 'meridian-monthly', region: primary, copiesFor: 400, selects: true },
    ],
    vaults: [vault('main', primary), vault('copies', recovery), vault('archive', recovery)],
    optedIn: Object.fromEntries(
      bothRegions.map((region) => [region, ['Aurora', 'DynamoDB', 'RDS', 'S3']]),
    ) as Backups['optedIn'],
    testedVaults: ['meridian-copies', 'meridian-archive'],
    tests: [
      { type: 'RDS', hours: 0.7, validation: 'SUCCESSFUL' },
      { type: 'Aurora', hours: 1.1, validation: 'SUCCESSFUL' },
      { type: 'DynamoDB', hours: 1.4, validation: 'SUCCESSFUL' },
    ],
  };
}

/** Where a plan of a Region copies to. */
export const copyVault = (region: Region): string =>
  region === primary ? vaultArn('meridian-copies', recovery) : vaultArn('meridian-main', otherRegion(region));
