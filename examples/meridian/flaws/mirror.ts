import type { Contents } from '../connect/contents.ts';
import { primary, type Region, recovery, uuid } from '../place.ts';
import type { Named } from '../routing/small-lists.ts';
import { pair } from './contents.ts';
import { type Flaw, one } from './flaw.ts';

const at = (region: Region, why: string, spoil: (contents: Contents) => void): Flaw => ({
  why,
  spoil: (centre) => spoil(pair(centre, region)),
});
const inWest = (why: string, spoil: (contents: Contents) => void) => at(recovery, why, spoil);

const named = <T extends Named>(all: readonly T[], name: string): T =>
  one(all, (each) => each.name === name, name);
const without = <T extends Named>(all: readonly T[], name: string): T[] => {
  const gone = named(all, name);
  return all.filter((each) => each !== gone);
};

/** What the mirror was kept from carrying over, and what was forgotten because nothing carries it over. */
export const mirrorFlaws: readonly Flaw[] = [
  inWest(
    'The digital profile was made by hand there when chat began, so that the mirror passes over its agents too',
    (contents) => {
      named(contents.profiles, 'Digital').id = uuid('Digital, made by hand');
      contents.agents = contents.agents.filter(({ profile }) => profile !== 'Digital');
    },
  ),
  inWest('Back office hours were deleted by mistake and made again, with another id', (contents) => {
    named(contents.hours, 'Back office').id = uuid('Back office, made again');
  }),
  inWest('Claims close at eight in summer; the change back was made while the mirror hung', (contents) => {
    named(contents.hours, 'Claims hours').till = 20;
  }),
  inWest('Thanksgiving was entered in a hurry, in the Region that was at hand', (contents) => {
    const service = named(contents.hours, 'Service hours');
    service.holidays = service.holidays.filter(({ name }) => name !== 'Thanksgiving');
  }),
  inWest('A partner answered in Spanish during the drill; nobody gave the queues back', (contents) => {
    named(contents.profiles, 'Service in Spanish').queues = [];
  }),
  inWest('Deleted as unused by somebody who looked for numbers and not for quick connects', (contents) => {
    contents.flows = without(contents.flows, 'Transfer to a supervisor');
  }),
  inWest('Renamed in a drill, to tell the Regions apart on the screen', (contents) => {
    named(contents.flows, 'Transfer to an agent').name = 'Transfer to an agent (west)';
  }),
  at(primary, 'Changed on the day on which the mirror hung', (contents) => {
    named(contents.flows, 'Transfer to claims').changed = 4;
    named(contents.prompts, 'hold.wav').changed = 4;
  }),
  inWest('The module that stops the recording came on that day', (contents) => {
    contents.modules = without(contents.modules, 'Stop recording');
  }),
  inWest('The alias of the payment link moved to its second version on that day', (contents) => {
    named(contents.modules, 'Send a payment link').version = 1;
  }),
  inWest('Complaints got a quick connect on that day', (contents) => {
    contents.quickConnects = without(contents.quickConnects, 'To Complaints');
  }),
  inWest('The web help desk was closed for a drill, and its quick connect sent elsewhere', (contents) => {
    named(contents.quickConnects, 'To Web help desk').queue = 'Policy service';
  }),
  inWest('Auditors were given a profile of their own on that day', (contents) => {
    contents.securityProfiles = without(contents.securityProfiles, 'Auditor');
  }),
  inWest('Applications are not mirrored; the map of the dispatchers was added once', (contents) => {
    named(contents.securityProfiles, 'Urgent agent').applications = [];
  }),
  inWest('The status that drills are run in is missing where they end', (contents) => {
    contents.statuses = without(contents.statuses, 'Failover drill');
  }),
  inWest('People who work from home became a team after the mirror had hung', (contents) => {
    contents.hierarchy = without(contents.hierarchy, 'Home service');
  }),
  inWest('Commercial licences were added on that day', (contents) => {
    const licence = one(contents.attributes, ({ name }) => name === 'Licence', 'Licence');
    licence.values = licence.values.filter((value) => value !== 'Commercial');
  }),
  inWest('A view was published on that day', (contents) => {
    contents.views = without(contents.views, 'Dispatch map');
  }),
  inWest('Recorded for a drill and left there', (contents) => {
    contents.prompts.push({ id: uuid('drill.wav'), name: 'drill.wav' });
  }),
  inWest('Evaluation forms are not mirrored, and complaints came last', (contents) => {
    contents.evaluationForms = without(contents.evaluationForms, 'Complaint');
  }),
  inWest('Nobody verified the domain for a second address there', (contents) => {
    contents.addresses = without(contents.addresses, 'service@meridian-mutual.example');
  }),
];
