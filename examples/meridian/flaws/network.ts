import type { Network } from '../network/network.ts';
import { functionSubnets } from '../network/networks.ts';
import { primary, type Region, recovery } from '../place.ts';
import { type Flaw, one } from './flaw.ts';

const at = (why: string, spoil: (network: Network) => void): Flaw => ({
  why,
  spoil: ({ network }) => spoil(network),
});

const named = <T extends { name: string }>(all: readonly T[], name: string): T =>
  one(all, (each) => each.name === name, name);

const placed = <T extends { name: string; region: Region }>(
  all: readonly T[],
  name: string,
  region: Region,
): T => one(all, (each) => each.name === name && each.region === region, `${name} in ${region}`);

const networks: readonly Flaw[] = [
  at('Copied from the template of the first Region, block and all', ({ vpcs }) => {
    const archive = placed(vpcs, 'meridian-archive', recovery);
    archive.cidr = placed(vpcs, 'meridian-archive', primary).cidr;
    archive.delivers = false;
    for (const subnet of archive.subnets) subnet.zone = 'a';
  }),
  at('Secrets came to the functions after the second Region was built', ({ vpcs }) => {
    const core = placed(vpcs, 'meridian-core', recovery);
    core.endpoints = core.endpoints.filter(({ service }) => service !== 'secretsmanager');
    one(core.endpoints, ({ service }) => service === 'kms', 'kms').zones = 1;
  }),
  at(
    'A second NAT gateway was saved in the first Region, and the first one in half of the second',
    ({ vpcs }) => {
      placed(vpcs, 'meridian-core', primary).outBy = { a: 'a', b: 'a' };
      placed(vpcs, 'meridian-core', recovery).outBy = { a: 'a' };
    },
  ),
  at('Interfaces of a load test were never deleted', ({ vpcs }) => {
    const { subnets } = placed(vpcs, 'meridian-core', recovery);
    one(subnets, ({ letter }) => letter === 'b', 'b').free = 3;
  }),
  {
    why: 'The second subnet was full on the day it was deployed',
    spoil: ({ functions }) => {
      placed(functions, 'claim-status', recovery).subnets = functionSubnets(recovery).slice(0, 1);
    },
  },
  at('A consultant needed a shell during the last drill', ({ groups }) => {
    placed(groups, 'meridian-policy-system', recovery).open = [22];
  }),
];

const links: readonly Flaw[] = [
  at('The glass partner left, and the firewall of the reinsurer was replaced', ({ vpns }) => {
    named(vpns, `glass-partner ${recovery}`).state = 'deleted';
    named(vpns, `reinsurer ${recovery}`).tunnels = [false, false];
  }),
  at('The device of the glass partner speaks no BGP, and its makers asked for one tunnel', ({ vpns }) => {
    Object.assign(named(vpns, `glass-partner ${primary}`), {
      ...{ static: true, logs: false, tunnels: [true, false] },
    });
  }),
  at('Requested, and the request went to somebody on leave', ({ peerings }) => {
    named(peerings, 'partners').state = 'pendingAcceptance';
  }),
  at('The way back was to be entered after a change window', ({ peerings }) => {
    named(peerings, 'house').routed = [primary];
  }),
  at(
    'The provider had a better price in the building of the first line, and lost its fibre',
    ({ lines, gateways }) => {
      const second = named(lines, 'brokers-portland');
      const sessions = { ipv4: false, ipv6: false };
      Object.assign(second, { location: 'EqDC2', region: primary, state: 'down', sessions });
      delete second.tested;
      named(gateways, 'brokers').serves = [primary];
    },
  ),
  at('IPv6 was switched on for a trial', ({ lines }) => {
    named(lines, 'house-seattle').sessions.ipv6 = false;
  }),
  at('Half the bandwidth was thought useless', ({ lags }) => {
    named(lags, 'house-ashburn').minimum = 2;
  }),
];

const trunks: readonly Flaw[] = [
  at('Adjusters were moved to the new telephone system in one Region', (network) => {
    const isLost = ({ name, region }: Network['trunks'][number]) =>
      name === 'meridian-adjusters' && region === recovery;
    network.trunks = network.trunks.filter((trunk) => !isLost(trunk));
  }),
  at('The limit of the second Region was never raised, and its address never let through', (network) => {
    const { admits } = placed(network.trunks, 'meridian-branches', recovery);
    admits!.perSecond = 1;
    delete admits!.heard;
  }),
  at('The certificate of the carrier had expired on the day of the test', (network) => {
    Object.assign(placed(network.trunks, 'meridian-carrier', recovery), { encrypted: false, logs: false });
    named(network.trunkGroups, 'meridian-carrier').members = [primary];
  }),
  at('The border controller in Tacoma is being replaced', (network) => {
    placed(network.trunks, 'meridian-carrier', primary).hosts.pop();
  }),
];

/** What happened to networks, lines and trunks. */
export const networkFlaws: readonly Flaw[] = [...networks, ...links, ...trunks];
