import { bool, list, nullable, object, string } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { config } from './service.ts';

const aggregators = listing(
  config.call('DescribeConfigurationAggregators', {
    actions: ['config:DescribeConfigurationAggregators'],
    pages: { inputToken: 'NextToken', outputToken: 'NextToken' },
  }),
  (answer) => answer.ConfigurationAggregators,
);

const regions = { AllAwsRegions: nullable(bool), AwsRegions: list(string) };

export const configurationAggregator = resourceType({
  type: 'AWS::Config::ConfigurationAggregator',
  scope: 'region',
  doc: 'What AWS Config recorded elsewhere, gathered in one Region.',
  list: aggregators,
  id: 'ConfigurationAggregatorName',
  arn: 'ConfigurationAggregatorArn',
  fields: {
    ConfigurationAggregatorName: field(aggregators, string, 'Name.', (a) => a.ConfigurationAggregatorName),
    ConfigurationAggregatorArn: field(
      aggregators,
      string,
      'Amazon Resource Name.',
      (a) => a.ConfigurationAggregatorArn,
    ),
    AccountAggregationSources: field(
      aggregators,
      list(object({ AccountIds: list(string), ...regions })),
      'Accounts, and Regions of them, that it gathers from; empty where it gathers from an organization.',
      (a) => a.AccountAggregationSources,
    ),
    OrganizationAggregationSource: field(
      aggregators,
      nullable(object(regions)),
      'Regions of an organization that it gathers from; absent where it gathers from accounts.',
      (a) => a.OrganizationAggregationSource,
    ),
  },
});
