import { bool, list, map, nullable, string, timestamp } from '../field-type.ts';
import { field, listing, resourceType, toOne } from '../resource-type.ts';
import { text } from '../service.ts';
import { acm } from './service.ts';

/** Without them ACM lists RSA certificates of up to 2048 bits only. */
const keyTypes = [
  ...(['RSA_1024', 'RSA_2048', 'RSA_3072', 'RSA_4096'] as const),
  ...(['EC_prime256v1', 'EC_secp384r1', 'EC_secp521r1'] as const),
];

const certificates = listing(
  acm.call('ListCertificates', {
    actions: ['acm:ListCertificates'],
    input: () => ({ Includes: { keyTypes } }),
    pages: { inputToken: 'NextToken', outputToken: 'NextToken', size: { member: 'MaxItems', max: 1000 } },
  }),
  (answer) => answer.CertificateSummaryList,
);

const detail = acm.call('DescribeCertificate', {
  actions: ['acm:DescribeCertificate'],
  uses: ['CertificateArn'],
  input: ({ CertificateArn }) => ({ CertificateArn: text(CertificateArn) }),
});

const tags = acm.call('ListTagsForCertificate', {
  actions: ['acm:ListTagsForCertificate'],
  uses: ['CertificateArn'],
  input: ({ CertificateArn }) => ({ CertificateArn: text(CertificateArn) }),
});

const issuedName = (name: unknown): string => `issued/${name}`;

export const certificate = resourceType({
  type: 'AWS::CertificateManager::Certificate',
  scope: 'region',
  doc: 'A TLS certificate. Those of CloudFront are in us-east-1, all others in the Region of what uses them.',
  list: certificates,
  id: 'CertificateArn',
  arn: 'CertificateArn',
  names: {
    uses: ['DomainName', 'Status'],
    of: ({ DomainName, Status }) => (Status === 'ISSUED' ? [issuedName(DomainName)] : []),
  },
  fields: {
    CertificateArn: field(certificates, string, 'Amazon Resource Name.', (c) => c.CertificateArn),
    DomainName: field(certificates, string, 'Name that it is for.', (c) => c.DomainName),
    Status: field(
      certificates,
      string,
      'ISSUED, PENDING_VALIDATION, EXPIRED, INACTIVE, REVOKED, FAILED or VALIDATION_TIMED_OUT.',
      (c) => c.Status,
    ),
    Type: field(certificates, string, 'AMAZON_ISSUED, IMPORTED or PRIVATE.', (c) => c.Type),
    InUse: field(certificates, bool, 'Whether an AWS service uses it.', (c) => c.InUse ?? false),
    NotAfter: field(
      certificates,
      nullable(timestamp),
      'When it expires; absent until it was issued.',
      (c) => c.NotAfter,
    ),
    RenewalEligibility: field(
      certificates,
      nullable(string),
      'ELIGIBLE where ACM renews it by itself, which takes somebody who uses it; INELIGIBLE otherwise.',
      (c) => c.RenewalEligibility,
    ),
    SubjectAlternativeNames: field(
      detail,
      list(string),
      'All names that it is for.',
      (answer) => answer.Certificate?.SubjectAlternativeNames,
    ),
    Tags: field(tags, map(string), 'Tags.', (answer) =>
      Object.fromEntries((answer.Tags ?? []).map(({ Key, Value }) => [String(Key), Value ?? ''])),
    ),
    InUseBy: field(detail, list(string), 'What uses it, by ARN.', (answer) => answer.Certificate?.InUseBy),
    RenewalStatus: field(
      detail,
      nullable(string),
      'PENDING_AUTO_RENEWAL, PENDING_VALIDATION, SUCCESS or FAILED; absent before the first renewal.',
      (answer) => answer.Certificate?.RenewalSummary?.RenewalStatus,
    ),
  },
  relations: {
    Counterpart: toOne('AWS::CertificateManager::Certificate', {
      doc: 'A valid certificate for the same name in the other Region of the pair.',
      uses: ['DomainName'],
      name: ({ DomainName }) => issuedName(DomainName),
      region: 'other',
    }),
  },
});
