import { describe, expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import type { Estate } from '../../../src/model/estate.ts';
import type { Known } from '../../../src/resources/service.ts';
import { account, everyFieldOf, scan } from '../../support/scan.ts';

const answer = (service: string, operation: string, output: NonNullable<Fixture['output']>): Fixture => ({
  ...{ service, operation, output },
});
const refusal = (service: string, operation: string, code: string, message: string): Fixture => ({
  ...{ service, operation, error: { code, message, status: 403 } },
});
const only = { regions: { primary: 'us-east-1' } };
const read = (fixtures: Fixture[], ...types: string[]) =>
  scan({ fixtures, mentions: types.flatMap(everyFieldOf), ...only });
const fieldsOf = (estate: Estate, type: string) =>
  estate.resources.filter((r) => r.type === type).map(({ id, fields }): Known => ({ id, ...fields }));
const gapsOf = (estate: Estate, type: string) => estate.collections.find((c) => c.type === type)!.gaps;

describe('AWS Config', () => {
  test('a recorder, its channel, an aggregator and a pack', async () => {
    const estate = await read(
      [
        answer('config', 'DescribeConfigurationRecorders', {
          ConfigurationRecorders: [
            {
              name: 'default',
              recordingGroup: {
                ...{ allSupported: false, resourceTypes: [] },
                exclusionByResourceTypes: { resourceTypes: ['AWS::EC2::NetworkInterface'] },
              },
            },
          ],
        }),
        answer('config', 'DescribeConfigurationRecorderStatus', {
          ConfigurationRecordersStatus: [{ name: 'default', recording: true, lastStatus: 'Success' }],
        }),
        answer('config', 'DescribeDeliveryChannels', {
          DeliveryChannels: [{ name: 'default', s3BucketName: 'history' }],
        }),
        answer('config', 'DescribeDeliveryChannelStatus', {
          DeliveryChannelsStatus: [
            {
              name: 'default',
              configHistoryDeliveryInfo: { lastStatus: 'Failure', lastErrorCode: 'AccessDenied' },
            },
          ],
        }),
        answer('config', 'DescribeConfigurationAggregators', {
          ConfigurationAggregators: [
            {
              ...{ ConfigurationAggregatorName: 'all', ConfigurationAggregatorArn: 'arn:aws:config:a' },
              OrganizationAggregationSource: { RoleArn: 'arn:aws:iam::1:role/r', AllAwsRegions: true },
            },
          ],
        }),
        answer('config', 'DescribeConformancePacks', {
          ConformancePackDetails: ['OrgConformsPack-pci-4-a1b2c3d4', 'own-pack'].map((name) => ({
            ...{ ConformancePackName: name, ConformancePackArn: `arn:aws:config:${name}` },
            ConformancePackId: name,
          })),
        }),
      ],
      'AWS::Config::ConfigurationRecorder',
      'AWS::Config::DeliveryChannel',
      'AWS::Config::ConfigurationAggregator',
      'AWS::Config::ConformancePack',
    );
    expect(fieldsOf(estate, 'AWS::Config::ConfigurationRecorder')).toEqual([
      {
        ...{ id: 'default', Name: 'default', Account: account, Recording: true, LastStatus: 'Success' },
        RecordingGroup: {
          ...{ AllSupported: false, ResourceTypes: [] },
          ExclusionByResourceTypes: { ResourceTypes: ['AWS::EC2::NetworkInterface'] },
        },
      },
    ]);
    expect(fieldsOf(estate, 'AWS::Config::DeliveryChannel')).toEqual([
      {
        ...{ id: 'default', Name: 'default', Account: account, S3BucketName: 'history' },
        ...{ HistoryDeliveryStatus: 'Failure', HistoryDeliveryErrorCode: 'AccessDenied' },
      },
    ]);
    expect(fieldsOf(estate, 'AWS::Config::ConfigurationAggregator')).toMatchObject([
      {
        ...{ ConfigurationAggregatorName: 'all', AccountAggregationSources: [] },
        OrganizationAggregationSource: { AllAwsRegions: true, AwsRegions: [] },
      },
    ]);
    expect(fieldsOf(estate, 'AWS::Config::ConformancePack').map((p) => p['CommonName'])).toEqual([
      'OrgConformsPack-pci-4',
      'own-pack',
    ]);
  });
});

describe('GuardDuty', () => {
  test('a detector and what it watches', async () => {
    const estate = await read(
      [
        answer('guardduty', 'ListDetectors', { DetectorIds: ['d-1'] }),
        answer('guardduty', 'GetDetector', {
          ...{ Status: 'ENABLED', ServiceRole: 'arn:aws:iam::1:role/r' },
          Features: [{ Name: 'S3_DATA_EVENTS', Status: 'DISABLED' }],
        }),
      ],
      'AWS::GuardDuty::Detector',
    );
    expect(fieldsOf(estate, 'AWS::GuardDuty::Detector')).toEqual([
      {
        ...{ id: 'd-1', Id: 'd-1', Account: account, Status: 'ENABLED' },
        Features: [{ Name: 'S3_DATA_EVENTS', Status: 'DISABLED' }],
      },
    ]);
  });

  test('a Region in which it is off has no detector', async () => {
    const estate = await read(
      [answer('guardduty', 'ListDetectors', { DetectorIds: [] })],
      'AWS::GuardDuty::Detector',
    );
    expect([estate.resources, gapsOf(estate, 'AWS::GuardDuty::Detector')]).toEqual([[], []]);
  });
});

describe('Security Hub', () => {
  const types = [
    'AWS::SecurityHub::Hub',
    'AWS::SecurityHub::Standard',
    'AWS::SecurityHub::FindingAggregator',
  ];

  test('a hub, a standard and an aggregator', async () => {
    const FindingAggregatorArn = `arn:aws:securityhub:us-east-1:${account}:finding-aggregator/f-1`;
    const estate = await read(
      [
        answer('securityhub', 'DescribeHub', {
          ...{ HubArn: `arn:aws:securityhub:us-east-1:${account}:hub/default`, AutoEnableControls: true },
        }),
        answer('securityhub', 'GetEnabledStandards', {
          StandardsSubscriptions: [
            {
              ...{ StandardsSubscriptionArn: 's', StandardsInput: {}, StandardsStatus: 'READY' },
              StandardsArn: 'arn:aws:securityhub:us-east-1::standards/pci-dss/v/4.0.1',
            },
          ],
        }),
        answer('securityhub', 'ListFindingAggregators', { FindingAggregators: [{ FindingAggregatorArn }] }),
        answer('securityhub', 'GetFindingAggregator', {
          ...{ FindingAggregatorArn, FindingAggregationRegion: 'us-east-1' },
          ...{ RegionLinkingMode: 'SPECIFIED_REGIONS', Regions: ['us-west-2'] },
        }),
      ],
      ...types,
    );
    expect(types.flatMap((type) => fieldsOf(estate, type))).toMatchObject([
      {
        Account: account,
        Arn: `arn:aws:securityhub:us-east-1:${account}:hub/default`,
        AutoEnableControls: true,
      },
      {
        ...{ Account: account, Standard: 'standards/pci-dss/v/4.0.1', StandardsStatus: 'READY' },
        StandardsArn: 'arn:aws:securityhub:us-east-1::standards/pci-dss/v/4.0.1',
      },
      {
        ...{ FindingAggregatorArn, FindingAggregationRegion: 'us-east-1' },
        ...{ RegionLinkingMode: 'SPECIFIED_REGIONS', Regions: ['us-west-2'] },
      },
    ]);
  });

  test('where it is off there is none, and nothing is unknown', async () => {
    const off = `Account ${account} is not subscribed to AWS Security Hub`;
    const estate = await read(
      ['DescribeHub', 'GetEnabledStandards', 'ListFindingAggregators'].map((operation) =>
        refusal('securityhub', operation, 'InvalidAccessException', off),
      ),
      ...types,
    );
    expect([estate.resources, types.flatMap((type) => gapsOf(estate, type))]).toEqual([[], []]);
  });

  test('the same code for another refusal leaves it unknown', async () => {
    const other = `Account ${account} is not an administrator for this organization`;
    const estate = await read(
      [refusal('securityhub', 'DescribeHub', 'InvalidAccessException', other)],
      types[0]!,
    );
    expect(gapsOf(estate, types[0]!)).toHaveLength(1);
  });
});

describe('Macie', () => {
  const types = ['AWS::Macie::Session', 'Ringdown::Macie::ClassificationJob'];
  const job = { jobId: 'j-1', name: 'chats', jobStatus: 'IDLE', jobType: 'SCHEDULED' };

  test('a session, and jobs that name buckets or choose them', async () => {
    const estate = await read(
      [
        answer('macie2', 'GetMacieSession', { status: 'ENABLED' }),
        answer('macie2', 'GetAutomatedDiscoveryConfiguration', { status: 'DISABLED' }),
        answer('macie2', 'ListClassificationJobs', {
          items: [
            { ...job, bucketDefinitions: [{ accountId: account, buckets: ['chats', 'mails'] }] },
            { ...job, jobId: 'j-2', bucketCriteria: {} },
          ],
        }),
      ],
      ...types,
    );
    expect(fieldsOf(estate, types[0]!)).toEqual([
      { id: account, Account: account, Status: 'ENABLED', AutomatedDiscoveryStatus: 'DISABLED' },
    ]);
    const [named, chosen] = fieldsOf(estate, types[1]!);
    expect(named).toEqual({
      ...{ id: 'j-1', JobId: 'j-1', Account: account, Name: 'chats', Buckets: ['chats', 'mails'] },
      ...{ JobStatus: 'IDLE', JobType: 'SCHEDULED' },
    });
    expect(chosen).not.toHaveProperty('Buckets');
  });

  test('where it is off there is none, and nothing is unknown', async () => {
    const estate = await read(
      ['GetMacieSession', 'ListClassificationJobs'].map((operation) =>
        refusal('macie2', operation, 'AccessDeniedException', 'Macie is not enabled.'),
      ),
      ...types,
    );
    expect([estate.resources, types.flatMap((type) => gapsOf(estate, type))]).toEqual([[], []]);
  });

  test('the same code for a permission that is missing leaves it unknown', async () => {
    const message = 'User: arn:aws:sts::1:r is not authorized to perform: macie2:GetMacieSession';
    const estate = await read(
      [refusal('macie2', 'GetMacieSession', 'AccessDeniedException', message)],
      types[0]!,
    );
    expect(gapsOf(estate, types[0]!)).toHaveLength(1);
    expect(estate.calls.find((call) => call.service === 'macie2')).toMatchObject({ outcome: 'denied' });
  });
});

test('IAM Access Analyzer: only analyzers of access from outside are asked what they found', async () => {
  const analyzer = (name: string, type: string) => ({
    ...{ arn: `arn:aws:access-analyzer:us-east-1:${account}:analyzer/${name}`, name, type },
    ...{ status: 'ACTIVE', createdAt: '2025-01-01T00:00:00Z' },
  });
  const at = '2026-01-01T00:00:00Z';
  const estate = await read(
    [
      answer('access-analyzer', 'ListAnalyzers', {
        analyzers: [analyzer('outside', 'ACCOUNT'), analyzer('unused', 'ACCOUNT_UNUSED_ACCESS')],
      }),
      answer('access-analyzer', 'ListFindingsV2', {
        findings: [
          {
            ...{ id: 'f-1', resource: 'arn:aws:s3:::rec', resourceType: 'AWS::S3::Bucket', status: 'ACTIVE' },
            ...{ resourceOwnerAccount: account, analyzedAt: at, createdAt: at, updatedAt: at },
          },
        ],
      }),
    ],
    'AWS::AccessAnalyzer::Analyzer',
    'Ringdown::AccessAnalyzer::Finding',
  );
  expect(fieldsOf(estate, 'AWS::AccessAnalyzer::Analyzer')[0]).toEqual({
    ...{ id: 'outside', Account: account, AnalyzerName: 'outside', Type: 'ACCOUNT', Status: 'ACTIVE' },
    Arn: `arn:aws:access-analyzer:us-east-1:${account}:analyzer/outside`,
  });
  expect(fieldsOf(estate, 'Ringdown::AccessAnalyzer::Finding')).toEqual([
    {
      ...{ id: 'f-1', FindingId: 'f-1', Account: account, AnalyzerName: 'outside', Status: 'ACTIVE' },
      ...{ Resource: 'arn:aws:s3:::rec', ResourceType: 'AWS::S3::Bucket' },
    },
  ]);
});

test('an account is there once in each Region of the scan', async () => {
  const estate = await scan({ fixtures: [], mentions: everyFieldOf('Ringdown::Account::ScannedRegion') });
  expect(estate.resources.map(({ id, region }) => `${id} ${region}`)).toEqual([
    `${account} us-east-1`,
    `${account} us-west-2`,
  ]);
});
