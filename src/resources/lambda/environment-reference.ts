import { string } from '../field-type.ts';
import { field, listing, resourceType, toMany, toOne } from '../resource-type.ts';
import { text } from '../service.ts';
import { lambda, markerPages } from './service.ts';

/** The answer that the functions were listed by; what is asked again costs no second call. */
const references = listing(
  lambda.call('ListFunctions', {
    actions: ['lambda:ListFunctions'],
    uses: ['FunctionName', 'EnvironmentReferences'],
    pages: markerPages(50),
  }),
  (_, { known }) =>
    (known['EnvironmentReferences'] as string[]).map((arn) => ({
      arn,
      functionName: text(known['FunctionName']),
    })),
);

const service = (arn: string): string | undefined => arn.split(':')[2];

/** What an ARN names, if that is of the service. */
const ofService = (wanted: string, arn: string): string | null => (service(arn) === wanted ? arn : null);

export const environmentReference = resourceType({
  type: 'Ringdown::Lambda::EnvironmentReference',
  scope: 'region',
  parent: 'AWS::Lambda::Function',
  doc: 'An ARN that an environment variable of a function names: a secret, a parameter, a table. Names that are no ARNs cannot be told from other text.',
  list: references,
  id: ({ FunctionName, ReferencedArn }) => `${text(FunctionName)}/${text(ReferencedArn)}`,
  arn: null,
  fields: {
    FunctionName: field(references, string, 'Name of the function.', (r) => r.functionName),
    ReferencedArn: field(references, string, 'The ARN that is named.', (r) => r.arn),
    ReferencedService: field(references, string, 'Service of that ARN, such as secretsmanager or ssm.', (r) =>
      service(r.arn),
    ),
  },
  relations: {
    Function: toOne('AWS::Lambda::Function', {
      doc: 'The function.',
      uses: ['FunctionName'],
      name: ({ FunctionName }) => text(FunctionName),
      region: 'same',
    }),
    Associations: toMany('Ringdown::Connect::LambdaAssociation', {
      doc: 'The Connect instances of the same Region that offer the function to their flows.',
      on: 'FunctionName',
      from: 'FunctionName',
    }),
    Secret: toOne('AWS::SecretsManager::Secret', {
      doc: 'The secret that is named; absent where the ARN is of another service.',
      uses: ['ReferencedArn'],
      name: ({ ReferencedArn }) => ofService('secretsmanager', text(ReferencedArn)),
    }),
    Parameter: toOne('AWS::SSM::Parameter', {
      doc: 'The parameter that is named; absent where the ARN is of another service.',
      uses: ['ReferencedArn'],
      name: ({ ReferencedArn }) => ofService('ssm', text(ReferencedArn)),
    }),
  },
});
