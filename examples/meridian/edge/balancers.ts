import { bothRegions, type Region } from '../place.ts';
import { services } from './names.ts';

/** An Application Load Balancer of one Region, with what it sends to. */
export interface Balancer {
  service: string;
  region: Region;
  zones: string[];
  policy: string;
  redirects: boolean;
  protects: boolean;
  logs: boolean;
  /** Name of the web ACL that requests pass. */
  guard?: string;
  healthy: number;
}

export const currentPolicy = 'ELBSecurityPolicy-TLS13-1-2-2021-06';
export const outdatedPolicy = 'ELBSecurityPolicy-2016-08';

export const balancersOf = (): Balancer[] =>
  services.flatMap(({ name }) =>
    bothRegions.map((region) => ({
      ...{
        service: name,
        region,
        zones: [`${region}a`, `${region}b`],
        policy: currentPolicy,
        redirects: true,
      },
      ...{ protects: true, logs: true, healthy: 2 },
      guard: name === 'partners' ? 'meridian-partners' : 'meridian-public',
    })),
  );
