import { list, string } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { nextToken, text } from '../service.ts';
import { notEnabled, securityHub } from './service.ts';

const aggregators = listing(
  securityHub.call('ListFindingAggregators', {
    actions: ['securityhub:ListFindingAggregators'],
    absentOn: notEnabled,
    pages: nextToken(100),
  }),
  (answer) => answer.FindingAggregators,
);

const described = securityHub.call('GetFindingAggregator', {
  actions: ['securityhub:GetFindingAggregator'],
  uses: ['FindingAggregatorArn'],
  input: ({ FindingAggregatorArn }) => ({ FindingAggregatorArn: text(FindingAggregatorArn) }),
});

export const findingAggregator = resourceType({
  type: 'AWS::SecurityHub::FindingAggregator',
  scope: 'region',
  doc: 'What gathers findings of several Regions in one. It may be seen in its own Region and in those that it gathers from.',
  list: aggregators,
  id: 'FindingAggregatorArn',
  arn: 'FindingAggregatorArn',
  fields: {
    FindingAggregatorArn: field(aggregators, string, 'Amazon Resource Name.', (a) => a.FindingAggregatorArn),
    FindingAggregationRegion: field(
      described,
      string,
      'Region that findings are gathered in.',
      (answer) => answer.FindingAggregationRegion,
    ),
    RegionLinkingMode: field(
      described,
      string,
      'ALL_REGIONS, ALL_REGIONS_EXCEPT_SPECIFIED, SPECIFIED_REGIONS or NO_REGIONS.',
      (answer) => answer.RegionLinkingMode,
    ),
    Regions: field(
      described,
      list(string),
      'Regions that it gathers from, or does not; empty where the mode names none.',
      (answer) => answer.Regions,
    ),
  },
});
