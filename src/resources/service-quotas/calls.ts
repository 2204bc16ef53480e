import { listing } from '../resource-type.ts';
import { nextToken, text } from '../service.ts';
import { serviceQuotas } from './service.ts';

/** One more here costs two calls a Region. */
const serviceCodes = ['connect'];

/** Values as they apply, those of single instances too. It leaves out what has only a default. */
export const quotas = listing(
  serviceQuotas.call('ListServiceQuotas', {
    actions: ['servicequotas:ListServiceQuotas'],
    input: () => serviceCodes.map((ServiceCode) => ({ ServiceCode, QuotaAppliedAtLevel: 'ALL' as const })),
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
