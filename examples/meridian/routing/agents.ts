import { type Home, mirroredId } from '../connect/home.ts';
import type { RoutingProfile } from './profiles.ts';

/** Somebody who signs in, known by a number: Meridian's people are nobody's business. */
export interface Agent {
  id: string;
  username: string;
  profile: string;
  /** Names of security profiles. */
  may: string[];
  /** Traffic distribution group. */
  group: string;
  team: string;
  deskPhone: boolean;
}

/** Every twelfth leads a team; those who answer the basic queue administer, and four of service look after the rest. */
export const agentsIn = (home: Home, profiles: readonly RoutingProfile[]): Agent[] =>
  profiles.flatMap(({ name, group, agents }) =>
    Array.from({ length: agents }, (_, i): Agent => {
      const id = mirroredId(home, 'agent', `${name} ${i}`);
      return {
        ...{ id, username: `m${id.slice(0, 8)}`, profile: name, group },
        may: [...profilesOf(name), ...dutiesOf(name, i)],
        team: teamOf(name, i),
        deskPhone: false,
      };
    }),
  );

function profilesOf(profile: string): string[] {
  if (profile === 'Basic Routing Profile') return ['Admin'];
  if (/^(Claims|First)/.test(profile)) return ['Claims agent'];
  return [/^(Roadside|Fraud)/.test(profile) ? 'Urgent agent' : 'Service agent'];
}

function dutiesOf(profile: string, i: number): string[] {
  if (i % 12 === 0) return ['Team leader'];
  return profile === 'Service'
    ? ['Flow designer', 'Workforce planner', 'Telephony', 'Auditor'].slice(i - 1, i)
    : [];
}

export const teams = ['Hartford', 'Tulsa', 'Tucson', 'Home'] as const;

const teamOf = (profile: string, i: number): string =>
  `${teams[i % teams.length]} ${/^(Claims|First)/.test(profile) ? 'claims' : 'service'}`;
