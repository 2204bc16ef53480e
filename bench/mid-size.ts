import type { Centre } from '../examples/meridian/centre.ts';
import { type Kind, mirroredId } from '../examples/meridian/connect/home.ts';

/** The instance that the Connect research of AWS quotas is made for: 300 flows, 1,000 users and what belongs to them. */
const size = { flows: 300, modules: 60, agents: 1000, queues: 150, profiles: 60, securityProfiles: 30 };

/** Makes both Regions of the pair as large as a mid-size instance. */
export function enlarge(centre: Centre): void {
  const seen = new Set<string>();
  centre.contents = centre.contents.filter(
    ({ home }) => home.name === 'meridian' && !seen.has(home.region) && seen.add(home.region),
  );
  for (const contents of centre.contents) {
    const grow = <T extends { id: string }>(
      list: T[],
      to: number,
      kind: Kind,
      also: (i: number) => Partial<T>,
    ) => {
      for (let i = 0; list.length < to; i += 1)
        list.push({ ...list[i]!, ...also(i), id: mirroredId(contents.home, kind, `more ${kind} ${i}`) });
    };
    const named =
      <T extends { name: string }>(list: readonly T[]) =>
      (i: number) =>
        ({ name: `${list[i]!.name} more ${i}` }) as Partial<T>;
    grow(contents.flows, size.flows, 'contact-flow', named(contents.flows));
    grow(contents.modules, size.modules, 'flow-module', named(contents.modules));
    grow(contents.queues, size.queues, 'queue', named(contents.queues));
    grow(contents.profiles, size.profiles, 'routing-profile', named(contents.profiles));
    grow(
      contents.securityProfiles,
      size.securityProfiles,
      'security-profile',
      named(contents.securityProfiles),
    );
    grow(contents.agents, size.agents, 'agent', (i) => ({ username: `more${i}` }));
  }
}
