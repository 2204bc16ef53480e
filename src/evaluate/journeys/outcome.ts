import type { Fate, JourneyOutcome } from '../../model/journey.ts';
import type { Unread } from '../../model/provenance.ts';
import type { CaseGraph, Meets } from './case-graph.ts';
import type { Entry } from './entries.ts';
import { entryNeeds } from './entry-needs.ts';
import { fateOf } from './fate.ts';
import type { Answer } from './node.ts';
import { agentsOf } from './staffing.ts';
import { type DependencyTable, isBroken, isOpenQuestion, toBreak, type Used } from './used.ts';

/** What contacts of an entry meet in one case. */
export interface Met {
  outcome: JourneyOutcome;
  /** Numbers of the table that journeys share. */
  dependencies: number[];
  queues: readonly string[];
}

/** Causes beyond this number repeat what is already said. */
const mostUnread = 20;

export function outcomeOf(entry: Entry, graph: CaseGraph, normally: CaseGraph, table: DependencyTable): Met {
  const { here } = graph;
  const needs = entryNeeds(here, entry).map((need) => table.use(here, need, ''));
  const first = entry.firstFlow(here.region);
  const flow = 'flow' in first ? first.flow : null;
  const meets = flow === null ? nothing : graph.meets(flow);
  const agents = agentsOf(here, meets.queues);
  const open = [...needs.filter(isOpenQuestion), ...meets.open];
  const usual = usualOf(entry, normally);
  const fate = decided(needs) ?? fateOf(flow!, graph, usual.person);
  const openUnread = unreadOf(open);
  return {
    outcome: {
      fate,
      breaks: [...needs.filter(isBroken), ...meets.broken].map(toBreak),
      open: open.map(toBreak),
      unread: fate === 'unknown' ? causesOf(usual.unread, [...open, ...usual.open()]) : [],
      openUnread,
      agents: agents.unread.length > 0 ? null : agents.count,
      agentsUnread: agents.unread,
    },
    dependencies: [...needs, ...meets.used].flatMap((one) => [one.number, ...one.needs]),
    queues: meets.queues,
  };
}

/** Whether contacts get to a person while nothing is lost, and why nobody can tell. */
function usualOf(entry: Entry, normally: CaseGraph): Usual {
  const first = entry.firstFlow(entry.region);
  if ('unread' in first) return { person: () => 'unknown', open: () => [], unread: first.unread };
  const { flow } = first;
  if (flow === null) return { person: () => 'no', open: () => [], unread: [] };
  return {
    person: () => normally.gets(flow, 'person'),
    open: () => normally.meets(flow).open,
    unread: [],
  };
}

/** Worked out when it is asked for: most fates are known without. */
interface Usual {
  person: () => Answer;
  open: () => readonly Used[];
  unread: readonly Unread[];
}

const nothing: Meets = { used: [], broken: [], open: [], queues: [] };

/** An entry that is not there needs no walk, and one that could not be read allows none. */
function decided(needs: readonly Used[]): Fate | undefined {
  if (needs.some(({ standing }) => standing.state === 'lost')) return 'dead';
  return needs.some(({ standing }) => standing.state === 'unknown') ? 'unknown' : undefined;
}

const unreadOf = (open: readonly Used[]): Unread[] => causesOf([], open);

function causesOf(unread: readonly Unread[], open: readonly Used[]): Unread[] {
  const causes = new Map(unread.map((cause) => [nameOf(cause), cause]));
  for (const { standing, kind, name, where } of open.slice(0, mostUnread))
    for (const cause of standing.unread.length > 0
      ? standing.unread
      : [undecided(kind, name, where, standing.why)])
      if (causes.size < mostUnread) causes.set(nameOf(cause), cause);
  return [...causes.values()];
}

const nameOf = ({ field, resource, operation }: Unread): string => `${field}|${resource}|${operation}`;

const undecided = (kind: string, name: string, where: string, why: string): Unread => ({
  field: kind,
  resource: where === '' ? name : `${name} (${where})`,
  actions: [],
  outcome: 'not-examined',
  reason: why,
});
