import { bothRegions, hex, primary, type Region, recovery } from '../place.ts';

/** A VPC of one Region, with what is in it. */
export interface Vpc {
  name: string;
  region: Region;
  cidr: string;
  /** Addresses left, by the letter of the zone; two subnets may be in one zone. */
  subnets: { letter: string; zone: string; free: number }[];
  endpoints: { service: string; kind: 'Interface' | 'Gateway'; zones: number; named: boolean }[];
  /** Whether its flow log is delivered. */
  delivers: boolean;
  /** By the letter of a subnet, that of the one whose NAT gateway it goes through; others reach nothing outside. */
  outBy: { [letter: string]: string };
}

/** A security group of one Region. */
export interface Group {
  name: string;
  region: Region;
  /** Ports that the networks of Meridian are admitted to. */
  ports: number[];
  /** Ports that everybody is. */
  open: number[];
}

const blocks: { [name: string]: { [region in Region]: string } } = {
  'meridian-core': { [primary]: '10.50.0.0/16', [recovery]: '10.60.0.0/16' },
  'meridian-archive': { [primary]: '10.52.0.0/16', [recovery]: '10.62.0.0/16' },
};

export const vpcsOf = (): Vpc[] =>
  Object.entries(blocks).flatMap(([name, cidrs]) =>
    bothRegions.map((region) => ({
      ...{ name, region, cidr: cidrs[region], delivers: true },
      outBy: { a: 'a', b: 'b' },
      subnets: ['a', 'b'].map((letter) => ({ letter, zone: letter, free: 4011 })),
      endpoints: [
        { service: 'secretsmanager', kind: 'Interface' as const, zones: 2, named: true },
        { service: 'kms', kind: 'Interface' as const, zones: 2, named: true },
        { service: 'dynamodb', kind: 'Gateway' as const, zones: 0, named: false },
      ],
    })),
  );

export const networkGroupsOf = (): Group[] =>
  bothRegions.flatMap((region) => [
    { name: 'meridian-endpoints', region, ports: [443], open: [] },
    { name: 'meridian-policy-system', region, ports: [1521, 8443], open: [] },
    { name: 'meridian-desktop', region, ports: [], open: [443] },
  ]);

export const vpcId = (name: string, region: Region): string => `vpc-${hex(`${name} ${region}`, 17)}`;
export const subnetId = (name: string, region: Region, letter: string): string =>
  `subnet-${hex(`${name} ${region} ${letter}`, 17)}`;

/** Where functions that ask the systems of the house are. */
export const functionSubnets = (region: Region): string[] =>
  ['a', 'b'].map((letter) => subnetId('meridian-core', region, letter));
