import type { Ago } from '../place.ts';
import { type Links, linksOf } from './links.ts';
import { type Group, networkGroupsOf, type Vpc, vpcsOf } from './networks.ts';
import { type Trunk, type TrunkGroup, trunkGroupsOf, trunksOf } from './trunks.ts';

/** What Meridian's systems stand in, and what leads to them and to the house. */
export interface Network extends Links {
  vpcs: Vpc[];
  groups: Group[];
  trunks: Trunk[];
  trunkGroups: TrunkGroup[];
}

export const networkOf = (ago: Ago): Network => ({
  vpcs: vpcsOf(),
  groups: networkGroupsOf(),
  trunks: trunksOf(ago),
  trunkGroups: trunkGroupsOf(),
  ...linksOf(ago),
});
