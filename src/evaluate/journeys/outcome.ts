import type { Fate, JourneyOutcome } from '../../model/journey.ts';
import type { Unread } from '../../model/provenance.ts';
import type { CaseGraph, Meets } from './case-graph.ts';
import type { Entry } from './entries.ts';
import { entryNeeds } from './entry-needs.ts';
import { fateOf } from './fate.ts';
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
  const fate = decided(needs) ?? fateOf(flow!, graph, normally, usualFlow(entry));
  const openUnread = unreadOf(open);
  return {
    outcome: {
      fate,
      breaks: [...needs.filter(isBroken), ...meets.broken].map(toBreak),
      open: open.map(toBreak),
      unread: fate === 'unknown' ? unreadOf([...open, ...usuallyOpen(entry, normally)]) : [],
      openUnread,
      agents: agents.unread.length > 0 ? null : agents.count,
      agentsUnread: agents.unread,
    },
    dependencies: [...needs, ...meets.used].flatMap((one) => [one.number, ...one.needs]),
    queues: meets.queues,
  };
}

/** What the flow does while nothing is lost says what a person would have been reached by, and may be open itself. */
function usuallyOpen(entry: Entry, normally: CaseGraph): readonly Used[] {
  const usual = usualFlow(entry);
  return usual === null ? [] : normally.meets(usual).open;
}

const nothing: Meets = { used: [], broken: [], open: [], queues: [] };

/** An entry that is not there needs no walk, and one that could not be read allows none. */
function decided(needs: readonly Used[]): Fate | undefined {
  if (needs.some(({ standing }) => standing.state === 'lost')) return 'dead';
  return needs.some(({ standing }) => standing.state === 'unknown') ? 'unknown' : undefined;
}

function usualFlow(entry: Entry): string | null {
  const usual = entry.firstFlow(entry.region);
  return 'flow' in usual ? usual.flow : null;
}

function unreadOf(open: readonly Used[]): Unread[] {
  const causes = new Map<string, Unread>();
  for (const { standing, kind, name, where } of open.slice(0, mostUnread))
    for (const cause of standing.unread.length > 0
      ? standing.unread
      : [undecided(kind, name, where, standing.why)])
      if (causes.size < mostUnread) causes.set(`${cause.field}|${cause.resource}|${cause.operation}`, cause);
  return [...causes.values()];
}

const undecided = (kind: string, name: string, where: string, why: string): Unread => ({
  field: kind,
  resource: where === '' ? name : `${name} (${where})`,
  actions: [],
  outcome: 'not-examined',
  reason: why,
});
