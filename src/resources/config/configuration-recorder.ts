import { bool, list, nullable, object, string } from '../field-type.ts';
import { pascalCase } from '../pascal-case.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { text } from '../service.ts';
import { config } from './service.ts';

// Recorders that AWS services keep for themselves have to be asked for, and are not.
const recorders = listing(
  config.call('DescribeConfigurationRecorders', { actions: ['config:DescribeConfigurationRecorders'] }),
  (answer, { place }) => answer.ConfigurationRecorders?.map((r) => ({ ...r, Account: place.account })),
);

const status = config.call('DescribeConfigurationRecorderStatus', {
  actions: ['config:DescribeConfigurationRecorderStatus'],
  uses: ['Name'],
  input: ({ Name }) => ({ ConfigurationRecorderNames: [text(Name)] }),
});

export const configurationRecorder = resourceType({
  type: 'AWS::Config::ConfigurationRecorder',
  scope: 'region',
  doc: 'The recorder of AWS Config, at most one that customers manage a Region.',
  list: recorders,
  id: 'Name',
  arn: null,
  fields: {
    Account: field(recorders, string, 'Id of the account.', (r) => r.Account),
    Name: field(recorders, string, 'Name, mostly default.', (r) => r.name),
    RecordingGroup: field(
      recorders,
      object({
        AllSupported: nullable(bool),
        ResourceTypes: list(string),
        ExclusionByResourceTypes: nullable(object({ ResourceTypes: list(string) })),
      }),
      'What it records: every type that AWS Config supports, those listed, or all but those excluded.',
      (r) => pascalCase(r.recordingGroup),
    ),
    Recording: field(
      status,
      bool,
      'Whether it records at present.',
      (answer) => answer.ConfigurationRecordersStatus?.[0]?.recording,
    ),
    LastStatus: field(
      status,
      nullable(string),
      'Pending, Success, Failure or NotApplicable; absent where it has never recorded.',
      (answer) => answer.ConfigurationRecordersStatus?.[0]?.lastStatus,
    ),
  },
});
