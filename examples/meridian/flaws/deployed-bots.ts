import type { Centre } from '../centre.ts';
import type { Contents } from '../connect/contents.ts';
import { aliasArn, type Bot } from '../lex/bots.ts';
import { type Ago, bothRegions, primary, production, type Region, recovery } from '../place.ts';
import { pair } from './contents.ts';
import { theFunction } from './deployed-functions.ts';
import { type Flaw, one } from './flaw.ts';

const theBot = ({ bots }: Centre, name: string, region: Region): Bot =>
  one(bots, (each) => each.name === name && each.region === region, `${name} in ${region}`);

const bot = (name: string, region: Region, why: string, changes: Partial<Bot>): Flaw => ({
  why,
  spoil: (centre) => void Object.assign(theBot(centre, name, region), changes),
});

const inBoth = (why: string, spoil: (contents: Contents, centre: Centre) => void): Flaw => ({
  why,
  spoil: (centre) => {
    for (const region of bothRegions) spoil(pair(centre, region), centre);
  },
});

/** What happened to bots. */
export const botFlaws: readonly Flaw[] = [
  { why: 'The locator’s function came with a policy that was copied, Region and all', spoil: ownFulfilment },
  {
    why: 'The replica of the service assistant failed when its role was tidied up …',
    spoil: (centre) => {
      theBot(centre, 'service-assistant', primary).replica = {
        ...{ status: 'Failed', alias: 'Failed', version: '12' },
        reasons: ['Amazon Lex could not assume the role of the bot'],
      };
    },
  },
  bot('service-assistant', primary, '… so that the French of last month never got there', {
    moreLocales: ['fr_CA'],
  }),
  bot('service-assistant', recovery, '… and was made again by hand, with what the form proposes', {
    forgets: 86_400,
  }),
  bot('claims-assistant', recovery, 'Conversation logs were set up where people read them', { silent: true }),
  inBoth('The draft of the claims assistant was put on trial with real callers', (contents, centre) => {
    const claims = theBot(centre, 'claims-assistant', contents.home.region);
    claims.draftHook = 'bot-fulfilment-draft';
    contents.bots.push(aliasArn({ ...claims, aliasId: 'TSTALIASID' }));
  }),
  inBoth('The pilot of 2023 was deleted in Lex and not in Connect', ({ bots, home }) => {
    bots.push(aliasArn({ id: 'PILOTBOT23', aliasId: 'PILOTLIVE1', region: home.region }));
  }),
];

/** The locator got a function of its own; what the pipeline copied admits the bots of the first Region. */
function ownFulfilment(centre: Centre, ago: Ago): void {
  for (const region of bothRegions) {
    theBot(centre, 'roadside-locator', region).hook = 'locator-fulfilment';
    centre.functions.push({
      ...structuredClone(theFunction(centre, 'bot-fulfilment', region)),
      ...{ name: 'locator-fulfilment', description: 'Turns landmarks into places', role: 'bot-fulfilment' },
      ...{ code: 'release of locator-fulfilment', modified: ago(12) },
      admits: [{ service: 'lexv2', source: `arn:aws:lex:${primary}:${production}:bot-alias/*` }],
    });
  }
}
