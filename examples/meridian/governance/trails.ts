import { multiRegionKeyArn } from '../kms/keys.ts';
import { dataAccount, primary, production, type Region } from '../place.ts';
import { bucketName } from '../s3/buckets.ts';

/** Pays the bills and makes what all accounts share; not in the scan. */
export const managementAccount = '999900001111';

export interface Trail {
  name: string;
  owner: string;
  /** Accounts that it records, and in which it is seen. */
  accounts: string[];
  everyRegion: boolean;
  signed: boolean;
  key?: string;
  bucket: string;
  /** Beginnings of the ARNs of objects whose readers are recorded. */
  objects: string[];
  /** Region from which the bucket refuses log files. */
  refusedFrom?: Region;
}

const logs = { bucket: bucketName('audit-logs', primary), everyRegion: true, signed: true };

export const trailsOf = (): Trail[] => [
  {
    ...{ ...logs, name: 'meridian-organization', owner: managementAccount, objects: [] },
    accounts: [production, dataAccount],
    key: multiRegionKeyArn('datalake', { account: dataAccount, region: primary }),
  },
  {
    ...{ ...logs, name: 'meridian-recordings', owner: production, accounts: [production] },
    key: multiRegionKeyArn('platform', { account: production, region: primary }),
    objects: ['arn:aws:s3:::meridian-connect-'],
  },
];
