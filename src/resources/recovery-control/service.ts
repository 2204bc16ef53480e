import type * as sdk from '../../sdk/route53-recovery-control-config.ts';
import { defineService, nextToken } from '../service.ts';

export const recoveryControl = defineService<typeof sdk>({
  id: 'route53-recovery-control-config',
  name: 'Route 53 ARC routing control',
  client: 'Route53RecoveryControlConfigClient',
  load: () => import('../../sdk/route53-recovery-control-config.ts'),
});

/** What configures routing controls is in one Region: https://docs.aws.amazon.com/r53recovery/latest/dg/routing-control.html */
export const inOregon = { region: () => 'us-west-2' };

export const pages = nextToken(1000);
