import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { everyFieldOf, scan } from '../../support/scan.ts';

const counted = <T>(Items: T[]) => ({ Quantity: Items.length, Items });
const wholly = {
  ...{
    Status: 'Deployed',
    LastModifiedTime: '2026-01-01T00:00:00Z',
    Comment: '',
    Staging: false,
    Enabled: true,
  },
  ...{
    PriceClass: 'PriceClass_All',
    HttpVersion: 'http2',
    IsIPV6Enabled: true,
    CustomErrorResponses: counted([]),
  },
  Restrictions: { GeoRestriction: { RestrictionType: 'none', Quantity: 0 } },
};
const arn = 'arn:aws:cloudfront::111122223333:distribution';
const distributions: Fixture[] = [
  {
    ...{ service: 'cloudfront', region: 'us-east-1', operation: 'ListDistributions' },
    output: {
      DistributionList: {
        ...{ Marker: '', MaxItems: 100, IsTruncated: false, Quantity: 2 },
        Items: [
          {
            ...{ ...wholly, Id: 'E1', ARN: `${arn}/E1`, DomainName: 'e1.cloudfront.net' },
            Aliases: counted(['chat.example.com']),
            Origins: counted([
              {
                Id: 'east',
                DomainName: 'site.s3.us-east-1.amazonaws.com',
                S3OriginConfig: { OriginAccessIdentity: '' },
              },
              { Id: 'west', DomainName: 'site-west.s3.us-west-2.amazonaws.com' },
              {
                ...{ Id: 'api', DomainName: 'api.example.com' },
                CustomOriginConfig: {
                  ...{ HTTPPort: 80, HTTPSPort: 443, OriginProtocolPolicy: 'https-only' },
                  OriginSslProtocols: counted(['TLSv1.2']),
                },
              },
            ]),
            OriginGroups: counted([
              {
                ...{ Id: 'both', FailoverCriteria: { StatusCodes: counted([502, 503]) } },
                Members: counted([{ OriginId: 'east' }, { OriginId: 'west' }]),
              },
            ]),
            DefaultCacheBehavior: { TargetOriginId: 'both', ViewerProtocolPolicy: 'redirect-to-https' },
            CacheBehaviors: counted([
              { PathPattern: '/api/*', TargetOriginId: 'api', ViewerProtocolPolicy: 'https-only' },
            ]),
            ViewerCertificate: {
              ...{ ACMCertificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/1' },
              ...{ MinimumProtocolVersion: 'TLSv1.2_2021', CloudFrontDefaultCertificate: false },
            },
            WebACLId: 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/edge/1',
          },
          {
            ...{ ...wholly, Id: 'E2', ARN: `${arn}/E2`, DomainName: 'e2.cloudfront.net', Enabled: false },
            ...{ Aliases: { Quantity: 0 }, CacheBehaviors: { Quantity: 0 }, WebACLId: '' },
            Origins: counted([{ Id: 'one', DomainName: 'www.example.com' }]),
            DefaultCacheBehavior: { TargetOriginId: 'one', ViewerProtocolPolicy: 'allow-all' },
            ViewerCertificate: { CloudFrontDefaultCertificate: true, MinimumProtocolVersion: 'TLSv1' },
          },
        ],
      },
    },
  },
  {
    ...{ service: 'cloudfront', operation: 'ListTagsForResource', input: { Resource: `${arn}/E1` } },
    output: { Tags: { Items: [{ Key: 'contact-centre', Value: 'chat' }] } },
  },
  { service: 'cloudfront', operation: 'ListTagsForResource', output: { Tags: {} } },
];

test('distributions are read in us-east-1 with the Regions that their origins name, page by page', async () => {
  const estate = await scan({
    fixtures: distributions,
    mentions: everyFieldOf('AWS::CloudFront::Distribution'),
    regions: { primary: 'eu-central-1', recovery: 'eu-west-2' },
    endpoint: { pageSize: 1 },
  });
  expect(estate.resources.map(({ fields }) => fields)).toEqual([
    {
      ...{ Id: 'E1', Arn: `${arn}/E1`, Aliases: ['chat.example.com'], Enabled: true },
      DefaultOriginRegion: 'us-east-1',
      DefaultOriginGroup: {
        ...{ Id: 'both', StatusCodes: [502, 503] },
        Members: [
          { OriginId: 'east', Region: 'us-east-1' },
          { OriginId: 'west', Region: 'us-west-2' },
        ],
      },
      Behaviours: [
        { PathPattern: '*', ViewerProtocolPolicy: 'redirect-to-https' },
        { PathPattern: '/api/*', ViewerProtocolPolicy: 'https-only' },
      ],
      OriginProtocols: [{ Id: 'api', OriginProtocolPolicy: 'https-only', OriginSslProtocols: ['TLSv1.2'] }],
      ViewerCertificate: {
        ...{ ACMCertificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/1' },
        ...{ MinimumProtocolVersion: 'TLSv1.2_2021', CloudFrontDefaultCertificate: false },
      },
      WebACLId: 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/edge/1',
      Tags: { 'contact-centre': 'chat' },
    },
    {
      ...{ Id: 'E2', Arn: `${arn}/E2`, Aliases: [], Enabled: false, DefaultOriginRegion: null },
      ...{ DefaultOriginGroup: null, Behaviours: [{ PathPattern: '*', ViewerProtocolPolicy: 'allow-all' }] },
      ...{ OriginProtocols: [], WebACLId: null, Tags: {} },
      ViewerCertificate: {
        ...{ ACMCertificateArn: null, MinimumProtocolVersion: 'TLSv1', CloudFrontDefaultCertificate: true },
      },
    },
  ]);
});

const visible = { SampledRequestsEnabled: true, CloudWatchMetricsEnabled: true, MetricName: 'm' };
const aclOf = (scope: string, region: string): Fixture[] => {
  const ARN = `arn:aws:wafv2:${region}:111122223333:${scope.toLowerCase()}/webacl/edge/1`;
  const rule = (Name: string, Priority: number) => ({
    ...{
      Name,
      Priority,
      VisibilityConfig: visible,
      Statement: { GeoMatchStatement: { CountryCodes: ['DE'] } },
    },
  });
  return [
    {
      ...{ service: 'wafv2', region, operation: 'ListWebACLs', input: { Scope: scope } },
      output: { WebACLs: [{ Name: 'edge', Id: '1', ARN }] },
    },
    {
      ...{ service: 'wafv2', region, operation: 'GetWebACL', input: { Scope: scope, Name: 'edge', Id: '1' } },
      output: {
        WebACL: {
          ...{ Name: 'edge', Id: '1', ARN, VisibilityConfig: visible, ManagedByFirewallManager: false },
          DefaultAction: scope === 'REGIONAL' ? { Block: {} } : { Allow: {} },
          Rules: [
            { ...rule('block', 0), Action: { Block: {} } },
            { ...rule('count', 1), Action: { Count: {} } },
            { ...rule('group', 2), OverrideAction: { None: {} } },
            { ...rule('muted', 3), OverrideAction: { Count: {} } },
          ],
        },
      },
    },
  ];
};

test('web ACLs of a Region are told from those of CloudFront, and a rule that counts from one that acts', async () => {
  const logged: Fixture = {
    ...{ service: 'wafv2', region: 'us-east-1', operation: 'GetLoggingConfiguration' },
    output: { LoggingConfiguration: { ResourceArn: 'arn', LogDestinationConfigs: ['arn:aws:logs:x'] } },
  };
  const silent: Fixture = {
    ...{ service: 'wafv2', region: 'us-west-2', operation: 'GetLoggingConfiguration' },
    error: { code: 'WAFNonexistentItemException', status: 400 },
  };
  const estate = await scan({
    fixtures: [...aclOf('REGIONAL', 'us-west-2'), ...aclOf('CLOUDFRONT', 'us-east-1'), logged, silent],
    mentions: [...everyFieldOf('AWS::WAFv2::WebACL'), ...everyFieldOf('Ringdown::WAFv2::CloudFrontWebACL')],
    regions: { primary: 'us-west-2' },
  });
  const rules = ['block', 'count', 'group', 'muted'].map((Name, Priority) => ({
    ...{ Name, Priority, Acts: Name === 'block' || Name === 'group' },
  }));
  const common = { Id: '1', Name: 'edge', Rules: rules, ManagedByFirewallManager: false };
  expect(estate.resources.map(({ type, region, fields }) => ({ type, region, ...fields }))).toEqual([
    {
      ...{ ...common, type: 'AWS::WAFv2::WebACL', region: 'us-west-2', DefaultAction: 'Block' },
      ...{ Arn: 'arn:aws:wafv2:us-west-2:111122223333:regional/webacl/edge/1', LogDestinationConfigs: [] },
    },
    {
      ...{
        ...common,
        type: 'Ringdown::WAFv2::CloudFrontWebACL',
        region: 'us-east-1',
        DefaultAction: 'Allow',
      },
      Arn: 'arn:aws:wafv2:us-east-1:111122223333:cloudfront/webacl/edge/1',
      LogDestinationConfigs: ['arn:aws:logs:x'],
    },
  ]);
});

const certificate = (id: string) => `arn:aws:acm:us-east-1:111122223333:certificate/${id}`;
const certificates: Fixture[] = [
  {
    ...{ service: 'acm', operation: 'ListCertificates', region: 'us-east-1' },
    output: {
      CertificateSummaryList: [
        {
          ...{
            CertificateArn: certificate('1'),
            DomainName: 'chat.example.com',
            Status: 'ISSUED',
            Type: 'AMAZON_ISSUED',
          },
          ...{ InUse: true, NotAfter: '2026-09-01T00:00:00Z', RenewalEligibility: 'ELIGIBLE' },
        },
        {
          ...{
            CertificateArn: certificate('2'),
            DomainName: 'new.example.com',
            Status: 'PENDING_VALIDATION',
          },
          Type: 'AMAZON_ISSUED',
        },
      ],
    },
  },
  { service: 'acm', operation: 'ListCertificates', output: { CertificateSummaryList: [] } },
  {
    ...{ service: 'acm', operation: 'DescribeCertificate', input: { CertificateArn: certificate('1') } },
    output: {
      Certificate: {
        ...{
          CertificateArn: certificate('1'),
          SubjectAlternativeNames: ['chat.example.com', 'desk.example.com'],
        },
        InUseBy: ['arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/chat/1'],
        RenewalSummary: {
          ...{ RenewalStatus: 'SUCCESS', DomainValidationOptions: [], UpdatedAt: '2025-09-01T00:00:00Z' },
        },
      },
    },
  },
  {
    service: 'acm',
    operation: 'DescribeCertificate',
    output: { Certificate: { SubjectAlternativeNames: [] } },
  },
  {
    ...{ service: 'acm', operation: 'ListTagsForCertificate', input: { CertificateArn: certificate('1') } },
    output: { Tags: [{ Key: 'contact-centre', Value: 'line' }, { Key: 'spare' }] },
  },
  { service: 'acm', operation: 'ListTagsForCertificate', output: {} },
];

test('certificates are read with what uses them and how their renewal goes, page by page', async () => {
  const estate = await scan({
    fixtures: certificates,
    mentions: everyFieldOf('AWS::CertificateManager::Certificate'),
    endpoint: { pageSize: 1 },
  });
  expect(estate.resources.map(({ fields }) => fields)).toEqual([
    {
      ...{
        CertificateArn: certificate('1'),
        DomainName: 'chat.example.com',
        Status: 'ISSUED',
        Type: 'AMAZON_ISSUED',
      },
      ...{ InUse: true, NotAfter: '2026-09-01T00:00:00.000Z', RenewalEligibility: 'ELIGIBLE' },
      SubjectAlternativeNames: ['chat.example.com', 'desk.example.com'],
      InUseBy: ['arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/chat/1'],
      RenewalStatus: 'SUCCESS',
      Tags: { 'contact-centre': 'line', spare: '' },
    },
    {
      ...{ CertificateArn: certificate('2'), DomainName: 'new.example.com', Status: 'PENDING_VALIDATION' },
      ...{
        Type: 'AMAZON_ISSUED',
        InUse: false,
        NotAfter: null,
        RenewalEligibility: null,
        RenewalStatus: null,
      },
      ...{ SubjectAlternativeNames: [], InUseBy: [], Tags: {} },
    },
  ]);
});

test('certificates of every key type are asked for, because ACM leaves most of them out otherwise', async () => {
  const [first, ...rest] = certificates;
  const keyTypes = [
    'RSA_1024',
    'RSA_2048',
    'RSA_3072',
    'RSA_4096',
    'EC_prime256v1',
    'EC_secp384r1',
    'EC_secp521r1',
  ];
  const estate = await scan({
    fixtures: [{ ...first!, input: { Includes: { keyTypes } } }, ...rest],
    mentions: [{ type: 'AWS::CertificateManager::Certificate', member: 'RenewalStatus' }],
    endpoint: { deny: ['acm:DescribeCertificate'] },
  });
  expect(estate.resources).toHaveLength(2);
  expect(estate.resources[0]!.fields).not.toHaveProperty('RenewalStatus');
});
