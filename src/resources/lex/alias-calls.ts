import { listing } from '../resource-type.ts';
import { type Known, text } from '../service.ts';
import { aliasArn } from './names.ts';
import { lex, lexPages } from './service.ts';

export const aliases = listing(
  lex.call('ListBotAliases', {
    actions: ['lex:ListBotAliases'],
    uses: ['Id'],
    input: ({ Id }: Known) => ({ botId: text(Id) }),
    pages: lexPages,
  }),
  (answer, { known, place }) =>
    answer.botAliasSummaries?.map((alias) => ({
      ...alias,
      arn: alias.botAliasId && aliasArn(text(known['Id']), alias.botAliasId, place),
      botId: known['Id'],
      botName: known['Name'],
    })),
);

/** Shared with the locales, which are listed from the same answer. */
export const describeAlias = lex.call('DescribeBotAlias', {
  actions: ['lex:DescribeBotAlias'],
  uses: ['BotId', 'BotAliasId'],
  input: ({ BotId, BotAliasId }) => ({ botId: text(BotId), botAliasId: text(BotAliasId) }),
});
