import { string } from '../field-type.ts';
import { field, type ManyRelation, resourceType, toMany, toOne } from '../resource-type.ts';
import { text } from '../service.ts';
import { identity } from './account.ts';

/** What is switched on a Region at a time hangs here: every such type names its account. */
const here = (target: string, doc: string) => toMany(target, { doc, on: 'Account', from: 'Account' });

const storageConfigs: ManyRelation = {
  kind: 'many',
  target: 'AWS::Connect::InstanceStorageConfig',
  doc: 'Where Connect instances of this Region keep content in S3.',
  uses: [],
  on: 'StorageType',
  value: () => 'S3',
};

export const scannedRegion = resourceType({
  type: 'Ringdown::Account::ScannedRegion',
  scope: 'region',
  doc: 'An account in one Region of the scan, there even where nothing is: what should watch over a Region and does not can be said only of the Region.',
  list: identity,
  id: 'Account',
  arn: null,
  fields: {
    Account: field(identity, string, 'Id of the account.', (answer) => answer.Account),
  },
  relations: {
    Trails: here('AWS::CloudTrail::Trail', 'Trails that record this Region, wherever they were made.'),
    ConfigurationRecorders: here('AWS::Config::ConfigurationRecorder', 'The recorder of AWS Config.'),
    DeliveryChannels: here('AWS::Config::DeliveryChannel', 'Where AWS Config delivers to.'),
    Detectors: here('AWS::GuardDuty::Detector', 'The detector of GuardDuty.'),
    SecurityHubs: here('AWS::SecurityHub::Hub', 'Security Hub; there is none where it is off.'),
    Standards: here('AWS::SecurityHub::Standard', 'Standards that Security Hub checks.'),
    MacieSessions: here('AWS::Macie::Session', 'Macie; there is none where it is off.'),
    ClassificationJobs: here(
      'Ringdown::Macie::ClassificationJob',
      'What Macie has been told to look through.',
    ),
    Analyzers: here('AWS::AccessAnalyzer::Analyzer', 'Analyzers of IAM Access Analyzer.'),
    AccessFindings: here('Ringdown::AccessAnalyzer::Finding', 'What analyzers found to be open to others.'),
    StorageConfigs: storageConfigs,
    Organization: toOne('AWS::Organizations::Organization', {
      doc: 'The organization that the account belongs to; absent for an account by itself.',
      uses: ['Account'],
      name: ({ Account }) => text(Account),
    }),
    Counterpart: toOne('Ringdown::Account::ScannedRegion', {
      doc: 'The same account in the other Region of the pair.',
      uses: ['Account'],
      name: ({ Account }) => text(Account),
      region: 'other',
    }),
  },
});
