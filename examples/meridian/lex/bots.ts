import { type Ago, bothRegions, hex, primary, production, type Region, recovery } from '../place.ts';

/** A bot as one Region has it. Global Resiliency keeps a replica with the ids of its source. */
export interface Bot {
  name: string;
  region: Region;
  id: string;
  aliasId: string;
  description: string;
  locale: string;
  /** Languages that it speaks besides. */
  moreLocales?: string[];
  /** Function that validates and fulfils; one for all bots without. Drafts may have one of their own. */
  hook?: string;
  draftHook?: string;
  /** Whether what callers say is logged. */
  silent?: true;
  /** Seconds until a conversation is forgotten; five minutes without. */
  forgets?: number;
  version: string;
  /** State of the replica of bot and alias in the recovery Region; absent when the bot is not replicated. */
  replica?: { status: string; alias: string; version: string; reasons?: string[] };
  created: string;
}

const rows: [name: string, description: string, locale: string][] = [
  ['claims-assistant', 'Understands what happened, and where', 'en_US'],
  ['service-assistant', 'Understands what a policyholder wants', 'en_US'],
  ['spanish-assistant', 'Understands both in Spanish', 'es_US'],
  ['roadside-locator', 'Finds out where a driver is stranded', 'en_US'],
];

/** Ten characters, as Lex gives ids. */
const lexId = (text: string): string => hex(text, 10).toUpperCase();

const ids = (name: string) => ({ id: lexId(`bot ${name}`), aliasId: lexId(`bot alias ${name}`) });

export const aliasArn = ({ id, aliasId, region }: { id: string; aliasId: string; region: string }): string =>
  `arn:aws:lex:${region}:${production}:bot-alias/${id}/${aliasId}`;

/** The alias as flows name it, so that the bot of the serving Region answers. */
export const tokenAlias = (name: string): string => aliasArn({ ...ids(name), region: '$.AwsRegion' });

export const botsOf = (ago: Ago): Bot[] =>
  bothRegions.flatMap((region) =>
    rows.map(([name, description, locale]) => ({
      ...{ name, region, description, locale, ...ids(name), version: '12' },
      ...(region === primary && { replica: { status: 'Enabled', alias: 'Available', version: '12' } }),
      created: ago(region === recovery ? 420 : 700),
    })),
  );
