import type { Api } from '../apigateway/apis.ts';
import { multiRegionKeyArn } from '../kms/keys.ts';
import { primary, production, recovery } from '../place.ts';
import { type Flaw, one } from './flaw.ts';

const inWest = <T extends { region: string; name?: string }>(all: readonly T[], name?: string): T =>
  one(
    all,
    (each) => each.region === recovery && (name === undefined || each.name === name),
    `${name} in ${recovery}`,
  );

const elsewhere =
  (name: string) =>
  (each: { region: string; name: string }): boolean =>
    each.name !== name || each.region === primary;

const keyOfPrimary = multiRegionKeyArn('customer-profiles', { account: production, region: primary });

const profiles: readonly Flaw[] = [
  {
    why: 'The second domain was made by an engineer on a Friday, who left the rest to the CRM team',
    spoil: ({ crm }) => {
      const west = inWest(crm.domains);
      Object.assign(west, { profiles: 41_220, feeds: west.feeds.slice(0, 2), days: 1098, key: keyOfPrimary });
    },
  },
  {
    why: 'The queue was empty for a year and deleted',
    spoil: ({ events }) => {
      events.queues = events.queues.filter(elsewhere('meridian-profiles-failed'));
    },
  },
  {
    why: 'Commercial lines bought profiles of their own, for the instance that they had',
    spoil: ({ crm }) => {
      crm.domains.push({
        ...{ name: 'commercial-customers', region: primary, days: 730, profiles: 18_400 },
        ...{ instance: 'meridian-commercial', feeds: ['Salesforce-Account'], key: keyOfPrimary },
      });
    },
  },
];

const workspace: readonly Flaw[] = [
  {
    why: 'Registered in the west with the address of the day',
    spoil: ({ crm }) => {
      inWest(crm.apps.applications, 'claims-desktop').url =
        `https://claims-desktop.execute-api.${primary}.amazonaws.com/live`;
    },
  },
  {
    why: 'Permissions came with a later version of the form',
    spoil: ({ crm }) => {
      inWest(crm.apps.applications, 'policy-desktop').permissions = ['User.Details.View'];
    },
  },
  {
    why: 'Tickets moved to another system, and the west was to wait for its bus',
    spoil: ({ crm }) => {
      Object.assign(inWest(crm.apps.tickets), {
        partner: 'aws.partner/freshworks.com/0815',
        bus: 'aws.partner/freshworks.com/0815/default',
      });
    },
  },
  {
    why: 'Wordings are brought once a year, and were brought to one Region',
    spoil: ({ crm }) => {
      crm.apps.sources = crm.apps.sources.filter(elsewhere('policy-wordings'));
    },
  },
  {
    why: 'The handbook’s settings were copied with the key in them',
    spoil: ({ crm }) => {
      inWest(crm.apps.sources, 'claims-handbook').key = keyOfPrimary;
    },
  },
];

const api = (name: string, why: string, changes: Partial<Api>): Flaw => ({
  why,
  spoil: ({ events }) => void Object.assign(inWest(events.apis, name), changes),
});

const lost = (name: string, why: string): Flaw => ({
  why,
  spoil: ({ events }) => {
    events.apis = events.apis.filter(elsewhere(name));
  },
});

const apis: readonly Flaw[] = [
  lost('callback-api', 'Its domain name was to come first'),
  lost('claim-status', 'The web team deploys to the Region that its pipeline knows'),
  api('chat-api', 'Imported from an export, integrations and all, and kept small to save', {
    ...{ calls: primary, rate: 40 },
  }),
  api('screen-pop', 'Imported from an export, integrations and all, and kept small to save', {
    ...{ calls: primary, rate: 40 },
  }),
];

/** What happened to customer profiles, to applications of the workspace and to the APIs behind them. */
export const crmFlaws: readonly Flaw[] = [...profiles, ...workspace, ...apis];
