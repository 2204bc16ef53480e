import { nullable, string } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { text } from '../service.ts';
import { accessAnalyzer } from './service.ts';

/** Who may reach what from outside; findings of other analyzers are many, and no rule reads them. */
const ofAccessFromOutside = ['ACCOUNT', 'ORGANIZATION'];

const findings = listing(
  accessAnalyzer.call('ListFindingsV2', {
    actions: ['access-analyzer:ListFindings'],
    uses: ['Arn', 'Type'],
    input: ({ Arn, Type }) =>
      ofAccessFromOutside.includes(text(Type))
        ? { analyzerArn: text(Arn), filter: { status: { eq: ['ACTIVE'] } } }
        : undefined,
    pages: { inputToken: 'nextToken', outputToken: 'nextToken' },
  }),
  (answer, { known, place }) =>
    answer.findings?.map((f) => ({ ...f, Analyzer: known['AnalyzerName'], Account: place.account })),
);

export const finding = resourceType({
  type: 'Ringdown::AccessAnalyzer::Finding',
  scope: 'region',
  parent: 'AWS::AccessAnalyzer::Analyzer',
  doc: 'A resource that somebody outside the account or organization may reach, and that nobody has archived as meant.',
  list: findings,
  id: 'FindingId',
  arn: null,
  fields: {
    Account: field(findings, string, 'Id of the account of the analyzer.', (f) => f.Account),
    FindingId: field(findings, string, 'Id.', (f) => f.id),
    AnalyzerName: field(findings, string, 'Analyzer that found it.', (f) => f.Analyzer),
    Resource: field(
      findings,
      nullable(string),
      'The resource, by ARN; absent where AWS does not name it.',
      (f) => f.resource,
    ),
    ResourceType: field(findings, string, 'Such as AWS::S3::Bucket.', (f) => f.resourceType),
    Status: field(findings, string, 'ACTIVE: neither resolved nor archived.', (f) => f.status),
  },
});
