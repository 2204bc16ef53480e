import { listing } from '../resource-type.ts';
import { nextToken, text } from '../service.ts';
import { serviceQuotas } from './service.ts';

/** What calls run through besides Amazon Connect. One more here costs two calls an account and Region. */
const besideConnect = ['dynamodb', 'firehose', 'kinesis', 'kms', 'lambda', 'lex'];

/** Single instances have quotas of their own; of other services only those of the account are asked for. */
const asked = [
  { ServiceCode: 'connect', QuotaAppliedAtLevel: 'ALL' as const },
  ...besideConnect.map((ServiceCode) => ({ ServiceCode, QuotaAppliedAtLevel: 'ACCOUNT' as const })),
];

/** Values as they apply, those of single instances too. It leaves out what has only a default. */
export const quotas = listing(
  serviceQuotas.call('ListServiceQuotas', {
    actions: ['servicequotas:ListServiceQuotas'],
    input: () => asked,
    pages: nextToken(100),
    // A service that the Region does not offer.
    absentOn: ['NoSuchResourceException'],
  }),
  (answer) => answer.Quotas,
);

export const defaults = serviceQuotas.call('ListAWSDefaultServiceQuotas', {
  actions: ['servicequotas:ListAWSDefaultServiceQuotas'],
  uses: ['ServiceCode'],
  input: ({ ServiceCode }) => ({ ServiceCode: text(ServiceCode) }),
  pages: nextToken(100),
});

/** All services at once, those for single instances too. */
export const changes = listing(
  serviceQuotas.call('ListRequestedServiceQuotaChangeHistory', {
    actions: ['servicequotas:ListRequestedServiceQuotaChangeHistory'],
    input: () => ({ QuotaRequestedAtLevel: 'ALL' as const }),
    pages: nextToken(100),
  }),
  (answer) => answer.RequestedQuotas,
);
