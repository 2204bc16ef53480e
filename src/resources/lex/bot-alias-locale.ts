import { bool, nullable, string } from '../field-type.ts';
import { functionArn } from '../lambda/function-arn.ts';
import { field, listing, resourceType, toOne } from '../resource-type.ts';
import { text } from '../service.ts';
import { describeAlias } from './alias-calls.ts';

const locales = listing(describeAlias, (answer, { known }) =>
  Object.entries(answer.botAliasLocaleSettings ?? {}).map(([LocaleId, settings]) => ({
    ...settings,
    LocaleId,
    BotAliasArn: known['Arn'],
  })),
);

export const botAliasLocale = resourceType({
  type: 'Ringdown::Lex::BotAliasLocale',
  scope: 'region',
  parent: 'AWS::Lex::BotAlias',
  doc: 'One language of an alias (AWS::Lex::BotAlias BotAliasLocaleSettings), with the function that serves it.',
  list: locales,
  id: ({ BotAliasArn, LocaleId }) => `${text(BotAliasArn).split('bot-alias/')[1]}/${text(LocaleId)}`,
  arn: null,
  fields: {
    BotAliasArn: field(locales, string, 'Alias that it belongs to, by ARN.', (l) => l.BotAliasArn),
    LocaleId: field(locales, string, 'Language and country, such as en_US.', (l) => l.LocaleId),
    Enabled: field(locales, bool, 'Whether callers can use the language.', (l) => l.enabled),
    CodeHookArn: field(
      locales,
      nullable(string),
      'Lambda function that validates and fulfils, by ARN, with an alias or version where one is named; absent when there is none.',
      (l) => l.codeHookSpecification?.lambdaCodeHook?.lambdaARN,
    ),
    CodeHookFunctionArn: field(
      locales,
      nullable(string),
      'That function, without alias or version; absent when there is none.',
      (l) => hookedFunction(l.codeHookSpecification?.lambdaCodeHook?.lambdaARN),
    ),
  },
  relations: {
    Alias: toOne('AWS::Lex::BotAlias', {
      doc: 'The alias that it belongs to.',
      uses: ['BotAliasArn'],
      name: ({ BotAliasArn }) => text(BotAliasArn),
    }),
    Function: toOne('AWS::Lambda::Function', {
      doc: 'The function of the code hook; absent when there is none.',
      uses: ['CodeHookFunctionArn'],
      name: ({ CodeHookFunctionArn }) => CodeHookFunctionArn as string | null,
    }),
  },
});

const hookedFunction = (arn: string | undefined) => (arn === undefined ? undefined : functionArn(arn).Arn);
