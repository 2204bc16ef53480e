import type { Contents } from '../connect/contents.ts';
import { ownId } from '../connect/home.ts';
import { primary, production, type Region, recovery } from '../place.ts';
import { pair } from './contents.ts';
import { botFlaws } from './deployed-bots.ts';
import { functionFlaws } from './deployed-functions.ts';
import { type Flaw, one } from './flaw.ts';

const inside = (region: Region, why: string, spoil: (contents: Contents) => void): Flaw => ({
  why,
  spoil: (centre) => spoil(pair(centre, region)),
});

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
  inside(primary, 'The first bot of all, which nobody dares to remove', (contents) => {
    contents.oldBots = ['MeridianOffice'];
  }),
];

export const integrationsFlaws: readonly Flaw[] = [...functionFlaws, ...botFlaws, ...associationFlaws];
