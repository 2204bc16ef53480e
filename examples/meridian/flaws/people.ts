import type { Centre } from '../centre.ts';
import type { Contents } from '../connect/contents.ts';
import { bareContents } from '../connect/few-contents.ts';
import { ownId } from '../connect/home.ts';
import { instanceIn } from '../connect/instances.ts';
import { bothRegions, primary, type Region, recovery } from '../place.ts';
import { pair } from './contents.ts';
import { type Flaw, one } from './flaw.ts';

const of = <T extends { name: string }>(all: readonly T[], name: string): T =>
  one(all, (each) => each.name === name, name);
const numberEnding = ({ numbers }: Centre, end: string) =>
  one(numbers, ({ address }) => address.endsWith(end), end);

const inside = (region: Region, why: string, spoil: (contents: Contents) => void): Flaw => ({
  why,
  spoil: (centre) => spoil(pair(centre, region)),
});

/** Security profiles are changed once and mirrored. */
const allowed = (why: string, profile: string, ...permissions: string[]): Flaw => ({
  why,
  spoil: (centre) => {
    for (const region of bothRegions)
      of(pair(centre, region).securityProfiles, profile).permissions.push(...permissions);
  },
});

const starts = (end: string, flow: string) => (contents: Contents) => {
  contents.numberFlows = contents.numberFlows.filter((each) => each.end !== end);
  if (flow !== '') contents.numberFlows.push({ end, flow });
};

/** What people may do, where they belong, and what their numbers do. */
export const peopleFlaws: readonly Flaw[] = [
  ...numberFlaws(),
  ...groupFlaws(),
  ...rightsFlaws(),
  ...signInFlaws(),
];

function numberFlaws(): Flaw[] {
  return [
    inside(
      primary,
      'Given its flow during a drill, in the Region that was answering; the other never got one',
      starts('0147', ''),
    ),
    inside(
      recovery,
      'Still starts the flow of that drill, which somebody has deleted since',
      starts('0148', 'Outbound caller id, drill'),
    ),
    {
      why: 'Underwriting was to move into a group, and the quota of numbers was reached',
      spoil: (centre) => {
        numberEnding(centre, '0143').status = 'FAILED';
      },
    },
    {
      why: 'The commercial brokers’ number is still with the carrier of the company that was bought',
      spoil: (centre) => {
        numberEnding(centre, '0141').type = 'THIRD_PARTY_DID';
      },
    },
    {
      why: 'Claimed while us-west-2 could not be reached, and never seen there',
      spoil: (centre) => {
        numberEnding(centre, '0146').unknownIn = recovery;
      },
    },
  ];
}

function groupFlaws(): Flaw[] {
  return [
    {
      why: 'The group of commercial lines names one Region since its pair was made, where half of the agents are not',
      spoil: ({ groups }) =>
        void Object.assign(of(groups, 'meridian-commercial-default'), {
          ...{ telephony: { [primary]: 100 }, agents: { [primary]: 50, [recovery]: 50 } },
          unknownIn: recovery,
        }),
    },
    {
      why: 'The administrators were put with service, and the numbers they answer were not',
      spoil: (centre) =>
        regroup(centre, { profile: 'Basic Routing Profile', first: 4, group: 'meridian-service' }),
    },
    {
      why: 'Three of claims learned billing and took their group along',
      spoil: (centre) => regroup(centre, { profile: 'Billing', first: 3, group: 'meridian-claims' }),
    },
    {
      why: 'Built by hand as a standby for Meridian Life before anybody had asked AWS',
      spoil: ({ instances, contents }, ago) => {
        const home = { name: 'meridian-life-dr', region: recovery } as const;
        const standby = instanceIn(
          home.name,
          { region: home.region, alias: home.name, created: ago(700) },
          ago,
        );
        delete standby.replication;
        delete standby.isolated;
        instances.push({ ...standby, storage: [], origins: [], securityKeys: [] });
        contents.push(bareContents(home, ago));
      },
    },
  ];
}

function regroup(
  centre: Centre,
  { profile, first, group }: { profile: string; first: number; group: string },
) {
  for (const region of bothRegions)
    for (const agent of pair(centre, region)
      .agents.filter((each) => each.profile === profile)
      .slice(0, first))
      agent.group = group;
}

function rightsFlaws(): Flaw[] {
  return [
    allowed(
      'A complaint had to be settled on a Saturday; what the team leaders were given for it, they kept',
      'Team leader',
      ...['ListenCallRecordings', 'DownloadCallRecordings', 'DeleteCallRecordings'],
    ),
    allowed('Three numbers were to be given up last year', 'Telephony', 'PhoneNumbers.Release'),
    allowed('To see for themselves how long calls take', 'Workforce planner', 'ManagerListenIn'),
    inside(recovery, 'Given in the middle of a drill, to open a queue', (contents) => {
      of(contents.securityProfiles, 'Team leader').permissions.push('Queues.Edit');
    }),
    {
      why: 'Designers were to see the flows of their department alone; the kind of resource was never named',
      spoil: (centre) => {
        for (const region of bothRegions)
          of(pair(centre, region).securityProfiles, 'Flow designer').tags = { Department: 'Claims' };
      },
    },
    {
      why: 'A trial of an AI agent that looks policies up was run in the profile of everybody in service',
      spoil: (centre) => {
        for (const region of bothRegions)
          of(pair(centre, region).securityProfiles, 'Service agent').tools = ['policy-tools'];
      },
    },
    inside(recovery, 'Changed teams while mirroring was stuck', (contents) => {
      for (const agent of contents.agents.filter(({ profile }) => profile === 'Service').slice(20, 22))
        agent.profile = 'Billing';
    }),
    inside(primary, 'The data lake is read by the consultants of two years ago', (contents) => {
      contents.dataReader = '777788889999';
    }),
  ];
}

function signInFlaws(): Flaw[] {
  const authenticationOf = (contents: Contents) =>
    one(contents.authentication, ({ isDefault }) => isDefault, 'default authentication profile');
  return [
    inside(recovery, 'Tulsa moved into its new office, which us-west-2 was not told', (contents) => {
      Object.assign(authenticationOf(contents), { networks: ['203.0.113.0/24'], idleMinutes: 60 });
    }),
    inside(primary, 'Home agents got a profile of their own in 2023, in one Region', (contents) => {
      contents.authentication.push({
        id: ownId(contents.home, 'authentication-profile', 'Home agents'),
        ...{ name: 'Home agents', isDefault: false, networks: ['203.0.113.0/24'], idleMinutes: 15 },
      });
    }),
    {
      why: 'Meridian Life never limited where its users sign in from',
      spoil: ({ contents }) => {
        const life = one(contents, ({ home }) => home.name === 'meridian-life', 'Meridian Life');
        authenticationOf(life).networks = [];
      },
    },
  ];
}
