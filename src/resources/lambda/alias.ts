import { list, nullable, number, object, string } from '../field-type.ts';
import { parsePolicy, policyDocument } from '../policy-document.ts';
import { field, listing, resourceType, toMany, toOne } from '../resource-type.ts';
import { type Known, text } from '../service.ts';
import { ofFunction } from './calls.ts';
import { lambda, markerPages } from './service.ts';

const aliases = listing(
  lambda.call('ListAliases', { actions: ['lambda:ListAliases'], ...ofFunction, pages: markerPages(50) }),
  (answer, { known }) => answer.Aliases?.map((alias) => ({ ...alias, FunctionName: known['FunctionName'] })),
);

const ofAlias = {
  uses: ['FunctionName', 'Name'],
  input: ({ FunctionName, Name }: Known) => ({ FunctionName: text(FunctionName), Qualifier: text(Name) }),
};

const policy = lambda.call('GetPolicy', {
  actions: ['lambda:GetPolicy'],
  absentOn: ['ResourceNotFoundException'],
  ...ofAlias,
});

const configuration = lambda.call('GetFunctionConfiguration', {
  actions: ['lambda:GetFunctionConfiguration'],
  ...ofAlias,
});

const qualifiedName = ({ FunctionName, Name }: Known) => `${text(FunctionName)}:${text(Name)}`;

export const alias = resourceType({
  type: 'AWS::Lambda::Alias',
  scope: 'region',
  parent: 'AWS::Lambda::Function',
  doc: 'A name for a version of a function. Who may call it is set on the alias, not on the function.',
  list: aliases,
  id: qualifiedName,
  arn: 'AliasArn',
  fields: {
    AliasArn: field(aliases, string, 'Amazon Resource Name.', (a) => a.AliasArn),
    Name: field(aliases, string, 'Name, unique for the function.', (a) => a.Name),
    FunctionName: field(aliases, string, 'Function that the alias belongs to.', (a) => a.FunctionName),
    FunctionVersion: field(aliases, string, 'Version that it leads to.', (a) => a.FunctionVersion),
    RoutingConfig: field(
      aliases,
      nullable(
        object({
          AdditionalVersionWeights: list(object({ FunctionVersion: string, FunctionWeight: number })),
        }),
      ),
      'A second version and its share of the calls, between 0 and 1; absent when there is none.',
      (a) => weightsOf(a.RoutingConfig?.AdditionalVersionWeights),
    ),
    CodeSha256: field(
      configuration,
      string,
      'Hash of the package or image of the version that it leads to.',
      (answer) => answer.CodeSha256,
    ),
    Policy: field(
      policy,
      nullable(policyDocument),
      'Who else may invoke the alias; absent when nobody was let in.',
      (answer) => parsePolicy(answer.Policy),
    ),
  },
  relations: {
    Function: toOne('AWS::Lambda::Function', {
      doc: 'The function that the alias belongs to.',
      uses: ['FunctionName'],
      name: ({ FunctionName }) => text(FunctionName),
      region: 'same',
    }),
    Counterpart: toOne('AWS::Lambda::Alias', {
      doc: 'The alias of that name, of the function of that name, in the other Region of the pair.',
      uses: ['FunctionName', 'Name'],
      name: qualifiedName,
      region: 'other',
    }),
    ConnectAssociations: toMany('Ringdown::Connect::LambdaAssociation', {
      doc: 'The Connect instances whose flows may name the alias.',
      on: 'FunctionArn',
      from: 'AliasArn',
    }),
    CodeHooks: toMany('Ringdown::Lex::BotAliasLocale', {
      doc: 'The languages of bots that the alias validates and fulfils for.',
      on: 'CodeHookArn',
      from: 'AliasArn',
    }),
  },
});

/** In the shape of CloudFormation, which lists what the API keys by version. */
function weightsOf(weights: Record<string, number> = {}) {
  const versions = Object.entries(weights);
  if (versions.length === 0) return undefined;
  return {
    AdditionalVersionWeights: versions.map(([FunctionVersion, FunctionWeight]) => ({
      FunctionVersion,
      FunctionWeight,
    })),
  };
}
