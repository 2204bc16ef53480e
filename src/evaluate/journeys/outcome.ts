import type { Fate, JourneyBreak, JourneyOutcome } from '../../model/journey.ts';
import type { Unread } from '../../model/provenance.ts';
import type { Dependency } from './dependency.ts';
import type { Entry } from './entries.ts';
import { entryNeeds } from './entry-needs.ts';
import { type CaseGraph, fateOf } from './fate.ts';
import { agentsOf } from './staffing.ts';
import type { Need } from './standing.ts';

interface Used extends Dependency {
  where: string;
}

/** What contacts of an entry meet in one case. */
export interface Met {
  outcome: JourneyOutcome;
  dependencies: Used[];
  queues: string[];
}

/** Causes beyond this number repeat what is already said. */
const mostUnread = 20;

export function outcomeOf(entry: Entry, graph: CaseGraph, normally: CaseGraph): Met {
  const { here } = graph;
  const needs = entryNeeds(here, entry).map((need): Used => ({ ...need, where: '' }));
  const first = entry.firstFlow(here.region);
  const flow = 'flow' in first ? first.flow : null;
  const nodes = flow === null ? [] : graph.meets(flow);
  const used = nodes.flatMap(({ dependencies, where }) => dependencies.map((d): Used => ({ ...d, where })));
  const dependencies = distinct([...needs, ...used]);
  const queues = [...new Set(nodes.flatMap((node) => node.queues))];
  const agents = agentsOf(here, queues);
  const open = dependencies.filter(({ standing }) => standing.state === 'unknown');
  const broken = dependencies.filter(
    ({ standing }) => standing.state === 'lost' || standing.state === 'degraded',
  );
  const fate = decided(needs) ?? fateOf(flow!, graph, normally, usualFlow(entry));
  return {
    outcome: {
      fate,
      breaks: broken.map(toBreak),
      open: open.map(toBreak),
      unread: fate === 'unknown' ? unreadOf(open) : [],
      openUnread: unreadOf(open),
      agents: agents.unread.length > 0 ? null : agents.count,
      agentsUnread: agents.unread,
    },
    dependencies: dependencies.flatMap((d) => [d, ...needsOf(d, d.standing.needs ?? [])]),
    queues,
  };
}

/** An entry that is not there needs no walk, and one that could not be read allows none. */
function decided(needs: readonly Used[]): Fate | undefined {
  if (needs.some(({ standing }) => standing.state === 'lost')) return 'dead';
  return needs.some(({ standing }) => standing.state === 'unknown') ? 'unknown' : undefined;
}

function usualFlow(entry: Entry): string | null {
  const usual = entry.firstFlow(entry.region);
  return 'flow' in usual ? usual.flow : null;
}

const toBreak = ({ kind, name, where, standing }: Used): JourneyBreak => ({
  dependency: name,
  kind,
  where,
  why: standing.why,
});

/** What a dependency needs in turn, as dependencies of the journey. */
const needsOf = (by: Used, needs: readonly Need[]): Used[] =>
  needs.flatMap(({ kind, name, standing }) => {
    const own: Used = { kind, name, standing, where: `${by.kind} ${by.name}` };
    return [own, ...needsOf(own, standing.needs ?? [])];
  });

function distinct(all: readonly Used[]): Used[] {
  const seen = new Map<string, Used>();
  for (const one of all) {
    const key = `${one.kind}|${one.name}|${one.where}`;
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()];
}

function unreadOf(open: readonly Used[]): Unread[] {
  const causes = new Map<string, Unread>();
  for (const { standing, kind, name, where } of open)
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
