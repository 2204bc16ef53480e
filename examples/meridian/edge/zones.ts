import { bothRegions, production, type Region } from '../place.ts';
import { type Domain, domains } from './names.ts';

/** A hosted zone, which is of no Region. */
export interface Zone {
  id: string;
  name: string;
  /** VPCs that can ask it; a public zone has none. */
  vpcs?: Region[];
  /** The service that made it. */
  madeBy?: string;
  accelerated: boolean;
  logged: boolean;
  dnssec: 'SIGNING' | 'NOT_SIGNING' | 'ACTION_NEEDED';
}

const ids: { [domain in Domain]: string } = {
  'meridian-mutual.example': 'Z01041122MERIDIANMUT',
  'meridian-claims.example': 'Z02083344MERIDIANCLM',
  'meridian-roadside.example': 'Z03095566MERIDIANRSD',
};

export const zoneIdOf = (domain: Domain): string => ids[domain];

const usual = { accelerated: true, logged: true, dnssec: 'SIGNING' } as const;
const inside = { accelerated: false, logged: false, dnssec: 'NOT_SIGNING' } as const;

export const zonesOf = (): Zone[] => [
  ...domains.map((name): Zone => ({ id: zoneIdOf(name), name, ...usual })),
  { id: 'Z05012001CORE', name: 'core.meridian.internal', vpcs: [...bothRegions], ...inside },
  { id: 'Z05012002POLICY', name: 'policy.meridian.internal', vpcs: [...bothRegions], ...inside },
  {
    ...{
      id: 'Z05012003TASKS',
      name: 'tasks.local',
      vpcs: ['us-east-1'],
      madeBy: 'servicediscovery.amazonaws.com',
    },
    ...inside,
  },
];

export const keyOfZone = `arn:aws:kms:us-east-1:${production}:key/dnssec`;
