import { bothRegions, primary, type Region, shortName } from '../place.ts';
import { checkId } from './health-checks.ts';
import { balancerHost, fullName, probedName, type Service, services } from './names.ts';
import { zoneIdOf } from './zones.ts';

/** Where those who ask are; a star is everywhere else. */
interface Place {
  GeoLocation: { CountryCode: string };
}

/** A record of a service. */
export interface RecordSet {
  zone: string;
  /** Of which service. */
  service: string;
  name: string;
  leadsTo: Region;
  /** The host that it leads to. */
  host: string;
  kind: 'alias' | 'CNAME';
  ttl?: number;
  policy?: { Failover: 'PRIMARY' | 'SECONDARY' } | { Weight: number } | { Region: Region } | Place;
  check?: string;
  evaluates: boolean;
}

function policyOf({ routing }: Service, region: Region): NonNullable<RecordSet['policy']> {
  if (routing === 'weighted') return { Weight: region === primary ? 100 : 0 };
  if (routing === 'latency') return { Region: region };
  if (routing === 'geolocation') return { GeoLocation: { CountryCode: region === primary ? 'US' : '*' } };
  return { Failover: region === primary ? 'PRIMARY' : 'SECONDARY' };
}

const recordIn = (service: Service, region: Region): RecordSet => ({
  ...{ zone: zoneIdOf(service.domain), service: service.name, name: fullName(service), leadsTo: region },
  ...{ host: balancerHost(service.name, region), policy: policyOf(service, region) },
  ...(service.asName ? { kind: 'CNAME', ttl: 60 } : { kind: 'alias' }),
  ...(service.health !== 'balancer' && { check: checkId(`${service.name} ${region}`) }),
  evaluates: service.health === 'balancer',
});

const plainIn = (service: Service, region: Region): RecordSet => ({
  ...{ zone: zoneIdOf(service.domain), service: service.name, name: probedName(service, region) },
  ...{ leadsTo: region, host: balancerHost(service.name, region), kind: 'alias', evaluates: false },
});

/** Each service by its name, and each of its Regions by one of its own. */
export const recordsOf = (): RecordSet[] =>
  services.flatMap((service) =>
    bothRegions.flatMap((region) => [recordIn(service, region), plainIn(service, region)]),
  );

/** As a record of the policy is told from the others. */
export function identifierOf({ leadsTo, policy }: RecordSet): string {
  if (policy && 'Failover' in policy) return policy.Failover.toLowerCase();
  if (!policy || !('GeoLocation' in policy)) return shortName(leadsTo);
  const { CountryCode } = policy.GeoLocation;
  return CountryCode === '*' ? 'default' : CountryCode.toLowerCase();
}
