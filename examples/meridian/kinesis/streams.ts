import { multiRegionKeyArn } from '../kms/keys.ts';
import { bothRegions, production, type Region } from '../place.ts';

/** A Kinesis data stream of the production account, in one Region. */
export interface Stream {
  name: string;
  region: Region;
  status: 'ACTIVE' | 'CREATING';
  /** On demand without. */
  shards?: number;
  hours: number;
  key?: string;
  consumers: string[];
}

type Row = [name: string, options?: { shards?: number; consumers?: string[] }];

/** Amazon Connect writes to the first three, functions to the last. */
const rows: Row[] = [
  ['meridian-contact-records', { shards: 4, consumers: ['meridian-warehouse'] }],
  ['meridian-agent-events', { shards: 2 }],
  ['meridian-analysis-segments'],
  ['meridian-journey-events'],
];

export const streamArn = (name: string, region: Region): string =>
  `arn:aws:kinesis:${region}:${production}:stream/${name}`;

export const streamsOf = (): Stream[] =>
  bothRegions.flatMap((region) =>
    rows.map(([name, { shards, consumers = [] } = {}]) => ({
      ...{ name, region, status: 'ACTIVE', hours: 168 },
      ...(shards !== undefined && { shards }),
      key: multiRegionKeyArn('connect-streams', { account: production, region }),
      consumers: [...consumers],
    })),
  );
