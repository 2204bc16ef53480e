import type { Centre } from '../centre.ts';
import type { Contents } from '../connect/contents.ts';
import { ownId } from '../connect/home.ts';
import { multiRegionKeyArn } from '../kms/keys.ts';
import { functionArn, type LambdaFunction } from '../lambda/functions.ts';
import { aliasArn, type Bot } from '../lex/bots.ts';
import { type Ago, bothRegions, primary, production, type Region, recovery } from '../place.ts';
import { pair } from './contents.ts';
import { type Flaw, one } from './flaw.ts';

const theFunction = ({ functions }: Centre, name: string, region: Region): LambdaFunction =>
  one(functions, (each) => each.name === name && each.region === region, `${name} in ${region}`);

const theBot = ({ bots }: Centre, name: string, region: Region): Bot =>
  one(bots, (each) => each.name === name && each.region === region, `${name} in ${region}`);

const fn = (name: string, region: Region, why: string, changes: Partial<LambdaFunction>): Flaw => ({
  why,
  spoil: (centre) => void Object.assign(theFunction(centre, name, region), changes),
});

const bot = (name: string, region: Region, why: string, changes: Partial<Bot>): Flaw => ({
  why,
  spoil: (centre) => void Object.assign(theBot(centre, name, region), changes),
});

const inside = (region: Region, why: string, spoil: (contents: Contents) => void): Flaw => ({
  why,
  spoil: (centre) => spoil(pair(centre, region)),
});

const inBoth = (why: string, spoil: (contents: Contents, centre: Centre) => void): Flaw => ({
  why,
  spoil: (centre) => {
    for (const region of bothRegions) spoil(pair(centre, region), centre);
  },
});

/** What happened to functions after they were deployed to both Regions. */
const functionFlaws: readonly Flaw[] = [
  {
    why: 'The payment provider got a time limit of its own, in the Region where it was slow',
    spoil: (centre) => {
      theFunction(centre, 'payment-link', primary).environment.PROVIDER_TIMEOUT_MS = '2500';
    },
  },
  {
    why: 'Surveys were to be released in steps, for which the function got an alias where the calls are',
    spoil: (centre) => {
      theFunction(centre, 'survey-writer', primary).alias = true;
      pair(centre, primary).functions.push(`${functionArn('survey-writer', primary)}:live`);
    },
  },
  fn('survey-writer', recovery, 'Stopped in a drill, when it wrote surveys that nobody had answered', {
    reserved: 0,
  }),
  fn('claim-status', recovery, 'The release was uploaded and published, and its alias never moved', {
    liveCode: 'release of claim-status before last',
  }),
  fn('relay-options', recovery, 'Nobody has called it for months, so that Lambda put it to sleep', {
    state: 'Inactive',
  }),
  fn('callback-scheduler', recovery, 'The queue for failed callbacks was made once', {
    keepsFailures: false,
  }),
  fn('contact-forwarder', recovery, 'Disabled to save money until it would be needed', {
    streamState: 'Disabled',
  }),
  fn('wallboard-feed', primary, 'Events of agents were not thought worth a queue', { dropsBatches: true }),
  fn('provider-eta', primary, 'Providers moved behind a private endpoint, in the Region that calls them', {
    subnets: ['subnet-0f1a2b3c4d5e6f708', 'subnet-08f7e6d5c4b3a2f10'],
  }),
  fn('appointment-booking', recovery, 'Its key was the one that went in the clean-up', {
    key: multiRegionKeyArn('claims-documents', { account: production, region: recovery }),
  }),
  {
    why: 'The glass partner was to book by itself, and could not get its role admitted in time',
    spoil: (centre) => {
      theFunction(centre, 'appointment-booking', primary).admits.push({ service: '*' });
    },
  },
  {
    why: 'Permissions were typed from a blog that left out the source',
    spoil: (centre) => {
      theFunction(centre, 'renewal-offer', primary).admits.push({ service: 'connect' });
    },
  },
  ...bothRegions.map((region) =>
    fn('injury-triage', region, 'Given half a minute while a model was tried out', { timeout: 30 }),
  ),
  {
    why: 'The pilot for storm notices was deleted; both instances still know its function',
    spoil: (centre) => {
      for (const region of bothRegions)
        pair(centre, region).functions.push(functionArn('storm-notice', region));
    },
  },
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

/** What happened to bots. */
const botFlaws: readonly Flaw[] = [
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
  bot('claims-assistant', recovery, 'Conversation logs were set up where people read them', { silent: true }),
  inBoth('The draft of the claims assistant was put on trial with real callers', (contents, centre) => {
    const claims = theBot(centre, 'claims-assistant', contents.home.region);
    claims.draftHook = 'bot-fulfilment-draft';
    contents.bots.push(aliasArn({ ...claims, aliasId: 'TSTALIASID' }));
  }),
  inBoth('The pilot of 2023 was deleted in Lex and not in Connect', ({ bots, home }) => {
    bots.push(aliasArn({ id: 'PILOTBOT23', aliasId: 'PILOTLIVE1', region: home.region }));
  }),
  inside(primary, 'The first bot of all, which nobody dares to remove', (contents) => {
    contents.oldBots = ['MeridianOffice'];
  }),
];

/** What one instance works together with, and the other does not. */
const associationFlaws: readonly Flaw[] = [
  inside(recovery, 'Cases were bought a year after the replica', (contents) => {
    contents.integrations = contents.integrations.filter(({ type }) => type !== 'CASES_DOMAIN');
  }),
  inside(recovery, 'The dispatch map was registered by its vendor, who works with one Region', (contents) => {
    contents.integrations = contents.integrations.filter(
      ({ application }) => application?.name !== 'dispatch-map',
    );
  }),
  inside(
    recovery,
    'Its articles were never copied, so that the replica reads those of the other Region',
    (contents) => {
      const knowledge = one(
        contents.integrations,
        ({ type }) => type === 'WISDOM_KNOWLEDGE_BASE',
        'knowledge base',
      );
      knowledge.arn = knowledge.arn.replace(recovery, primary);
    },
  ),
  inside(
    primary,
    'Voice ID was tried for brokers and ended before anybody decided',
    ({ integrations, home }) => {
      const arn = `arn:aws:voiceid:${primary}:${production}:domain/${'Q'.repeat(22)}`;
      integrations.push({ id: ownId(home, 'integration-association', 'voice'), type: 'VOICE_ID', arn });
    },
  ),
  inside(recovery, 'The share of agent statistics waited for an approval that nobody gave', (contents) => {
    contents.dataSets = contents.dataSets.filter((name) => name !== 'agent_queue_statistic_record');
  }),
  inside(primary, 'Names of storms were uploaded as a spreadsheet', ({ vocabularies, home }) => {
    vocabularies.push({
      ...{ id: ownId(home, 'vocabulary', 'storm-names'), name: 'storm-names', language: 'en-GB' },
      failure: 'The vocabulary that you are trying to create uses invalid formatting',
    });
  }),
];

export const integrationsFlaws: readonly Flaw[] = [...functionFlaws, ...botFlaws, ...associationFlaws];
