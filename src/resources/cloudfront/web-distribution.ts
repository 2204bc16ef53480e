import { bool, list, map, nullable, number, object, string } from '../field-type.ts';
import { field, listing, resourceType, toOne } from '../resource-type.ts';
import { text } from '../service.ts';
import { behaviours, defaultOriginGroup, defaultOriginRegion } from './origins.ts';
import { cloudfront } from './service.ts';

const distributions = listing(
  cloudfront.call('ListDistributions', {
    actions: ['cloudfront:ListDistributions'],
    pages: {
      within: 'DistributionList',
      inputToken: 'Marker',
      outputToken: 'NextMarker',
      size: { member: 'MaxItems', max: 100 },
    },
  }),
  (answer) => answer.DistributionList?.Items,
);

const tags = cloudfront.call('ListTagsForResource', {
  actions: ['cloudfront:ListTagsForResource'],
  uses: ['Arn'],
  input: ({ Arn }) => ({ Resource: text(Arn) }),
});

export const distribution = resourceType({
  type: 'AWS::CloudFront::Distribution',
  scope: 'account',
  doc: 'A distribution: what callers’ browsers and agents’ desktops load from the nearest edge.',
  list: distributions,
  id: 'Id',
  arn: 'Arn',
  fields: {
    Id: field(distributions, string, 'Id.', (d) => d.Id),
    Arn: field(distributions, string, 'Amazon Resource Name.', (d) => d.ARN),
    Aliases: field(distributions, list(string), 'Names of one’s own.', (d) => d.Aliases?.Items),
    Enabled: field(distributions, bool, 'Whether it answers.', (d) => d.Enabled),
    DefaultOriginRegion: field(
      distributions,
      nullable(string),
      'Region in the name of the origin that the default behaviour goes to first; absent where the name tells none.',
      defaultOriginRegion,
    ),
    DefaultOriginGroup: field(
      distributions,
      nullable(
        object({
          Id: string,
          Members: list(object({ OriginId: string, Region: nullable(string) })),
          StatusCodes: list(number),
        }),
      ),
      'Origin group of the default behaviour, with the Region in each member’s name; absent where it goes to one origin.',
      defaultOriginGroup,
    ),
    Behaviours: field(
      distributions,
      list(object({ PathPattern: string, ViewerProtocolPolicy: string })),
      'What is allowed for each path, the default (*) first: allow-all, https-only or redirect-to-https.',
      behaviours,
    ),
    OriginProtocols: field(
      distributions,
      list(object({ Id: string, OriginProtocolPolicy: string, OriginSslProtocols: list(string) })),
      'How each custom origin is spoken to. Origins in S3 are not among them.',
      (d) =>
        d.Origins?.Items?.filter((o) => o.CustomOriginConfig !== undefined).map((o) => ({
          Id: o.Id,
          OriginProtocolPolicy: o.CustomOriginConfig?.OriginProtocolPolicy,
          OriginSslProtocols: o.CustomOriginConfig?.OriginSslProtocols?.Items,
        })),
    ),
    ViewerCertificate: field(
      distributions,
      object({
        CloudFrontDefaultCertificate: nullable(bool),
        MinimumProtocolVersion: nullable(string),
        ACMCertificateArn: nullable(string),
      }),
      'Certificate, and the oldest protocol that a browser may speak.',
      (d) => d.ViewerCertificate,
    ),
    WebACLId: field(
      distributions,
      nullable(string),
      'Web ACL that requests pass: an ARN, or an id of AWS WAF Classic; absent where none does.',
      (d) => d.WebACLId || undefined,
    ),
    Tags: field(tags, map(string), 'Tags.', (answer) =>
      Object.fromEntries((answer.Tags?.Items ?? []).map(({ Key, Value }) => [String(Key), Value ?? ''])),
    ),
  },
  relations: {
    WebACL: toOne('Ringdown::WAFv2::CloudFrontWebACL', {
      doc: 'Web ACL that requests pass; absent where none does, or one of AWS WAF Classic.',
      uses: ['WebACLId'],
      name: ({ WebACLId }) => (typeof WebACLId === 'string' && WebACLId.startsWith('arn:') ? WebACLId : null),
    }),
  },
});
