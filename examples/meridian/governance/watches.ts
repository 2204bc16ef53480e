import { bothRegions, dataAccount, type Place, production, recovery } from '../place.ts';

/** What watches over one Region of an account. What is absent is off. */
export interface Watch extends Place {
  recorder?: { status: string; excluded: string[]; delivery: string };
  /** Regions that AWS Config gathers from here; empty where it gathers from all. */
  gathers?: string[];
  packs: string[];
  /** What GuardDuty watches. */
  guards?: string[];
  /** Standards that Security Hub checks. */
  standards?: string[];
  /** Regions whose findings are not gathered here; in the Region where they are. */
  leftOut?: string[];
  /** Macie, and whether it samples all buckets by itself. */
  macie?: { samples: boolean };
  analyzer?: string;
  /** What is open to somebody outside. */
  open: { resource: string; type: string }[];
}

const standards = [
  'standards/aws-foundational-security-best-practices/v/1.0.0',
  'standards/pci-dss/v/4.0.1',
  'standards/nist-800-53/v/5.0.0',
];

export const watchesOf = (): Watch[] =>
  [production, dataAccount].flatMap((account) =>
    bothRegions.map((region) => ({
      ...{ account, region, standards: [...standards], analyzer: 'meridian-external-access', open: [] },
      recorder: { status: 'Success', excluded: ['AWS::EC2::NetworkInterface'], delivery: 'Success' },
      packs: ['meridian-baseline', 'meridian-pci'],
      guards: ['CLOUD_TRAIL', 'DNS_LOGS', 'FLOW_LOGS', 'S3_DATA_EVENTS', 'LAMBDA_NETWORK_LOGS'],
      macie: { samples: account === production },
      // People work in the recovery Region, because it is there when the other is not.
      ...(account === production && region === recovery && { gathers: [], leftOut: [] }),
    })),
  );
