import type { Resource } from '../../model/estate.ts';
import { unseen, withoutValue } from '../unseen.ts';
import type { Case } from './case.ts';
import { find, hasOneWith, read } from './find.ts';
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
  const status = read(here.index, found.resource, 'BotAliasStatus');
  if ('unread' in status) return unknown(`its status in ${region} could not be read`, status.unread);
  if (status.value !== 'Available') return lost(`it is ${String(status.value)} in ${region}`);
  return associated(here, value) ?? withCodeHooks(here, found.resource);
}

/** A flow can use a bot only if its instance was told of it, which Connect mirrors for no bot. */
function associated(here: Case, value: string): Standing | undefined {
  const type = 'Ringdown::Connect::BotAssociation';
  const has = hasOneWith(here.index, { ...here, type }, { field: 'AliasArn', value });
  if (has === true) return undefined;
  return has === false
    ? lost(`it is not associated with the instance in ${here.region}`)
    : unknown(`whether it is associated with the instance in ${here.region} could not be read`, has);
}

function withCodeHooks(here: Case, alias: Resource): Standing {
  const { index } = here;
  const { account, region } = alias;
  const type = index.registry.types.get('Ringdown::Lex::BotAliasLocale')!;
  const arn = read(index, alias, 'Arn');
  const unread = [
    ...('unread' in arn ? arn.unread : []),
    ...unseen(index, type, { account, region, parent: alias.id }),
    ...withoutValue(index, type.type, { field: 'BotAliasArn', account, region }),
  ];
  if ('unread' in arn || unread.length > 0)
    return unknown('its languages and code hooks could not be read', unread);
  const value = String(arn.value);
  const locales = index.having(type.type, 'BotAliasArn', { account, region, value });
  const needs = locales.flatMap((locale): Need[] => {
    const hook = read(index, locale, 'CodeHookArn');
    const enabled = read(index, locale, 'Enabled');
    if (('value' in enabled && enabled.value === false) || ('value' in hook && hook.value === null))
      return [];
    if ('unread' in hook) return [codeHook(locale.id, unknown('could not be read', hook.unread))];
    const arn = String(hook.value);
    const standing = functionStanding(here, arn, 'lex');
    return [
      codeHook(
        arn.split(':')[6] ?? arn,
        'unread' in enabled && standing.state !== 'survives'
          ? unknown('whether its language is enabled could not be read', enabled.unread)
          : standing,
      ),
    ];
  });
  return standingWith(`exists in ${region} and is associated`, needs);
}

const codeHook = (name: string, standing: Standing): Need => ({ kind: 'code hook', name, standing });
