import { type Ago, bothRegions, hex, primary, production, type Region } from '../place.ts';

/** A Voice Connector. */
export interface Trunk {
  name: string;
  region: Region;
  /** What Amazon Connect asked for it as; it is the carrier's without. */
  kind?: string;
  encrypted: boolean;
  logs: boolean;
  /** Where calls from AWS go. */
  hosts: string[];
  /** Who may send calls to AWS; nobody without. */
  admits?: { cidrs: string[]; perSecond: number; heard?: string };
}

/** Voice Connectors that stand in for each other. */
export interface TrunkGroup {
  name: string;
  region: Region;
  members: Region[];
}

const transfers = 'CONNECT_CALL_TRANSFER_CONNECTOR';
const analytics = 'CONNECT_ANALYTICS_CONNECTOR';
const hosts = ['sbc-hartford.meridian-mutual.example', 'sbc-tacoma.meridian-mutual.example'];
const cidrs = ['198.51.100.16/32', '203.0.113.16/32'];

export const trunksOf = (ago: Ago): Trunk[] =>
  bothRegions.flatMap((region) => {
    const here = { region, encrypted: true, logs: true };
    const admits = { cidrs: [...cidrs], perSecond: 20, heard: ago(0.002) };
    return [
      { ...here, name: 'meridian-adjusters', kind: transfers, hosts: [...hosts] },
      { ...here, name: 'meridian-branches', kind: analytics, hosts: [], admits: { ...admits } },
      { ...here, name: 'meridian-carrier', hosts: [...hosts], admits: { ...admits } },
    ];
  });

export const trunkGroupsOf = (): TrunkGroup[] => [
  { name: 'meridian-carrier', region: primary, members: [...bothRegions] },
];

export const trunkId = (name: string, region: Region): string => hex(`trunk ${name} ${region}`, 22);
export const trunkArn = (name: string, region: Region): string =>
  `arn:aws:chime:${region}:${production}:vc/${trunkId(name, region)}`;
