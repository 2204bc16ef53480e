import { type Ago, bothRegions, hex, primary, type Region, recovery } from '../place.ts';

/** A transit gateway of one Region. */
export interface Crossroads {
  name: string;
  region: Region;
}

/** A link between the transit gateways of both Regions. */
export interface Peering {
  name: string;
  state: string;
  /** Regions with a route over it. */
  routed: Region[];
}

/** A VPN connection to a device of somebody else. */
export interface Vpn {
  name: string;
  crossroads: string;
  region: Region;
  device: string;
  state: string;
  tunnels: boolean[];
  static: boolean;
  logs: boolean;
}

/** A Direct Connect connection with the one virtual interface on it. */
export interface Line {
  name: string;
  gateway: string;
  region: Region;
  location: string;
  state: string;
  /** BGP sessions by address family. */
  sessions: { ipv4: boolean; ipv6: boolean };
  tested?: string;
}

/** Links of one location that work as one. */
export interface Lag {
  name: string;
  region: Region;
  location: string;
  minimum: number;
  links: number;
}

/** What joins lines with transit gateways, in the Regions that it serves. */
export interface Gateway {
  name: string;
  crossroads: string;
  serves: Region[];
}

export interface Links {
  crossroads: Crossroads[];
  peerings: Peering[];
  vpns: Vpn[];
  lines: Line[];
  lags: Lag[];
  gateways: Gateway[];
}

const lines: [name: string, gateway: string, region: Region, location: string][] = [
  ['house-ashburn', 'house', primary, 'EqDC2'],
  ['house-seattle', 'house', recovery, 'EqSe2'],
  ['brokers-ashburn', 'brokers', primary, 'EqDC2'],
  ['brokers-portland', 'brokers', recovery, 'PDX50'],
];

/** The house is reached by Direct Connect; partners by VPN alone. */
export const linksOf = (ago: Ago): Links => ({
  crossroads: ['house', 'brokers', 'partners'].flatMap((name) =>
    bothRegions.map((region) => ({ name, region })),
  ),
  peerings: ['house', 'partners'].map((name) => ({ name, state: 'available', routed: [...bothRegions] })),
  vpns: bothRegions.flatMap((region) =>
    ['reinsurer', 'glass-partner'].map((device) => ({
      ...{ name: `${device} ${region}`, crossroads: 'partners', region, device, state: 'available' },
      ...{ tunnels: [true, true], static: false, logs: true },
    })),
  ),
  lines: lines.map(([name, gateway, region, location], i) => ({
    ...{ name, gateway, region, location, state: 'available', tested: ago(70 + 7 * i) },
    sessions: { ipv4: true, ipv6: true },
  })),
  lags: [{ name: 'house-ashburn', region: primary, location: 'EqDC2', minimum: 1, links: 2 }],
  gateways: ['house', 'brokers'].map((name) => ({ name, crossroads: name, serves: [...bothRegions] })),
});

export const crossroadsId = (name: string, region: Region): string => `tgw-${hex(`${name} ${region}`, 17)}`;
