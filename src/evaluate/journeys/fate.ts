import type { Fate } from '../../model/journey.ts';
import type { CaseGraph, Sought } from './case-graph.ts';
import type { Answer } from './node.ts';

/**
 * What becomes of contacts that start in a flow. `usual` says whether they get to a person while nothing is lost; it is
 * asked only where something breaks, because it takes a walk of its own.
 */
export function fateOf(flowId: string, graph: CaseGraph, usual: () => Answer): Fate {
  const breakage = graph.gets(flowId, 'breakage');
  if (breakage === 'no') return 'answered';
  const helps = (sought: Sought): Answer => graph.gets(flowId, sought);
  const people = verdict(breakage, helps('person'));
  const before = usual();
  if (before === 'yes') return people;
  const speech = verdict(breakage, helps('speech'));
  if (before === 'no') return helps('person') === 'no' ? speech : people;
  return people === speech ? people : 'unknown';
}

function verdict(breakage: Answer, helped: Answer): Fate {
  if (helped === 'no') return breakage === 'yes' ? 'dead' : 'unknown';
  return breakage === 'yes' && helped === 'yes' ? 'degraded' : 'unknown';
}
