import { string } from '../field-type.ts';
import { counterpart, field, listing, resourceType } from '../resource-type.ts';
import { text } from '../service.ts';
import { config } from './service.ts';

const packs = listing(
  config.call('DescribeConformancePacks', {
    actions: ['config:DescribeConformancePacks'],
    pages: { inputToken: 'NextToken', outputToken: 'NextToken', size: { member: 'Limit', max: 20 } },
  }),
  (answer) => answer.ConformancePackDetails,
);

export const conformancePack = resourceType({
  type: 'AWS::Config::ConformancePack',
  scope: 'region',
  doc: 'A set of rules of AWS Config that was rolled out as one.',
  list: packs,
  id: 'ConformancePackName',
  arn: 'ConformancePackArn',
  names: { uses: ['CommonName'], of: ({ CommonName }) => [text(CommonName)] },
  fields: {
    ConformancePackName: field(packs, string, 'Name.', (p) => p.ConformancePackName),
    ConformancePackArn: field(packs, string, 'Amazon Resource Name.', (p) => p.ConformancePackArn),
    CommonName: field(
      packs,
      string,
      'Name without what an organization appends to it in each account and Region.',
      (p) => p.ConformancePackName?.replace(/^OrgConformsPack-(.+)-[a-z0-9]{8}$/, 'OrgConformsPack-$1'),
    ),
  },
  relations: { Counterpart: counterpart('AWS::Config::ConformancePack', 'CommonName') },
});
