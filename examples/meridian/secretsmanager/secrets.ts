import { multiRegionKeyArn } from '../kms/keys.ts';
import { functionArn } from '../lambda/functions.ts';
import { type Ago, bothRegions, hex, primary, production, type Region, recovery } from '../place.ts';
import { roleArn, type Statement } from '../policy.ts';

/** A secret of the production account as one Region has it; a replica is one of its own. */
export interface Secret {
  name: string;
  region: Region;
  key: string;
  rotation?: string;
  rotated: string;
  deleted?: string;
  /** How its replica in us-west-2 fares; absent where there is none. */
  replica?: { status: 'InSync' | 'Failed'; message?: string };
  policy: Statement[];
}

/** Only the function that sends payment links reads what opens the gateway. */
const gatewayOnly: Statement[] = [
  {
    Effect: 'Allow',
    Principal: { AWS: roleArn('meridian-fn-payment-link') },
    Action: 'secretsmanager:GetSecretValue',
    Resource: '*',
  },
];

const names = ['crm', 'payment-gateway', 'telephony', 'roadside-network', 'text-messages'];

export const secretName = (name: string): string => `meridian/${name}`;

/** A replica keeps the six characters of its primary secret. */
export const secretArn = (name: string, region: Region): string =>
  `arn:aws:secretsmanager:${region}:${production}:secret:${secretName(name)}-${hex(`secret ${name}`, 6)}`;

export const secretsOf = (ago: Ago): Secret[] =>
  bothRegions.flatMap((region) =>
    names.map((name) => ({
      ...{ name, region, rotated: ago(20), policy: name === 'payment-gateway' ? gatewayOnly : [] },
      key: multiRegionKeyArn('platform', { account: production, region }),
      ...(name === 'crm' && region === primary && { rotation: functionArn('secret-rotation', region) }),
      ...(region === primary && { replica: { status: 'InSync' as const } }),
    })),
  );

/** Where a secret is replicated to. */
export const replicaRegion = recovery;
