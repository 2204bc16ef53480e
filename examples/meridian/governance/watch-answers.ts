import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { Answers } from '../answers.ts';
import { hex, uuid } from '../place.ts';
import { configAnswers } from './config-answers.ts';
import type { Watch } from './watches.ts';

/** What answers for one Region of an account, service by service. */
export const watchAnswers = (watch: Watch): Fixture[] => [
  ...configAnswers(watch),
  ...detectorAnswers(watch),
  ...hubAnswers(watch),
  ...macieAnswers(watch),
  ...analyzerAnswers(watch),
];

function detectorAnswers({ guards, ...place }: Watch) {
  const id = hex(`detector ${place.account} ${place.region}`);
  const answers = new Answers('guardduty', at(place));
  answers.give('ListDetectors', {}, { DetectorIds: guards ? [id] : [] });
  if (guards)
    answers.give(
      'GetDetector',
      { DetectorId: id },
      {
        ...{ Status: 'ENABLED', FindingPublishingFrequency: 'FIFTEEN_MINUTES' },
        ServiceRole: `arn:aws:iam::${place.account}:role/aws-service-role/guardduty.amazonaws.com/AWSServiceRoleForAmazonGuardDuty`,
        Features: guards.map((Name) => ({ Name, Status: 'ENABLED' })),
      },
    );
  return answers.fixtures;
}

function hubAnswers({ standards, leftOut, ...place }: Watch): Fixture[] {
  if (!standards)
    return ['DescribeHub', 'GetEnabledStandards', 'ListFindingAggregators'].map((operation) => ({
      ...{ service: 'securityhub', ...at(place), operation },
      error: {
        ...{ code: 'InvalidAccessException', status: 401 },
        message: `Account ${place.account} is not subscribed to AWS Security Hub`,
      },
    }));
  const { account, region } = place;
  const FindingAggregatorArn = `arn:aws:securityhub:${region}:${account}:finding-aggregator/${uuid(`aggregator ${account}`)}`;
  const answers = new Answers('securityhub', at(place))
    .give(
      'DescribeHub',
      {},
      { HubArn: `arn:aws:securityhub:${region}:${account}:hub/default`, AutoEnableControls: true },
    )
    .give(
      'GetEnabledStandards',
      {},
      {
        StandardsSubscriptions: standards.map((standard) => ({
          StandardsSubscriptionArn: `arn:aws:securityhub:${region}:${account}:${standard.replace('standards/', 'subscription/')}`,
          ...{ StandardsArn: `arn:aws:securityhub:${region}::${standard}`, StandardsInput: {} },
          StandardsStatus: 'READY',
        })),
      },
    )
    .give('ListFindingAggregators', {}, { FindingAggregators: leftOut ? [{ FindingAggregatorArn }] : [] });
  if (leftOut)
    answers.give(
      'GetFindingAggregator',
      { FindingAggregatorArn },
      {
        ...{ FindingAggregatorArn, FindingAggregationRegion: region },
        ...(leftOut.length === 0
          ? { RegionLinkingMode: 'ALL_REGIONS' }
          : { RegionLinkingMode: 'ALL_REGIONS_EXCEPT_SPECIFIED', Regions: leftOut }),
      },
    );
  return answers.fixtures;
}

function macieAnswers({ macie, ...place }: Watch): Fixture[] {
  if (!macie)
    return ['GetMacieSession', 'GetAutomatedDiscoveryConfiguration', 'ListClassificationJobs'].map(
      (operation) => ({
        ...{ service: 'macie2', ...at(place), operation },
        error: { code: 'AccessDeniedException', status: 403, message: 'Macie is not enabled.' },
      }),
    );
  return new Answers('macie2', at(place))
    .give('GetMacieSession', {}, { status: 'ENABLED' })
    .give('GetAutomatedDiscoveryConfiguration', {}, { status: macie.samples ? 'ENABLED' : 'DISABLED' })
    .give('ListClassificationJobs', {}, { items: [] }).fixtures;
}

function analyzerAnswers({ analyzer, open, ...place }: Watch) {
  const answers = new Answers('access-analyzer', at(place));
  const arn = `arn:aws:access-analyzer:${place.region}:${place.account}:analyzer/${analyzer}`;
  const createdAt = '2025-03-01T09:00:00Z';
  const found = { ...{ type: 'ACCOUNT', status: 'ACTIVE' }, createdAt };
  answers.give('ListAnalyzers', {}, { analyzers: analyzer ? [{ arn, name: analyzer, ...found }] : [] });
  if (analyzer)
    answers.give(
      'ListFindingsV2',
      { analyzerArn: arn },
      {
        findings: open.map(({ resource, type }) => ({
          ...{ id: uuid(`finding ${resource}`), resource, resourceType: type, status: 'ACTIVE' },
          ...{ resourceOwnerAccount: place.account, findingType: 'ExternalAccess' },
          ...{ analyzedAt: createdAt, createdAt, updatedAt: createdAt },
        })),
      },
    );
  return answers.fixtures;
}

const at = ({ account, region }: Pick<Watch, 'account' | 'region'>) => ({ account, region });
