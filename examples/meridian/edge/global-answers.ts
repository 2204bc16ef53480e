import { Answers } from '../answers.ts';
import { type Ago, production, uuid } from '../place.ts';
import { type Accelerator, acceleratorArn, groupArn, listenerArn } from './accelerators.ts';
import { type Certificate, certificateArn } from './certificates.ts';
import type { Edge } from './edge.ts';
import { balancerHost } from './names.ts';
import { type Distribution, distributionArn } from './sites.ts';
import { webAclArn } from './web-acl-answers.ts';

/** What Global Accelerator (in us-west-2), CloudFront (in us-east-1) and Certificate Manager answer. */
export const globalAnswers = ({ accelerators, distributions, certificates }: Edge, ago: Ago) => [
  ...acceleratorAnswers(accelerators),
  ...distributionAnswers(distributions, ago),
  ...certificateAnswers(certificates),
];

function acceleratorAnswers(accelerators: readonly Accelerator[]) {
  const place = { account: production, region: 'us-west-2' };
  const answers = new Answers('globalaccelerator', place).give(
    'ListAccelerators',
    {},
    {
      Accelerators: accelerators.map((accelerator) => ({
        ...{
          AcceleratorArn: acceleratorArn(accelerator),
          Name: accelerator.name,
          Enabled: accelerator.enabled,
        },
        ...{
          Status: 'DEPLOYED',
          IpAddressType: 'IPV4',
          DnsName: `${uuid(accelerator.name)}.awsglobalaccelerator.com`,
        },
      })),
    },
  );
  for (const accelerator of accelerators) giveAccelerator(answers, accelerator);
  return [
    ...new Answers('globalaccelerator').give('ListAccelerators', {}, { Accelerators: [] }).fixtures,
    ...answers.fixtures,
  ];
}

function giveAccelerator(answers: Answers, accelerator: Accelerator): void {
  const { name, port: FromPort, logs, groups } = accelerator;
  const ListenerArn = listenerArn(accelerator);
  const asked = { AcceleratorArn: acceleratorArn(accelerator) };
  answers
    .give('DescribeAcceleratorAttributes', asked, { AcceleratorAttributes: { FlowLogsEnabled: logs } })
    .give('ListListeners', asked, {
      Listeners: [{ ListenerArn, Protocol: 'TCP', PortRanges: [{ FromPort, ToPort: FromPort }] }],
    })
    .give(
      'ListEndpointGroups',
      { ListenerArn },
      {
        EndpointGroups: groups.map((group) => ({
          ...{ EndpointGroupArn: groupArn(accelerator, group.region), EndpointGroupRegion: group.region },
          ...{ TrafficDialPercentage: group.dial, HealthCheckProtocol: 'TCP', HealthCheckPort: FromPort },
          ...{ HealthCheckIntervalSeconds: group.interval, ThresholdCount: group.threshold },
          EndpointDescriptions: [
            {
              ...{
                EndpointId: `eipalloc-${uuid(`${name} ${group.region}`).slice(0, 8)}`,
                Weight: group.weight,
              },
              HealthState: group.healthy ? 'HEALTHY' : 'UNHEALTHY',
            },
          ],
        })),
      },
    );
}

const listOf = (Items: readonly Distribution[], ago: Ago) => ({
  DistributionList: {
    ...{ Marker: '', MaxItems: 100, IsTruncated: false, Quantity: Items.length },
    Items: Items.map((each) => summaryOf(each, ago)),
  },
});

function distributionAnswers(distributions: readonly Distribution[], ago: Ago) {
  const answers = new Answers('cloudfront', { account: production });
  answers.give('ListDistributions', {}, listOf(distributions, ago));
  for (const each of distributions)
    answers.give(
      'ListTagsForResource',
      { Resource: distributionArn(each) },
      {
        Tags: { Items: Object.entries(each.tags).map(([Key, Value]) => ({ Key, Value })) },
      },
    );
  return [
    ...new Answers('cloudfront').give('ListDistributions', {}, listOf([], ago)).fixtures,
    ...answers.fixtures,
  ];
}

const counted = <T>(Items: T[]) => ({ Quantity: Items.length, Items });

const summaryOf = (each: Distribution, ago: Ago) => ({
  ...{
    Id: each.id,
    ARN: distributionArn(each),
    Status: 'Deployed',
    LastModifiedTime: ago(30),
    Comment: each.alias,
  },
  ...{ DomainName: `${each.id.toLowerCase()}.cloudfront.net`, Aliases: counted([each.alias]), Enabled: true },
  Origins: counted([
    ...each.origins.map((region) => ({
      ...{ Id: `site-${region}`, DomainName: `meridian-site-${region}.s3.${region}.amazonaws.com` },
      S3OriginConfig: { OriginAccessIdentity: '' },
    })),
    {
      ...{ Id: 'api', DomainName: balancerHost('chat', 'us-east-1') },
      CustomOriginConfig: {
        ...{ HTTPPort: 80, HTTPSPort: 443, OriginProtocolPolicy: each.speaks },
        OriginSslProtocols: counted(['TLSv1.2']),
      },
    },
  ]),
  ...(each.origins.length > 1 && {
    OriginGroups: counted([
      {
        ...{ Id: 'site', FailoverCriteria: { StatusCodes: counted(each.codes) } },
        Members: counted(each.origins.map((region) => ({ OriginId: `site-${region}` }))),
      },
    ]),
  }),
  DefaultCacheBehavior: {
    ...{ TargetOriginId: each.origins.length > 1 ? 'site' : `site-${each.origins[0]}` },
    ViewerProtocolPolicy: 'redirect-to-https',
  },
  CacheBehaviors: counted([
    { PathPattern: '/api/*', TargetOriginId: 'api', ViewerProtocolPolicy: 'https-only' },
    ...(each.openPath === undefined
      ? []
      : [{ PathPattern: each.openPath, TargetOriginId: 'api', ViewerProtocolPolicy: 'allow-all' }]),
  ]),
  CustomErrorResponses: counted([]),
  ViewerCertificate: {
    ...{ ACMCertificateArn: certificateArn({ name: 'static.meridian-mutual.example', region: 'us-east-1' }) },
    ...{
      SSLSupportMethod: 'sni-only',
      MinimumProtocolVersion: each.policy,
      CloudFrontDefaultCertificate: false,
    },
  },
  ...{ PriceClass: 'PriceClass_100', HttpVersion: 'http2and3', IsIPV6Enabled: true, Staging: false },
  Restrictions: { GeoRestriction: { RestrictionType: 'none', Quantity: 0 } },
  WebACLId: each.guard === undefined ? '' : webAclArn({ name: each.guard, scope: 'CLOUDFRONT' }),
});

function certificateAnswers(certificates: readonly Certificate[]) {
  const regions = [...new Set(certificates.map(({ region }) => region))];
  return [
    ...new Answers('acm').give('ListCertificates', {}, { CertificateSummaryList: [] }).fixtures,
    ...regions.flatMap((region) => {
      const here = certificates.filter((certificate) => certificate.region === region);
      const answers = new Answers('acm', { account: production, region });
      answers.give('ListCertificates', {}, { CertificateSummaryList: here.map(certificateOf) });
      for (const each of here) giveCertificate(answers, each);
      return answers.fixtures;
    }),
  ];
}

const certificateOf = (each: Certificate) => ({
  ...{ CertificateArn: certificateArn(each), DomainName: each.name, Status: 'ISSUED', Type: 'AMAZON_ISSUED' },
  ...{ KeyAlgorithm: 'RSA_2048', NotAfter: each.expires, InUse: each.usedBy.length > 0 },
  RenewalEligibility: each.usedBy.length > 0 ? 'ELIGIBLE' : 'INELIGIBLE',
});

const giveCertificate = (answers: Answers, each: Certificate) =>
  answers.give('ListTagsForCertificate', { CertificateArn: certificateArn(each) }, { Tags: [] }).give(
    'DescribeCertificate',
    { CertificateArn: certificateArn(each) },
    {
      Certificate: {
        ...{
          CertificateArn: certificateArn(each),
          DomainName: each.name,
          Status: 'ISSUED',
          InUseBy: each.usedBy,
        },
        SubjectAlternativeNames: each.alternatives,
        ...(each.renewal && {
          RenewalSummary: {
            RenewalStatus: each.renewal,
            DomainValidationOptions: [],
            UpdatedAt: each.expires,
          },
        }),
      },
    },
  );
