import type { Centre } from '../centre.ts';
import { connectSource, functionArn, type LambdaFunction } from '../lambda/functions.ts';
import { aliasArn, type Bot } from '../lex/bots.ts';
import { primary, type Region, recovery } from '../place.ts';
import { type Flaw, one } from './flaw.ts';

const fn = (name: string, region: Region, why: string, spoil: (one: LambdaFunction) => void): Flaw => ({
  why,
  spoil: ({ functions }) =>
    spoil(one(functions, (each) => each.name === name && each.region === region, `${name} in ${region}`)),
});

const bot = ({ bots }: Centre, name: string, region: Region): Bot =>
  one(bots, (each) => each.name === name && each.region === region, `${name} in ${region}`);

/** An instance of the pair is no longer told of a function or a bot. */
function forget({ contents }: Centre, region: Region, arn: string): void {
  for (const inside of contents.filter(({ home }) => home.region === region)) {
    inside.functions = inside.functions.filter((each) => !each.startsWith(arn));
    inside.bots = inside.bots.filter((each) => each !== arn);
  }
}

/** What happened to functions, bots and alarms. */
export const serviceFlaws: readonly Flaw[] = [
  {
    why: 'The balance is read by a function that came with the billing release, deployed to one Region',
    spoil: (centre) => {
      const isBalance = ({ name, region }: LambdaFunction) =>
        name === 'premium-balance' && region === recovery;
      centre.functions = centre.functions.filter((each) => !isBalance(each));
      forget(centre, recovery, functionArn('premium-balance', recovery));
    },
  },
  fn('policy-status', recovery, 'The release of last week stopped half-way', (status) => {
    Object.assign(status, { code: 'release of policy-status before last', runtime: 'nodejs20.x' });
  }),
  fn('caller-lookup', recovery, 'Concurrency was raised where the calls were', (lookup) => {
    lookup.reserved = 20;
  }),
  fn(
    'roadside-dispatch',
    recovery,
    'None was set aside: at its busiest it competes with all others',
    (dispatch) => {
      delete dispatch.reserved;
    },
  ),
  fn(
    'broker-auth',
    recovery,
    'The policy was copied, and admits the instance of the other Region',
    (auth) => {
      auth.admits = [connectSource(primary)];
    },
  ),
  fn('fraud-screen', recovery, 'Reads the watch list in the Region that may be gone', (screen) => {
    screen.environment.TABLE_ARN = String(screen.environment.TABLE_ARN).replace(recovery, primary);
  }),
  {
    why: 'The Spanish assistant was built after Global Resiliency was set up for the others',
    spoil: (centre) => {
      const { id, aliasId } = bot(centre, 'spanish-assistant', recovery);
      delete bot(centre, 'spanish-assistant', primary).replica;
      centre.bots = centre.bots.filter(
        ({ name, region }) => name !== 'spanish-assistant' || region === primary,
      );
      forget(centre, recovery, aliasArn({ id, aliasId, region: recovery }));
    },
  },
  {
    why: 'The alias of the locator has hung since its last version: the replica answers with the one before',
    spoil: (centre) => {
      bot(centre, 'roadside-locator', primary).replica = {
        status: 'Enabled',
        alias: 'Updating',
        version: '11',
      };
      bot(centre, 'roadside-locator', recovery).version = '11';
    },
  },
  {
    why: 'A bot has to be associated with each instance, and one was with the source alone',
    spoil: (centre) => forget(centre, recovery, aliasArn(bot(centre, 'service-assistant', recovery))),
  },
  {
    why: 'Alarms on fatal flow errors came after the alarms were copied',
    spoil: (centre) => {
      centre.alarms = centre.alarms.filter(
        ({ name, region }) => region === primary || !name.startsWith('flow-fatal'),
      );
    },
  },
  {
    why: 'Switched off for a drill, which is over',
    spoil: ({ alarms }) => {
      for (const alarm of alarms.filter(
        ({ name, region }) => name === 'calls-throttled' && region === recovery,
      ))
        alarm.acts = false;
    },
  },
];
