import type { Unread } from '../../model/provenance.ts';
import type { Case } from './case.ts';
import { ofInstance, read } from './find.ts';

/**
 * How many agents are known to answer any of some queues in one case. While the primary Region is lost only those count who exist
 * in the other and belong to a traffic distribution group: nobody else is signed in there. There may be more where `unread` says why.
 * https://docs.aws.amazon.com/connect/latest/adminguide/update-agent-traffic-distribution.html
 */
export function agentsOf(here: Case, queues: readonly string[]): { count: number; unread: Unread[] } {
  const staff = here.index.once(
    `staff|${here.account}|${here.instance}|${here.region}|${here.lost ?? ''}`,
    () => staffOf(here),
  );
  const agents = new Set(queues.flatMap((queue) => [...(staff.byQueue.get(queue) ?? [])]));
  return { count: agents.size, unread: staff.unread };
}

interface Staff {
  /** Ids of agents, by the id of each queue that they answer. */
  byQueue: Map<string, Set<string>>;
  unread: Unread[];
}

function staffOf(here: Case): Staff {
  const part = (type: string) => ofInstance(here.index, { ...here, type });
  const profiles = part('AWS::Connect::RoutingProfile');
  const users = part('AWS::Connect::User');
  const members = movedAgents(here);
  const unread = [...profiles.unread, ...users.unread, ...members.unread];
  const agents = new Map<string, string[]>();
  for (const user of users.resources) {
    if (members.ids && !members.ids.has(user.id)) continue;
    const profile = read(here.index, user, 'RoutingProfileId');
    if ('unread' in profile) unread.push(...profile.unread);
    else agents.set(String(profile.value), [...(agents.get(String(profile.value)) ?? []), user.id]);
  }
  const byQueue = new Map<string, Set<string>>();
  for (const profile of profiles.resources) {
    const queues = read(here.index, profile, 'AssociatedQueueIds');
    if ('unread' in queues) unread.push(...queues.unread);
    else for (const queue of queues.value as string[]) add(byQueue, queue, agents.get(profile.id) ?? []);
  }
  return { byQueue, unread };
}

function add(byQueue: Staff['byQueue'], queue: string, agents: readonly string[]): void {
  const known = byQueue.get(queue) ?? new Set<string>();
  for (const agent of agents) known.add(agent);
  byQueue.set(queue, known);
}

/** Agents who belong to a group that can move them; everybody counts while the primary Region is there. */
function movedAgents(here: Case): { ids?: Set<string>; unread: Unread[] } {
  if (here.lost !== here.index.estate.scope.primary) return { unread: [] };
  const type = 'Ringdown::Connect::TrafficDistributionGroupUser';
  const { resources, unread } = ofInstance(here.index, { ...here, type });
  const ids = resources.map((member) => read(here.index, member, 'UserId'));
  return {
    ids: new Set(ids.flatMap((id) => ('value' in id ? [String(id.value)] : []))),
    unread: [...unread, ...ids.flatMap((id) => ('unread' in id ? id.unread : []))],
  };
}
