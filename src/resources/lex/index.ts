import { bot } from './bot.ts';
import { botAlias } from './bot-alias.ts';
import { botAliasLocale } from './bot-alias-locale.ts';
import { botAliasReplica } from './bot-alias-replica.ts';
import { botReplica } from './bot-replica.ts';

export const lexTypes = [bot, botAlias, botAliasLocale, botReplica, botAliasReplica];
