import { type Known, type Place, text } from '../service.ts';

/** No Lex answer holds an ARN, and everything that names a bot or an alias does so by ARN. */
export const botArn = ({ Id }: Known, place: Place): string => lexArn(place, `bot/${text(Id)}`);

export const aliasArn = (bot: string, alias: string, place: Place): string =>
  lexArn(place, `bot-alias/${bot}/${alias}`);

function lexArn({ account, region }: Place, resource: string): string {
  const partition = /^(cn|us-gov)-/.exec(region)?.[1];
  return `arn:aws${partition ? `-${partition}` : ''}:lex:${region}:${account}:${resource}`;
}
