import { list, string } from '../field-type.ts';
import { field, listing, resourceType, toOne } from '../resource-type.ts';
import { backup } from './service.ts';

const settings = listing(
  backup.call('DescribeRegionSettings', { actions: ['backup:DescribeRegionSettings'] }),
  (answer) => [answer],
);

export const regionSettings = resourceType({
  type: 'Ringdown::Backup::RegionSettings',
  scope: 'region',
  doc: 'What AWS Backup may touch in an account and Region, one a Region.',
  list: settings,
  id: (_, { account }) => account,
  arn: null,
  fields: {
    OptedInResourceTypes: field(settings, list(string), 'The types that it protects here.', (s) =>
      Object.entries(s.ResourceTypeOptInPreference ?? {})
        .filter(([, optedIn]) => optedIn)
        .map(([type]) => type)
        .sort(),
    ),
  },
  relations: {
    Counterpart: toOne('Ringdown::Backup::RegionSettings', {
      doc: 'The settings of the same account in the other Region of the pair.',
      uses: [],
      name: (_, { account }) => account,
      region: 'other',
    }),
  },
});
