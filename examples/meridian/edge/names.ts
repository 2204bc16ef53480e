import { production, type Region, shortName, uuid } from '../place.ts';

/** What people reach by name, and the domain that the name is in. */
export interface Service {
  name: string;
  domain: Domain;
  /** How its name is answered. */
  routing: 'failover' | 'weighted' | 'latency' | 'geolocation';
  /** What tells whether a Region is well. */
  health: 'probe' | 'balancer' | 'alarm' | 'several-probes' | 'switch';
  /** Answered as a CNAME of a minute, for firewalls that cannot follow an alias. */
  asName?: boolean;
}

export const domains = [
  'meridian-mutual.example',
  'meridian-claims.example',
  'meridian-roadside.example',
] as const;
export type Domain = (typeof domains)[number];
const [mutual, claims, roadside] = domains;

export const services: readonly Service[] = [
  { name: 'desk', domain: mutual, routing: 'failover', health: 'probe' },
  { name: 'chat', domain: mutual, routing: 'failover', health: 'balancer' },
  { name: 'upload', domain: mutual, routing: 'failover', health: 'several-probes' },
  { name: 'billing', domain: mutual, routing: 'failover', health: 'probe', asName: true },
  { name: 'partners', domain: mutual, routing: 'failover', health: 'probe' },
  { name: 'broker', domain: mutual, routing: 'failover', health: 'probe' },
  { name: 'knowledge', domain: mutual, routing: 'failover', health: 'balancer' },
  { name: 'callback', domain: mutual, routing: 'failover', health: 'switch' },
  { name: 'handover', domain: mutual, routing: 'failover', health: 'switch' },
  { name: 'payments', domain: mutual, routing: 'failover', health: 'switch' },
  { name: 'survey', domain: mutual, routing: 'weighted', health: 'balancer' },
  { name: 'forms', domain: mutual, routing: 'weighted', health: 'balancer' },
  { name: 'branches', domain: mutual, routing: 'geolocation', health: 'balancer' },
  { name: 'media', domain: mutual, routing: 'latency', health: 'balancer' },
  { name: 'report', domain: claims, routing: 'failover', health: 'probe' },
  { name: 'quotes', domain: claims, routing: 'failover', health: 'alarm' },
  { name: 'renewals', domain: claims, routing: 'failover', health: 'alarm' },
  { name: 'track', domain: roadside, routing: 'failover', health: 'probe' },
];

export const fullName = ({ name, domain }: Service): string => `${name}.${domain}`;

/** The plain name of one Region, which is what probes ask. */
export const probedName = (service: Service, region: Region): string =>
  `${shortName(region)}.${fullName(service)}`;

export const balancerName = (service: string): string => `meridian-${service}`;

export const balancerHost = (service: string, region: Region): string =>
  `${balancerName(service)}-${Number.parseInt(uuid(`${service} ${region}`).slice(0, 7), 16)}.${region}.elb.amazonaws.com`;

export const balancerArn = (service: string, region: Region): string =>
  `arn:aws:elasticloadbalancing:${region}:${production}:loadbalancer/app/${balancerName(service)}/${uuid(`${service} ${region}`).slice(0, 8)}`;
