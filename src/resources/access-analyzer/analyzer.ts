import { string } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { accessAnalyzer } from './service.ts';

const analyzers = listing(
  accessAnalyzer.call('ListAnalyzers', {
    actions: ['access-analyzer:ListAnalyzers'],
    pages: { inputToken: 'nextToken', outputToken: 'nextToken' },
  }),
  (answer, { place }) => answer.analyzers?.map((a) => ({ ...a, Account: place.account })),
);

export const analyzer = resourceType({
  type: 'AWS::AccessAnalyzer::Analyzer',
  scope: 'region',
  doc: 'An analyzer of IAM Access Analyzer. Those that a delegated administrator has for an organization are seen there only.',
  list: analyzers,
  id: 'AnalyzerName',
  arn: 'Arn',
  fields: {
    Account: field(analyzers, string, 'Id of the account.', (a) => a.Account),
    Arn: field(analyzers, string, 'Amazon Resource Name.', (a) => a.arn),
    AnalyzerName: field(analyzers, string, 'Name.', (a) => a.name),
    Type: field(
      analyzers,
      string,
      'ACCOUNT or ORGANIZATION for access from outside; others look for unused or internal access.',
      (a) => a.type,
    ),
    Status: field(analyzers, string, 'ACTIVE, CREATING, DISABLED or FAILED.', (a) => a.status),
  },
});
