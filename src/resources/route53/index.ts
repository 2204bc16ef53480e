import { healthCheck } from './health-check.ts';
import { hostedZone } from './hosted-zone.ts';
import { recordSet } from './record-set.ts';

export const route53Types = [hostedZone, recordSet, healthCheck];
