import { bool, nullable, string, timestamp } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { route53domains } from './service.ts';

const domains = listing(
  route53domains.call('ListDomains', {
    actions: ['route53domains:ListDomains'],
    pages: { inputToken: 'Marker', outputToken: 'NextPageMarker', size: { member: 'MaxItems', max: 100 } },
  }),
  (answer) => answer.Domains,
);

export const domain = resourceType({
  type: 'Ringdown::Route53Domains::Domain',
  scope: 'account',
  doc: 'A domain that is registered through Route 53. Who its contacts are is not read.',
  list: domains,
  id: 'DomainName',
  arn: null,
  fields: {
    DomainName: field(domains, string, 'Name.', (d) => d.DomainName),
    AutoRenew: field(domains, bool, 'Whether it renews by itself.', (d) => d.AutoRenew ?? false),
    TransferLock: field(
      domains,
      bool,
      'Whether it is locked against a transfer to another registrar.',
      (d) => d.TransferLock ?? false,
    ),
    Expiry: field(domains, nullable(timestamp), 'When the registration ends.', (d) => d.Expiry),
  },
});
