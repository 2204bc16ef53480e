import type { JourneyDependency } from '../../model/journey.ts';
import type { Check } from '../../model/runbook.ts';
import { journeysOf } from '../journeys/journeys.ts';
import type { Context } from './context.ts';
import { aws, type Draft, draft, named, say, some } from './words.ts';

/** Functions and bots that flows use: they run in both Regions and need no failover, and have to be there. */
export function helperStep(context: Context): Draft[] {
  const { index, lost, left } = context;
  const used = journeysOf(index).dependencies.filter(({ kind }) => kind === 'lambda' || kind === 'lex-bot');
  if (used.length === 0) return [];
  const state = (wanted: string) => unique(used.filter(({ whenLost }) => whenLost[lost]?.state === wanted));
  const gone = state('lost');
  return [
    draft({
      title: say`See that the functions and bots of the flows are in ${left}`,
      by: 'connect',
      cautions:
        gone.length > 0
          ? [
              say`${some(gone.length, 'of them', 'of them')} will not work in ${left}: ${named(gone)}. Callers take the error branch there.`,
            ]
          : [],
      does: [say`Flows call the twins of these in ${left}: ${named(unique(used))}. Nothing is switched.`],
      checks: [...functionChecks(context, used), ...botChecks(context, used)],
      manual: [
        say`A function that is missing is deployed to ${left} by whatever deploys it, and associated with the instance there. Until then, publish a flow that does without it.`,
      ],
      sources: [
        'https://docs.aws.amazon.com/connect/latest/adminguide/connect-global-resiliency-requirements.html',
        'https://docs.aws.amazon.com/lexv2/latest/dg/global-resiliency.html',
      ],
    }),
  ];
}

const unique = (used: readonly JourneyDependency[]): string[] =>
  [...new Set(used.map(({ name }) => name))].sort();

function functionChecks({ index, left }: Context, used: readonly JourneyDependency[]): Check[] {
  const names = new Set(used.filter(({ kind }) => kind === 'lambda').map(({ name }) => name.split(':')[0]));
  return index
    .ofType('AWS::Lambda::Function')
    .filter(({ region, id }) => region === left && names.has(id))
    .map(({ account, id }) => ({
      command: aws(
        'lambda get-function-configuration',
        { account, region: left },
        { 'function-name': id },
        { query: '[State, LastUpdateStatus]' },
      ),
      expect: say`${'Active'} and ${'Successful'}`,
    }));
}

function botChecks({ index, left }: Context, used: readonly JourneyDependency[]): Check[] {
  const names = new Set(used.filter(({ kind }) => kind === 'lex-bot').map(({ name }) => name));
  return index
    .ofType('AWS::Lex::BotAlias')
    .filter(
      ({ region, fields }) =>
        region === left && names.has(String(fields['BotName'])) && fields['BotAliasId'] !== 'TSTALIASID',
    )
    .map(({ account, fields }) => ({
      command: aws(
        'lexv2-models describe-bot-alias',
        { account, region: left },
        { 'bot-id': String(fields['BotId']), 'bot-alias-id': String(fields['BotAliasId']) },
        { query: '[botAliasName, botAliasStatus, botVersion]' },
      ),
      expect: say`${'Available'}, and version ${String(fields['BotVersion'])} or newer`,
    }));
}
