import type { Centre } from '../centre.ts';
import type { Contents } from '../connect/contents.ts';
import { bothRegions, type Region, recovery, uuid } from '../place.ts';
import { type Flaw, one } from './flaw.ts';

/** What the pair holds, as one Region has it. */
export const pair = ({ contents }: Centre, region: Region): Contents =>
  one(contents, ({ home }) => home.name === 'meridian' && home.region === region, `contents in ${region}`);

const inWest = (why: string, spoil: (contents: Contents, centre: Centre) => void): Flaw => ({
  why,
  spoil: (centre) => spoil(pair(centre, recovery), centre),
});

/** What is mirrored is wrong in both Regions. */
const inBoth = (why: string, spoil: (contents: Contents) => void): Flaw => ({
  why,
  spoil: (centre) => {
    for (const region of bothRegions) spoil(pair(centre, region));
  },
});

/** What the pair holds, and what one Region of it lacks. */
export const contentFlaws: readonly Flaw[] = [
  inWest('Renewals came after the replica was set up; its number starts no flow there', (contents) => {
    contents.numberFlows = contents.numberFlows.filter(({ end }) => end !== '0135');
  }),
  inWest(
    'Somebody made the queue by hand in a drill, so that the mirror passes it over: its id is another',
    (contents) => {
      one(contents.queues, ({ name }) => name === 'Total loss', 'Total loss').id = uuid(
        'Total loss, made in a drill',
      );
      for (const profile of contents.profiles)
        profile.queues = profile.queues.filter((name) => name !== 'Total loss');
    },
  ),
  inWest('The retention queue was switched off there during a drill', (contents) => {
    one(contents.queues, ({ name }) => name === 'Retention', 'Retention').status = 'DISABLED';
  }),
  inWest('Recorded in S3, and therefore not mirrored', (contents) => {
    contents.prompts = contents.prompts.filter(({ name }) => name !== 'storm-notice.wav');
  }),
  inWest('Archived there when a drill was tidied up after', (contents) => {
    one(contents.modules, ({ name }) => name === 'Apologise', 'Apologise').archived = true;
  }),
  inWest('Task templates are not mirrored, and one was forgotten', (contents) => {
    contents.taskTemplates = contents.taskTemplates.filter(({ name }) => name !== 'Complaint');
  }),
  inWest('So was a rule that tells supervisors of callers about to leave', (contents) => {
    contents.rules = contents.rules.filter(({ name }) => name !== 'Threats to cancel');
  }),
  inWest('The Spanish vocabulary was trained once', (contents) => {
    contents.vocabularies = contents.vocabularies.filter(({ language }) => language !== 'es-US');
  }),
  inWest('Uploads are scanned in one Region', (contents) => {
    contents.integrations = contents.integrations.filter(({ type }) => type !== 'FILE_SCANNER');
  }),
  inWest('The tests ran where it is easy', (contents) => {
    for (const test of contents.testCases) test.ranAgo = test.ranAgo.map((days) => days + 240);
  }),
  inBoth('Nobody has entered the holidays of the coming year for brokers', (contents) => {
    const brokers = one(contents.hours, ({ name }) => name === 'Broker hours', 'Broker hours');
    brokers.holidays = [{ name: 'Christmas', day: '2024-12-25' }];
  }),
  inBoth('Claims agents helped out when people were short, and kept what that took', (contents) => {
    const agents = one(contents.securityProfiles, ({ name }) => name === 'Claims agent', 'Claims agent');
    agents.permissions.push(
      'Users.Edit',
      'Users.EditPermission',
      'SecurityProfiles.Edit',
      'ContactFlows.Publish',
    );
  }),
  inBoth('Six specialists work from a desk phone that no Region moves', (contents) => {
    for (const agent of contents.agents.filter(({ profile }) => profile === 'Claims specialists').slice(0, 6))
      agent.deskPhone = true;
  }),
  inBoth('Two new agents were never put into a group: their sign-in stays behind', (contents) => {
    for (const agent of contents.agents.filter(({ profile }) => profile === 'Digital').slice(-2))
      agent.group = '';
  }),
];
