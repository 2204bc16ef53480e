import { dataAccount, production } from '../place.ts';
import { policyArn } from '../policy.ts';

/** An IAM group and the policies that its members get. */
export interface Group {
  account: string;
  name: string;
  attached: string[];
}

const aws = (name: string) => `arn:aws:iam::aws:policy/${name}`;

const rows: [account: string, name: string, policy: string][] = [
  [production, 'administrators', aws('AdministratorAccess')],
  [production, 'contact-centre-operations', aws('AmazonConnectReadOnlyAccess')],
  [production, 'developers', aws('ReadOnlyAccess')],
  [production, 'auditors', aws('SecurityAudit')],
  [production, 'automation', policyArn('meridian-automation')],
  [dataAccount, 'administrators', aws('AdministratorAccess')],
  [dataAccount, 'analysts', policyArn('meridian-read-lake', dataAccount)],
  [dataAccount, 'automation', policyArn('meridian-write-lake', dataAccount)],
];

export const iamGroupsOf = (): Group[] =>
  rows.map(([account, name, policy]) => ({ account, name, attached: [policy] }));
