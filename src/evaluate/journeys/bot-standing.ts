import type { Resource } from '../../model/estate.ts';
import { unseen } from '../unseen.ts';
import type { Case } from './case.ts';
import { find, ofInstance, read } from './find.ts';
import { functionStanding } from './function-standing.ts';
import { lost, type Need, type Standing, standingWith, unknown } from './standing.ts';

/** How a Lex V2 bot alias stands, named by ARN. Lex V1, which is named otherwise, ended on 2025-09-15. */
export function botStanding(here: Case, value: string): Standing {
  const [, , service, arnRegion, arnAccount, resource = ''] = value.split(':');
  if (service !== 'lex') return lost('Lex V1 ended on 2025-09-15');
  const region = arnRegion || here.region;
  if (region === here.lost) return lost(`its ARN names ${region}`);
  const account = arnAccount || here.account;
  const name = resource.replace(/^bot-alias\//, '');
  const found = find(here.index, { type: 'AWS::Lex::BotAlias', name, account, region });
  if ('unread' in found) return unknown(`whether it exists in ${region} could not be read`, found.unread);
  if ('absent' in found) return lost(`no bot alias of that id in ${region}`);
  const status = found.resource.fields['BotAliasStatus'];
  if (status !== 'Available') return lost(`it is ${status} in ${region}`);
  return associated(here, value) ?? withCodeHooks(here, found.resource);
}

/** A flow can use a bot only if its instance was told of it, which Connect mirrors for no bot. */
function associated({ index, account, instance, region }: Case, arn: string): Standing | undefined {
  const type = 'Ringdown::Connect::BotAssociation';
  const { resources, unread } = ofInstance(index, { type, account, instance, region });
  if (resources.some(({ fields }) => fields['AliasArn'] === arn)) return undefined;
  return unread.length > 0
    ? unknown(`whether it is associated with the instance in ${region} could not be read`, unread)
    : lost(`it is not associated with the instance in ${region}`);
}

function withCodeHooks(here: Case, alias: Resource): Standing {
  const { index } = here;
  const { account, region } = alias;
  const value = String(alias.fields['Arn']);
  const locales = index.having('Ringdown::Lex::BotAliasLocale', 'BotAliasArn', { account, region, value });
  const type = index.registry.types.get('Ringdown::Lex::BotAliasLocale')!;
  const unlisted = unseen(index, type, { account, region, parent: alias.id });
  if (unlisted.length > 0) return unknown('its languages and code hooks could not be read', unlisted);
  const needs = locales.flatMap((locale): Need[] => {
    const hook = read(index, locale, 'CodeHookArn');
    if ('unread' in hook)
      return [{ kind: 'code hook', name: locale.id, standing: unknown('could not be read', hook.unread) }];
    if (hook.value === null || locale.fields['Enabled'] === false) return [];
    const arn = String(hook.value);
    return [
      { kind: 'code hook', name: arn.split(':')[6] ?? arn, standing: functionStanding(here, arn, 'lex') },
    ];
  });
  return standingWith(`exists in ${region} and is associated`, needs);
}
